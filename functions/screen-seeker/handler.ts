import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { factsStore } from '../stores/people/declaration-store.ts';
import { sha256 } from '../aws/hash.ts';
import { personStore } from '../stores/people/people-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { sqsQueue } from '../aws/queue.ts';
import { screeningStore } from '../stores/screening/screening-store.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { toldStore } from '../stores/screening/told-store.ts';
import { screenSeekerSchema } from '../contracts/stage-messages.ts';
import { rulesByDay } from '../domain/eligibility/answer/screen-person.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { screenSeeker } from './screen-seeker.ts';

const dynamo = new DynamoDBClient();
const sqs = new SQSClient();
const facts = dynamoTable(dynamo, environment('factsTable'));

const use = {
  persons: personStore(dynamoTable(dynamo, environment('peopleTable'))),
  facts: factsStore(facts),
  screenings: screeningStore(facts),
  pool: poolStore(dynamoTable(dynamo, environment('poolTable'))),
  told: toldStore(dynamoTable(dynamo, environment('matchesTable'))),
  matching: sqsQueue(sqs, environment('matchSeekerQueueUrl')),
  notices: sqsQueue(sqs, environment('noticeQueueUrl')),
  digest: sha256,
  newSalt: randomUUID,
  programmesOn: rulesByDay(),
};

export const handler = batchConsumer(
  () =>
    ({ body }, moment) =>
      screenSeeker(screenSeekerSchema.parse(JSON.parse(body)), moment, use),
  { clock: systemClock },
);
