import { accessOf } from '../access.ts';
import { screenSeekerSchema } from '../contracts/stage-messages.ts';
import { readOnce } from '../steps/figures-in-force.ts';
import { screenSeeker } from './screen-seeker.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { screenSeekerDeps } from './deps.ts';

const deps = screenSeekerDeps(accessOf('screen-seeker', { ...tablesOfStage(), ...queuesOfStage() }));

export const handler = batchConsumer(
  () => {
    const figures = readOnce(deps.figures);
    return ({ body }, moment) => screenSeeker(screenSeekerSchema.parse(JSON.parse(body)), moment, { ...deps, figures });
  },
  { clock: systemClock },
);
