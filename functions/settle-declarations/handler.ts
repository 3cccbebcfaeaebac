import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { factsStore, outcomeStore } from '../stores/people/declaration-store.ts';
import { sha256 } from '../aws/hash.ts';
import { personStore, registrationStore } from '../stores/people/people-store.ts';
import { replyQueues, sqsQueue } from '../aws/queue.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { waitingStore } from '../stores/people/waiting-store.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment, environmentMap } from '../lambda/environment.ts';
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
