import { CreateQueueCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { deadLetterCounts } from '../../functions/aws/dead-letter-counts.ts';
import { deadLetterQueueName, WORK_QUEUES, workQueueName } from '../../functions/contracts/work-queues.ts';
import { startQueues } from '../support/fauxqs.ts';

const ids = [...WORK_QUEUES.keys()];

/** SQS with the dead-letter queues of these ids, and one queue beside them. */
const cityWith = async (made: readonly string[]) => {
  const { client, queue, stop } = await startQueues();
  const { url } = await queue();
  for (const id of made) await client.send(new CreateQueueCommand({ QueueName: deadLetterQueueName('dev', id) }));
  const put = (name: string) =>
    client.send(
      new SendMessageCommand({ QueueUrl: `${url.slice(0, url.lastIndexOf('/'))}/${name}`, MessageBody: 'of nobody' }),
    );
  return { put, client, count: deadLetterCounts(client, url, 'dev'), stop };
};

test('every dead-letter queue is counted, and no other queue', async () => {
  const { client, put, count, stop } = await cityWith(ids);
  await client.send(new CreateQueueCommand({ QueueName: workQueueName('dev', 'send-notice') }));
  for (const name of ['jobs-dev-send-notice', 'jobs-dev-mail-events-dlq', 'jobs-dev-mail-events-dlq']) await put(name);
  const counts = await count();
  await stop();
  expect(counts).toEqual(new Map(ids.map((id) => [id, id === 'mail-events' ? 2 : 0])));
});

test('a queue that cannot be asked fails the count: it is not said to be empty', async () => {
  const { count, stop } = await cityWith(ids.slice(1));
  await expect(count()).rejects.toThrow();
  await stop();
});
