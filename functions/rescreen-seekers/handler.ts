import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sha256 } from '../aws/hash.ts';
import { listWindowStore } from '../stores/mail/list-window-store.ts';
import { sqsQueue } from '../aws/queue.ts';
import { screeningStore } from '../stores/screening/screening-store.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { toldStore } from '../stores/screening/told-store.ts';
import { rescreenSeekersSchema } from '../contracts/stage-messages.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
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
