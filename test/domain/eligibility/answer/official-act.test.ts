import { expect, test } from 'vitest';
import { actsKept, type OfficialAct } from '../../../../functions/domain/eligibility/answer/official-act.ts';

/** All of it is invented. */
const act = (change: Partial<OfficialAct> = {}): OfficialAct => ({
  programme: 'youth',
  criterion: 'age',
  says: 'met',
  state: 'review',
  rule: 'a-rule',
  facts: 'some-facts',
  reason: '확인함',
  act: 'act-1',
  at: '2026-11-02T03:00:00.000Z',
  ...change,
});
const kept = (one: OfficialAct, today: string, around: Parameters<typeof actsKept>[2] = {}): boolean =>
  actsKept([one], today, around).length === 1;

test('an act is kept up to the last day of the facts it rests on, and as long as later facts are kept', () => {
  const rests = act({ keptUntil: '2027-01-31' });
  expect(kept(rests, '2027-01-31')).toBe(true);
  expect(kept(rests, '2027-02-01')).toBe(false);
  expect(kept(rests, '2027-02-01', { factsKeptUntil: '2027-02-01' })).toBe(true);
  expect(kept(rests, '2027-02-02', { factsKeptUntil: '2027-02-01' })).toBe(false);
});

test('an act that rests on the registration alone is kept as long as the person is screened', () => {
  expect(kept(act(), '2036-11-02')).toBe(true);
});

test('an act on facts about health is not kept once the consent to them has ended', () => {
  expect(kept(act({ health: true }), '2026-11-03')).toBe(true);
  expect(kept(act({ health: true }), '2026-11-03', { withoutHealth: true })).toBe(false);
  expect(kept(act(), '2026-11-03', { withoutHealth: true })).toBe(true);
});
