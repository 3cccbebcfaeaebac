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
import { rebuildPerson, rebuildPosting } from '../functions/steps/rebuilding-pool.ts';
import { poolStore } from '../functions/stores/matching/pool-store.ts';
import { personStore } from '../functions/stores/people/people-store.ts';
import { postingStore } from '../functions/stores/postings/posting-store.ts';
import { screeningStore } from '../functions/stores/screening/screening-store.ts';

/** `npm run -s ops -- COMMAND`: operates a stage, with the AWS credentials and the region of the environment. */

const AT_ONCE = 20;
const keySchema = z.object({ pk: z.string(), sk: z.string() });

const tableName = (table: TableName): string => variable(tableVariable(table));

/** The partition keys of a table that begin so, a page at a time. */
async function* keysIn(
  client: DynamoDBClient,
  table: TableName,
  beginning: string,
  sk: string,
): AsyncGenerator<string[]> {
  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName: tableName(table), ProjectionExpression: 'pk, sk' },
  )) {
    const keys = Items.map((item) => keySchema.parse(unmarshall(item)));
    yield keys.flatMap(({ pk, sk: found }) =>
      pk.startsWith(beginning) && found === sk ? [pk.slice(beginning.length)] : [],
    );
  }
}

const rebuildPool = async ({ dryRun = false }: { readonly dryRun?: boolean }): Promise<void> => {
  const client = new DynamoDBClient();
  const tableOf = (table: TableName) => dynamoTable(client, tableName(table));
  const pool = poolStore(tableOf('pool'));
  const deps = {
    persons: personStore(tableOf('people')),
    screenings: screeningStore(tableOf('facts')),
    postings: postingStore(tableOf('postings')),
    pool,
  };
  const moment = systemClock();
  const said = { people: 0, postings: 0, notInPool: 0 };
  for await (const people of keysIn(client, 'people', 'person#', 'record')) {
    said.people += people.length;
    await pMap(
      people,
      async (person) => {
        if ((await pool.seeker(person)) === undefined) said.notInPool += 1;
        if (!dryRun) await rebuildPerson(person, moment, deps);
      },
      { concurrency: AT_ONCE },
    );
    console.error(`${said.people} people`);
  }
  for await (const names of keysIn(client, 'postings', 'posting#', 'record')) {
    said.postings += names.length;
    await pMap(
      names,
      async (name) => {
        const partner = PARTNER_IDS.find((id) => name.startsWith(`${id}#`));
        if (partner === undefined || dryRun) return;
        await rebuildPosting({ partner, externalId: name.slice(partner.length + 1) }, moment, deps);
      },
      { concurrency: AT_ONCE },
    );
    console.error(`${said.postings} postings`);
  }
  console.log(JSON.stringify({ ...said, dryRun }));
};

const program = new Command('ops').description('Operates a stage.');
program
  .command('rebuild')
  .description('Builds something anew from the records it is made from.')
  .command('pool')
  .description(
    'Shows every person and every posting in the pool again. It may run twice, beside the functions, and after it was cut short. ' +
      'The environment names the tables as for the functions: PEOPLE_TABLE, FACTS_TABLE, POSTINGS_TABLE, POOL_TABLE.',
  )
  .option('--dry-run', 'write nothing, and say how many people are not in the pool')
  .action(rebuildPool);

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
