import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import * as z from 'zod';
import { dateHeader } from '../clock/clock.ts';
import type { Clock } from '../clock/clock.ts';
import type { QueuePlan } from '../plan/queue-plan.ts';
import { CREDENTIALS, PLACE } from './account.ts';
import { LOOPBACK, portTaken } from './loopback-server.ts';
import { requestToFauxqs, startBodies } from './sqs-characters.ts';

/** SQS: fauxqs in this process, in memory, with hooks that see each message that is sent. */

type QueueCounts = { readonly waiting: number; readonly inFlight: number };
export type Sent = { readonly queueName: string; readonly messageId: string; readonly body: string };

export type Sqs = {
  readonly url: string;
  readonly client: SQSClient;
  queueUrl(queueName: string): string;
  createQueues(queues: readonly QueuePlan[]): Promise<void>;
  /** The counts of all queues at one instant: fauxqs reads them all without yielding to other work. */
  counts(): Promise<ReadonlyMap<string, QueueCounts>>;
  /** How many messages were sent to the queue since the start. */
  received(queueName: string): number;
  /** The ids of the messages that wait in a queue. They are not received by this. */
  waitingIds(queueName: string): Promise<string[]>;
  /** The message group that the sender gave. On a standard queue fauxqs drops it, and SQS keeps it (fair queues). */
  groupOf(messageId: string): string | undefined;
  /** Drops what is kept of a message outside fauxqs. */
  forget(messageId: string): void;
  stop(): Promise<void>;
};

const sendRequest = z.object({ QueueUrl: z.string(), MessageBody: z.string(), MessageGroupId: z.string().optional() });
const sendAnswer = z.object({ MessageId: z.string() });
const batchRequest = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string(), MessageGroupId: z.string().optional() })),
});
const batchAnswer = z.object({ Successful: z.array(z.object({ Id: z.string(), MessageId: z.string() })) });
const queueList = z.array(
  z.object({
    name: z.string(),
    approximateMessageCount: z.number(),
    approximateInflightCount: z.number(),
    approximateDelayedCount: z.number(),
  }),
);
const queueContent = z.object({ messages: z.object({ ready: z.array(z.object({ messageId: z.string() })) }) });

type Accepted = Sent & { readonly groupId: string | undefined };

const nameIn = (queueUrl: string): string => queueUrl.slice(queueUrl.lastIndexOf('/') + 1);

/** The messages that a request to send put on a queue; none for any other request. */
const acceptedBy = (target: string, request: unknown, answer: unknown): Accepted[] => {
  if (target === 'AmazonSQS.SendMessage') {
    const sent = sendRequest.safeParse(request);
    const done = sendAnswer.safeParse(answer);
    if (!sent.success || !done.success) return [];
    const { QueueUrl, MessageBody: body, MessageGroupId: groupId } = sent.data;
    return [{ queueName: nameIn(QueueUrl), messageId: done.data.MessageId, body, groupId }];
  }
  if (target === 'AmazonSQS.SendMessageBatch') {
    const sent = batchRequest.safeParse(request);
    const done = batchAnswer.safeParse(answer);
    if (!sent.success || !done.success) return [];
    const ids = new Map(done.data.Successful.map((one) => [one.Id, one.MessageId]));
    return sent.data.Entries.flatMap(({ Id, MessageBody: body, MessageGroupId: groupId }) => {
      const messageId = ids.get(Id);
      return messageId === undefined ? [] : [{ queueName: nameIn(sent.data.QueueUrl), messageId, body, groupId }];
    });
  }
  return [];
};

/**
 * @param onSent gets every message that a queue accepted, in order
 * @throws one sentence when the port is taken
 */
export const startSqs = async (options: {
  readonly port: number;
  readonly clock: Clock;
  readonly onSent: (sent: Sent) => void;
}): Promise<Sqs> => {
  const app = buildApp({ logger: false, defaultRegion: PLACE.region });
  const groups = new Map<string, string>();
  const totals = new Map<string, number>();
  const bodies = startBodies();
  /** The requests under way, as the client sent them. */
  const requests = new WeakMap<object, unknown>();

  app.addHook('preHandler', (request, _reply, done) => {
    requests.set(request, request.body);
    request.body = requestToFauxqs(request.body);
    done();
  });
  app.addHook('preSerialization', (request, _reply, payload, done) => {
    const body = requests.get(request);
    for (const sent of acceptedBy(String(request.headers['x-amz-target']), body, payload)) {
      if (sent.groupId !== undefined) groups.set(sent.messageId, sent.groupId);
      totals.set(sent.queueName, (totals.get(sent.queueName) ?? 0) + 1);
      options.onSent(sent);
    }
    done(null, bodies.answerFor(body, payload));
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    void reply.header('date', dateHeader(options.clock));
    done(null, payload);
  });

  const url = await app.listen({ host: LOOPBACK, port: options.port }).catch(portTaken('SQS', options.port));
  const client = new SQSClient({ endpoint: url, region: PLACE.region, credentials: CREDENTIALS });
  const queueUrl = (queueName: string): string => `${url}/${PLACE.accountId}/${queueName}`;

  return {
    url,
    client,
    queueUrl,
    async createQueues(queues) {
      const create = ({ name, attributes }: QueuePlan) =>
        client.send(new CreateQueueCommand({ QueueName: name, Attributes: { ...attributes } }));
      await Promise.all(queues.map(create));
    },
    async counts() {
      const answer = await app.inject({ url: '/_fauxqs/queues' });
      return new Map(
        queueList.parse(answer.json()).map((queue) => [
          queue.name,
          {
            waiting: queue.approximateMessageCount + queue.approximateDelayedCount,
            inFlight: queue.approximateInflightCount,
          },
        ]),
      );
    },
    received: (queueName) => totals.get(queueName) ?? 0,
    async waitingIds(queueName) {
      const answer = await app.inject({ url: `/_fauxqs/queues/${queueName}` });
      return queueContent.parse(answer.json()).messages.ready.map((message) => message.messageId);
    },
    groupOf: (messageId) => groups.get(messageId),
    forget(messageId) {
      groups.delete(messageId);
      bodies.forget(messageId);
    },
    async stop() {
      client.destroy();
      await app.close();
    },
  };
};
