import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sesClient, sesSender } from '../adapters/mail-sender.ts';
import { noticeStore } from '../adapters/notice-store.ts';
import { readEachOnce } from '../adapters/kept-record.ts';
import { personStore } from '../adapters/people-store.ts';
import { poolStore, readOnce } from '../adapters/pool-store.ts';
import { postingStore } from '../adapters/posting-store.ts';
import { dynamoTable } from '../adapters/table.ts';
import { toldStore } from '../adapters/told-store.ts';
import { noticeSchema } from '../contracts/stage-messages.ts';
import { batchConsumer } from '../runtime/batch-consumer.ts';
import { systemClock } from '../runtime/clock.ts';
import { environment } from '../runtime/environment.ts';
import { sendNotice } from './send-notice.ts';

const dynamo = new DynamoDBClient();

const use = {
  notices: noticeStore(dynamoTable(dynamo, environment('noticesTable'))),
  persons: personStore(dynamoTable(dynamo, environment('peopleTable'))),
  postings: postingStore(dynamoTable(dynamo, environment('postingsTable'))),
  pool: poolStore(dynamoTable(dynamo, environment('poolTable'))),
  told: toldStore(dynamoTable(dynamo, environment('matchesTable'))),
  mail: sesSender(sesClient(), environment('configurationSet')),
  from: environment('mailFrom'),
};

export const handler = batchConsumer(
  () => {
    const ofBatch = { ...use, pool: readOnce(use.pool), postings: readEachOnce(use.postings) };
    return (delivery, moment) => sendNotice(noticeSchema.parse(JSON.parse(delivery.body)), delivery, moment, ofBatch);
  },
  { clock: systemClock },
);
