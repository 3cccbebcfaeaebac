import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sha256 } from '../adapters/digest.ts';
import { occasionStore } from '../adapters/occasion-store.ts';
import { poolStore } from '../adapters/pool-store.ts';
import { postingStore } from '../adapters/posting-store.ts';
import { replyQueues, sqsQueue } from '../adapters/queue.ts';
import { receiptStore } from '../adapters/receipt-store.ts';
import { refusalStore } from '../adapters/refusal-store.ts';
import { dynamoTable } from '../adapters/table.ts';
import { batchConsumer } from '../runtime/batch-consumer.ts';
import { systemClock } from '../runtime/clock.ts';
import { environment, environmentMap } from '../runtime/environment.ts';
import { recheckWages } from './recheck-wages.ts';

const dynamo = new DynamoDBClient();
const sqs = new SQSClient();
const receipts = dynamoTable(dynamo, environment('receiptsTable'));

const use = {
  postings: postingStore(dynamoTable(dynamo, environment('postingsTable'))),
  pool: poolStore(dynamoTable(dynamo, environment('poolTable'))),
  occasions: occasionStore(receipts),
  receipts: receiptStore(receipts),
  refusals: refusalStore(receipts),
  matching: sqsQueue(sqs, environment('matchPostingQueueUrl')),
  notices: sqsQueue(sqs, environment('noticeQueueUrl')),
  replies: replyQueues(sqs, environmentMap('replyQueueUrls')),
  contacts: environmentMap('partnerContacts'),
  officials: environment('officialsAddress'),
  digest: sha256,
};

export const handler = batchConsumer(() => (_, moment) => recheckWages(moment, use), { clock: systemClock });
