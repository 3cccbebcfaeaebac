import { describe, expect, test } from 'vitest';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';
import { addDays } from '../../functions/domain/language/calendar.ts';
import { personOf, registrationOf } from '../../functions/domain/people/address.ts';
import { MOST_NAMED } from '../../functions/domain/people/named-persons.ts';
import { MOST_STANDING, MOST_STANDING_BYTES } from '../../functions/domain/people/person-entries.ts';
import { factsOf } from '../../functions/domain/people/person.ts';
import { MOST_ITEM_BYTES } from '../../functions/domain/records/item-bytes.ts';
import { fullSeeker } from '../support/full-messages.ts';
import { itemSize } from '../support/item-size.ts';
import { memoryTable, type OpenTable } from '../support/memory-table.ts';
import { registered, seeker, withdrawn, withId, type Event } from '../support/messages.ts';
import { keyed, world, type World } from '../support/world.ts';

const A: PartnerId = 'masan-univ';
const B: PartnerId = 'city-job-centre';
const PERSON = personOf(seeker().email, seeker().birthDate, keyed);

/** The result of the last message: its state, or its refusal codes. */
const lastAnswer = ({ replies }: World): string | string[] => {
  const data = replies.at(-1)!.reply.data;
  return 'state' in data ? data.state : data.findings.map(({ code }) => code);
};
const REFUSED = ['too-large'];
const largest = (table: OpenTable): number => Math.max(...table.all().map(itemSize));
const registrationIn = async (city: World, externalId: string, partner: PartnerId = A) =>
  (await city.stores.registrations.read(registrationOf(partner, externalId, keyed)))?.value;

/** A city that receives messages one after another. */
const cityOf = (table: OpenTable = memoryTable()) => {
  const city = world(table);
  let messages = 0;
  const come = async (event: Event): Promise<string | string[]> => {
    await city.receive(event, `m-${(messages += 1)}`);
    return lastAnswer(city);
  };
  return { table, city, come };
};
const register = (externalId: string, change: Partial<Seeker> = {}, partner: PartnerId = A): Event =>
  registered(partner, seeker({ externalId, ...change }));

describe('row 49: somebody whom a partner registers under a new externalId every night', () => {
  const filled = async () => {
    const it = cityOf();
    for (let night = 1; night <= MOST_STANDING; night += 1)
      expect(await it.come(register(`N-${night}`))).toBe('stored');
    return it;
  };

  test('is registered fifty times; the next registration is refused, says what to do, and nothing of it is kept', async () => {
    const { city, come, table } = await filled();
    expect(await come(register('N-51'))).toEqual(REFUSED);
    const [finding] = city.replies.at(-1)!.reply.data.findings;
    expect(finding?.message).toContain('보관하지 않았습니다');
    expect(finding?.fix).toContain('취소(seeker.withdrawn)');
    expect(await registrationIn(city, 'N-51')).toBeUndefined();
    expect(await come(register('K-1', {}, B))).toEqual(REFUSED);
    expect(largest(table)).toBeLessThan(MOST_ITEM_BYTES);
  });

  test('is corrected, withdrawn, and has room again, also for the very message that was refused', async () => {
    const { city, come } = await filled();
    const refused = register('N-51');
    expect(await come(refused)).toEqual(REFUSED);
    expect(await come(register('N-1', { revision: 2, name: '가상둘째' }))).toBe('stored');
    expect(await come(withdrawn(A, 'N-2', 1))).toBe('stored');
    expect(await come(refused)).toBe('stored');
    expect((await registrationIn(city, 'N-51'))?.standing?.seeker).toBeDefined();
    expect(await come(register('N-52'))).toEqual(REFUSED);
  });

  test('can be deleted, and nothing readable is left', async () => {
    const { city, come, table } = await filled();
    expect(await come(register('N-51'))).toEqual(REFUSED);
    city.waiting.length = 0;
    const at = '2026-11-02T04:00:00.000Z';
    await city.run({ to: 'delete-person', messageId: 'd', message: { person: PERSON, at, partner: A } });
    await city.drain();
    await city.sweepAt('2026-11-02T05:00:00.000Z');
    // A refusal is stored for the partner's next mail, with the partner's own ids.
    const left = table.all().filter(({ pk }) => !pk.startsWith('refusals#'));
    expect(JSON.stringify(left)).not.toMatch(/가상길동|gil@people\.example/);
  });

  test('and withdraws the night before, never meets a bound in a year, and their record does not grow', async () => {
    const table = memoryTable();
    let most = 0;
    for (let night = 1; night <= 365; night += 1) {
      const day = addDays('2026-01-01', night);
      const at = (hour: string) => `${day}T${hour}:00:00.000Z`;
      const city = world(table, { now: at('04'), today: day });
      const consents = { matching: { on: day, textVersion: 'matching-1', via: '방문' } };
      await city.receive(registered(A, seeker({ externalId: `N-${night}`, consents }), at('02')), `r-${night}`);
      expect(lastAnswer(city)).toBe('stored');
      if (night > 1) await city.receive(withdrawn(A, `N-${night - 1}`, 2, at('03')), `w-${night}`);
      most = Math.max(most, itemSize(table.all().find(({ pk }) => pk === `person#${PERSON}`)!));
    }
    expect(most).toBeLessThan(25_000);
    const person = (await world(table).stores.persons.read(PERSON))?.value;
    expect(person && factsOf(person)?.externalId).toBe('N-365');
    expect(Object.keys(person?.entries ?? {}).length).toBeLessThan(75);
  });
});

