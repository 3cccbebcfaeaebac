import { expect, test } from 'vitest';
import { benchMails } from '../../bench/mails.ts';

const SIZE = { people: 300, days: 6, open: 60, aDay: 6 };

test('The benchmark of mails finds every pair told once and in time, and nobody mailed more than six times a day', async () => {
  const { differences, lines } = await benchMails({ ...SIZE, followOneIn: 1 });
  expect(differences).toEqual([]);
  const missed = lines.filter(({ name, median, ceiling }) => /most|opening/.test(name) && median > (ceiling ?? 0));
  expect(missed).toEqual([]);
});

test('Who is not followed takes part in matching all the same: as many mails are asked for at once', async () => {
  const all = await benchMails({ ...SIZE, followOneIn: 1 });
  const few = await benchMails({ ...SIZE, followOneIn: 10 });
  expect(few.differences).toEqual([]);
  expect(few.lines[0]).toEqual(all.lines[0]);
});
