import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * On the mornings of working days, requests the digests for people, for partners (refused messages) and for companies
 * (postings).
 */
export const composeDigests = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'compose-digests', around, {
    queueId: 'runs',
    maxConcurrency: 2,
    alarmSentence: {
      en: "This morning's digests were not asked for: people who chose them, partners and companies wait until the next run.",
      ko: '오늘 아침 모음 메일이 만들어지지 않아, 모음을 선택하신 분들과 기관, 기업이 다음 번까지 기다리게 됩니다.',
    },
    scheduled: {
      id: 'mornings',
      description: '08:30 in Seoul every day; the function knows the working days.',
      schedule: Schedule.cron({ minute: '30', hour: '23' }),
      // The rule also runs on Sundays and holidays. The function then reports that there is nothing to do.
      words: ['composed', 'no-working-day'],
      silentFor: Duration.hours(26),
    },
  });
