import { accessOf } from '../access.ts';
import { matchSeekerSchema } from '../contracts/stage-messages.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { matchSeekerDeps } from './deps.ts';
import { matchSeeker } from './match-seeker.ts';

const deps = matchSeekerDeps(accessOf('match-seeker', { ...tablesOfStage(), ...queuesOfStage() }));

export const handler = batchConsumer(
  () =>
    ({ body }, moment) =>
      matchSeeker(matchSeekerSchema.parse(JSON.parse(body)), moment, deps),
  { clock: systemClock },
);
