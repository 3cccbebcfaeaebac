import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objectBucket } from '../../../../functions/aws/object-bucket.ts';
import type { Objects } from '../../../../functions/stores/objects.ts';
import { startClock } from '../../../../local/system/clock/clock.ts';
import { startS3, type S3 } from '../../../../local/system/aws/s3.ts';
import { memoryObjects } from '../../../support/memory-objects.ts';

const NAME = 'jobs-dev-data-journal';
let s3: S3;
let real: Objects;
beforeAll(async () => {
  const buckets = [{ name: NAME, logicalId: 'journal', arn: `arn:aws:s3:::${NAME}`, isLocked: false }];
  s3 = await startS3({ port: 0, clock: startClock('2026-11-02'), buckets });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  real = objectBucket(new S3Client({ endpoint: s3.url, region: 'ap-northeast-2', credentials }), NAME);
});
afterAll(() => s3.stop());

describe.each([
  ['S3', () => real],
  ['in memory', memoryObjects],
])('a bucket of texts (%s)', (_, bucket) => {
  test('gives back what was put, and the last of what was put twice', async () => {
    const objects = bucket();
    await objects.put('texts/가 나+&<.json', '처음 🙂');
    await objects.put('texts/가 나+&<.json', '나중 🙂');
    expect(await objects.get('texts/가 나+&<.json')).toBe('나중 🙂');
    expect(await objects.keys('texts/')).toEqual(['texts/가 나+&<.json']);
  });

  test('knows nothing of what is not there, or not there any more', async () => {
    const objects = bucket();
    await objects.put('gone/1', 'x');
    await objects.remove('gone/1');
    await objects.remove('gone/1');
    expect(await objects.get('gone/1')).toBeUndefined();
    expect(await objects.get('never')).toBeUndefined();
    expect(await objects.keys('gone/')).toEqual([]);
  });

  test('lists more names than a page of S3 has, in their order', async () => {
    const objects = bucket();
    const names = Array.from({ length: 1_001 }, (__, index) => `many/${String(index).padStart(5, '0')}`);
    await Promise.all(names.map((name) => objects.put(name, 'x')));
    expect(await objects.keys('many/')).toEqual(names);
  });
});
