import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sha256 } from '../adapters/digest.ts';
import { poolStore } from '../adapters/pool-store.ts';
import { postingStore } from '../adapters/posting-store.ts';
import { replyQueues, sqsQueue } from '../adapters/queue.ts';
import { receiptStore } from '../adapters/receipt-store.ts';
import { refusalStore } from '../adapters/refusal-store.ts';
import { dynamoTable } from '../adapters/table.ts';
import { fromWhoMaySend } from '../runtime/answering.ts';
import { batchConsumer } from '../runtime/batch-consumer.ts';
import { systemClock } from '../runtime/clock.ts';
import { doorOf } from '../runtime/door-of.ts';
import { environment, environmentList, environmentMap } from '../runtime/environment.ts';
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
