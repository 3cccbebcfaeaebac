import { accessOf } from '../access.ts';
import { rehearseFiguresSchema } from '../contracts/stage-messages.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { readOnce } from '../steps/figures-in-force.ts';
import { rehearseFiguresDeps } from './deps.ts';
import { rehearseFigures } from './rehearse-figures.ts';

const deps = rehearseFiguresDeps(accessOf('rehearse-figures', { ...tablesOfStage(), ...queuesOfStage() }));

export const handler = batchConsumer(
  () => {
    const figures = readOnce(deps.figures);
    return ({ body }) => rehearseFigures(rehearseFiguresSchema.parse(JSON.parse(body)), { ...deps, figures });
  },
  { clock: systemClock, width: 1 },
);
