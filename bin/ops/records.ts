import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { InvalidArgumentError, type Command } from 'commander';
import pMap from 'p-map';
import type * as z from 'zod';
import { dynamoTable } from '../../functions/aws/dynamo-table.ts';
import { accessReport } from '../../functions/domain/console/access-report.ts';
import { accessEntrySchema, auditEntrySchema, type AccessEntry } from '../../functions/domain/console/act.ts';
import { environment } from '../../functions/lambda/environment.ts';
import { auditStore, type AuditStore } from '../../functions/stores/console/audit-store.ts';
import { AT_ONCE, report, tableNamed } from './keys-in.ts';

/** Reads the entries of a locked bucket whose keys have a beginning, a page of objects at a time. */
async function* entriesIn<T>(
  client: S3Client,
  bucket: string,
  beginning: string,
  schema: z.ZodType<T>,
): AsyncGenerator<T[]> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: beginning }))
    yield await pMap(
      Contents,
      async ({ Key }) => {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
        return schema.parse(JSON.parse((await Body?.transformToString()) ?? ''));
      },
      { concurrency: AT_ONCE },
    );
}

/** Makes the copy of the audit anew from its bucket. Returns how many entries it holds. */
export const rebuildAudit = async (client: S3Client, bucket: string, audit: AuditStore): Promise<number> => {
  let done = 0;
  for await (const entries of entriesIn(client, bucket, '', auditEntrySchema)) {
    await pMap(entries, (entry) => audit.keep(entry), { concurrency: AT_ONCE });
    done += entries.length;
    report(done, 'acts');
  }
  return done;
};

/** Reads the access log of a month, in UTC as its objects are named. */
export const accessOf = async (client: S3Client, bucket: string, month: string) => {
  const entries: AccessEntry[] = [];
  for await (const page of entriesIn(client, bucket, `${month.replace('-', '/')}/`, accessEntrySchema))
    entries.push(...page);
  return accessReport(entries);
};

const MONTH = /^[0-9]{4}-(?:0[1-9]|1[0-2])$/;
const monthIn = (text: string): string => {
  if (!MONTH.test(text)) throw new InvalidArgumentError('Give a month, as 2026-11.');
  return text;
};

/** `rebuild`: the command under which things are built anew. */
export const addRecords = (program: Command, rebuild: Command): void => {
  rebuild
    .command('audit')
    .description(
      'Makes the copy of the audit that the console lists anew from its bucket. It may run twice. ' +
        'The environment names both as for the function: AUDIT_BUCKET, CONSOLE_TABLE.',
    )
    .action(async () => {
      const store = auditStore(dynamoTable(new DynamoDBClient(), tableNamed('console')));
      console.log(JSON.stringify({ acts: await rebuildAudit(new S3Client(), environment('auditBucket'), store) }));
    });
  program
    .command('access')
    .description(
      'Says what each account of the console did in a month, as one JSON line an account: sign-ins, how many people’s data it looked at, at odd hours, from how many addresses. ' +
        'The environment names the bucket as for the function: ACCESS_BUCKET.',
    )
    .argument('<month>', 'as 2026-11, in UTC', monthIn)
    .action(async (month: string) => {
      for (const line of await accessOf(new S3Client(), environment('accessBucket'), month))
        console.log(JSON.stringify(line));
    });
};
