import { SQSClient } from '@aws-sdk/client-sqs';
import type { Sources } from '../access.ts';
import { replyQueues, sqsQueue } from '../aws/queue.ts';
import { queueVariable } from '../contracts/environment.ts';
import { environment, variable } from './environment.ts';

/** The queues between the functions and the reply queues, as the infrastructure names them in the environment. */
export const queuesOfStage = (): Pick<Sources, 'queue' | 'replies'> => {
  const client = new SQSClient();
  return {
    queue: (to) => sqsQueue(client, variable(queueVariable(to))),
    replies: () => replyQueues(client, environment('replyQueueUrl'), environment('stage')),
  };
};
