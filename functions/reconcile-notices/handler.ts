import { accessOf } from '../access.ts';
import { reconcileNotices } from './reconcile-notices.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { reconcileNoticesDeps } from './deps.ts';

const deps = reconcileNoticesDeps(accessOf('reconcile-notices', { ...tablesOfStage(), ...queuesOfStage() }));

export const handler = batchConsumer(() => (_, moment) => reconcileNotices(moment, deps), { clock: systemClock });
