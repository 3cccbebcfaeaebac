import * as z from 'zod';

/**
 * The log lines from which the path of a message can be followed from stage to stage. They carry ids, words and codes,
 * never a value (I9). Functions write these lines, and `npm run follow` reads them.
 */

/**
 * A failed call to AWS: the operation, its target, and the request id of AWS. Never what was sent or what AWS answered.
 */
const failedCallSchema = z.object({
  operation: z.string(),
  /** The table, queue, secret or configuration set. */
  on: z.string().optional(),
  awsRequest: z.string().optional(),
  attempts: z.int().optional(),
  /**
   * Why DynamoDB throttled the call: `TableWriteKeyRangeThroughputExceeded` means one hot key, `…MaxOnDemand…` means
   * the table has reached its maximum throughput.
   */
  throttled: z.array(z.string()).optional(),
});
export type FailedCall = z.infer<typeof failedCallSchema>;

/** One step of the work on a message. */
const traceStepSchema = z.union([
  /** Messages put on a queue, by the ids that SQS gave them. The next stage logs the messages under the same ids. */
  z.object({ sent: z.array(z.string()), to: z.string() }),
  /**
   * What became of a notice, or the id of the mail that SES accepted. `offers`: the jobs that the notice offers to its
   * mailbox. Each pair of job and mailbox is one hash. A job left for a digest appears in the digest with the same
   * hash.
   */
  z.object({
    notice: z.string(),
    became: z.string().optional(),
    mail: z.string().optional(),
    offers: z.array(z.string()).optional(),
  }),
  /** Why the message was refused. */
  z.object({ codes: z.array(z.string()) }),
  /** A failure after which the work continued. */
  failedCallSchema.extend({ error: z.string() }),
]);
export type TraceStep = z.infer<typeof traceStepSchema>;

/** The trail of one message on one log line. A long trail continues on further lines, which have no outcome. */
const tracedMessageSchema = z.object({
  id: z.string(),
  /** How often SQS has delivered it. */
  receives: z.int().optional(),
  /** One word, or several if the message stands for several things. `retry`: SQS delivers it again. */
  outcome: z.array(z.string()).optional(),
  steps: z.array(traceStepSchema),
});
export type TracedMessage = z.infer<typeof tracedMessageSchema>;

/** The fields of every line: the function, the time, and the request id that Lambda gave the call. */
const line = { timestamp: z.iso.datetime({ offset: true }), service: z.string(), request: z.string() };

/** Written before the work starts, so that a message can be found even if the function dies before it logs more. */
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
/** A request for a page. `apiRequest`: the request id in the access log. */
export const pageLineSchema = z.object({
  ...line,
  message: z.enum(['Page', 'A page could not be served']),
  apiRequest: z.string(),
  route: z.string().optional(),
  steps: z.array(traceStepSchema),
});
