import { SQSClient } from '@aws-sdk/client-sqs';
import { accessOf } from '../access.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { orDrained } from '../lambda/door-drain.ts';
import { doorOf } from '../lambda/door-of.ts';
import { environment } from '../lambda/environment.ts';
import { journalled } from '../lambda/journalled.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { fromWhoMaySend } from '../steps/answering.ts';
import { receiveCompanyDeps } from './deps.ts';
import { receiveCompany } from './receive-company.ts';

const deps = receiveCompanyDeps(accessOf('receive-company', { ...tablesOfStage(), ...queuesOfStage() }));
const stage = environment('stage');

export const handler = orDrained(
  batchConsumer(
    journalled(
      deps.happened,
      systemClock,
      (journal) => (delivery, moment) =>
        fromWhoMaySend(receiveCompany)(delivery, doorOf(delivery.queue, stage), moment, { ...deps, journal }),
    ),
    { clock: systemClock },
  ),
  { client: new SQSClient(), oneUrl: environment('replyQueueUrl') },
);
