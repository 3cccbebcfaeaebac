import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Command } from 'commander';
import pMap from 'p-map';
import * as z from 'zod';
import { dynamoTable } from '../functions/aws/dynamo-table.ts';
import { tableVariable } from '../functions/contracts/environment.ts';
import { PARTNER_IDS } from '../functions/contracts/partners.ts';
import type { TableName } from '../functions/contracts/stores.ts';
import { systemClock } from '../functions/lambda/clock.ts';
import { variable } from '../functions/lambda/environment.ts';
import { rebuildPerson, rebuildPosting, standingInPool, type Standing } from '../functions/steps/rebuilding-pool.ts';
import { poolStore } from '../functions/stores/matching/pool-store.ts';
import { personStore } from '../functions/stores/people/people-store.ts';
import { postingStore, type PostingKey } from '../functions/stores/postings/posting-store.ts';
import { screeningStore } from '../functions/stores/screening/screening-store.ts';
import { addMatched } from './ops/matched.ts';
import { addMoveDoors } from './ops/move-doors.ts';

/** `npm run -s ops -- COMMAND`: operates a stage, with the AWS credentials and the region of the environment. */

const AT_ONCE = 20;
const keySchema = z.object({ pk: z.string(), sk: z.string() });

const tableName = (table: TableName): string => variable(tableVariable(table));

/** The one partition of all people, in pools from before there were buckets. */
const FORMER_PEOPLE = 'seekers';

const postingKeyOf = (name: string): PostingKey | undefined => {
  const partner = PARTNER_IDS.find((id) => name.startsWith(`${id}#`));
  return partner && { partner, externalId: name.slice(partner.length + 1) };
};

/** What follows this beginning in the partition keys of a table's records, a page at a time. */
async function* keysIn(client: DynamoDBClient, table: TableName, beginning: string): AsyncGenerator<string[]> {
  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName: tableName(table), ProjectionExpression: 'pk, sk' },
  )) {
    const keys = Items.map((item) => keySchema.parse(unmarshall(item)));
    yield keys.flatMap(({ pk, sk }) =>
      pk.startsWith(beginning) && sk === 'record' ? [pk.slice(beginning.length)] : [],
    );
  }
}

/** Tells ops on standard error how far it is. */
const report = (done: number, of: string): void => console.error(`${done} ${of}`);

const rebuildPool = async ({ dryRun = false }: { readonly dryRun?: boolean }): Promise<void> => {
  const client = new DynamoDBClient();
  const tableOf = (table: TableName) => dynamoTable(client, tableName(table));
  const poolTable = tableOf('pool');
  const deps = {
    persons: personStore(tableOf('people')),
    screenings: screeningStore(tableOf('facts')),
    postings: postingStore(tableOf('postings')),
    pool: poolStore(poolTable),
  };
  const moment = systemClock();
  const people: Record<Standing, number> = { right: 0, missing: 0, different: 0 };
  let postings = 0;
  for await (const ids of keysIn(client, 'people', 'person#')) {
    await pMap(
      ids,
      async (person) => {
        if (!dryRun) await rebuildPerson(person, moment, deps);
        people[await standingInPool(person, deps)] += 1;
      },
      { concurrency: AT_ONCE },
    );
    report(people.right + people.missing + people.different, 'people');
  }
  for await (const names of keysIn(client, 'postings', 'posting#')) {
    const keys = names.flatMap((name) => postingKeyOf(name) ?? []);
    if (!dryRun) await pMap(keys, (key) => rebuildPosting(key, moment, deps), { concurrency: AT_ONCE });
    report((postings += keys.length), 'postings');
  }
  if (!dryRun) await poolTable.removeAll(FORMER_PEOPLE);
  console.log(JSON.stringify({ people, postings, dryRun }));
};

const program = new Command('ops').description('Operates a stage.');
program
  .command('rebuild')
  .description('Builds something anew from the records it is made from.')
  .command('pool')
  .description(
    'Shows every person and every posting in the pool again, then compares each person with their records. It may run twice, beside the functions, and after it was cut short. ' +
      'The environment names the tables as for the functions: PEOPLE_TABLE, FACTS_TABLE, POSTINGS_TABLE, POOL_TABLE.',
  )
  .option('--dry-run', 'write nothing, and say how many people are right, missing or different in the pool')
  .action(rebuildPool);
addMoveDoors(program);
addMatched(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
