import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { factsStore, outcomeStore } from '../adapters/declaration-store.ts';
import { sha256 } from '../adapters/digest.ts';
import { introductionStore } from '../adapters/introduction-store.ts';
import { linkRing } from '../adapters/link-ring.ts';
import { mailboxStore } from '../adapters/mailbox-store.ts';
import { matchStore } from '../adapters/match-store.ts';
import { personStore } from '../adapters/people-store.ts';
import { poolStore } from '../adapters/pool-store.ts';
import { postingStore } from '../adapters/posting-store.ts';
import { sqsQueue } from '../adapters/queue.ts';
import { reviewRequestStore } from '../adapters/review-request-store.ts';
import { dynamoTable } from '../adapters/table.ts';
import { toldStore } from '../adapters/told-store.ts';
import { usedLinkStore } from '../adapters/used-link-store.ts';
import { rulesByDay } from '../domain/eligibility/screen-person.ts';
import { systemClock } from '../runtime/clock.ts';
import { environment } from '../runtime/environment.ts';
import { answerHttp } from './answer-http.ts';
import { serveSeekerPage } from './serve-seeker-page.ts';

const dynamo = new DynamoDBClient();
const sqs = new SQSClient();
const people = dynamoTable(dynamo, environment('peopleTable'));
const facts = dynamoTable(dynamo, environment('factsTable'));
const matches = dynamoTable(dynamo, environment('matchesTable'));
const ring = linkRing(new SecretsManagerClient(), environment('linkKeySecretArn'));

const use = {
  persons: personStore(people),
  outcomes: outcomeStore(people),
  facts: factsStore(facts),
  reviews: reviewRequestStore(facts),
  pool: poolStore(dynamoTable(dynamo, environment('poolTable'))),
  postings: postingStore(dynamoTable(dynamo, environment('postingsTable'))),
  matches: matchStore(matches),
  told: toldStore(matches),
  introductions: introductionStore(matches),
  usedLinks: usedLinkStore(matches),
  mailboxes: mailboxStore(dynamoTable(dynamo, environment('noticesTable'))),
  matching: sqsQueue(sqs, environment('matchSeekerQueueUrl')),
  notices: sqsQueue(sqs, environment('noticeQueueUrl')),
  deleting: sqsQueue(sqs, environment('deletePersonQueueUrl')),
  digest: sha256,
  newId: randomUUID,
  officials: environment('officialsAddress'),
  programmesOn: rulesByDay(),
};

export const handler = answerHttp(
  async (request, moment) => serveSeekerPage(request, moment, { ...use, signer: (await ring()).signer }),
  { clock: systemClock, digest: sha256 },
);
