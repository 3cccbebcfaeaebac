import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { factsStore, outcomeStore } from '../adapters/declaration-store.ts';
import { sha256 } from '../adapters/digest.ts';
import { linkKeyHash } from '../adapters/link-key.ts';
import { mailboxStore } from '../adapters/mailbox-store.ts';
import { personStore, registrationStore } from '../adapters/people-store.ts';
import { poolStore } from '../adapters/pool-store.ts';
import { replyQueues, sqsQueue } from '../adapters/queue.ts';
import { receiptStore } from '../adapters/receipt-store.ts';
import { refusalStore } from '../adapters/refusal-store.ts';
import { dynamoTable } from '../adapters/table.ts';
import { waitingStore } from '../adapters/waiting-store.ts';
import { fromWhoMaySend } from '../runtime/answering.ts';
import { batchConsumer } from '../runtime/batch-consumer.ts';
import { systemClock } from '../runtime/clock.ts';
import { doorOf } from '../runtime/door-of.ts';
import { environment, environmentList, environmentMap } from '../runtime/environment.ts';
import { receiveSeeker } from './receive-seeker.ts';

const dynamo = new DynamoDBClient();
const sqs = new SQSClient();
const stage = environment('stage');
const receipts = dynamoTable(dynamo, environment('receiptsTable'));
const people = dynamoTable(dynamo, environment('peopleTable'));
const facts = dynamoTable(dynamo, environment('factsTable'));
const keyed = linkKeyHash(new SecretsManagerClient(), environment('linkKeySecretArn'));

const use = {
  registrations: registrationStore(people),
  persons: personStore(people),
  outcomes: outcomeStore(people),
  facts: factsStore(facts),
  waiting: waitingStore(facts),
  mailboxes: mailboxStore(dynamoTable(dynamo, environment('noticesTable'))),
  pool: poolStore(dynamoTable(dynamo, environment('poolTable'))),
  receipts: receiptStore(receipts),
  refusals: refusalStore(receipts),
  matching: sqsQueue(sqs, environment('matchSeekerQueueUrl')),
  screening: sqsQueue(sqs, environment('screenSeekerQueueUrl')),
  deleting: sqsQueue(sqs, environment('deletePersonQueueUrl')),
  replies: replyQueues(sqs, environmentMap('replyQueueUrls')),
  contacts: environmentMap('partnerContacts'),
  revoked: environmentList('revokedPartners'),
  digest: sha256,
};

export const handler = batchConsumer(
  () => async (delivery, moment) =>
    fromWhoMaySend(receiveSeeker)(delivery, doorOf(delivery.queue, stage), moment, { ...use, keyed: await keyed() }),
  { clock: systemClock },
);
