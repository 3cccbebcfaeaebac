import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { factsStore, outcomeStore } from '../stores/people/declaration-store.ts';
import { sha256 } from '../aws/hash.ts';
import { linkKeyHash } from '../aws/link-key.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { personStore, registrationStore } from '../stores/people/people-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { replyQueues, sqsQueue } from '../aws/queue.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { waitingStore } from '../stores/people/waiting-store.ts';
import { fromWhoMaySend } from '../steps/answering.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { doorOf } from '../lambda/door-of.ts';
import { environment, environmentList, environmentMap } from '../lambda/environment.ts';
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
