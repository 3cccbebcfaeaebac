import { expect, test } from 'vitest';
import { latestName, nameOn, type Names } from '../../functions/contracts/names.ts';

const RENAMED: Names<{ readonly from?: string; readonly knownFrom?: string; readonly name: string }> = [
  { name: 'old' },
  { from: '2027-03-01', name: 'new' },
  { from: '2028-01-01', knownFrom: '2027-11-15', name: 'newest' },
];

test('a new name is borne from its first day on, and not the day before, whenever it was deployed', () => {
  expect(nameOn(RENAMED, '2027-02-28').name).toBe('old');
  expect(nameOn(RENAMED, '2027-03-01').name).toBe('new');
  expect(nameOn(RENAMED, '2027-12-31').name).toBe('new');
  expect(nameOn(RENAMED, '2028-01-01').name).toBe('newest');
});

test('an answer of an earlier day knows a coming name from the day on which it was published', () => {
  expect(nameOn(RENAMED, '2028-01-01', '2027-11-14').name).toBe('new');
  expect(nameOn(RENAMED, '2028-01-01', '2027-11-15').name).toBe('newest');
});

test('before every other name the first one holds; what stays has the last', () => {
  expect(nameOn([{ from: '2022-11-15', name: 'only' }], '1999-12-31').name).toBe('only');
  expect(latestName(RENAMED).name).toBe('newest');
});
