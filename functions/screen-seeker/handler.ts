import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { factsStore } from '../adapters/declaration-store.ts';
import { sha256 } from '../adapters/digest.ts';
import { personStore } from '../adapters/people-store.ts';
import { poolStore } from '../adapters/pool-store.ts';
import { sqsQueue } from '../adapters/queue.ts';
import { screeningStore } from '../adapters/screening-store.ts';
import { dynamoTable } from '../adapters/table.ts';
import { toldStore } from '../adapters/told-store.ts';
import { screenSeekerSchema } from '../contracts/stage-messages.ts';
import { rulesByDay } from '../domain/eligibility/screen-person.ts';
import { batchConsumer } from '../runtime/batch-consumer.ts';
import { systemClock } from '../runtime/clock.ts';
import { environment } from '../runtime/environment.ts';
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
