import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { sqsQueue } from '../aws/queue.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { reconcileNotices } from './reconcile-notices.ts';

const use = {
  mailboxes: mailboxStore(dynamoTable(new DynamoDBClient(), environment('noticesTable'))),
  sending: sqsQueue(new SQSClient(), environment('noticeQueueUrl')),
};

export const handler = batchConsumer(() => (_, moment) => reconcileNotices(moment, use), { clock: systemClock });
