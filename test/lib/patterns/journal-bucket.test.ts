import { describe, expect, test } from 'vitest';
import { synthesised } from '../../support/synthesised.ts';

const [dev, prod] = [synthesised('dev'), synthesised('prod')];
type Jobs = typeof prod;
const bucketOf = (jobs: Jobs) => {
  const found = jobs.ofType('AWS::S3::Bucket').find(({ id }) => id.startsWith('journal'));
  if (found === undefined) throw new Error('no bucket of the journal');
  return found;
};

describe('the bucket of the journal', () => {
  test('is under the customer key of people, which one request opens for many objects', () => {
    const [rule] = bucketOf(prod).properties['BucketEncryption'].ServerSideEncryptionConfiguration;
    expect(rule).toMatchObject({ BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } });
    expect(prod.meant(rule.ServerSideEncryptionByDefault.KMSMasterKeyID)?.type).toBe('AWS::KMS::Key');
  });

  test('keeps no versions, lets nobody in from outside, and ends parts only long after the nights have', () => {
    const { properties } = bucketOf(prod);
    expect(properties['VersioningConfiguration']).toBeUndefined();
    expect(properties['PublicAccessBlockConfiguration']).toMatchObject({
      BlockPublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(properties['LifecycleConfiguration'].Rules).toContainEqual(
      expect.objectContaining({ Prefix: 'parts/', ExpirationInDays: 100 }),
    );
    expect(
      properties['LifecycleConfiguration'].Rules.filter(
        ({ ExpirationInDays, Prefix }: { ExpirationInDays?: number; Prefix?: string }) =>
          ExpirationInDays !== undefined && Prefix !== 'parts/',
      ),
    ).toEqual([]);
  });
});

test('what the journal gathers stays unseen for the window and six times the time of its function', () => {
  for (const [jobs, window] of [
    [dev, 1],
    [prod, 300],
  ] as const) {
    const queue = jobs
      .ofType('AWS::SQS::Queue')
      .find(({ properties }) => properties['QueueName'].endsWith('-keep-journal'));
    const source = jobs
      .ofType('AWS::Lambda::EventSourceMapping')
      .find(({ properties }) => jobs.meant(properties['EventSourceArn']) === queue);
    expect(source?.properties).toMatchObject({ MaximumBatchingWindowInSeconds: window, BatchSize: 500 });
    expect(queue?.properties['VisibilityTimeout']).toBe(180 + window);
  }
});
