import * as z from 'zod';

/**
 * What the log says of a message, so that its path can be followed from stage to stage: ids, words and codes, never a value (I9).
 * Functions write these lines, and `npm run follow` reads them.
 */

/** A call to AWS that failed: which, on what, and the id by which AWS knows it. Never what it sent or what AWS said of it. */
const failedCallSchema = z.object({
  operation: z.string(),
  /** The table, queue, secret or configuration set. */
  on: z.string().optional(),
  awsRequest: z.string().optional(),
  attempts: z.int().optional(),
  /** Why DynamoDB throttled it: `TableWriteKeyRangeThroughputExceeded` is one hot key, `…MaxOnDemand…` a table at its bound. */
  throttled: z.array(z.string()).optional(),
});
export type FailedCall = z.infer<typeof failedCallSchema>;

/** What a function says of an item of ours that our own schema does not take. An alarm listens for these words. */
export const UNREADABLE_ITEM = 'An item cannot be read';

/** One thing that was done for a message. */
const traceStepSchema = z.union([
  /** Messages put on a queue, by the ids that SQS gave them: the stage behind that queue logs them under these. */
  z.object({ sent: z.array(z.string()), to: z.string() }),
  /**
   * What became of a notice, or that SES took it as a mail. `offers`: jobs that it offers to its mailbox, each pair as one hash; what is
   * left for a digest is in the digest that has the same one.
   */
  z.object({
    notice: z.string(),
    became: z.string().optional(),
    mail: z.string().optional(),
    offers: z.array(z.string()).optional(),
  }),
  /** Why the message was refused. */
  z.object({ codes: z.array(z.string()) }),
  /** A failure with which the work went on. */
  failedCallSchema.extend({ error: z.string() }),
]);
export type TraceStep = z.infer<typeof traceStepSchema>;

/** One message in a line; a long trail goes on in further lines, which say no outcome. */
const tracedMessageSchema = z.object({
  id: z.string(),
  /** How often it has been received. */
  receives: z.int().optional(),
  /** A word; of a message that stands for several things, a word for each. `retry`: it comes again. */
  outcome: z.array(z.string()).optional(),
  steps: z.array(traceStepSchema),
});
export type TracedMessage = z.infer<typeof tracedMessageSchema>;

/** What every line has: the function, when, and the id of the call that Lambda gave. */
const line = { timestamp: z.iso.datetime({ offset: true }), service: z.string(), request: z.string() };

/** Written before the work, so that a message is found whose function does not live to say more. */
export const batchBeginsSchema = z.object({
  ...line,
  message: z.literal('Batch begins'),
  queue: z.string(),
  messages: z.array(z.string()),
});
export const batchSchema = z.object({
  ...line,
  message: z.enum(['Batch', 'Batch, more']),
  queue: z.string(),
  messages: z.array(tracedMessageSchema),
});
export const retrySchema = z.object({
  ...line,
  message: z.literal('A message will be tried again'),
  messageId: z.string(),
  error: z.string(),
  ...failedCallSchema.partial().shape,
});
/** A request for a page. `apiRequest`: as the access log names it. */
export const pageLineSchema = z.object({
  ...line,
  message: z.enum(['Page', 'A page could not be served']),
  apiRequest: z.string(),
  route: z.string().optional(),
  steps: z.array(traceStepSchema),
});
