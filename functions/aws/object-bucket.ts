import { gunzipSync, gzipSync } from 'node:zlib';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Objects } from '../stores/objects.ts';
import { nameFailedCalls } from '../trace/failed-call.ts';

/** A bucket of texts. Each object is compressed. */
export const objectBucket = (client: S3Client, bucket: string): Objects => {
  nameFailedCalls(client);
  return {
    put: async (key, text) => {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: gzipSync(text),
          ContentType: 'application/gzip',
        }),
      );
    },
    get: async (key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return Body === undefined ? undefined : gunzipSync(await Body.transformToByteArray()).toString('utf8');
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    keys: async (beginning) => {
      const keys: string[] = [];
      let token: string | undefined;
      do {
        const page: { readonly Contents?: { readonly Key?: string }[]; readonly NextContinuationToken?: string } =
          await client.send(
            new ListObjectsV2Command({
              Bucket: bucket,
              Prefix: beginning,
              ...(token !== undefined && { ContinuationToken: token }),
            }),
          );
        keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
        token = page.NextContinuationToken;
      } while (token !== undefined);
      return keys;
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
};
