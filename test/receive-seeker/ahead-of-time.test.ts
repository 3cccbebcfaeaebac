import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';
import { personOf, registrationOf } from '../../functions/domain/people/address.ts';
import { choose, deletePerson, emptyPerson, factsOf } from '../../functions/domain/people/person.ts';
import { showPerson } from '../../functions/steps/showing-people.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted, withdrawn, type Event } from '../support/messages.ts';
import { tries } from '../support/tries.ts';
import { keyed, NOW, world, type World } from '../support/world.ts';

/** Dates and clocks that are ahead. Messages are sent at 12:00 in Seoul on 2026-11-02. All people are invented. */
const A: PartnerId = 'masan-univ';
const B: PartnerId = 'city-job-centre';
const ID = personOf(seeker().email, seeker().birthDate, keyed);
const consented = (on: string): Seeker['consents'] => ({
  matching: { on, textVersion: 'matching-1', via: '방문' },
  mail: { on, textVersion: 'mail-1', via: '방문' },
});
const codes = (city: World): string[] =>
  city.replies.flatMap(({ reply }) => reply.data.findings.map(({ code, path }) => `${code} ${path}`));
const standing = async (city: World) => {
  const person = (await city.stores.persons.read(ID))?.value;
  return person && factsOf(person);
};

describe('a consent dated after the message was sent (fault 47)', () => {
  test.each([
    ['2026-11-02', '2026-11-02'],
    ['2026-11-03', '2026-11-02'],
    ['2026-11-02T03:00:00Z', '2026-11-02T03:00:00Z'],
    ['2026-11-02T12:00:01+09:00', NOW.now],
    ['2026-11-03T12:00:00+09:00', NOW.now],
  ])('by up to a day counts as given when it was sent: %s is kept as %s', async (on, kept) => {
    const city = world(memoryTable());
    await city.receive(registered(A, seeker({ consents: consented(on) })), 'm-1');
    const registration = (await city.stores.registrations.read(registrationOf(A, 'S-1', keyed)))?.value;
    expect(registration?.standing?.seeker?.consents.mail?.on).toBe(kept);
  });

  test.each(['2026-11-04', '2062-10-01', '2026-11-03T12:00:01+09:00', '9999-12-31T23:59:59-09:00'])(
    'by more is refused: %s',
    async (on) => {
      const city = world(memoryTable());
      expect(await city.receive(registered(A, seeker({ consents: consented(on) })), 'm-1')).toBe('refused');
      expect(codes(city)).toEqual(['date-out-of-range consents.matching.on', 'date-out-of-range consents.mail.on']);
    },
  );
});

test.each([
  ['first', 'again'],
  ['again', 'first'],
] as const)('a consent dated a day ahead becomes no later by being sent again (%s, %s)', async (...order) => {
  const city = world(memoryTable());
  const event = registered(A, seeker({ consents: consented('2026-11-03') }));
  const sent = { first: event, again: { ...event, sentAt: '2026-11-03T01:00:00.000Z' } };
  for (const which of order) await city.receive(sent[which], which);
  const registration = (await city.stores.registrations.read(registrationOf(A, 'S-1', keyed)))?.value;
  expect(registration?.standing?.seeker?.consents).toEqual(consented('2026-11-02'));
});

describe('a time after the message was sent (fault 47)', () => {
  test('beats no later word of another partner', async () => {
    const city = world(memoryTable());
    await city.receive(registered(A, seeker(), '2099-01-01T00:00:00+09:00'), 'm-1');
    const later = registered(B, seeker({ externalId: 'K-1', name: '가상새이름' }), '2026-11-02T12:30:00+09:00');
    await city.receive({ ...later, sentAt: '2026-11-02T04:00:00.000Z' }, 'm-2');
    expect((await standing(city))?.name).toBe('가상새이름');
  });

  test('of a withdrawal keeps nobody out who consents anew', async () => {
    const city = world(memoryTable());
    await city.receive(registered(A, seeker()), 'm-1');
    await city.receive(withdrawn(A, 'S-1', 2, '2099-01-01T00:00:00+09:00'), 'm-2');
    const again = registered(
      A,
      seeker({ revision: 3, consents: consented('2026-12-01') }),
      '2026-12-01T10:00:00+09:00',
    );
    expect(await city.receive({ ...again, sentAt: '2026-12-01T01:00:00.000Z' }, 'm-3')).toBe('stored');
    expect(await standing(city)).toBeDefined();
  });
});

