import { SQSClient } from '@aws-sdk/client-sqs';
import type { Sources } from '../access.ts';
import { replyQueues, sqsQueue } from '../aws/queue.ts';
import { queueVariable } from '../contracts/environment.ts';
import { environment, textByName, variable } from './environment.ts';

/** The queues of the stages and of the partners' answers, as the infrastructure named them in the environment. */
export const queuesOfStage = (): Pick<Sources, 'queue' | 'replies'> => {
  const client = new SQSClient();
  return {
    queue: (to) => sqsQueue(client, variable(queueVariable(to))),
    replies: () => replyQueues(client, textByName(environment('replyQueueUrls'))),
  };
};
