import { accessOf } from '../access.ts';
import { functionLogger } from '../lambda/function-logger.ts';
import { composeDigests } from './compose-digests.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { withHolidays } from '../steps/holidays-in-force.ts';
import { composeDigestsDeps } from './deps.ts';

const deps = composeDigestsDeps(accessOf('compose-digests', { ...tablesOfStage(), ...queuesOfStage() }));
const logger = functionLogger();
const warn = (what: string) => logger.warn('The list of public holidays needs somebody to look at it', { what });

export const handler = batchConsumer(
  () => async (_, moment) => composeDigests(await withHolidays(moment, deps), { ...deps, warn }),
  {
    clock: systemClock,
  },
);
