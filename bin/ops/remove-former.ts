import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Command } from 'commander';
import pMap from 'p-map';
import { dynamoTable } from '../../functions/aws/dynamo-table.ts';
import { AT_ONCE, keysIn, report, tableNamed } from './keys-in.ts';

/** The partition of all people, in pools from before there were buckets (ADR 9). */
const FORMER_PEOPLE = 'seekers';

/** The item of a pair, from when pairs were stored. */
const isPair = ({ pk, sk }: { readonly pk: string; readonly sk: string }): boolean =>
  pk.startsWith('person#') && sk.startsWith('job#');

const removeFormer = async ({ dryRun = false }: { readonly dryRun?: boolean }): Promise<void> => {
  const client = new DynamoDBClient();
  const matches = dynamoTable(client, tableNamed('matches'));
  const pool = dynamoTable(client, tableNamed('pool'));
  const people = (await pool.readAll(FORMER_PEOPLE)).length;
  if (!dryRun) await pool.removeAll(FORMER_PEOPLE);
  let pairs = 0;
  for await (const keys of keysIn(client, 'matches')) {
    const found = keys.filter(isPair);
    if (!dryRun) await pMap(found, ({ pk, sk }) => matches.remove(pk, sk), { concurrency: AT_ONCE });
    pairs += found.length;
    report(pairs, 'pairs');
  }
  console.log(JSON.stringify({ people, pairs, dryRun }));
};

export const addRemoveFormer = (program: Command): void => {
  program
    .command('remove-former')
    .description(
      'Removes what the release before the buckets kept for matching: the partition of all people, and an item for each pair. It may run twice. ' +
        'The environment names the tables as for the functions: POOL_TABLE, MATCHES_TABLE.',
    )
    .option('--dry-run', 'remove nothing, and say how many there are')
    .action(removeFormer);
};
