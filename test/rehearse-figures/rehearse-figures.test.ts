import { describe, expect, test } from 'vitest';
import { personOf } from '../../functions/domain/people/address.ts';
import { NO_FIGURES } from '../../functions/domain/eligibility/law/figure-set.ts';
import { rehearsalStore } from '../../functions/stores/rules/rehearsal-store.ts';
import { limitLike } from '../support/approved-figures.ts';
import { declared, registered } from '../support/messages.ts';
import { memoryTable } from '../support/memory-table.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { keyed, NOW, world } from '../support/world.ts';

const A = 'masan-univ';
const FROM = '2026-12-01';
const PERSON = personOf(screenedSeeker().email, screenedSeeker().birthDate, keyed);
const REHEARSAL = { id: 'r-1', proposal: 'p-1', by: 'official', at: NOW.now, on: FROM };
const LISTING = {
  to: 'rescreen-seekers',
  messageId: 'listing',
  message: { rehearse: { proposal: 'p-1', rehearsal: 'r-1' } },
} as const;

/** A stage with one invented person, who is young, and a proposal under which nobody over 20 is. */
const staged = async () => {
  const table = memoryTable();
  const city = world(table);
  await city.receive(registered(A, screenedSeeker()), 'm-1');
  await city.receive(declared(A, { externalId: 'S-1', revision: 1, facts: screenedFacts }), 'm-2');
  await city.drain();
  const limits = [limitLike('youth/age-max', { value: 20, effectiveFrom: FROM, knownFrom: NOW.today })];
  const figures = { ...NO_FIGURES, limits };
  await city.stores.proposals.keep({
    id: 'p-1',
    rule: 'youth/age-max',
    figures,
    reason: '',
    by: 'official',
    at: NOW.now,
  });
  const rehearsals = rehearsalStore(table);
  await rehearsals.begin(REHEARSAL);
  const rehearsed = async () => {
    const rehearsal = await rehearsals.latest('p-1');
    return { parts: rehearsal?.parts, done: rehearsal === undefined ? [] : await rehearsals.parts(rehearsal) };
  };
  return { table, city, rehearsals, rehearsed };
};

describe('a rehearsal', () => {
  test('judges everybody who is screened by both figures, and keeps counts; no answer changes and no mail goes', async () => {
    const { city, rehearsed } = await staged();
    const before = [city.mails.length, JSON.stringify(await city.stores.screenings.read(PERSON))];
    expect(await city.run(LISTING)).toBe('listed');
    expect(city.waiting).toMatchObject([
      { to: 'rehearse-figures', message: { part: PERSON.slice(0, 2), people: [PERSON] } },
    ]);
    await city.drain();
    const { parts, done } = await rehearsed();
    expect(parts).toBe(1);
    expect(done).toMatchObject([{ people: 1, cells: { 'youth eligible ineligible 35-49': { count: 1 } } }]);
    expect(JSON.stringify(done)).not.toContain(PERSON.slice(0, 8));
    expect([city.mails.length, JSON.stringify(await city.stores.screenings.read(PERSON))]).toEqual(before);
  });

  test('counts nobody twice, however often its messages come', async () => {
    const { city, rehearsed } = await staged();
    for (const _ of [1, 2]) await city.run(LISTING);
    const [part] = city.waiting;
    if (part === undefined) throw new Error('Nobody was listed.');
    for (const _ of [1, 2]) await city.run(part);
    expect((await rehearsed()).done).toHaveLength(1);
  });

  test('counts nobody who does not consent to screening any more', async () => {
    const { city, rehearsed } = await staged();
    await city.run(LISTING);
    const parts = city.waiting.splice(0);
    const { matching, mail } = screenedSeeker().consents;
    const without = screenedSeeker({ revision: 2, consents: { matching, mail } });
    await city.receive(registered(A, without, '2026-11-02T12:00:00+09:00'), 'm-3');
    await city.drain();
    for (const part of parts) await city.run(part);
    expect((await rehearsed()).done).toMatchObject([{ people: 0, cells: {} }]);
  });

  test('that another has replaced keeps nothing', async () => {
    const { city, rehearsals, rehearsed } = await staged();
    await city.run(LISTING);
    await rehearsals.begin({ ...REHEARSAL, id: 'r-2' });
    const [part] = city.waiting.splice(0);
    if (part === undefined) throw new Error('Nobody was listed.');
    expect(await city.run(part)).toBe('replaced');
    expect(await city.run(LISTING)).toBe('listed');
    expect(await rehearsed()).toEqual({ parts: undefined, done: [] });
  });
});

test('an account has ten rehearsals a day; the same one again counts once, and the next day begins anew', async () => {
  const { rehearsals } = await staged();
  const of = (number: number, at = NOW.now) => rehearsals.count({ id: `r-${number}`, by: 'official', at }, 10);
  for (let number = 0; number < 10; number += 1) expect(await of(number)).toBe(true);
  expect(await of(10)).toBe(false);
  expect(await of(3)).toBe(true);
  expect(await of(10, '2026-11-02T14:59:59.000Z')).toBe(false);
  expect(await of(10, '2026-11-02T15:00:00.000Z')).toBe(true);
});
