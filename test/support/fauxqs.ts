import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import * as z from 'zod';

const batchRequest = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.object({ MessageBody: z.string(), MessageGroupId: z.string().optional() })),
});
const queueContent = z.object({ messages: z.object({ ready: z.array(z.object({ body: z.string() })) }) });

/** The entries of one SendMessageBatch, as received. */
type BatchCall = z.infer<typeof batchRequest>['Entries'];

/** The real SDK with fauxqs in this process, bound to 127.0.0.1. */
export const startQueues = async (): Promise<{
  client: SQSClient;
  /**
   * Creates a queue. Returns its URL and a view of what arrives there. `cut`: the calls of SendMessageBatch, counted
   * from 0, whose connection breaks.
   */
  queue: (options?: {
    readonly attributes?: Readonly<Record<string, string>>;
    readonly cut?: readonly number[];
  }) => Promise<{
    url: string;
    /** Every SendMessageBatch, including those whose connection broke. */
    calls: readonly BatchCall[];
    /** The bodies that wait in the queue, in order of arrival. */
    waiting: () => Promise<string[]>;
  }>;
  stop: () => Promise<void>;
}> => {
  const app = buildApp({ logger: false });
  const queues = new Map<string, { readonly calls: BatchCall[]; readonly cut: readonly number[] }>();
  app.addHook('preHandler', (request, _reply, done) => {
    const { QueueUrl = '', Entries = [] } = batchRequest.safeParse(request.body).data ?? {};
    const queue = queues.get(QueueUrl);
    const call = (queue?.calls.push(Entries) ?? 0) - 1;
    if (queue?.cut.includes(call) === true) request.raw.socket.destroy();
    else done();
  });
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new SQSClient({ endpoint, region: 'ap-northeast-2', credentials, maxAttempts: 1 });
  return {
    client,
    queue: async ({ attributes = {}, cut = [] } = {}) => {
      const QueueName = `q-${queues.size}`;
      await client.send(new CreateQueueCommand({ QueueName, Attributes: attributes }));
      const url = `${endpoint}/000000000000/${QueueName}`;
      const calls: BatchCall[] = [];
      queues.set(url, { calls, cut });
      const waiting = async (): Promise<string[]> => {
        const { body } = await app.inject({ url: `/_fauxqs/queues/${QueueName}` });
        return queueContent.parse(JSON.parse(body)).messages.ready.map((message) => message.body);
      };
      return { url, calls, waiting };
    },
    stop: async () => {
      client.destroy();
      await app.close();
    },
  };
};
