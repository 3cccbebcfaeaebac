import { accessOf } from '../access.ts';
import { rescreenSeekersSchema } from '../contracts/stage-messages.ts';
import { rescreenSeekers } from './rescreen-seekers.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { rescreenSeekersDeps } from './deps.ts';

const deps = rescreenSeekersDeps(accessOf('rescreen-seekers', { ...tablesOfStage(), ...queuesOfStage() }));

export const handler = batchConsumer(
  () => (delivery, moment) =>
    rescreenSeekers(rescreenSeekersSchema.parse(JSON.parse(delivery.body)), delivery, moment, deps),
  { clock: systemClock },
);
