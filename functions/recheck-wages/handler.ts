import { accessOf } from '../access.ts';
import { recheckWagesSchema } from '../contracts/stage-messages.ts';
import { recheck } from './recheck.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { journalled } from '../lambda/journalled.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { withHolidays } from '../steps/holidays-in-force.ts';
import { recheckWagesDeps } from './deps.ts';

const deps = recheckWagesDeps(accessOf('recheck-wages', { ...tablesOfStage(), ...queuesOfStage() }));

export const handler = batchConsumer(
  journalled(
    deps.happened,
    systemClock,
    (journal) =>
      async ({ body }, moment) =>
        recheck(recheckWagesSchema.parse(JSON.parse(body)), await withHolidays(moment, deps), { ...deps, journal }),
  ),
  { clock: systemClock },
);
