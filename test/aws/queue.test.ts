import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sqsQueue, withinBmp } from '../../functions/aws/queue.ts';

test('a body leaves with characters beyond U+FFFF escaped, and says the same to every reader (fault 52)', async () => {
  const client = new SQSClient({});
  const sqs = mockClient(client);
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
  const messages = [{ title: '🔧 선반 조작원' }, { name: '𠮷田', note: '👩‍🔧 모집 \ud83d 끝' }];
  await sqsQueue(client, 'https://sqs.example/q').send(messages, 'masan-univ');
  const bodies = sqs
    .commandCalls(SendMessageBatchCommand)
    .flatMap(({ args }) => args[0].input.Entries?.map(({ MessageBody = '' }) => MessageBody) ?? []);
  expect(bodies[0]).toBe('{"title":"\\ud83d\\udd27 선반 조작원"}');
  expect(bodies.map((body): unknown => JSON.parse(body))).toEqual(messages);
});

test('whatever a body holds, nothing of it is beyond U+FFFF and nothing of it is changed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0x10ffff })), (codes) => {
      const text = String.fromCodePoint(...codes);
      const body = withinBmp(JSON.stringify({ text }));
      expect(body).not.toMatch(/[\ud800-\udfff]/);
      expect(JSON.parse(body)).toEqual({ text });
    }),
    { seed: 52, numRuns: 100 },
  );
});

test('a message that the queue does not take keeps none of the others, and it is an error (faults 20 and 22)', async () => {
  const client = new SQSClient({ region: 'x' });
  const sqs = mockClient(client);
  const taken: string[] = [];
  sqs.on(SendMessageBatchCommand).callsFake(({ Entries = [] }: { Entries?: { Id: string; MessageBody: string }[] }) => {
    const [failed, ...others] = Entries;
    taken.push(...others.map(({ MessageBody }) => MessageBody));
    return { Failed: [{ Id: failed?.Id, Code: 'InternalError', SenderFault: false }] };
  });
  const queue = sqsQueue<number>(client, 'https://queue.example');
  const messages = Array.from({ length: 25 }, (_, index) => index);
  await expect(queue.send(messages, 'masan-univ')).rejects.toThrow('did not take 1 messages: InternalError');
  expect(taken.map(Number)).toEqual(messages.filter((message) => message % 10 !== 0));
});
