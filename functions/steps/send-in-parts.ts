import pMap from 'p-map';
import type { Queue } from '../aws/queue.ts';

const PART = 500;
const PARTS_AT_ONCE = 10;

/**
 * Puts thousands of messages on a queue, whose order does not matter. A queue takes ten in a call, one call after another.
 */
export const sendInParts = async <T>(queue: Queue<T>, messages: readonly T[], group: string): Promise<void> => {
  const parts = Array.from({ length: Math.ceil(messages.length / PART) }, (_, part) =>
    messages.slice(part * PART, (part + 1) * PART),
  );
  await pMap(parts, (part) => queue.send(part, group), { concurrency: PARTS_AT_ONCE });
};
