import { DeleteMessageBatchCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Message, MessageAttributeValue } from '@aws-sdk/client-sqs';
import type { SQSBatchItemFailure, SQSEvent, SQSMessageAttribute, SQSRecord } from 'aws-lambda';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { FunctionPool, Outcome } from './function-pool.ts';
import { PLACE } from '../aws/account.ts';
import type { EventSourcePlan } from '../plan/function-plan.ts';
import type { Sqs } from '../aws/sqs.ts';

/** An event source mapping: receives batches from a queue, invokes the function, and deletes the messages that are done. */

/** A batch that was given to a function. */
export type Batch = { readonly functionName: string; readonly source: string; readonly size: number };

export type EventSource = {
  readonly queueName: string;
  /** How many batches are received and not yet settled. */
  busy(): number;
  /** Resolves when the poller has ended, after `signal`. */
  readonly ended: Promise<void>;
};

type Options = {
  readonly plan: EventSourcePlan;
  readonly sqs: Sqs;
  readonly pool: FunctionPool;
  readonly clock: Clock;
  readonly onBatch: (batch: Batch) => void;
  readonly signal: AbortSignal;
};

const LONG_POLL_SECONDS = 20;
/** The most messages that one call receives or deletes. */
const CALL_SIZE = 10;
const AFTER_ERROR_MILLIS = 200;

const attributeOf = (value: MessageAttributeValue): SQSMessageAttribute => ({
  stringValue: value.StringValue,
  binaryValue: value.BinaryValue && Buffer.from(value.BinaryValue).toString('base64'),
  stringListValues: [],
  binaryListValues: [],
  dataType: value.DataType ?? 'String',
});

const recordOf = (message: Message, { plan, sqs, clock }: Options): SQSRecord => {
  const messageId = message.MessageId ?? '';
  const given = message.Attributes ?? {};
  const group = sqs.groupOf(messageId);
  const shifted = (millis: string | undefined): string => String(clock.whenMachineShowed(Number(millis ?? Date.now())));
  return {
    messageId,
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: {
      ApproximateReceiveCount: given.ApproximateReceiveCount ?? '1',
      SentTimestamp: shifted(given.SentTimestamp),
      SenderId: given.SenderId ?? PLACE.accountId,
      ApproximateFirstReceiveTimestamp: shifted(given.ApproximateFirstReceiveTimestamp),
      MessageGroupId: group,
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [name, attributeOf(value)]),
    ),
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: plan.queueArn,
    awsRegion: PLACE.region,
  };
};

const batchResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish(),
});

/**
 * The messages of a batch that failed and are to be received again. As Lambda reads a response: no response, or an empty list,
 * means that all succeeded. A malformed response, or one that names a message outside the batch, means that all failed.
 */
const failedIn = (
  messageIds: readonly string[],
  outcome: Outcome,
  reportsItemFailures: boolean,
): ReadonlySet<string> => {
  const all = new Set(messageIds);
  if (outcome.kind === 'failed') return all;
  if (!reportsItemFailures || outcome.result === null) return new Set();
  const response = batchResponse.safeParse(outcome.result);
  if (!response.success) return all;
  const failures: readonly SQSBatchItemFailure[] = response.data.batchItemFailures ?? [];
  const failed = failures.map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => all.has(id)) ? new Set(failed) : all;
};

const receive = async (options: Options, most: number, waitSeconds: number): Promise<Message[]> => {
  const { plan, sqs, signal } = options;
  const command = new ReceiveMessageCommand({
    QueueUrl: sqs.queueUrl(plan.queueName),
    MaxNumberOfMessages: Math.min(most, CALL_SIZE),
    WaitTimeSeconds: waitSeconds,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  const { Messages = [] } = await sqs.client.send(command, { abortSignal: signal });
  return Messages;
};

/** Collects one batch: one receive; with a batching window more of them, until the batch is full or the window has passed. */
const collect = async (options: Options): Promise<Message[]> => {
  const { batchSize, windowSeconds } = options.plan;
  const messages = await receive(options, batchSize, LONG_POLL_SECONDS);
  const deadline = performance.now() + windowSeconds * 1000;
  while (messages.length > 0 && messages.length < batchSize && performance.now() < deadline) {
    const left = (deadline - performance.now()) / 1000;
    messages.push(
      ...(await receive(options, batchSize - messages.length, Math.min(Math.ceil(left), LONG_POLL_SECONDS))),
    );
  }
  return messages;
};

const settle = async (options: Options, messages: readonly Message[], outcome: Outcome): Promise<void> => {
  const { plan, sqs, pool } = options;
  const ids = messages.map((message) => message.MessageId ?? '');
  const failed = failedIn(ids, outcome, plan.reportsItemFailures);
  pool.countFailures(failed.size);
  const done = messages.filter((message) => !failed.has(message.MessageId ?? ''));
  for (let start = 0; start < done.length; start += CALL_SIZE) {
    const entries = done
      .slice(start, start + CALL_SIZE)
      .map((message, index) => ({ Id: String(index), ReceiptHandle: message.ReceiptHandle }));
    await sqs.client.send(new DeleteMessageBatchCommand({ QueueUrl: sqs.queueUrl(plan.queueName), Entries: entries }));
  }
  for (const message of done) sqs.forget(message.MessageId ?? '');
};

/** Starts the poller. It has at most `maximumConcurrency` batches open, and no more than the function has instances. */
export const startEventSource = (options: Options): EventSource => {
  const { plan, pool, onBatch, signal } = options;
  const most = Math.min(plan.maximumConcurrency ?? pool.capacity, pool.capacity);
  const open = new Set<Promise<void>>();

  const hand = async (messages: readonly Message[]): Promise<void> => {
    const event: SQSEvent = { Records: messages.map((message) => recordOf(message, options)) };
    onBatch({ functionName: plan.functionName, source: plan.queueName, size: messages.length });
    const outcome = await pool.invoke(event, messages.length);
    // A message that could not be deleted is received again after its visibility timeout, as on AWS.
    await settle(options, messages, outcome).catch(() => undefined);
  };

  const poll = async (): Promise<void> => {
    while (!signal.aborted) {
      if (open.size >= most) {
        await Promise.race(open);
        continue;
      }
      const messages = await collect(options).catch(() => undefined);
      if (messages === undefined) {
        await pause(AFTER_ERROR_MILLIS, undefined, { signal }).catch(() => undefined);
      } else if (messages.length > 0) {
        const batch: Promise<void> = hand(messages).finally(() => open.delete(batch));
        open.add(batch);
      }
    }
  };

  return { queueName: plan.queueName, busy: () => open.size, ended: poll() };
};
