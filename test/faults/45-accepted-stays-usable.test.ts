import { describe, expect, test } from 'vitest';
import { personOf } from '../../functions/domain/people/address.ts';
import { checkAccepted, pageOf, tryHere } from '../simulation/accepted/check-accepted.ts';
import { cityAt, watched } from '../simulation/accepted/city.ts';
import type { Envelope } from '../simulation/accepted/good-messages.ts';
import { KINDS, type KindName } from '../simulation/accepted/kinds.ts';
import { live } from '../simulation/accepted/life.ts';
import { QUICK } from '../simulation/accepted/mutant.ts';
import { mutated } from '../simulation/accepted/mutation.ts';
import { lookThrough } from '../simulation/read-back.ts';
import { memoryTable } from '../support/memory-table.ts';
import {
  declared,
  posting,
  registered,
  reviewed,
  seeker,
  submitted,
  withdrawn,
  type Event,
} from '../support/messages.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { keyed, NOW } from '../support/world.ts';

/** No accepted message becomes unreadable later. All people are invented. */

const WAY = {
  early: false,
  language: 'ko',
  act: 'review',
  isThorough: true,
  isBilingual: true,
  isTwice: true,
} as const;
const QUICKLY = { tryMany: tryHere(QUICK) };

describe('whatever is accepted can be read, corrected, shown, mailed, withdrawn and deleted, twice (fault 45)', () => {
  test('500 messages of every kind, each changed in one place or several', async () => {
    const report = await checkAccepted(45, { tried: 500 }, QUICKLY);
    expect(pageOf(report)).toMatch(/^\d+ accepted, 0 unreadable$/m);
    expect(report.accepted).toBeGreaterThan(200);
    for (const [kind, { accepted }] of report.byKind) expect([kind, accepted > 3]).toEqual([kind, true]);
  }, 180_000);

  test('tries the same in every run of a seed, and something else with another', async () => {
    const page = async (seed: number): Promise<string> => pageOf(await checkAccepted(seed, { tried: 8 }, QUICKLY));
    expect(await page(1)).toBe(await page(1));
    expect(await page(1)).not.toBe(await page(2));
  });

  /** Values that once broke something, each with the expected result. */
  const CASES: readonly (readonly [KindName, path: string, to: unknown, end: 'accepted' | 'refused'])[] = [
    ['registered', 'certificates.0.name', ' ', 'accepted'],
    ['registered', 'languages.0', '\u3164', 'accepted'],
    ['registered', 'name', '\u200b', 'refused'],
    ['registered', 'name', '\u0958'.repeat(100), 'accepted'],
    ['registered', 'name', `${'가'.repeat(87)}9001011234567`, 'accepted'],
    ['registered', 'consents.matching.on', '0000-01-01T00:00:00+14:00', 'refused'],
    ['registered', 'wanted.weeklyHoursMax', 5e-324, 'refused'],
    ['facts', 'facts.workedLast2Years.hours', 5e-324, 'accepted'],
    ['facts', 'facts.participations.1.programme', '__proto__', 'accepted'],
    ['posting', 'requirements.certificates', Array.from({ length: 50 }, () => '\u2800'), 'accepted'],
    ['posting', 'contractMonths', 1e-140, 'accepted'],
    ['posting', 'description', '\u0958'.repeat(20_000), 'accepted'],
    ['posting', 'revision', Number.MAX_SAFE_INTEGER, 'accepted'],
    ['reviewed', 'note', '\u0958'.repeat(2_000), 'accepted'],
  ];
  test.each(CASES)('%s: %s', async (name, path, to, end) => {
    const kind = KINDS[name];
    const steps = ['data', ...path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
    expect(await live(kind, mutated(kind.good, [{ path: steps, to }]) as Envelope, WAY)).toBe(end);
  });
});

/** A city that stores every kind of item. */
const fullCity = async () => {
  const table = watched(memoryTable());
  const city = cityAt(table, NOW);
  const held = posting({
    externalId: 'P-2',
    description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.',
  });
  const events: Event[] = [
    submitted('masan-univ', posting()),
    submitted('masan-univ', held),
    submitted('masan-univ', posting({ externalId: 'P-3', wage: { unit: 'hour', min: 1_000 } })),
    reviewed({ partner: 'masan-univ', externalId: 'P-2', revision: 1, decision: 'release', note: '' }),
    registered('masan-univ', screenedSeeker()),
    registered('masan-univ', seeker({ externalId: 'S-2', email: 'na@people.example' })),
    withdrawn('masan-univ', 'S-2', 2),
    declared('masan-univ', { externalId: 'S-1', revision: 1, facts: screenedFacts }),
    declared('masan-univ', { externalId: 'S-3', revision: 1, facts: screenedFacts }),
    declared('masan-univ', { externalId: 'S-1', revision: 0, facts: {} }),
  ];
  for (const [index, event] of events.entries()) await city.take(event, `m-${index}`);
  await city.drain();
  const person = personOf(seeker().email, seeker().birthDate, keyed);
  await city.send(person, '', ({ action }) => action === '/me/introduce', [['agree', 'yes']]);
  await city.send(person, '/programmes', ({ action }) => action === '/me/review', [
    ['programme', 'all'],
    ['what', 'both'],
  ]);
  return { table, city, person };
};

describe('an item that cannot be read (fault 45)', () => {
  test('is found by reading back what was stored, whatever kind it is of', async () => {
    const { table } = await fullCity();
    expect((await lookThrough([table])).unreadable).toEqual([]);
    const values = table.all().filter(({ value }) => value !== undefined);
    expect(new Set(values.map(({ pk }) => pk.replace(/#.*/, ''))).size).toBeGreaterThan(10);
    for (const item of values) {
      const spoiled = memoryTable();
      for (const one of table.all())
        await spoiled.writeNewer(one.pk === item.pk && one.sk === item.sk ? { ...one, value: 'never this' } : one);
      const { unreadable } = await lookThrough([spoiled]);
      expect([item.pk, item.sk, unreadable.length]).toEqual([item.pk, item.sk, 1]);
    }
  });

  test('takes no list, no morning, no sweep and no page of anybody else with it', async () => {
    const { table, city, person } = await fullCity();
    const lists = table
      .all()
      .filter(({ pk }) => /^(?:jobs|seekers|refusals|outcome|deletion|screening|review)/.test(pk));
    for (const { pk, due } of lists)
      await table.writeNewer({
        pk,
        sk: '!bad',
        version: 1,
        value: { never: 'this' },
        listed: 'never',
        due,
        dueOn: '2026',
      });
    const later = cityAt(table, { now: '2026-11-08T23:30:00.000Z', today: '2026-11-09' });
    await later.morning();
    await later.sweep();
    await later.readPage(person, true, ['', '/programmes', '/data', '/wishes', '/mail', '/delete'], ['ko', 'en']);
    const answer = await later.take(
      { ...submitted('masan-univ', posting({ externalId: 'P-9', title: '밀링 조작원' })), sentAt: later.moment.now },
      'm-9',
    );
    expect(answer).toBe('open');
    await later.drain();
    await city.readPage(person, true, [''], ['ko']);
    expect(table.unread().length).toBeGreaterThan(0);
  });
});