/** What a person does on their own page, done as the page does it. */
const ACTS = {
  stops: async (city: World, at: string) => {
    const kept = await city.stores.persons.change(ID, emptyPerson(ID), (before) => ({
      value: choose(before, { mail: 'stopped', at }),
      result: undefined,
    }));
    await showPerson(kept, { now: at, today: at.slice(0, 10) }, city.stores);
  },
  complains: async (city: World) => {
    await city.hear({ eventType: 'Complaint', notice: 'any', epoch: '1', to: seeker().email });
  },
  deletes: async (city: World, at: string) => {
    await city.stores.persons.change(ID, emptyPerson(ID), (before) => ({
      value: deletePerson(before, at),
      result: undefined,
    }));
    city.waiting.push({ to: 'delete-person', messageId: 'page', message: { person: ID, at, partner: A } });
  },
} as const;

/** An hour of 2 November 2026 in Seoul, as an instant. */
const hour = (of: number): string => new Date(Date.UTC(2026, 10, 1, 15 + of)).toISOString();
const ACT_AT = 6;

type Sent = { readonly hour: number; readonly partner: PartnerId; readonly ahead: number; readonly clock: number };
const sentMessage = fc.record<Sent>({
  hour: fc.integer({ min: 0, max: ACT_AT - 1 }),
  partner: fc.constantFrom(A, B),
  /** By how many days the consent is ahead, and by how many hours the clock. */
  ahead: fc.constantFrom(-30, 0, 1, 2, 400),
  clock: fc.constantFrom(-2, 0, 5, 24 * 365),
});
const eventOf = ({ hour: at, partner, ahead, clock }: Sent, index: number): Event => {
  const on = new Date(Date.UTC(2026, 10, 2 + ahead)).toISOString().slice(0, 10);
  const consents = consented(on);
  const time = new Date(Date.parse(hour(at)) + clock * 3_600_000).toISOString();
  return {
    ...registered(partner, seeker({ revision: index + 1, consents, languages: [`${index}`] }), time),
    sentAt: hour(at),
  };
};

describe('after the person’s own act (fault 47)', () => {
  test.each(['stops', 'complains', 'deletes'] as const)(
    'nothing that was recorded before it brings mails back: %s, whatever arrives when, and as often',
    async (act) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(sentMessage, { minLength: 1, maxLength: 4 }),
          fc.array(fc.nat(3), { maxLength: 3 }),
          fc.nat(4),
          async (sent, repeated, actAfter) => {
            const city = world(memoryTable());
            const events = sent.map(eventOf);
            for (const [index, event] of events.slice(0, actAfter).entries()) await city.receive(event, `m-${index}`);
            await city.drain();
            await ACTS[act](city, hour(ACT_AT));
            await city.drain();
            const late = [...events.slice(actAfter), ...repeated.flatMap((index) => events[index] ?? [])];
            for (const [index, event] of late.entries()) await city.receive(event, `late-${index}`);
            await city.drain();
            const before = city.mails.length;
            await city.receive(submitted('kyungnam-univ', posting()), 'p-1');
            await city.drain();
            const mails = city.mails.slice(before).filter(({ to }) => to === seeker().email);
            expect(mails).toEqual([]);
          },
        ),
        { numRuns: tries(40), seed: 20261102 },
      );
    },
  );
});
