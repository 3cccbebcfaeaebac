import { expect, test } from 'vitest';
import { takeCompanyWord, type CompanyWord } from '../../functions/domain/companies/company-entry.ts';
import { CRITERIA } from '../../functions/domain/companies/score/criteria.ts';
import { listCompany } from '../../functions/steps/listing-company.ts';
import { companyHireStore } from '../../functions/stores/companies/company-hire-store.ts';
import { companyListStore } from '../../functions/stores/companies/company-list-store.ts';
import { companyStore } from '../../functions/stores/companies/company-store.ts';
import { firm, versionOf } from '../support/invented-firm.ts';
import { memoryTable } from '../support/memory-table.ts';
import { NOW } from '../support/world.ts';

/** A company in the officials' list. Every company is invented. */

const NUMBER = '1234567891';
const SENDER = 'chamber-of-commerce';

const system = () => {
  const table = memoryTable();
  const companies = companyStore(table);
  const companyList = companyListStore(table);
  const companyHires = companyHireStore(table);
  const store = async (word: CompanyWord) => {
    const { revision } = word.data;
    await companies.change({ sender: SENDER, word }, (before) =>
      takeCompanyWord(before, {
        sender: SENDER,
        version: { revision, ended: false, hash: JSON.stringify(word) },
        origin: { messageId: 'm', eventId: 'e', key: 'k' },
        time: NOW.now,
        word,
      }),
    );
  };
  return { table, companies, companyHires, companyList, store };
};
const { company, headcounts } = firm('2025');
const registered = (name: string): CompanyWord => ({
  kind: 'company',
  data: { revision: 1, sites: [], ...company, registrationNumber: NUMBER, name },
});

test('a row that somebody wrote from something newer is not overwritten by one from something older', async () => {
  const { companies, companyHires, companyList, store } = system();
  await store(registered('지어낸 정밀'));
  let isFirst = true;
  const slow = {
    ...companies,
    of: async (number: string) => {
      const read = await companies.of(number);
      if (isFirst) {
        isFirst = false;
        for (const one of headcounts) await store({ kind: 'headcount', data: { ...one, registrationNumber: NUMBER } });
        await listCompany(NUMBER, NOW.today, { companyHires, companies, companyList });
      }
      return read;
    },
  };
  await listCompany(NUMBER, NOW.today, { companyHires, companies: slow, companyList });
  expect((await companyList.all(versionOf('2025')))[0]?.counts).toMatchObject({ start: 100, end: 110 });
});

test('a row that somebody wrote from something older in between is made again', async () => {
  const { companies, companyHires, companyList, store } = system();
  await store(registered('지어낸 정밀'));
  const older = await companies.of(NUMBER);
  for (const one of headcounts) await store({ kind: 'headcount', data: { ...one, registrationNumber: NUMBER } });
  let isFirst = true;
  const meanwhile = {
    ...companies,
    of: async (number: string) => {
      if (isFirst) {
        isFirst = false;
        await listCompany(number, NOW.today, { companyHires, companies: { of: async () => older }, companyList });
      }
      return companies.of(number);
    },
  };
  await listCompany(NUMBER, NOW.today, { companyHires, companies: meanwhile, companyList });
  expect((await companyList.all(versionOf('2025')))[0]?.counts).toMatchObject({ start: 100, end: 110 });
});

test('the same again writes nothing', async () => {
  const { table, companies, companyHires, companyList, store } = system();
  await store(registered('지어낸 정밀'));
  await listCompany(NUMBER, NOW.today, { companyHires, companies, companyList });
  let writes = 0;
  const counting = companyListStore({
    ...table,
    writeAfter: async (...args) => {
      writes += 1;
      return table.writeAfter(...args);
    },
  });
  await listCompany(NUMBER, NOW.today, { companyHires, companies, companyList: counting });
  expect(writes).toBe(0);
});

test('another window or another choice of sites is another list', async () => {
  const { companies, companyHires, companyList, store } = system();
  await store(registered('지어낸 정밀'));
  await listCompany(NUMBER, NOW.today, { companyHires, companies, companyList });
  const latest = versionOf('2025');
  expect(await companyList.all(latest)).toHaveLength(1);
  expect(await companyList.all({ ...latest, window: { ...latest.window, to: '2025-10-31' } })).toEqual([]);
  expect(await companyList.all({ ...latest, countedSites: 'main' })).toEqual([]);
  for (const version of CRITERIA) expect(await companyList.all(version)).toHaveLength(1);
});
