import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { IncomingHttpHeaders } from 'node:http';
import { dateHeader } from '../clock/clock.ts';
import type { Clock } from '../clock/clock.ts';
import type { BucketPlan } from '../plan/bucket-plan.ts';
import { answering, bytesOf, close, listen } from './loopback-server.ts';

/**
 * S3. Into a bucket with a lock objects are only put: as no role may do anything else there, every other request is refused. In any
 * other bucket objects are put, read, listed and deleted. A bucket is in the path: the SDK puts it there by itself when the address is
 * an IP address.
 */

/** An object: its key, its text, and when it was put (ISO 8601 in UTC, on the one clock). What was compressed is shown as it was before. */
export type StoredObject = { readonly key: string; readonly body: string; readonly at: string };
type Held = { readonly bytes: Buffer; readonly at: string };
type Bucket = { readonly isLocked: boolean; readonly held: Map<string, Held> };

export type S3 = {
  readonly url: string;
  /** The objects of a bucket, in the order of their keys. @throws if there is no such bucket */
  objects(bucketName: string): readonly StoredObject[];
  stop(): Promise<void>;
};

type Refusal = { readonly status: number; readonly code: string; readonly message: string };

/** Why S3, or the policy of a bucket with a lock, refuses the headers of a PutObject. Undefined: it does not. */
const refusalOf = (headers: IncomingHttpHeaders, { isLocked }: Bucket): Refusal | undefined => {
  if (headers['content-encoding']?.includes('aws-chunked') === true)
    return { status: 501, code: 'NotImplemented', message: 'The local S3 takes no body in signed chunks.' };
  if (!isLocked) return undefined;
  const condition = headers['if-none-match'];
  if (condition === undefined)
    return { status: 403, code: 'AccessDenied', message: 'The policy of the bucket asks for If-None-Match.' };
  if (condition !== '*')
    return { status: 501, code: 'NotImplemented', message: 'If-None-Match takes no other value than *.' };
  const isChecked = Object.keys(headers).some((name) => name === 'content-md5' || name.startsWith('x-amz-checksum-'));
  if (!isChecked)
    return {
      status: 400,
      code: 'InvalidRequest',
      message: 'An object with a lock needs Content-MD5 or x-amz-checksum-.',
    };
  return undefined;
};

const errorXml = ({ code, message }: Refusal): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;

/** The bucket, the key and the query of an address. */
const placeIn = (target: string) => {
  const [path = '', query = ''] = target.split('?');
  const [, bucketName = '', ...rest] = path.split('/');
  return {
    bucketName: decodeURIComponent(bucketName),
    key: decodeURIComponent(rest.join('/')),
    query: new URLSearchParams(query),
  };
};

const PAGE = 1_000;

const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A page of ListObjectsV2: the keys with a beginning that come after the last one of the page before. */
const listXml = ({ held }: Bucket, query: URLSearchParams): string => {
  const after = query.get('continuation-token') ?? '';
  const keys = [...held.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after).toSorted();
  const page = keys.slice(0, PAGE);
  const contents = page.map((key) => `<Contents><Key>${xmlText(key)}</Key></Contents>`).join('');
  const isCut = keys.length > page.length;
  const next = isCut ? `<NextContinuationToken>${xmlText(page.at(-1) ?? '')}</NextContinuationToken>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${isCut}</IsTruncated>${contents}${next}</ListBucketResult>`;
};

const GZIP = Buffer.from([0x1f, 0x8b]);
const shown = (bytes: Buffer): string =>
  (bytes.subarray(0, GZIP.length).equals(GZIP) ? gunzipSync(bytes) : bytes).toString('utf8');

/** @throws one sentence when the port is taken */
export const startS3 = async (options: {
  readonly port: number;
  readonly clock: Clock;
  readonly buckets: readonly BucketPlan[];
}): Promise<S3> => {
  const { clock } = options;
  const buckets = new Map<string, Bucket>(
    options.buckets.map(({ name, isLocked }) => [name, { isLocked, held: new Map() }]),
  );

  const server = createServer(
    answering(async (incoming, response) => {
      const headers = { date: dateHeader(clock), 'x-amz-request-id': randomUUID() };
      const refuse = (refusal: Refusal): void => {
        response.writeHead(refusal.status, { ...headers, 'content-type': 'application/xml' }).end(errorXml(refusal));
      };
      const bytes = await bytesOf(incoming);
      const { bucketName, key, query } = placeIn(incoming.url ?? '/');
      const bucket = buckets.get(bucketName);
      if (bucket === undefined)
        return refuse({ status: 404, code: 'NoSuchBucket', message: 'There is no such bucket.' });
      const { isLocked, held } = bucket;
      const put = (): void => {
        const refusal = refusalOf(incoming.headers, bucket);
        if (refusal !== undefined) return refuse(refusal);
        if (isLocked && held.has(key))
          return refuse({ status: 412, code: 'PreconditionFailed', message: 'There is an object under this key.' });
        held.set(key, { bytes, at: clock.now() });
        const etag = createHash('md5').update(bytes).digest('hex');
        const version = isLocked ? { 'x-amz-version-id': randomUUID() } : {};
        response.writeHead(200, { ...headers, etag: `"${etag}"`, ...version }).end();
      };
      if (incoming.method === 'PUT' && key !== '') return put();
      if (isLocked)
        return refuse({ status: 403, code: 'AccessDenied', message: 'No role may do more than put objects.' });
      if (incoming.method === 'GET' && key === '' && query.get('list-type') === '2') {
        response.writeHead(200, { ...headers, 'content-type': 'application/xml' }).end(listXml(bucket, query));
        return undefined;
      }
      if (incoming.method === 'GET' && key !== '') {
        const object = held.get(key);
        if (object === undefined)
          return refuse({ status: 404, code: 'NoSuchKey', message: 'There is no such object.' });
        response.writeHead(200, { ...headers, 'content-length': object.bytes.length }).end(object.bytes);
        return undefined;
      }
      if (incoming.method === 'DELETE' && key !== '') {
        held.delete(key);
        response.writeHead(204, headers).end();
        return undefined;
      }
      return refuse({ status: 501, code: 'NotImplemented', message: 'The local S3 does not know this request.' });
    }),
  );
  const url = await listen(server, 'S3', options.port);
  return {
    url,
    objects(bucketName) {
      const bucket = buckets.get(bucketName);
      if (bucket === undefined) throw new Error(`There is no bucket ${bucketName}.`);
      return [...bucket.held]
        .map(([key, { bytes, at }]) => ({ key, body: shown(bytes), at }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    },
    stop: () => close(server),
  };
};
