import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sha256 } from '../aws/hash.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { replyQueues, sqsQueue } from '../aws/queue.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { fromWhoMaySend } from '../steps/answering.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { doorOf } from '../lambda/door-of.ts';
import { environment, environmentList, environmentMap } from '../lambda/environment.ts';
import { receivePosting } from './receive-posting.ts';

const dynamo = new DynamoDBClient();
const sqs = new SQSClient();
const stage = environment('stage');
const receipts = dynamoTable(dynamo, environment('receiptsTable'));

const use = {
  postings: postingStore(dynamoTable(dynamo, environment('postingsTable'))),
  pool: poolStore(dynamoTable(dynamo, environment('poolTable'))),
  receipts: receiptStore(receipts),
  refusals: refusalStore(receipts),
  matching: sqsQueue(sqs, environment('matchPostingQueueUrl')),
  notices: sqsQueue(sqs, environment('noticeQueueUrl')),
  replies: replyQueues(sqs, environmentMap('replyQueueUrls')),
  contacts: environmentMap('partnerContacts'),
  revoked: environmentList('revokedPartners'),
  officials: environment('officialsAddress'),
  digest: sha256,
};

export const handler = batchConsumer(
  () => (delivery, moment) => fromWhoMaySend(receivePosting)(delivery, doorOf(delivery.queue, stage), moment, use),
  { clock: systemClock },
);
