import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../functions/contracts/environment.ts';
import { onSchedule } from '../patterns/on-schedule.ts';
import { QueueConsumer } from '../patterns/queue-consumer.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import { mayReadDue, maySendTo, mayUseTable } from '../statements.ts';
import type { Surroundings } from '../surroundings.ts';

type RescreenSeekersProps = Surroundings & { readonly screenSeeker: IQueue; readonly notices: IQueue };

/**
 * Every morning finds the people whose answer may change that day, and lists for the officials who waits for them. It sees who
 * is due, and has no right to read what they declared.
 */
export class RescreenSeekers extends Construct {
  constructor(scope: Construct, id: string, props: RescreenSeekersProps) {
    super(scope, id);
    const { data, notices, screenSeeker, settings, stage } = props;
    const consumer = new QueueFunction(this, 'work', {
      ...props,
      folder: 'rescreen-seekers',
      logKey: data.peopleKey,
      environment: {
        [ENVIRONMENT.factsTable]: data.facts.tableName,
        [ENVIRONMENT.matchesTable]: data.matches.tableName,
        [ENVIRONMENT.receiptsTable]: data.receipts.tableName,
        [ENVIRONMENT.screenSeekerQueueUrl]: screenSeeker.queueUrl,
        [ENVIRONMENT.noticeQueueUrl]: notices.queueUrl,
        [ENVIRONMENT.officialsAddress]: settings.officialsAddress,
      },
      may: [
        ...mayReadDue(data.facts),
        ...mayReadDue(data.matches),
        ...mayUseTable(data.receipts, 'GetItem', 'PutItem'),
        ...maySendTo(screenSeeker, notices),
      ],
    });
    const runs = new QueueConsumer(this, 'runs', {
      queueName: `jobs-${stage}-rescreen-seekers`,
      consumer,
      maxConcurrency: 2,
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: 'The morning run did not finish: people whose answer changed today, by a birthday or a new figure, are not told.',
        ko: '아침 재검토가 끝나지 않아, 생일이나 새 기준으로 오늘 결과가 달라진 분들이 안내를 받지 못합니다.',
      },
    });
    onSchedule(runs, 'mornings', {
      ruleName: `jobs-${stage}-rescreen-seekers`,
      description:
        'From 06:00 to 20:00 in Seoul, each hour: the first run of a day does its work, the others what is left.',
      schedule: Schedule.cron({ minute: '0', hour: '0-11,21-23' }),
      of: 'rescreen-seekers',
      words: ['rescreened'],
      // The nights are ten hours long.
      silentFor: Duration.hours(12),
    });
  }
}
