import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Command } from 'commander';
import { dynamoTable } from '../../functions/aws/dynamo-table.ts';
import { PARTNER_IDS, partnerOf } from '../../functions/contracts/partners.ts';
import type { TableName } from '../../functions/contracts/stores.ts';
import { unpackedMail } from '../../functions/domain/matching/match-run.ts';
import { matchRunStore } from '../../functions/stores/matching/match-run-store.ts';
import { postingStore } from '../../functions/stores/postings/posting-store.ts';
import { tableNamed } from './keys-in.ts';

/** Prints what came of matching a posting each time it opened or changed, as one JSON line a time. */
const matched = async (of: string, externalId: string): Promise<void> => {
  const partner = partnerOf(of);
  if (partner === undefined)
    throw new Error(`There is no partner called ${of}: choose among ${PARTNER_IDS.join(', ')}.`);
  const client = new DynamoDBClient();
  const tableOf = (table: TableName) => dynamoTable(client, tableNamed(table));
  const kept = await postingStore(tableOf('postings')).read({ partner, externalId });
  if (kept === undefined) throw new Error(`${of} sent no posting called ${externalId}.`);
  const runs = matchRunStore(tableOf('matches'));
  for (const cluster of kept.value.clusters)
    for (const run of await runs.of(cluster))
      console.log(JSON.stringify({ ...run, mailed: run.mailed.map(unpackedMail) }));
};

export const addMatched = (program: Command): void => {
  program
    .command('matched')
    .description(
      'Says how many people a posting fitted each time it opened or changed, by reason, and which mails went at once, by the ids of their notices. ' +
        'The environment names the tables as for the functions: POSTINGS_TABLE, MATCHES_TABLE.',
    )
    .argument('<partner>', 'the id of the partner that sent it')
    .argument('<externalId>', "the partner's own id of the posting")
    .action(matched);
};
