import { describe, expect, test } from 'vitest';
import { listed, synthesised } from '../../support/synthesised.ts';
import type { Json, Resource, Statement } from '../../support/synthesised.ts';

const [dev, prod] = [synthesised('dev'), synthesised('prod')];
type Jobs = typeof prod;
const BUCKETS = [
  ['audit', 5],
  ['access', 2],
] as const;
const bucketOf = (jobs: Jobs, name: string): Resource => {
  const found = jobs.ofType('AWS::S3::Bucket').find(({ id }) => id.startsWith(name));
  if (found === undefined) throw new Error(`no bucket ${name}`);
  return found;
};
const policyOf = (jobs: Jobs, name: string): Statement[] =>
  jobs
    .ofType('AWS::S3::BucketPolicy')
    .filter(({ properties }) => jobs.meant(properties['Bucket']) === bucketOf(jobs, name))
    .flatMap(({ properties }) => properties['PolicyDocument'].Statement);

/** Whether a pattern of IAM, in which `*` is any text, covers an action. */
const covers = (pattern: string, action: string): boolean =>
  new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test(action);

describe.each(BUCKETS)('the bucket of the records "%s"', (name, years) => {
  test('locks each object for its years in prod, so that nobody can delete it; in dev for a day, so that a stage can be removed', () => {
    const lockOf = (jobs: Jobs) => bucketOf(jobs, name).properties['ObjectLockConfiguration'];
    const day = (years * 365.25) | 0;
    const { Mode, Days } = lockOf(prod).Rule.DefaultRetention;
    expect(Mode).toBe('COMPLIANCE');
    expect(Days - day).toBeOneOf([0, 1]);
    expect(lockOf(dev)).toEqual({
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } },
    });
  });

  test('removes an object the day after its lock has ended, and not before', () => {
    for (const jobs of [dev, prod]) {
      const { ObjectLockConfiguration, LifecycleConfiguration } = bucketOf(jobs, name).properties;
      const locked = ObjectLockConfiguration.Rule.DefaultRetention.Days;
      const [ending, markers] = LifecycleConfiguration.Rules;
      expect(ending).toMatchObject({
        ExpirationInDays: locked + 1,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      });
      expect(markers).toMatchObject({ ExpiredObjectDeleteMarker: true });
    }
  });

  test('keeps versions, is closed to the public, and is sealed with the key of S3, which nobody can delete', () => {
    expect(bucketOf(prod, name).properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    });
    expect(bucketOf(prod, name)).toMatchObject({ stack: 'data', deletionPolicy: 'RetainExceptOnCreate' });
  });

  const denied = (jobs: Jobs, action: string) =>
    policyOf(jobs, name).filter(
      ({ Effect, Action, Principal }) =>
        Effect === 'Deny' &&
        listed(Action).some((one) => covers(one, action)) &&
        JSON.stringify(Principal) === JSON.stringify({ AWS: '*' }),
    );

  test('takes an object only under a name that is not there yet: whoever sends no If-None-Match is refused', () => {
    for (const jobs of [dev, prod]) {
      const conditions = denied(jobs, 's3:PutObject').map(({ Condition }) => Condition);
      expect(conditions).toContainEqual({ Null: { 's3:if-none-match': 'true' } });
    }
  });

  test.each([
    's3:DeleteObject',
    's3:DeleteObjectVersion',
    's3:BypassGovernanceRetention',
    's3:PutObjectRetention',
    's3:PutObjectLegalHold',
    's3:PutBucketObjectLockConfiguration',
  ])('refuses %s to everybody, without a condition, in both stages', (action) => {
    for (const jobs of [dev, prod]) {
      const flat = denied(jobs, action).filter(({ Condition }) => Condition === undefined);
      expect(flat.length).toBeGreaterThan(0);
      for (const { Resource: on } of flat) expect(JSON.stringify(on)).toContain(bucketOf(jobs, name).id);
    }
  });

  test('refuses whoever comes without TLS, and allows nothing to anybody by its policy', () => {
    expect(denied(prod, 's3:PutObject').map(({ Condition }) => Condition)).toContainEqual({
      Bool: { 'aws:SecureTransport': 'false' },
    });
    expect(policyOf(prod, name).filter(({ Effect }) => Effect !== 'Deny')).toEqual([]);
  });
});

describe('no role can change or delete a record', () => {
  /** Every policy document of every stack, wherever a resource has one. */
  const documentsIn = (value: Json): Json[] =>
    value === null || typeof value !== 'object'
      ? []
      : [...(Array.isArray(value['Statement']) ? [value] : []), ...Object.values(value).flatMap(documentsIn)];
  const allowedIn = (jobs: Jobs): readonly { readonly of: Resource; readonly statement: Json }[] =>
    jobs.resources.flatMap((of) =>
      documentsIn(of.properties)
        .flatMap(({ Statement: statements }) => listed<Json>(statements))
        .filter(({ Effect }) => Effect === 'Allow')
        .map((statement) => ({ of, statement })),
    );
  /** The journal is no record: its bucket has no lock, and a statement names it alone. */
  const isOfJournal = ({ Resource: on }: Json): boolean =>
    listed(on).every((one) => /GetAttjournal/.test(JSON.stringify(one)));
  const allowing = (jobs: Jobs, action: string) =>
    allowedIn(jobs).filter(
      ({ statement }) =>
        statement.NotAction !== undefined ||
        (!isOfJournal(statement) && listed<string>(statement.Action).some((one) => covers(one, action))),
    );

  test('of all statements of all stacks, one allows anything in S3 besides the journal: to add objects to the two buckets', () => {
    for (const jobs of [dev, prod]) {
      expect(allowedIn(jobs).length).toBeGreaterThan(100);
      const ofS3 = allowedIn(jobs).filter(
        ({ statement }) =>
          statement.NotAction !== undefined ||
          (!isOfJournal(statement) &&
            listed<string>(statement.Action).some((one) => one === '*' || one.startsWith('s3'))),
      );
      expect(ofS3.map(({ statement }) => statement.Action)).toEqual(['s3:PutObject']);
      const [{ statement, of } = { statement: {}, of: undefined }] = ofS3;
      const console = jobs.meant(jobs.lambda('serve-console').properties['Role']);
      expect(of?.properties['Roles'].map(jobs.meant)).toEqual([console]);
      expect(JSON.stringify(statement.Resource).match(/GetAtt(access|audit)/g)).toEqual([
        'GetAttaccess',
        'GetAttaudit',
      ]);
    }
  });

  test.each([
    's3:DeleteObject',
    's3:DeleteObjectVersion',
    's3:PutObjectRetention',
    's3:BypassGovernanceRetention',
    's3:PutBucketPolicy',
    's3:PutLifecycleConfiguration',
    's3:GetObject',
  ])('%s is allowed nowhere, by no wildcard either', (action) => {
    for (const jobs of [dev, prod]) expect(allowing(jobs, action)).toEqual([]);
  });

  test('no managed policy and no policy inside a role opens more', () => {
    for (const { properties } of prod.ofType('AWS::IAM::Role'))
      for (const absent of ['ManagedPolicyArns', 'Policies']) expect(properties).not.toHaveProperty(absent);
  });
});
