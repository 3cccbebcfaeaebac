import { accessOf } from '../access.ts';
import { deletePersonSchema } from '../contracts/stage-messages.ts';
import { deletePerson } from './delete-person.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { deletePersonDeps } from './deps.ts';

const deps = deletePersonDeps(accessOf('delete-person', { ...tablesOfStage(), ...queuesOfStage() }));

export const handler = batchConsumer(
  () =>
    ({ body }, moment) =>
      deletePerson(deletePersonSchema.parse(JSON.parse(body)), moment, deps),
  { clock: systemClock },
);
