import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { factsStore, outcomeStore } from '../stores/people/declaration-store.ts';
import { deletionStore } from '../stores/people/deletion-store.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { personStore, registrationStore } from '../stores/people/people-store.ts';
import { personTraces } from '../stores/people/person-traces.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { sqsQueue } from '../aws/queue.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { deletePersonSchema } from '../contracts/stage-messages.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { deletePerson } from './delete-person.ts';

const dynamo = new DynamoDBClient();
const sqs = new SQSClient();
const people = dynamoTable(dynamo, environment('peopleTable'));
const facts = dynamoTable(dynamo, environment('factsTable'));
const pool = dynamoTable(dynamo, environment('poolTable'));
const receipts = dynamoTable(dynamo, environment('receiptsTable'));
const notices = dynamoTable(dynamo, environment('noticesTable'));

const use = {
  registrations: registrationStore(people),
  persons: personStore(people),
  outcomes: outcomeStore(people),
  facts: factsStore(facts),
  pool: poolStore(pool),
  mailboxes: mailboxStore(notices),
  deletions: deletionStore(notices),
  receipts: receiptStore(receipts),
  refusals: refusalStore(receipts),
  traces: personTraces({ facts, pool, matches: dynamoTable(dynamo, environment('matchesTable')) }),
  matching: sqsQueue(sqs, environment('matchSeekerQueueUrl')),
  screening: sqsQueue(sqs, environment('screenSeekerQueueUrl')),
};

export const handler = batchConsumer(
  () =>
    ({ body }, moment) =>
      deletePerson(deletePersonSchema.parse(JSON.parse(body)), moment, use),
  { clock: systemClock },
);
