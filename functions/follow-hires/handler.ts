import { accessOf } from '../access.ts';
import { followHiresSchema } from '../contracts/stage-messages.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { followHiresDeps } from './deps.ts';
import { followHires } from './follow-hires.ts';

const deps = followHiresDeps(accessOf('follow-hires', { ...tablesOfStage(), ...queuesOfStage() }));

export const handler = batchConsumer(
  () =>
    ({ body }, moment) =>
      followHires(followHiresSchema.parse(JSON.parse(body)), moment, deps),
  { clock: systemClock },
);
