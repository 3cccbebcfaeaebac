import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import pMap from 'p-map';
import * as z from 'zod';
import type { Item } from '../../functions/stores/table.ts';
import { dynamoAt } from '../../test/support/dynalite.ts';

const BATCH = 25;
const AT_ONCE = 4;

/** The local store in a thread of its own, and a way to fill a table with many items at once that no meter sees. */
export const startStore = async () => {
  const thread = new Worker(new URL('store-thread.ts', import.meta.url));
  const [url] = z.tuple([z.string()]).parse(await once(thread, 'message'));
  const client = dynamoAt(url);
  const fill = async (table: string, items: readonly Item[]): Promise<void> => {
    const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, batch) =>
      items.slice(batch * BATCH, (batch + 1) * BATCH),
    );
    const put = async (batch: readonly Item[]): Promise<void> => {
      const requests = batch.map((item) => ({ PutRequest: { Item: marshall(item) } }));
      const { UnprocessedItems } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: requests } }),
      );
      if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('The local store left items out');
    };
    await pMap(batches, put, { concurrency: AT_ONCE });
  };
  const stop = async (): Promise<void> => {
    client.destroy();
    await thread.terminate();
  };
  return { url, client, fill, stop };
};
export type Store = Awaited<ReturnType<typeof startStore>>;
