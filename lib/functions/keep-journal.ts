import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import { sendOnSchedule } from '../patterns/on-schedule.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/** One object holds what happened in this time. Somebody who tries the stage `dev` out does not want to wait for it. */
const WINDOW = { dev: Duration.seconds(1), prod: Duration.minutes(5) } as const;
/** Five thousand events, if every message has those of a whole batch. */
const MESSAGES_AT_ONCE = 500;

/** Keeps what happened, in numbers. Counts every day that is over, and the messages in the dead-letter queues. */
export const keepJournal = (scope: Construct, around: Surroundings): QueueConsumer => {
  const consumer = functionWithQueue(scope, 'keep-journal', around, {
    queueId: 'events',
    maxConcurrency: 2,
    batchSize: MESSAGES_AT_ONCE,
    window: WINDOW[around.stage],
    scheduled: {
      id: 'nights',
      // 40 minutes past midnight: what happened before midnight has come by then.
      description: 'From 00:40 to 06:40 in Seoul, each hour: the days that are over are counted.',
      schedule: Schedule.cron({ minute: '40', hour: '15-21' }),
      message: { fold: true },
      words: ['folded'],
      silentFor: Duration.hours(20),
    },
  });
  // No alarm rings if it does not run: the officials' first page says that nothing was counted for long.
  sendOnSchedule(consumer, {
    id: 'dead-letters',
    ruleName: `jobs-${around.stage}-count-dead-letters`,
    description: 'Every 15 minutes: the messages in the dead-letter queues are counted.',
    schedule: Schedule.rate(Duration.minutes(15)),
    message: { deadLetters: true },
  });
  return consumer;
};