describe('row 49: somebody of whom partners say as much as the contract lets through', () => {
  const { email, birthDate } = fullSeeker();
  const BIG = personOf(email, birthDate, keyed);
  const big = (externalId: string, change: Partial<Seeker> = {}) =>
    withId(registered(A, fullSeeker({ externalId, ...change })), `${externalId}-${change.revision ?? 1}`);

  test('three registrations stand, the fourth is refused, and there is room for a shorter one', async () => {
    const { city, come, table } = cityOf();
    for (const id of ['F-1', 'F-2', 'F-3']) expect(await come(big(id))).toBe('stored');
    expect(await come(big('F-4'))).toEqual(REFUSED);
    expect(await registrationIn(city, 'F-4')).toBeUndefined();
    expect(await come(big('F-5', { languages: [], certificates: [] }))).toBe('stored');
    // A correction needs no additional room.
    expect(await come(big('F-1', { revision: 2 }))).toBe('stored');
    expect(await come(big('F-1', { revision: 3, languages: [], certificates: [] }))).toBe('stored');
    expect(await come(big('F-4', { revision: 2 }))).toEqual(REFUSED);
    expect(await come(big('F-4', { revision: 3, certificates: [] }))).toBe('stored');
    expect(largest(table)).toBeLessThan(MOST_ITEM_BYTES);
    expect(await come(withdrawn(A, 'F-2', 9))).toBe('stored');
    const person = (await city.stores.persons.read(BIG))?.value;
    expect(person && factsOf(person)?.externalId).toMatch(/^F-/);
  });

  test('of eight that come at the same moment those that find room stand, the others are refused and forgotten', async () => {
    const { city, table } = cityOf();
    const ids = ['F-1', 'F-2', 'F-3', 'F-4', 'F-5', 'F-6', 'F-7', 'F-8'];
    await Promise.all(ids.map((id) => city.receive(big(id), `m-${id}`)));
    await city.drain();
    const states = city.replies.map(({ reply: { data } }) => ('state' in data ? data.state : data.findings[0]?.code));
    expect(states.filter((state) => state === 'stored')).toHaveLength(3);
    expect(states.filter((state) => state === 'too-large')).toHaveLength(5);
    const kept = await Promise.all(ids.map(async (id) => (await registrationIn(city, id))?.standing?.seeker));
    expect(kept.filter((said) => said !== undefined)).toHaveLength(3);
    expect(largest(table)).toBeLessThan(MOST_ITEM_BYTES);
    const person = table.all().find(({ pk }) => pk === `person#${BIG}`)!;
    expect(itemSize(person)).toBeLessThan(MOST_STANDING_BYTES + 20_000);
  });
});

describe('row 49: a registration whose address changes every night', () => {
  const moved = (night: number) => register('S-1', { revision: night, email: `gil.${night}@people.example` });
  const filled = async () => {
    const it = cityOf();
    for (let night = 1; night <= MOST_NAMED; night += 1) expect(await it.come(moved(night))).toBe('stored');
    return it;
  };

  test('names twenty persons; the next is refused, the address before it stands, and an earlier one can be taken up again', async () => {
    const { city, come } = await filled();
    expect(await come(moved(21))).toEqual(REFUSED);
    expect(city.replies.at(-1)?.reply.data.findings[0]?.path).toBe('email');
    expect((await registrationIn(city, 'S-1'))?.standing?.seeker?.email).toBe('gil.20@people.example');
    expect(await come(moved(22))).toEqual(REFUSED);
    expect(await come(register('S-1', { revision: 23, email: 'gil.5@people.example' }))).toBe('stored');
    expect(await come(withdrawn(A, 'S-1', 24))).toBe('stored');
  });

  test('may move on when no link in an old mail leads from the first any more', async () => {
    const { table } = await filled();
    for (const [days, answer] of [
      [400, REFUSED],
      [401, 'stored'],
    ] as const) {
      const day = addDays('2026-11-02', days);
      const later = world(table, { now: `${day}T03:00:00.000Z`, today: day });
      await later.receive(moved(100 + days), `m-${days}`);
      expect(lastAnswer(later)).toEqual(answer);
    }
  });
});
