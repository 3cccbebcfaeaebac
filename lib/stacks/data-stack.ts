import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { AttributeType, ProjectionType } from 'aws-cdk-lib/aws-dynamodb';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import * as z from 'zod';
import { DUE_ATTRIBUTES, DUE_INDEX } from '../../functions/contracts/due-index.ts';
import type { RecordBucket } from '../../functions/rights.ts';
import { customerKey } from '../patterns/customer-key.ts';
import { journalBucket } from '../patterns/journal-bucket.ts';
import { keptInProd } from '../patterns/kept-in-prod.ts';
import { keptTable } from '../patterns/kept-table.ts';
import { lockedBucket } from '../patterns/locked-bucket.ts';
import { officialsPool } from '../patterns/officials-pool.ts';
import { logGroupName } from '../patterns/stage-log.ts';
import type { Stage } from '../stage-settings.ts';

const EXPIRES = 'expiresAt';

/**
 * For how many years the records of the console are locked in prod. `audit`: what officials did. `access`: who opened what
 * (접속기록; 개인정보의 안전성 확보조치 기준 제8조 asks for two years where sensitive data of this kind are processed).
 */
const LOCKED_YEARS = { audit: 5, access: 2 } as const satisfies Record<RecordBucket, number>;

/**
 * The stack that keeps data: the tables, the keys that encrypt them, the secret behind the links, the officials' accounts and
 * the records of what they did.
 */
export class DataStack extends Stack {
  readonly peopleKey: Key;
  readonly postings: Table;
  readonly people: Table;
  readonly facts: Table;
  readonly pool: Table;
  readonly matches: Table;
  readonly notices: Table;
  readonly receipts: Table;
  readonly console: Table;
  readonly rules: Table;
  readonly linkKey: Secret;
  /** The accounts of officials and partners' staff. */
  readonly officials: UserPool;
  readonly records: Readonly<Record<RecordBucket, Bucket>>;
  /** What happened, in numbers. */
  readonly journal: Bucket;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;

    this.peopleKey = customerKey(this, 'people-key', {
      stage,
      purpose: 'people',
      description: "People's data: registrations, matching rows, matches, notices, logs and the link secret.",
    });
    const factsKey = customerKey(this, 'facts-key', {
      stage,
      purpose: 'facts',
      description: 'Screening facts that a person declared with consent; matching never holds this key.',
    });
    letLogsUse(this.peopleKey, stage);

    this.postings = keptTable(this, 'postings', { stage, encryptionKey: this.peopleKey, expires: EXPIRES });
    showDue(this.postings);
    this.people = keptTable(this, 'people', { stage, encryptionKey: this.peopleKey });
    this.facts = keptTable(this, 'facts', { stage, encryptionKey: factsKey, expires: EXPIRES });
    showDue(this.facts);
    this.pool = keptTable(this, 'pool', { stage, encryptionKey: this.peopleKey, expires: EXPIRES });
    this.matches = keptTable(this, 'matches', { stage, encryptionKey: this.peopleKey, expires: EXPIRES });
    showDue(this.matches);
    this.notices = keptTable(this, 'notices', { stage, encryptionKey: this.peopleKey, expires: EXPIRES });
    showDue(this.notices);
    this.receipts = keptTable(this, 'receipts', { stage, expires: EXPIRES });
    this.console = keptTable(this, 'console', { stage, encryptionKey: this.peopleKey, expires: EXPIRES });

    // Nothing of a person: figures of the law, and what officials say of them.
    this.rules = keptTable(this, 'rules', { stage, expires: EXPIRES });

    this.officials = officialsPool(this, 'officials', { stage });
    const records = (bucket: RecordBucket): Bucket =>
      lockedBucket(this, bucket, { stage, years: LOCKED_YEARS[bucket] });
    this.records = { audit: records('audit'), access: records('access') };

    this.journal = journalBucket(this, 'journal', { stage, encryptionKey: this.peopleKey });

    // If a line of `generateSecretString` changes, CloudFormation generates a new secret. A new root gives every person
    // another id, so in a stage with real people these lines must not change. docs/runbook.md says how to rotate the
    // link keys.
    this.linkKey = new Secret(this, 'link-key', {
      description: 'Keys the hashes of mail addresses and the signed links. Generated; nobody needs to read it.',
      encryptionKey: this.peopleKey,
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ kid: 'k1' }),
        generateStringKey: 'root',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: keptInProd(stage),
    });
    Validations.of(this.linkKey).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Replacing it on a timer would break every link in a mail already sent and every hashed address: the key ring is turned by a person, old key beside new.',
    });
  }

  /** The name under which other stacks import the ARN of a bucket. */
  exportedBucket(bucket: RecordBucket | 'journal'): string {
    const { bucketArn } = bucket === 'journal' ? this.journal : this.records[bucket];
    return imported.parse(this.resolve(this.exportValue(bucketArn)))['Fn::ImportValue'];
  }
}

const imported = z.object({ 'Fn::ImportValue': z.string() });

/** A sparse index: only items that are due, or wait for an official, have these keys. */
const showDue = (table: Table): void =>
  table.addGlobalSecondaryIndex({
    indexName: DUE_INDEX,
    partitionKey: { name: 'due', type: AttributeType.STRING },
    sortKey: { name: 'dueOn', type: AttributeType.STRING },
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: [...DUE_ATTRIBUTES],
  });

/** Lets CloudWatch Logs encrypt with the key, for the log groups of this stage only. */
const letLogsUse = (key: Key, stage: Stage): void => {
  const stack = Stack.of(key);
  const logGroups = stack.formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: logGroupName(stage, '*'),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
      resources: ['*'],
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
    }),
  );
};
