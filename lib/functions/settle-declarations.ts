import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { onSchedule } from '../patterns/on-schedule.ts';
import { QueueConsumer } from '../patterns/queue-consumer.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/** Every hour, ends the waiting of facts and outcomes whose registration has not arrived within a day. */
export class SettleDeclarations extends Construct {
  constructor(scope: Construct, id: string, props: Surroundings) {
    super(scope, id);
    const { stage } = props;
    const consumer = new QueueFunction(this, 'work', { ...props, folder: 'settle-declarations' });
    const runs = new QueueConsumer(this, 'runs', {
      queueName: `jobs-${stage}-settle-declarations`,
      consumer,
      maxConcurrency: 2,
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: 'Facts that wait for a registration are not looked at: partners are left without an answer, people without a screening.',
        ko: '등록을 기다리는 요건 정보가 처리되지 않아, 기관은 회신을 받지 못하고 본인은 요건 확인을 받지 못합니다.',
      },
    });
    onSchedule(runs, 'hours', {
      ruleName: `jobs-${stage}-settle-declarations`,
      description: 'Every hour: declarations for which no registration has come within a day are answered.',
      schedule: Schedule.cron({ minute: '30' }),
      of: 'settle-declarations',
      words: ['nothing-due', 'settled'],
      silentFor: Duration.hours(3),
    });
  }
}
