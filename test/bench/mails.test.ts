import { expect, test } from 'vitest';
import { benchMails } from '../../bench/mails.ts';

test('The benchmark of mails finds every pair told once and in time, and nobody mailed more than six times a day', async () => {
  const size = { people: 300, followOneIn: 1, days: 6, open: 60, aDay: 20 };
  const { differences, lines } = await benchMails(size);
  expect(differences).toEqual([]);
  expect(lines.find(({ name }) => name.includes('one person'))?.median).toBeLessThanOrEqual(6);
});

test('A job with one opening is mailed at once to twenty people and no more, whether or not their mails are followed', async () => {
  const size = { people: 3_000, days: 10, open: 300, aDay: 30 };
  const some = await benchMails({ ...size, followOneIn: 60 });
  const few = await benchMails({ ...size, followOneIn: 300 });
  expect(some.differences).toEqual([]);
  expect(some.lines[0]?.median).toBe(20);
  expect(few.lines[0]).toEqual(some.lines[0]);
});
