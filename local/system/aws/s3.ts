import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { dateHeader } from '../clock/clock.ts';
import type { Clock } from '../clock/clock.ts';
import type { BucketPlan } from '../plan/bucket-plan.ts';
import { answering, bodyOf, close, listen } from './loopback-server.ts';

/**
 * S3: PutObject into buckets with a lock. As no role may do anything else there, every other request is refused. A bucket is in the
 * path: the SDK puts it there by itself when the address is an IP address.
 */

/** An object: its key, its text, and when it was put (ISO 8601 in UTC, on the one clock). */
export type StoredObject = { readonly key: string; readonly body: string; readonly at: string };

export type S3 = {
  readonly url: string;
  /** The objects of a bucket, in the order of their keys. @throws if there is no such bucket */
  objects(bucketName: string): readonly StoredObject[];
  stop(): Promise<void>;
};

type Refusal = { readonly status: number; readonly code: string; readonly message: string };

/** Why S3, or the policy of the bucket, refuses the headers of a PutObject. Undefined: it does not. */
const refusalOf = (headers: IncomingHttpHeaders): Refusal | undefined => {
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
  if (headers['content-encoding']?.includes('aws-chunked') === true)
    return { status: 501, code: 'NotImplemented', message: 'The local S3 takes no body in signed chunks.' };
  return undefined;
};

const errorXml = ({ code, message }: Refusal): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;

/** The bucket and the key in a path. */
const placeIn = (target: string): { readonly bucketName: string; readonly key: string } => {
  const [, bucketName = '', ...rest] = (target.split('?')[0] ?? '').split('/');
  return { bucketName: decodeURIComponent(bucketName), key: decodeURIComponent(rest.join('/')) };
};

/** @throws one sentence when the port is taken */
export const startS3 = async (options: {
  readonly port: number;
  readonly clock: Clock;
  readonly buckets: readonly BucketPlan[];
}): Promise<S3> => {
  const { clock } = options;
  const buckets = new Map(options.buckets.map(({ name }) => [name, new Map<string, StoredObject>()]));

  const server = createServer(
    answering(async (incoming, response) => {
      const headers = { date: dateHeader(clock), 'x-amz-request-id': randomUUID() };
      const refuse = (refusal: Refusal): void => {
        response.writeHead(refusal.status, { ...headers, 'content-type': 'application/xml' }).end(errorXml(refusal));
      };
      const body = await bodyOf(incoming);
      const { bucketName, key } = placeIn(incoming.url ?? '/');
      const bucket = buckets.get(bucketName);
      if (bucket === undefined)
        return refuse({ status: 404, code: 'NoSuchBucket', message: 'There is no such bucket.' });
      if (incoming.method !== 'PUT' || key === '')
        return refuse({ status: 403, code: 'AccessDenied', message: 'No role may do more than put objects.' });
      const refusal = refusalOf(incoming.headers);
      if (refusal !== undefined) return refuse(refusal);
      if (bucket.has(key))
        return refuse({ status: 412, code: 'PreconditionFailed', message: 'There is an object under this key.' });
      bucket.set(key, { key, body, at: clock.now() });
      const etag = createHash('md5').update(body).digest('hex');
      response.writeHead(200, { ...headers, etag: `"${etag}"`, 'x-amz-version-id': randomUUID() }).end();
    }),
  );
  const url = await listen(server, 'S3', options.port);
  return {
    url,
    objects(bucketName) {
      const bucket = buckets.get(bucketName);
      if (bucket === undefined) throw new Error(`There is no bucket ${bucketName}.`);
      return [...bucket.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
    },
    stop: () => close(server),
  };
};
