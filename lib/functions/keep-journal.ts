import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/** One object holds what happened in this time. Somebody who tries the stage `dev` out does not want to wait for it. */
const WINDOW = { dev: Duration.seconds(1), prod: Duration.minutes(5) } as const;
/** Five thousand events, if every message has those of a whole batch. */
const MESSAGES_AT_ONCE = 500;

/** Keeps what happened, in numbers, and counts every day that is over. */
export const keepJournal = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'keep-journal', around, {
    queueId: 'events',
    maxConcurrency: 2,
    batchSize: MESSAGES_AT_ONCE,
    window: WINDOW[around.stage],
    alarmSentence: {
      en: 'What happened is not counted: the board of the partners and the overview show too little. Nobody waits for a mail or an answer because of it.',
      ko: '있었던 일이 집계되지 않아 협력기관 현황과 한눈에 보기의 숫자가 실제보다 적습니다. 이 때문에 메일이나 답변이 늦어지는 분은 없습니다.',
    },
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
