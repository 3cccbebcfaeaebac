import { describe, expect, test } from 'vitest';
import { mailboxOf } from '../../functions/domain/people/address.ts';
import type { Envelope } from '../simulation/accepted/good-messages.ts';
import { KINDS, type KindName } from '../simulation/accepted/kinds.ts';
import { live } from '../simulation/accepted/life.ts';
import { mutated } from '../simulation/accepted/mutation.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { keyed, world } from '../support/world.ts';

/** Sentinel dates and far dates are bounded by their meaning, or refused. All people are invented. */

const WAY = {
  early: false,
  language: 'ko',
  act: 'introduce',
  isThorough: false,
  isBilingual: false,
  isTwice: true,
} as const;

/**
 * Each date field, and the values that are refused there. Every other value is accepted and lives through the
 * whole life of a message twice.
 */
const DAYS = [
  '0001-01-01',
  '1899-12-31',
  '1900-01-01',
  '2028-02-29',
  '2100-12-31',
  '2101-01-01',
  '9999-12-31',
] as const;
const FAR: readonly string[] = ['0001-01-01', '1899-12-31', '2101-01-01', '9999-12-31'];
const IN_FUTURE: readonly string[] = ['2028-02-29', '2100-12-31', '2101-01-01', '9999-12-31'];
const DATES: readonly (readonly [kind: KindName, path: string, refused: readonly string[]])[] = [
  // A posting cannot have closed long ago, and cannot open more than a year ahead.
  ['posting', 'opensOn', DAYS],
  ['posting', 'closesOn', ['0001-01-01', '1899-12-31', '1900-01-01']],
  ['posting', 'startsOn', []],
  // Nobody is 130 years old. An age of 126 may be a typing error, but is no sentinel.
  ['registered', 'birthDate', ['0001-01-01', ...IN_FUTURE]],
  ['registered', 'career.0.from', FAR],
  // An end in the far future counts as no end.
  ['registered', 'career.0.to', []],
  ['registered', 'consents.matching.on', ['0001-01-01', '1899-12-31', ...IN_FUTURE]],
  ['registered', 'consents.mail.on', ['0001-01-01', '1899-12-31', ...IN_FUTURE]],
  ['registered', 'consents.screening.on', ['0001-01-01', '1899-12-31', ...IN_FUTURE]],
  ['registered', 'consents.introduction.on', ['0001-01-01', '1899-12-31', ...IN_FUTURE]],
  ['facts', 'facts.residentSince', FAR],
  ['facts', 'facts.jobSeekerRegistration.validUntil', FAR],
  ['facts', 'facts.careerBreak.since', FAR],
  ['facts', 'facts.schools.0.graduatedOn', FAR],
  ['facts', 'facts.benefits.unemploymentLastPaidOn', FAR],
  ['facts', 'facts.participations.0.from', FAR],
  ['facts', 'facts.participations.0.to', FAR],
  ['outcome', 'on', FAR],
];

describe('a sentinel or a far date is bounded by what it means, or refused, and nothing is thrown (fault 46)', () => {
  test.each(DATES)('%s: %s', async (name, path, refused) => {
    const kind = KINDS[name];
    const steps = ['data', ...path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
    const ends: string[] = [];
    for (const to of DAYS)
      if ((await live(kind, mutated(kind.good, [{ path: steps, to }]) as Envelope, WAY)) === 'refused') ends.push(to);
    expect(ends).toEqual(refused);
  });

  test.each([
    '0000-01-01T00:00:00+14:00',
    '0001-01-01T00:00:00+23:59',
    '1900-01-01T00:00:00+09:00',
    '2099-01-01T00:00:00Z',
    '9999-12-31T23:59:59-23:59',
  ])('the time of an event counts from the year 2000 to its sending, whatever it says: %s', async (time) => {
    for (const kind of Object.values(KINDS))
      expect(await live(kind, mutated(kind.good, [{ path: ['time'], to: time }]) as Envelope, WAY)).toBe('accepted');
  });
});

describe('a posting without end (fault 46)', () => {
  const mailed = (stages: ReturnType<typeof world>): number =>
    stages.mails.filter(({ to }) => to === 'gil@people.example').length;

  test.each(['2026-12-31', '9999-12-31', undefined])(
    'is mailed once, however often the registration changes: closesOn %s',
    async (closesOn) => {
      const stages = world(memoryTable());
      await stages.receive(submitted('masan-univ', posting({ closesOn })), 'p');
      for (const revision of [1, 2, 3, 4, 5]) {
        await stages.receive(registered('masan-univ', seeker({ revision })), `r-${revision}`);
        await stages.drain();
      }
      expect(mailed(stages)).toBe(1);
    },
  );

  test.each(['2026-12-31', '9999-12-31', undefined])(
    'is in one digest of six mornings: closesOn %s',
    async (closesOn) => {
      const stages = world(memoryTable());
      await stages.receive(submitted('masan-univ', posting({ closesOn })), 'p');
      for (const [revision, day] of ['03', '04', '05', '06', '09', '10'].entries()) {
        const said = seeker({ revision: revision + 1, mail: { cadence: 'daily' } });
        await stages.receive(registered('masan-univ', said), `r-${revision}`);
        await stages.drain();
        const mailbox = mailboxOf(said.email, keyed);
        await stages.sendAt({ kind: 'wake', mailbox }, `2026-11-${day}T00:00:00.000Z`);
      }
      expect(mailed(stages)).toBe(1);
    },
  );
});
