import { describe, expect, test } from 'vitest';
import { synthesised } from '../../support/synthesised.ts';
import type { Json } from '../../support/synthesised.ts';

const dev = synthesised('dev');
const prod = synthesised('prod');
const TABLES = ['postings', 'people', 'facts', 'pool', 'matches', 'notices', 'receipts', 'console', 'rules'] as const;
const table = (jobs: typeof prod, name: string) => {
  const found = jobs.ofType('AWS::DynamoDB::Table').find(({ id }) => id.startsWith(name));
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
};
const keyOf = (name: string) => prod.meant(table(prod, name).properties['SSESpecification'].KMSMasterKeyId);

describe('what keeps data', () => {
  test('there are nine tables, in the stack that keeps data', () => {
    const all = prod.ofType('AWS::DynamoDB::Table');
    expect(all).toHaveLength(TABLES.length);
    for (const { stack } of all) expect(stack).toBe('data');
  });

  test.each(TABLES)('%s can be restored to any second, and pays by the request', (name) => {
    for (const jobs of [dev, prod]) {
      expect(table(jobs, name).properties).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      });
    }
  });

  test.each(TABLES)('%s cannot be deleted in prod, by hand or with its stack; in dev it can', (name) => {
    expect(table(prod, name).properties['DeletionProtectionEnabled']).toBe(true);
    expect(table(prod, name).deletionPolicy).toBe('RetainExceptOnCreate');
    expect(table(dev, name).properties['DeletionProtectionEnabled']).toBe(false);
    expect(table(dev, name).deletionPolicy).toBe('Delete');
  });

  test.each(['people', 'pool', 'matches', 'notices', 'console'])(
    "%s holds people's data and has the customer key",
    (name) => {
      expect(keyOf(name)?.type).toBe('AWS::KMS::Key');
      expect(keyOf(name)).toBe(keyOf('people'));
    },
  );

  test('declared facts have a key of their own', () => {
    expect(keyOf('facts')?.type).toBe('AWS::KMS::Key');
    expect(keyOf('facts')).not.toBe(keyOf('people'));
  });

  test('what is not about a registered person goes when it expires, and facts, which they declared; nothing else goes by itself', () => {
    const expiring = TABLES.filter((name) => table(prod, name).properties['TimeToLiveSpecification'] !== undefined);
    expect(expiring).toEqual(['postings', 'facts', 'pool', 'matches', 'notices', 'receipts', 'console', 'rules']);
    for (const name of expiring) {
      expect(table(prod, name).properties['TimeToLiveSpecification']).toEqual({
        AttributeName: 'expiresAt',
        Enabled: true,
      });
    }
  });

  test('what has come due is found by its day in the four tables in which something waits, and nowhere is another index', () => {
    const indexes = (name: string) => table(prod, name).properties['GlobalSecondaryIndexes'];
    for (const name of ['postings', 'facts', 'matches', 'notices'])
      expect(indexes(name)).toMatchObject([
        {
          IndexName: 'by-due',
          KeySchema: [
            { AttributeName: 'due', KeyType: 'HASH' },
            { AttributeName: 'dueOn', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['partner', 'listed'] },
        },
      ]);
    for (const name of ['people', 'pool', 'receipts', 'console', 'rules']) expect(indexes(name)).toBeUndefined();
  });
});

describe('keys and the secret', () => {
  test('every key turns once a year, and in prod outlives its stack', () => {
    for (const { properties } of prod.ofType('AWS::KMS::Key')) expect(properties['EnableKeyRotation']).toBe(true);
    for (const { deletionPolicy } of prod.ofType('AWS::KMS::Key')) expect(deletionPolicy).toBe('RetainExceptOnCreate');
    expect(prod.ofType('AWS::KMS::Key')).toHaveLength(3);
  });

  test('the link key is generated, long enough for SHA-256, and under the customer key', () => {
    const [secret, ...more] = prod.ofType('AWS::SecretsManager::Secret');
    expect(more).toEqual([]);
    expect(secret?.properties).not.toHaveProperty('SecretString');
    expect(secret?.properties['GenerateSecretString'].PasswordLength).toBeGreaterThanOrEqual(43);
    expect(prod.meant(secret?.properties['KmsKeyId'])).toBe(keyOf('people'));
  });
});

describe('logs', () => {
  const logs = (jobs: typeof prod) => jobs.ofType('AWS::Logs::LogGroup');

  test('every function writes to a log group of its own, and no log is kept for ever', () => {
    for (const [jobs, days] of [
      [dev, 30],
      [prod, 365],
    ] as const) {
      const used = jobs
        .ofType('AWS::Lambda::Function')
        .map(({ properties }) => jobs.meant(properties['LoggingConfig'].LogGroup));
      const ofPages = logs(jobs).filter(({ properties }) =>
        /\/(page|console)-access$/.test(properties['LogGroupName']),
      );
      expect(new Set([...used, ...ofPages])).toEqual(new Set(logs(jobs)));
      expect(new Set(used).size).toBe(used.length);
      for (const { properties } of logs(jobs)) expect(properties['RetentionInDays']).toBe(days);
    }
  });

  test("logs have the customer key, which CloudWatch Logs may use for this stage's log groups only", () => {
    for (const { properties } of logs(prod)) {
      expect(prod.meant(properties['KmsKeyId'])).toBe(keyOf('people'));
      expect(properties['LogGroupName']).toMatch(/^\/jobs\/prod\//);
    }
    const statements: Json[] = keyOf('people')?.properties['KeyPolicy'].Statement ?? [];
    const forLogs = statements.find(({ Principal }: { Principal: { Service?: string } }) =>
      Principal.Service?.startsWith('logs.'),
    );
    expect(JSON.stringify(forLogs?.Condition.ArnLike)).toContain(':log-group:/jobs/prod/*');
  });
});

describe('a first deploy of prod that fails', () => {
  const kept = prod.resources.filter(({ deletionPolicy = 'Delete' }) => deletionPolicy !== 'Delete');

  test('takes back every key, table, secret, log group, user pool and bucket that it made; any later deploy leaves them (RetainExceptOnCreate)', () => {
    expect(new Set(kept.map(({ type }) => type))).toEqual(
      new Set([
        'AWS::KMS::Key',
        'AWS::DynamoDB::Table',
        'AWS::SecretsManager::Secret',
        'AWS::Logs::LogGroup',
        'AWS::Cognito::UserPool',
        'AWS::S3::Bucket',
      ]),
    );
    for (const { id, deletionPolicy, updateReplacePolicy } of kept)
      expect([id, deletionPolicy, updateReplacePolicy]).toEqual([id, 'RetainExceptOnCreate', 'Retain']);
  });

  test('nothing that holds data, or opens it, is left out of that', () => {
    for (const type of new Set(kept.map(({ type: one }) => one)))
      expect(prod.ofType(type).filter((one) => !kept.includes(one))).toEqual([]);
  });

  test('in dev everything goes with its stack', () => {
    const left = dev.resources.filter(({ deletionPolicy = 'Delete' }) => deletionPolicy !== 'Delete');
    expect(left).toEqual([]);
  });
});
