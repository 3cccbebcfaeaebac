import { accessOf } from '../access.ts';
import { settleDeclarations } from './settle-declarations.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { settleDeclarationsDeps } from './deps.ts';

const deps = settleDeclarationsDeps(accessOf('settle-declarations', { ...tablesOfStage(), ...queuesOfStage() }));

export const handler = batchConsumer(() => (_, moment) => settleDeclarations(moment, deps), { clock: systemClock });
