import { PutObjectCommand, S3ServiceException, type S3Client } from '@aws-sdk/client-s3';
import { nameFailedCalls } from '../trace/failed-call.ts';

/** A bucket that only takes new objects. Nobody changes or deletes what lies in it before its time (S3 Object Lock). */
export type LockedBucket = {
  /** Writes JSON under a new key. A key that is there stays as it is: the same entry was written before, and its answer was lost. */
  put(key: string, entry: object): Promise<void>;
};

const PRECONDITION_FAILED = 412;

export const lockedBucket = (client: S3Client, bucket: string): LockedBucket => {
  nameFailedCalls(client);
  return {
    put: async (key, entry) => {
      try {
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: `${JSON.stringify(entry)}\n`,
            ContentType: 'application/json',
            IfNoneMatch: '*',
          }),
        );
      } catch (error) {
        const isThere = error instanceof S3ServiceException && error.$metadata.httpStatusCode === PRECONDITION_FAILED;
        if (!isThere) throw error;
      }
    },
  };
};
