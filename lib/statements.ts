import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DUE_INDEX } from '../functions/contracts/due-index.ts';
import type { DoorKind } from '../functions/contracts/partners.ts';

/**
 * Exact IAM statements for what a function may do. The grants of the CDK library would also give rights to keys,
 * describe calls and index wildcards that no function needs.
 */

const READS = ['GetItem', 'BatchGetItem', 'Query'] as const;
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'] as const;
export type TableAction = (typeof READS)[number] | (typeof WRITES)[number];

// DynamoDB uses the table's key in the caller's name. Reads need the first two actions only.
const KEY_USE = {
  read: ['kms:Decrypt', 'kms:DescribeKey'],
  write: [
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ],
} as const;

/**
 * Allows the use of a key, but only through the service that holds the data: a leaked role cannot decrypt by itself.
 */
const mayUseKey = (key: IKey, service: string, actions: readonly string[]): PolicyStatement =>
  new PolicyStatement({
    actions: [...actions],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` } },
  });

/**
 * Allows these item actions on the table itself, never on its indexes, and the use of its customer key for them. `keys`: the
 * only partition keys for which they are allowed (`*`: any end).
 */
export const mayUseTable = (
  table: ITable,
  keys: readonly string[] | undefined,
  ...actions: readonly TableAction[]
): PolicyStatement[] => {
  const writes = actions.some((action) => WRITES.some((write) => write === action));
  const items = new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
    ...(keys && { conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] } } }),
  });
  const key = table.encryptionKey;
  return key ? [items, mayUseKey(key, 'dynamodb', writes ? KEY_USE.write : KEY_USE.read)] : [items];
};

/** Allows a query of the sparse index of due items, and nothing of the table itself. */
export const mayReadDue = (table: ITable): PolicyStatement[] => [
  new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${table.tableArn}/index/${DUE_INDEX}`] }),
  ...(table.encryptionKey ? [mayUseKey(table.encryptionKey, 'dynamodb', KEY_USE.read)] : []),
];

export const maySendTo = (...queues: readonly IQueue[]): PolicyStatement[] => [
  new PolicyStatement({ actions: ['sqs:SendMessage'], resources: queues.map((queue) => queue.queueArn) }),
  ...queues.flatMap((queue) =>
    queue.encryptionMasterKey
      ? [mayUseKey(queue.encryptionMasterKey, 'sqs', ['kms:Decrypt', 'kms:GenerateDataKey'])]
      : [],
  ),
];

/** Puts messages on the doors of these kinds, of every partner: by the kind in their names, so that one more partner fits. */
export const maySendToDoors = (
  scope: Construct,
  {
    stage,
    kinds,
    peopleKey,
  }: { readonly stage: string; readonly kinds: readonly DoorKind[]; readonly peopleKey: IKey },
): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['sqs:SendMessage'],
    resources: kinds.map((kind) =>
      Stack.of(scope).formatArn({
        service: 'sqs',
        resource: `jobs-${stage}-*-${kind}`,
        arnFormat: ArnFormat.NO_RESOURCE_NAME,
      }),
    ),
  }),
  ...(kinds.includes('people') ? [mayUseKey(peopleKey, 'sqs', ['kms:Decrypt', 'kms:GenerateDataKey'])] : []),
];

/** The names of all dead-letter queues of a stage. To name each would fill the policy with every partner that joins. */
const deadLetterQueues = (scope: Construct, stage: string): string =>
  Stack.of(scope).formatArn({
    service: 'sqs',
    resource: `jobs-${stage}-*-dlq`,
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });

/** Asks how many messages lie in each dead-letter queue of the stage. It receives none. */
export const mayCountDeadLetters = (scope: Construct, stage: string): PolicyStatement[] => [
  new PolicyStatement({ actions: ['sqs:GetQueueAttributes'], resources: [deadLetterQueues(scope, stage)] }),
];

/** What Lambda's poller needs for a queue, and no more. */
export const mayConsume = (queue: IQueue): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    resources: [queue.queueArn],
  }),
  ...(queue.encryptionMasterKey ? [mayUseKey(queue.encryptionMasterKey, 'sqs', ['kms:Decrypt'])] : []),
];

export const mayReadSecret = (secret: ISecret): PolicyStatement[] => [
  new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] }),
  ...(secret.encryptionKey ? [mayUseKey(secret.encryptionKey, 'secretsmanager', ['kms:Decrypt'])] : []),
];

/** Who somebody is now, in which groups, and the end of that person's sessions at the provider. It changes no account. */
export const mayAskForOfficials = (pool: IUserPool): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['cognito-idp:AdminGetUser', 'cognito-idp:AdminListGroupsForUser', 'cognito-idp:AdminUserGlobalSignOut'],
    resources: [pool.userPoolArn],
  }),
];

/** Adds objects to locked buckets. It reads none. */
export const mayAddRecords = (...buckets: readonly IBucket[]): PolicyStatement[] => [
  new PolicyStatement({ actions: ['s3:PutObject'], resources: buckets.map((bucket) => bucket.arnForObjects('*')) }),
];

/**
 * These actions on the objects of a bucket, the list of their names, and the use of its customer key for them. S3 takes of a statement
 * what goes with each resource: the list with the bucket, the others with its objects.
 */
const mayUseObjects = (bucket: IBucket, actions: readonly string[], keyUse: readonly string[]): PolicyStatement[] => [
  new PolicyStatement({
    actions: [...actions, 's3:ListBucket'],
    resources: [bucket.bucketArn, bucket.arnForObjects('*')],
  }),
  ...(bucket.encryptionKey ? [mayUseKey(bucket.encryptionKey, 's3', keyUse)] : []),
];

/** Reads the parts and the days of the journal. */
export const mayReadJournal = (journal: IBucket): PolicyStatement[] =>
  mayUseObjects(journal, ['s3:GetObject'], ['kms:Decrypt']);

/** Writes parts and days, and removes the parts of a day that is counted. */
export const mayWriteJournal = (journal: IBucket): PolicyStatement[] =>
  mayUseObjects(journal, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], ['kms:Decrypt', 'kms:GenerateDataKey']);
