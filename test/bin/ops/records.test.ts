import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessOf, rebuildAudit } from '../../../bin/ops/records.ts';
import type { AccessEntry, AuditEntry } from '../../../functions/domain/console/act.ts';
import { auditStore } from '../../../functions/stores/console/audit-store.ts';
import { memoryTable } from '../../support/memory-table.ts';

/** Reads the locked buckets with the real SDK, from a server that lists and gives objects as S3 does. All entries are invented. */

const act = (id: string, at: string): AuditEntry => ({
  id,
  at,
  account: 'a',
  what: 'release-posting',
  on: 'posting masan-univ P-1 revision 1',
  reason: '문맥을 살펴봄',
  before: { state: 'held' },
  after: { state: 'open' },
});
const sign = (account: string, at: string): AccessEntry => ({ at, account, from: '192.0.2.1', act: 'sign-in' });

const BUCKETS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  audit: {
    '2026/10/31/1.json': act('one', '2026-10-31T01:00:00.000Z'),
    '2026/11/02/2.json': act('two', '2026-11-02T01:00:00.000Z'),
    '2026/11/02/3.json': act('three', '2026-11-02T02:00:00.000Z'),
  },
  access: {
    '2026/10/31/1.json': sign('a', '2026-10-31T01:00:00.000Z'),
    '2026/11/02/1.json': sign('a', '2026-11-02T01:00:00.000Z'),
    '2026/11/30/2.json': sign('b', '2026-11-30T01:00:00.000Z'),
  },
};
/** As a small page of S3. */
const PAGE = 2;

const listing = (keys: readonly string[], from: number): string => {
  const shown = keys.slice(from, from + PAGE).map((key) => `<Contents><Key>${key}</Key></Contents>`);
  const next = from + PAGE;
  const more = next < keys.length ? `<NextContinuationToken>${next}</NextContinuationToken>` : '';
  return `<ListBucketResult><IsTruncated>${more !== ''}</IsTruncated>${shown.join('')}${more}</ListBucketResult>`;
};

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, bucket = '', ...rest] = url.pathname.split('/');
  const objects = BUCKETS[bucket] ?? {};
  const key = rest.join('/');
  if (key !== '') return response.end(JSON.stringify(objects[key]));
  const keys = Object.keys(objects).filter((one) => one.startsWith(url.searchParams.get('prefix') ?? ''));
  return response.end(listing(keys, Number(url.searchParams.get('continuation-token') ?? 0)));
});
let client: S3Client;

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'ap-northeast-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    forcePathStyle: true,
  });
});
afterAll(() => {
  client.destroy();
  server.close();
});

test('the copy of the audit is made anew from all its objects, and a second time gives the same', async () => {
  const table = memoryTable();
  const audit = auditStore(table);
  expect(await rebuildAudit(client, 'audit', audit)).toBe(3);
  expect((await audit.of('2026-11')).map(({ id }) => id)).toEqual(['three', 'two']);
  expect((await audit.of('2026-10')).map(({ id }) => id)).toEqual(['one']);
  const once = table.all();
  await rebuildAudit(client, 'audit', audit);
  expect(table.all()).toEqual(once);
});

test('the access log of a month is that month, and no other', async () => {
  expect((await accessOf(client, 'access', '2026-11')).map(({ account, signIns }) => [account, signIns])).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
  expect(await accessOf(client, 'access', '2026-12')).toEqual([]);
});
