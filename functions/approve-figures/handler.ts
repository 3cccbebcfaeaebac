import { accessOf } from '../access.ts';
import { approveFiguresSchema } from '../contracts/stage-messages.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { approveFiguresDeps } from './deps.ts';
import { approveFigures } from './approve-figures.ts';

const deps = approveFiguresDeps(accessOf('approve-figures', { ...tablesOfStage(), ...queuesOfStage() }));

export const handler = batchConsumer(
  () =>
    ({ body }) =>
      approveFigures(approveFiguresSchema.parse(JSON.parse(body)), deps),
  { clock: systemClock },
);
