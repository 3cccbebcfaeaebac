import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Command } from 'commander';
import pMap from 'p-map';
import { dynamoTable } from '../../functions/aws/dynamo-table.ts';
import { systemClock } from '../../functions/lambda/clock.ts';
import { listCompany } from '../../functions/steps/listing-company.ts';
import { companyHireStore } from '../../functions/stores/companies/company-hire-store.ts';
import { companyListStore } from '../../functions/stores/companies/company-list-store.ts';
import { COMPANY_PARTITION, companyStore } from '../../functions/stores/companies/company-store.ts';
import { AT_ONCE, keysIn, report, tableNamed } from './keys-in.ts';

/** Shows every company in the officials' list again. Prints how many there are. */
const rebuildCompanies = async (): Promise<void> => {
  const client = new DynamoDBClient();
  const table = dynamoTable(client, tableNamed('postings'));
  const deps = {
    companies: companyStore(table),
    companyHires: companyHireStore(table),
    companyList: companyListStore(table),
  };
  const { today } = systemClock();
  const done = new Set<string>();
  for await (const keys of keysIn(client, 'postings')) {
    const numbers = keys.flatMap(({ pk }) =>
      pk.startsWith(COMPANY_PARTITION) ? [pk.slice(COMPANY_PARTITION.length)] : [],
    );
    const fresh = [...new Set(numbers)].filter((number) => !done.has(number));
    await pMap(fresh, (number) => listCompany(number, today, deps), { concurrency: AT_ONCE });
    for (const number of fresh) done.add(number);
    report(done.size, 'companies');
  }
  console.log(JSON.stringify({ companies: done.size }));
};

export const addCompanyList = (rebuild: Command): void => {
  rebuild
    .command('companies')
    .description(
      'Shows every company in the officials’ list of every year again: after a release whose criteria have another window, other sites or another year. It may run twice, and beside the functions. ' +
        'The environment names the table as for the functions: POSTINGS_TABLE.',
    )
    .action(rebuildCompanies);
};
