import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import pMap from 'p-map';
import { dynamoTable } from '../functions/aws/dynamo-table.ts';
import { PARTNER_IDS } from '../functions/contracts/partners.ts';
import type { TableName } from '../functions/contracts/stores.ts';
import { systemClock } from '../functions/lambda/clock.ts';
import {
  rebuildPerson,
  rebuildPosting,
  standingInPool,
  standingOfPosting,
  type Standing,
} from '../functions/steps/rebuilding-pool.ts';
import { poolStore } from '../functions/stores/matching/pool-store.ts';
import { personStore } from '../functions/stores/people/people-store.ts';
import { deskStore } from '../functions/stores/postings/desk-store.ts';
import { postingStore, type PostingKey } from '../functions/stores/postings/posting-store.ts';
import { screeningStore } from '../functions/stores/screening/screening-store.ts';
import { AT_ONCE, keysIn, report, tableNamed } from './ops/keys-in.ts';
import { addCompanyList } from './ops/company-list.ts';
import { addFigures } from './ops/figures.ts';
import { addMatched } from './ops/matched.ts';
import { addMoveDoors } from './ops/move-doors.ts';
import { addRecords } from './ops/records.ts';
import { addRemoveFormer } from './ops/remove-former.ts';
import { npmCommand, run } from './command-line.ts';

/** `npm run -s ops -- COMMAND`: operates a stage, with the AWS credentials and the region of the environment. */

const postingKeyOf = (name: string): PostingKey | undefined => {
  const partner = PARTNER_IDS.find((id) => name.startsWith(`${id}#`));
  return partner && { partner, externalId: name.slice(partner.length + 1) };
};

/** What follows this beginning in the partition keys of a table's records, a page at a time. */
async function* recordsIn(client: DynamoDBClient, table: TableName, beginning: string): AsyncGenerator<string[]> {
  for await (const keys of keysIn(client, table))
    yield keys.flatMap(({ pk, sk }) =>
      pk.startsWith(beginning) && sk === 'record' ? [pk.slice(beginning.length)] : [],
    );
}

type Counts = Record<Standing, number>;

/** Rebuilds one after another, several at once, and counts how each stands in the pool afterwards. */
const rebuildAll = async <Key>(
  pages: AsyncGenerator<Key[]>,
  what: string,
  { rebuild, standing }: { rebuild(key: Key): Promise<void>; standing(key: Key): Promise<Standing> },
): Promise<Counts> => {
  const counts: Counts = { right: 0, missing: 0, different: 0 };
  for await (const keys of pages) {
    const work = async (key: Key): Promise<void> => {
      await rebuild(key);
      counts[await standing(key)] += 1;
    };
    await pMap(keys, work, { concurrency: AT_ONCE });
    report(counts.right + counts.missing + counts.different, what);
  }
  return counts;
};

/** Jobs first: who is in the pool finds all of them there. */
const rebuildPool = async ({ dryRun = false }: { readonly dryRun?: boolean }): Promise<void> => {
  const client = new DynamoDBClient();
  const tableOf = (table: TableName) => dynamoTable(client, tableNamed(table));
  const deps = {
    persons: personStore(tableOf('people')),
    screenings: screeningStore(tableOf('facts')),
    postings: postingStore(tableOf('postings')),
    desk: deskStore(tableOf('postings')),
    pool: poolStore(tableOf('pool')),
  };
  const moment = systemClock();
  async function* postingKeys(): AsyncGenerator<PostingKey[]> {
    for await (const names of recordsIn(client, 'postings', 'posting#'))
      yield names.flatMap((name) => postingKeyOf(name) ?? []);
  }
  const postings = await rebuildAll(postingKeys(), 'postings', {
    rebuild: async (key) => (dryRun ? undefined : rebuildPosting(key, moment, deps)),
    standing: (key) => standingOfPosting(key, moment, deps),
  });
  const people = await rebuildAll(recordsIn(client, 'people', 'person#'), 'people', {
    rebuild: async (id) => (dryRun ? undefined : rebuildPerson(id, moment, deps)),
    standing: (id) => standingInPool(id, deps),
  });
  console.log(JSON.stringify({ postings, people, dryRun }));
};

export const command = npmCommand(
  'ops',
  'Operates a stage, with the AWS credentials and the region of the environment.',
);
const rebuild = command.command('rebuild').description('Builds something anew from the records it is made from.');
rebuild
  .command('pool')
  .description(
    'Shows every posting and every person in the pool again, and the postings that wait on the officials’ list, then compares each in the pool with its records. It may run twice, beside the functions, and after it was cut short. ' +
      'The environment names the tables as for the functions: PEOPLE_TABLE, FACTS_TABLE, POSTINGS_TABLE, POOL_TABLE.',
  )
  .option('--dry-run', 'write nothing, and say how many are right, missing or different in the pool')
  .action(rebuildPool);
addRemoveFormer(command);
addMoveDoors(command);
addMatched(command);
addFigures(command);
addRecords(command, rebuild);
addCompanyList(rebuild);

if (import.meta.main) await run(command);
