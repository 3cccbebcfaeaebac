import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sha256 } from '../adapters/digest.ts';
import { listWindowStore } from '../adapters/list-window-store.ts';
import { sqsQueue } from '../adapters/queue.ts';
import { screeningStore } from '../adapters/screening-store.ts';
import { dynamoTable } from '../adapters/table.ts';
import { toldStore } from '../adapters/told-store.ts';
import { rescreenSeekersSchema } from '../contracts/stage-messages.ts';
import { batchConsumer } from '../runtime/batch-consumer.ts';
import { systemClock } from '../runtime/clock.ts';
import { environment } from '../runtime/environment.ts';
import { rescreenSeekers } from './rescreen-seekers.ts';

const sqs = new SQSClient();
const dynamo = new DynamoDBClient();

const use = {
  screenings: screeningStore(dynamoTable(dynamo, environment('factsTable'))),
  told: toldStore(dynamoTable(dynamo, environment('matchesTable'))),
  windows: listWindowStore(dynamoTable(dynamo, environment('receiptsTable')), 'review'),
  screening: sqsQueue(sqs, environment('screenSeekerQueueUrl')),
  notices: sqsQueue(sqs, environment('noticeQueueUrl')),
  digest: sha256,
  officials: environment('officialsAddress'),
};

export const handler = batchConsumer(
  () => (delivery, moment) =>
    rescreenSeekers(rescreenSeekersSchema.parse(JSON.parse(delivery.body)), delivery, moment, use),
  { clock: systemClock },
);
