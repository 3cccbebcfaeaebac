import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sha256 } from '../aws/hash.ts';
import { occasionStore } from '../stores/mail/occasion-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { replyQueues, sqsQueue } from '../aws/queue.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment, environmentMap } from '../lambda/environment.ts';
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
