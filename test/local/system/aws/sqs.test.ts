import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import type { Message, ReceiveMessageCommandInput } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSqs } from '../../../../local/system/aws/sqs.ts';
import type { Sqs } from '../../../../local/system/aws/sqs.ts';
import { startClock } from '../../../../local/system/clock/clock.ts';

/** Each test has a queue of its own, and talks to it with the AWS SDK. */

const MEBIBYTE = 1_048_576;
const clock = startClock('2026-11-02');

let sqs: Sqs;
beforeAll(async () => {
  sqs = await startSqs({ port: 0, clock, onSent: () => undefined });
});
afterAll(() => sqs.stop());

const arnOf = (name: string): string => `arn:aws:sqs:ap-northeast-2:000000000000:${name}`;

const queue = async (name: string, attributes: Record<string, string> = {}): Promise<string> => {
  await sqs.createQueues([{ logicalId: name, name, arn: arnOf(name), attributes }]);
  return sqs.queueUrl(name);
};

const send = async (QueueUrl: string, MessageBody: string, MessageGroupId?: string): Promise<string> =>
  (await sqs.client.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageGroupId }))).MessageId!;

const receive = async (QueueUrl: string, more: Partial<ReceiveMessageCommandInput> = {}): Promise<Message[]> => {
  const { Messages = [] } = await sqs.client.send(
    new ReceiveMessageCommand({ QueueUrl, MessageSystemAttributeNames: ['All'], MaxNumberOfMessages: 10, ...more }),
  );
  return Messages;
};

describe('as on AWS: a queue', () => {
  test('hides a received message for the visibility timeout and then gives it again, unless it was deleted', async () => {
    const url = await queue('visibility', { VisibilityTimeout: '2' });
    const kept = await send(url, 'kept');
    await send(url, 'deleted');
    const first = await receive(url);
    const { ReceiptHandle } = first.find(({ Body }) => Body === 'deleted')!;
    await sqs.client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
    expect(await receive(url)).toEqual([]);
    const again = await receive(url, { WaitTimeSeconds: 20 });
    expect(again.map(({ MessageId }) => MessageId)).toEqual([kept]);
    const sentAt = first.find(({ MessageId }) => MessageId === kept)!.Attributes!.SentTimestamp;
    expect(again[0]!.Attributes).toMatchObject({ ApproximateReceiveCount: '2', SentTimestamp: sentAt });
  });

  test('gives a message maxReceiveCount times and then moves it to the dead-letter queue, with its id and its body', async () => {
    const dead = await queue('redrive-dlq');
    const redrive = { deadLetterTargetArn: arnOf('redrive-dlq'), maxReceiveCount: 2 };
    const url = await queue('redrive', { VisibilityTimeout: '0', RedrivePolicy: JSON.stringify(redrive) });
    const id = await send(url, 'poison');
    expect(await receive(url)).toMatchObject([{ MessageId: id, Attributes: { ApproximateReceiveCount: '1' } }]);
    expect(await receive(url)).toMatchObject([{ MessageId: id, Attributes: { ApproximateReceiveCount: '2' } }]);
    expect(await receive(dead)).toEqual([]);
    expect(await receive(url)).toEqual([]);
    expect(await receive(dead)).toMatchObject([{ MessageId: id, Body: 'poison' }]);
  });

  test('accepts a message of 1 MiB and refuses one byte more, also as the sum of a batch', async () => {
    const url = await queue('limit');
    await send(url, 'x'.repeat(MEBIBYTE));
    await expect(send(url, 'x'.repeat(MEBIBYTE + 1))).rejects.toThrow('Message must be shorter than 1048576 bytes');
    const batch = (...bodies: string[]) =>
      sqs.client.send(
        new SendMessageBatchCommand({
          QueueUrl: url,
          Entries: bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody })),
        }),
      );
    const half = 'x'.repeat(MEBIBYTE / 2);
    expect((await batch(half, half)).Successful).toHaveLength(2);
    await expect(batch(half, half, 'x')).rejects.toMatchObject({
      name: expect.stringContaining('BatchRequestTooLong'),
    });
  });

  test('accepts the good messages of a batch and names the one that it refuses', async () => {
    const url = await queue('partial-batch');
    const { Successful, Failed } = await sqs.client.send(
      new SendMessageBatchCommand({
        QueueUrl: url,
        Entries: ['one', 'bell \u0007', 'two'].map((MessageBody, index) => ({ Id: String(index), MessageBody })),
      }),
    );
    expect(Successful!.map(({ Id }) => Id)).toEqual(['0', '2']);
    expect(Failed).toMatchObject([{ Id: '1', SenderFault: true, Code: 'InvalidMessageContents' }]);
    expect((await receive(url)).map(({ Body }) => Body)).toEqual(['one', 'two']);
    expect(sqs.received('partial-batch')).toBe(2);
  });

  test('passes characters beyond U+FFFF on unchanged, alone and in a batch', async () => {
    const url = await queue('characters');
    // The SDK compares the digests of what it sends and receives with those of the queue.
    const bodies = ['🔧 선반 조작원', '{"name":"𠮷田","job":"👩‍🔧"}', '\u00ff\u00ff 🔧 \ue000'];
    const [first = '', ...others] = bodies;
    await send(url, first);
    const Entries = others.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    const sent = await sqs.client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    expect(sent.Failed ?? []).toEqual([]);
    expect((await receive(url)).map(({ Body }) => Body)).toEqual(bodies);
  });

  test.each(['half \ud83d', 'bell \u0007'])('refuses a body with a character that is none: %j', async (body) => {
    await expect(send(await queue('no-characters'), body)).rejects.toThrow('Invalid characters');
  });

  test('accepts a delete with the receipt handle of an earlier receive, and keeps the message', async () => {
    const url = await queue('late-delete', { VisibilityTimeout: '0' });
    await send(url, 'late');
    const [first] = await receive(url);
    const [second] = await receive(url);
    expect(second!.MessageId).toBe(first!.MessageId);
    await sqs.client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: first!.ReceiptHandle }));
    expect(await receive(url)).toHaveLength(1);
  });
});

describe('unlike AWS: a queue', () => {
  test('is first in, first out, and not fair: the one message of a group waits behind all messages of another', async () => {
    const url = await queue('order');
    for (let number = 0; number < 30; number += 1) await send(url, `flood-${number}`, 'flood');
    await send(url, 'other', 'other');
    const bodies: (string | undefined)[] = [];
    while (bodies.length < 31) bodies.push(...(await receive(url)).map(({ Body }) => Body));
    expect(bodies).toEqual([...Array.from({ length: 30 }, (_, number) => `flood-${number}`), 'other']);
  });

  test('goes by the clock of the machine: a move of the one clock ends no visibility timeout', async () => {
    const url = await queue('clock', { VisibilityTimeout: '60' });
    await send(url, 'hidden');
    await receive(url);
    clock.advanceTo('2026-12-24');
    expect(await receive(url)).toEqual([]);
  });

  test('gives no group to a client that receives; a function gets it from its event source', async () => {
    const url = await queue('group');
    const id = await send(url, 'grouped', 'masan-univ');
    expect((await receive(url))[0]!.Attributes).not.toHaveProperty('MessageGroupId');
    expect(sqs.groupOf(id)).toBe('masan-univ');
  });
});
