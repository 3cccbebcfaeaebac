import { expect, test } from 'vitest';
import { accessReport } from '../../../functions/domain/console/access-report.ts';
import type { AccessEntry } from '../../../functions/domain/console/act.ts';

/** The monthly look at the access log. Accounts and people are invented. 2 November 2026 is a Monday. */

const entry = (change: Partial<AccessEntry>): AccessEntry => ({
  at: '2026-11-02T01:00:00.000Z',
  account: 'a',
  from: '192.0.2.1',
  act: 'sign-in',
  ...change,
});
const look = (change: Partial<AccessEntry>) =>
  entry({ act: 'look', person: 'p1', purpose: '재검토 요청 R-1에 답하려고', ...change });

test('counts the people whose data an account looked at, each once, and the day on which they were most', () => {
  const days = [look({}), look({}), look({ person: 'p2' }), look({ person: 'p3', at: '2026-11-03T01:00:00.000Z' })];
  expect(accessReport(days)[0]).toMatchObject({ people: 3, mostOnADay: { day: '2026-11-02', people: 2 }, signIns: 0 });
});

test('counts what was done, and from how many addresses', () => {
  const [first] = accessReport([entry({}), entry({ from: '192.0.2.2' }), entry({ act: 'release-posting' })]);
  expect(first).toMatchObject({ signIns: 2, addresses: 2, acts: { 'release-posting': 1 }, people: 0 });
  expect(first?.mostOnADay).toBeUndefined();
});

test.each([
  ['2026-11-02T07:59:00+09:00', 1],
  ['2026-11-02T08:00:00+09:00', 0],
  ['2026-11-02T19:59:00+09:00', 0],
  ['2026-11-02T20:00:00+09:00', 1],
  ['2026-11-06T20:00:00.000Z', 1],
  ['2026-11-07T12:00:00+09:00', 1],
  ['2026-11-08T12:00:00+09:00', 1],
])('%s counts as %s at odd hours, by the clock and the week of Seoul', (at, count) => {
  expect(accessReport([entry({ at })])[0]?.atOddHours).toBe(count);
});

test.each([
  [undefined, 1],
  ['', 1],
  ['    확인  ', 1],
  ['문의 답변', 0],
])('a look with the purpose “%s” counts as %s without one', (purpose, count) => {
  const { purpose: _, ...bare } = look({});
  expect(accessReport([{ ...bare, ...(purpose !== undefined && { purpose }) }])[0]?.withoutPurpose).toBe(count);
});

test('names the account that looked at the most people first', () => {
  expect(
    accessReport([entry({ account: 'b' }), entry({}), look({ account: 'c' })]).map(({ account }) => account),
  ).toEqual(['c', 'a', 'b']);
});
