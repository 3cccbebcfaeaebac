import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Every 15 minutes, finds the mailboxes in which something is due and sends a wake message for each. It reads no
 * address.
 */
export const reconcileNotices = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'reconcile-notices', around, {
    queueId: 'runs',
    maxConcurrency: 2,
    alarmSentence: {
      en: 'Mails that had to wait stay where they are, and mails whose fate is unknown are not looked at: people wait for word.',
      ko: '기다리던 메일과 보냈는지 알 수 없는 메일이 다시 처리되지 않아, 안내를 기다리는 분들이 받지 못합니다.',
    },
    scheduled: {
      id: 'sweep',
      description: 'Every 15 minutes: whatever waits for its time is looked at again.',
      schedule: Schedule.rate(Duration.minutes(15)),
      words: ['woken', 'nothing-due'],
      silentFor: Duration.hours(1),
    },
  });
