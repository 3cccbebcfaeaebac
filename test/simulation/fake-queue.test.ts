import { setTimeout as pause } from 'node:timers/promises';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sqsQueue } from '../../functions/aws/queue.ts';
import { startQueues } from '../support/fauxqs.ts';
import { fakeQueue } from './notices/fake-queue.ts';
import { virtualTime } from './notices/virtual-time.ts';

let real: Awaited<ReturnType<typeof startQueues>>;
beforeAll(async () => {
  real = await startQueues();
});
afterAll(() => real.stop());

type Received = { readonly body: string; readonly remove: () => Promise<void> };
/** A queue with a visibility timeout of 1 s and two receives, as its consumers see it. */
type Made = {
  readonly send: (bodies: readonly string[]) => Promise<void>;
  readonly receive: () => Promise<Received[]>;
  readonly secondPasses: () => Promise<unknown>;
  readonly deadLetters: () => Promise<string[]>;
};

const onSqs = async (): Promise<Made> => {
  const { client } = real;
  const dead = await real.queue();
  const deadLetterTargetArn = `arn:aws:sqs:ap-northeast-2:000000000000:${dead.url.split('/').at(-1)}`;
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 2 });
  const { url: QueueUrl } = await real.queue({ attributes: { VisibilityTimeout: '1', RedrivePolicy } });
  return {
    send: (bodies) => sqsQueue(client, QueueUrl).send(bodies, 'masan-univ'),
    receive: async () => {
      const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      return Messages.map(({ Body = '', ReceiptHandle }) => ({
        body: JSON.parse(Body) as string,
        remove: async () => void (await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))),
      }));
    },
    secondPasses: () => pause(1_100),
    deadLetters: async () => (await dead.waiting()).map((body) => JSON.parse(body) as string),
  };
};

const inTheSimulation = async (): Promise<Made> => {
  const time = virtualTime(0);
  const queue = fakeQueue(time, () => 0.5, 1_000, 2);
  return {
    send: async (bodies) => bodies.forEach((body) => queue.send(body)),
    receive: async () =>
      queue.receive(10).map((message) => ({ body: message.body, remove: async () => queue.remove(message) })),
    secondPasses: () => time.run(time.now() + 1_100),
    deadLetters: async () => queue.deadLetters.map(({ body }) => body),
  };
};

test.each([
  ['SQS', onSqs],
  ['its fake in the simulation', inTheSimulation],
])(
  '%s hands out ten at most, each to one at a time; what is not removed comes again, and is given up in the end',
  async (_, make) => {
    const { send, receive, secondPasses, deadLetters } = await make();
    const bodies = Array.from({ length: 12 }, (_one, index) => `m-${index}`);
    await send(bodies);
    const received = [await receive(), await receive(), await receive()];
    expect(received.map(({ length }) => length)).toEqual([10, 2, 0]);
    expect(new Set(received.flat().map(({ body }) => body))).toEqual(new Set(bodies));
    for (const { body, remove } of received.flat()) if (body !== 'm-7') await remove();
    await secondPasses();
    expect(await deadLetters()).toEqual([]);
    expect((await receive()).map(({ body }) => body)).toEqual(['m-7']);
    await secondPasses();
    expect(await receive()).toEqual([]);
    expect(await deadLetters()).toEqual(['m-7']);
  },
);
