import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { factsStore, outcomeStore } from '../adapters/declaration-store.ts';
import { sha256 } from '../adapters/digest.ts';
import { personStore, registrationStore } from '../adapters/people-store.ts';
import { replyQueues, sqsQueue } from '../adapters/queue.ts';
import { receiptStore } from '../adapters/receipt-store.ts';
import { refusalStore } from '../adapters/refusal-store.ts';
import { dynamoTable } from '../adapters/table.ts';
import { waitingStore } from '../adapters/waiting-store.ts';
import { batchConsumer } from '../runtime/batch-consumer.ts';
import { systemClock } from '../runtime/clock.ts';
import { environment, environmentMap } from '../runtime/environment.ts';
import { settleDeclarations } from './settle-declarations.ts';

const dynamo = new DynamoDBClient();
const sqs = new SQSClient();
const receipts = dynamoTable(dynamo, environment('receiptsTable'));
const people = dynamoTable(dynamo, environment('peopleTable'));
const facts = dynamoTable(dynamo, environment('factsTable'));

const use = {
  registrations: registrationStore(people),
  persons: personStore(people),
  outcomes: outcomeStore(people),
  facts: factsStore(facts),
  waiting: waitingStore(facts),
  receipts: receiptStore(receipts),
  refusals: refusalStore(receipts),
  screening: sqsQueue(sqs, environment('screenSeekerQueueUrl')),
  replies: replyQueues(sqs, environmentMap('replyQueueUrls')),
  contacts: environmentMap('partnerContacts'),
  digest: sha256,
};

export const handler = batchConsumer(() => (_, moment) => settleDeclarations(moment, use), { clock: systemClock });
