import { accessOf } from '../access.ts';
import { recheckWages } from './recheck-wages.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { recheckWagesDeps } from './deps.ts';

const deps = recheckWagesDeps(accessOf('recheck-wages', { ...tablesOfStage(), ...queuesOfStage() }));

export const handler = batchConsumer(() => (_, moment) => recheckWages(moment, deps), { clock: systemClock });
