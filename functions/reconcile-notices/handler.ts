import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { mailboxStore } from '../adapters/mailbox-store.ts';
import { sqsQueue } from '../adapters/queue.ts';
import { dynamoTable } from '../adapters/table.ts';
import { batchConsumer } from '../runtime/batch-consumer.ts';
import { systemClock } from '../runtime/clock.ts';
import { environment } from '../runtime/environment.ts';
import { reconcileNotices } from './reconcile-notices.ts';

const use = {
  mailboxes: mailboxStore(dynamoTable(new DynamoDBClient(), environment('noticesTable'))),
  sending: sqsQueue(new SQSClient(), environment('noticeQueueUrl')),
};

export const handler = batchConsumer(() => (_, moment) => reconcileNotices(moment, use), { clock: systemClock });
