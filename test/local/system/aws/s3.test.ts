import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startClock } from '../../../../local/system/clock/clock.ts';
import { startS3 } from '../../../../local/system/aws/s3.ts';
import type { S3 } from '../../../../local/system/aws/s3.ts';

const Bucket = 'jobs-dev-data-audit';
let s3: S3;
let client: S3Client;
beforeAll(async () => {
  const buckets = [{ name: Bucket, logicalId: 'audit', arn: `arn:aws:s3:::${Bucket}`, isLocked: true }];
  s3 = await startS3({ port: 0, clock: startClock('2026-11-02'), buckets });
  // As a function makes it: nothing is said of the style of the path.
  client = new S3Client({
    endpoint: s3.url,
    region: 'ap-northeast-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});
afterAll(() => s3.stop());

const put = (Key: string, Body = '{}') => client.send(new PutObjectCommand({ Bucket, Key, Body, IfNoneMatch: '*' }));

describe('as on AWS: a bucket to which objects are only added', () => {
  test('keeps an object under its key with its text and the time of the one clock', async () => {
    const { ETag } = await put('2026/11/02/가 나+&.json', '{"ko":"처리하였습니다 🙂"}');
    expect(ETag).toMatch(/^"[0-9a-f]{32}"$/);
    const [stored] = s3.objects(Bucket);
    expect(stored).toMatchObject({ key: '2026/11/02/가 나+&.json', body: '{"ko":"처리하였습니다 🙂"}' });
    expect(stored?.at).toMatch(/^2026-11-02T00:0/);
  });

  test('refuses a second object under a key, whatever is in it, and keeps the first', async () => {
    await put('once', 'first');
    for (const body of ['first', 'second'])
      await expect(put('once', body)).rejects.toMatchObject({
        name: 'PreconditionFailed',
        $metadata: { httpStatusCode: 412 },
      });
    expect(s3.objects(Bucket).find(({ key }) => key === 'once')?.body).toBe('first');
  });

  test('lets one of many win that put one key at the same time', async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => put('race', String(index))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(s3.objects(Bucket).filter(({ key }) => key === 'race')).toHaveLength(1);
  });

  test('refuses whoever does not ask that there be no such object yet, as its policy says', async () => {
    const unconditional = new PutObjectCommand({ Bucket, Key: 'careless', Body: '{}' });
    await expect(client.send(unconditional)).rejects.toMatchObject({ name: 'AccessDenied' });
    const other = new PutObjectCommand({ Bucket, Key: 'careless', Body: '{}', IfNoneMatch: '"an-etag"' });
    await expect(client.send(other)).rejects.toMatchObject({ name: 'NotImplemented' });
    expect(s3.objects(Bucket).some(({ key }) => key === 'careless')).toBe(false);
  });

  test('refuses an object without a checksum, as every bucket with a lock does', async () => {
    const response = await fetch(`${s3.url}/${Bucket}/bare`, {
      method: 'PUT',
      body: '{}',
      headers: { 'if-none-match': '*' },
    });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('InvalidRequest')]);
  });

  test('gives nothing back and takes nothing away: no role may do that', async () => {
    await put('kept');
    for (const command of [
      new GetObjectCommand({ Bucket, Key: 'kept' }),
      new DeleteObjectCommand({ Bucket, Key: 'kept' }),
    ])
      await expect(client.send(command)).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(s3.objects(Bucket).some(({ key }) => key === 'kept')).toBe(true);
  });

  test('does not know another bucket', async () => {
    const elsewhere = new PutObjectCommand({ Bucket: 'another', Key: 'a', Body: '', IfNoneMatch: '*' });
    await expect(client.send(elsewhere)).rejects.toMatchObject({ name: 'NoSuchBucket' });
    expect(() => s3.objects('another')).toThrow('There is no bucket another.');
  });
});
