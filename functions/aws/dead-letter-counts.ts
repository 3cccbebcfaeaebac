import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import pMap from 'p-map';
import { deadLetterQueueName, WORK_QUEUES } from '../contracts/work-queues.ts';
import { nameFailedCalls } from '../trace/failed-call.ts';

const AT_ONCE = 10;

class NotCounted extends Error {
  override name = 'NotCounted';
}

/**
 * Asks how many messages lie in the dead-letter queue of each queue, by its id. SQS counts approximately. All queues lie beside each
 * other under fixed names, so the URL of any one of them (`one`) gives the others.
 * @throws if one of them cannot be asked
 */
export const deadLetterCounts = (client: SQSClient, one: string, stage: string) => {
  nameFailedCalls(client);
  const beside = one.slice(0, one.lastIndexOf('/') + 1);
  const countOf = async (id: string): Promise<readonly [string, number]> => {
    const QueueUrl = `${beside}${deadLetterQueueName(stage, id)}`;
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
    );
    const count = Number(Attributes?.['ApproximateNumberOfMessages']);
    if (!Number.isInteger(count)) throw new NotCounted('SQS did not say how many messages a dead-letter queue has');
    return [id, count];
  };
  return async (): Promise<ReadonlyMap<string, number>> =>
    new Map(await pMap([...WORK_QUEUES.keys()], countOf, { concurrency: AT_ONCE }));
};
