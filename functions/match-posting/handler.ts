import { accessOf } from '../access.ts';
import { matchPostingSchema } from '../contracts/stage-messages.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { journalled } from '../lambda/journalled.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { withHolidays } from '../steps/holidays-in-force.ts';
import { matchPostingDeps } from './deps.ts';
import { matchPosting } from './match-posting.ts';

const deps = matchPostingDeps(accessOf('match-posting', { ...tablesOfStage(), ...queuesOfStage() }));

export const handler = batchConsumer(
  journalled(
    deps.happened,
    systemClock,
    (journal) =>
      async ({ body }, moment) =>
        matchPosting(matchPostingSchema.parse(JSON.parse(body)), await withHolidays(moment, deps), {
          ...deps,
          journal,
        }),
  ),
  // One after another: the people of one popular job fill the memory, and the processor is busy anyway.
  { clock: systemClock, width: 1 },
);
