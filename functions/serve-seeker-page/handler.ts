import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { factsStore, outcomeStore } from '../stores/people/declaration-store.ts';
import { sha256 } from '../aws/hash.ts';
import { introductionStore } from '../stores/matching/introduction-store.ts';
import { linkRing } from '../aws/link-ring.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { matchStore } from '../stores/matching/match-store.ts';
import { personStore } from '../stores/people/people-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { sqsQueue } from '../aws/queue.ts';
import { reviewRequestStore } from '../stores/screening/review-request-store.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { toldStore } from '../stores/screening/told-store.ts';
import { usedLinkStore } from '../stores/people/used-link-store.ts';
import { rulesByDay } from '../domain/eligibility/answer/screen-person.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { answerHttp } from '../lambda/answer-http.ts';
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
