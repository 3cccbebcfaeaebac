import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { onSchedule } from '../patterns/on-schedule.ts';
import { QueueConsumer } from '../patterns/queue-consumer.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * On the mornings of working days, requests the digests for people, for partners (refused messages) and for companies
 * (postings).
 */
export class ComposeDigests extends Construct {
  constructor(scope: Construct, id: string, props: Surroundings) {
    super(scope, id);
    const { stage } = props;
    const consumer = new QueueFunction(this, 'work', { ...props, folder: 'compose-digests' });
    const runs = new QueueConsumer(this, 'runs', {
      queueName: `jobs-${stage}-compose-digests`,
      consumer,
      maxConcurrency: 2,
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: "This morning's digests were not asked for: people who chose them, partners and companies wait until the next run.",
        ko: '오늘 아침 모음 메일이 만들어지지 않아, 모음을 선택하신 분들과 기관, 기업이 다음 번까지 기다리게 됩니다.',
      },
    });
    onSchedule(runs, 'mornings', {
      ruleName: `jobs-${stage}-compose-digests`,
      description: '08:30 in Seoul every day; the function knows the working days.',
      schedule: Schedule.cron({ minute: '30', hour: '23' }),
      // The rule also runs on Sundays and holidays. The function then reports that there is nothing to do.
      of: 'compose-digests',
      words: ['composed', 'no-working-day'],
      silentFor: Duration.hours(26),
    });
  }
}
