import { expect, test } from 'vitest';
import type { CompanyHire } from '../../../functions/domain/hires/company-hire.ts';
import { companyHireStore } from '../../../functions/stores/companies/company-hire-store.ts';
import { memoryTable } from '../../support/memory-table.ts';

const COMPANY = '1234567891';
const key = (entry: string) => ({ company: COMPANY, entry });
const HIRE: CompanyHire = {
  on: '2026-03-02',
  young: true,
  residence: 'changwon',
  confirmedBy: ['employer', 'person'],
};
const ONE = { hires: 1, birthKnown: 1, youth: 1, residenceKnown: 1, residents: 1, localYouth: 1, unconfirmed: 0 };
const opened = () => {
  const table = memoryTable();
  return { table, store: companyHireStore(table) };
};

test('a hire is a row, and what is told later of it changes the row', async () => {
  const { store } = opened();
  await store.show(key('a'), HIRE);
  await store.show(key('a'), { ...HIRE, leftOn: '2026-10-01' });
  expect(await store.of(COMPANY)).toEqual({ rows: [{ ...HIRE, leftOn: '2026-10-01' }], counts: [] });
});

test('a hire becomes a count of its month once, and nothing brings its row back', async () => {
  const { store } = opened();
  await store.show(key('a'), HIRE);
  for (const _ of [1, 2]) await store.count(key('a'));
  await store.show(key('a'), HIRE);
  await store.count(key('a'), HIRE);
  expect(await store.of(COMPANY)).toEqual({ rows: [], counts: [{ month: '2026-03', ...ONE }] });
});

test('a hire without a row is counted by what is told of it, and by nothing if nothing is', async () => {
  const { store } = opened();
  await store.count(key('a'), HIRE);
  await store.count(key('b'), { ...HIRE, confirmedBy: ['centre'] });
  await store.count(key('c'));
  await store.show(key('c'), HIRE);
  expect(await store.of(COMPANY)).toEqual({ rows: [], counts: [{ month: '2026-03', ...ONE, unconfirmed: 1 }] });
});

test('who left within 90 days is no count, and who left a day later is one', async () => {
  const { store } = opened();
  await store.count(key('a'), { ...HIRE, leftOn: '2026-05-31' });
  expect((await store.of(COMPANY)).counts).toMatchObject([{ hires: 0 }]);
  await store.count(key('b'), { ...HIRE, leftOn: '2026-06-01' });
  expect((await store.of(COMPANY)).counts).toMatchObject([{ hires: 1 }]);
});

test('a hire that was none is taken back, uncounted', async () => {
  const { store } = opened();
  await store.show(key('a'), HIRE);
  await store.takeBack(key('a'));
  await store.count(key('a'), HIRE);
  expect(await store.of(COMPANY)).toEqual({ rows: [], counts: [] });
});

test('a hire is due to become a count 13 months after its day, and not a day before', async () => {
  const { store } = opened();
  await store.show(key('a'), HIRE);
  expect(await store.due('2027-04-01', 10)).toEqual([]);
  expect(await store.due('2027-04-02', 10)).toEqual([key('a')]);
  await store.count(key('a'));
  expect(await store.due('2027-04-02', 10)).toEqual([]);
});

test('a hire that is counted a moment before its row ends is shown once', async () => {
  const { table, store } = opened();
  await store.show(key('a'), HIRE);
  const stops = companyHireStore({
    ...table,
    writeAfter: async (item, after) => {
      if (item.sk === 'hire#a') throw new Error('The process ends here');
      return table.writeAfter(item, after);
    },
  });
  await expect(stops.count(key('a'))).rejects.toThrow('ends here');
  expect(await store.of(COMPANY)).toEqual({ rows: [], counts: [{ month: '2026-03', ...ONE }] });
  await store.count(key('a'));
  expect((await store.of(COMPANY)).counts).toMatchObject([{ hires: 1 }]);
});
