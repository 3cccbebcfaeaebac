import { expect, test } from 'vitest';
import { counted, plural } from '../../../functions/domain/language/counted.ts';

test('one of a thing is said in the singular, none and two in the plural', () => {
  expect([0, 1, 2].map((count) => plural(count, 'job'))).toEqual(['0 jobs', '1 job', '2 jobs']);
});

test('a number is said with its unit; years are an age', () => {
  expect(counted(36, 'years', 'ko')).toBe('만 36세');
  expect(counted(21, 'months', 'ko')).toBe('21개월');
  expect(counted(1, 'persons', 'en')).toBe('1 person');
  expect(counted(100, 'days', 'en')).toBe('100 days');
});
