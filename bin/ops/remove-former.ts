import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Command } from 'commander';
import pMap from 'p-map';
import { dynamoTable } from '../../functions/aws/dynamo-table.ts';
import { AT_ONCE, keysIn, report, tableNamed } from './keys-in.ts';

type Key = { readonly pk: string; readonly sk: string };

/** What the release before the buckets (ADR 9) kept for matching, and no release since reads, by table. */
export const FORMER = {
  /** The one partition of all people. */
  pool: ({ pk }: Key): boolean => pk === 'seekers',
  /** An item for each pair of a person and a job. */
  matches: ({ pk, sk }: Key): boolean => pk.startsWith('person#') && sk.startsWith('job#'),
} as const;

const removeIn = async (client: DynamoDBClient, name: keyof typeof FORMER, dryRun: boolean): Promise<number> => {
  const table = dynamoTable(client, tableNamed(name));
  let found = 0;
  for await (const keys of keysIn(client, name)) {
    const former = keys.filter(FORMER[name]);
    if (!dryRun) await pMap(former, ({ pk, sk }) => table.remove(pk, sk), { concurrency: AT_ONCE });
    report((found += former.length), `items of ${name}`);
  }
  return found;
};

const removeFormer = async ({ dryRun = false }: { readonly dryRun?: boolean }): Promise<void> => {
  const client = new DynamoDBClient();
  const pool = await removeIn(client, 'pool', dryRun);
  const matches = await removeIn(client, 'matches', dryRun);
  console.log(JSON.stringify({ pool, matches, dryRun }));
};

export const addRemoveFormer = (program: Command): void => {
  program
    .command('remove-former')
    .description(
      'Removes what the release before the buckets kept for matching: the partition of all people, and an item for each pair. It may run twice. ' +
        'The environment names the tables as for the functions: POOL_TABLE, MATCHES_TABLE.',
    )
    .option('--dry-run', 'remove nothing, and say how many items there are')
    .action(removeFormer);
};
