import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';

const batchSchema = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })),
});

/** How many calls one after another an invocation waited for: a call that began when another was over comes after it. */
const startDepth = () => {
  let over = 0;
  return {
    /** Runs a call. */
    around: async (call: () => Promise<void>): Promise<void> => {
      const depth = over + 1;
      await call();
      over = Math.max(over, depth);
    },
    /** The depth since the last question. */
    take: (): number => {
      const depth = over;
      over = 0;
      return depth;
    },
  };
};

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => buffer(incoming);

const listening = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return `http://127.0.0.1:${address.port}`;
};

/** Passes calls on to the local store. */
const passOn = (store: string, incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const { method, headers } = incoming;
    const asked = request(store, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
      answer.on('end', resolve);
    });
    asked.on('error', reject);
    asked.end(body);
  });

/** What a deployed function calls, on 127.0.0.1: the local store, queues that take everything, and the secret. */
export const startAws = async (store: string, secret: string) => {
  const depth = startDepth();
  const sent: string[] = [];
  const answer = (outgoing: ServerResponse, content: unknown): void => {
    outgoing.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(content));
  };
  const take = (body: Buffer, outgoing: ServerResponse): void => {
    const { QueueUrl, Entries } = batchSchema.parse(JSON.parse(body.toString()));
    if (!QueueUrl.endsWith('/keep-journal')) sent.push(...Entries.map(({ MessageBody }) => MessageBody));
    const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
    answer(outgoing, {
      Successful: Entries.map(({ Id, MessageBody }) => ({ Id, MessageId: Id, MD5OfMessageBody: md5(MessageBody) })),
      Failed: [],
    });
  };
  const server = createServer((incoming, outgoing) => {
    void depth.around(async () => {
      const body = await bodyOf(incoming);
      const target = String(incoming.headers['x-amz-target']);
      if (target.startsWith('DynamoDB')) await passOn(store, incoming, outgoing, body);
      else if (target.startsWith('AmazonSQS')) take(body, outgoing);
      else answer(outgoing, { SecretString: secret });
    });
  });
  const url = await listening(server);
  return {
    url,
    depth: depth.take,
    /** The bodies that were sent since the last question, without what was told to the journal. */
    sent: (): string[] => sent.splice(0),
    stop: () => server.close(),
  };
};
export type Aws = Awaited<ReturnType<typeof startAws>>;
