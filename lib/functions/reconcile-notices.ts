import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { onSchedule } from '../patterns/on-schedule.ts';
import { QueueConsumer } from '../patterns/queue-consumer.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Every 15 minutes, finds the mailboxes in which something is due and sends a wake message for each. It reads no
 * address.
 */
export class ReconcileNotices extends Construct {
  constructor(scope: Construct, id: string, props: Surroundings) {
    super(scope, id);
    const { stage } = props;
    const consumer = new QueueFunction(this, 'work', { ...props, folder: 'reconcile-notices' });
    const runs = new QueueConsumer(this, 'runs', {
      queueName: `jobs-${stage}-reconcile-notices`,
      consumer,
      maxConcurrency: 2,
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: 'Mails that had to wait stay where they are, and mails whose fate is unknown are not looked at: people wait for word.',
        ko: '기다리던 메일과 보냈는지 알 수 없는 메일이 다시 처리되지 않아, 안내를 기다리는 분들이 받지 못합니다.',
      },
    });
    onSchedule(runs, 'sweep', {
      ruleName: `jobs-${stage}-reconcile-notices`,
      description: 'Every 15 minutes: whatever waits for its time is looked at again.',
      schedule: Schedule.rate(Duration.minutes(15)),
      of: 'reconcile-notices',
      words: ['woken', 'nothing-due'],
      silentFor: Duration.hours(1),
    });
  }
}
