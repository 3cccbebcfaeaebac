import * as z from 'zod';

/** The messages that were given up on, at an instant (ISO 8601): numbers, and nothing of what is in them. */
export const deadLettersSchema = z.object({
  at: z.iso.datetime(),
  /** Each queue whose dead-letter queue is not empty, by its id. `since`: the instant at which it was first counted so. */
  queues: z.array(z.object({ queue: z.string(), count: z.int().min(1), since: z.iso.datetime() })),
});
export type DeadLetters = z.infer<typeof deadLettersSchema>;

/** What is known after a count. A queue that was empty meanwhile begins anew. */
export const deadLettersNow = (
  before: DeadLetters | undefined,
  counts: ReadonlyMap<string, number>,
  now: string,
): DeadLetters => ({
  at: now,
  queues: [...counts].flatMap(([queue, count]) => {
    if (count === 0) return [];
    const known = before?.queues.find((one) => one.queue === queue);
    return [{ queue, count, since: known?.since ?? now }];
  }),
});
