import { Duration, Stack } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../functions/contracts/environment.ts';
import { doorsOf } from '../partners.ts';
import { onSchedule } from '../patterns/on-schedule.ts';
import { QueueConsumer } from '../patterns/queue-consumer.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import { replyUrls, type ReplyQueues } from '../reply-queues.ts';
import { mayReadDue, maySendTo, mayUseTable } from '../statements.ts';
import type { Surroundings } from '../surroundings.ts';

type SettleDeclarationsProps = Surroundings & { readonly replies: ReplyQueues; readonly screenSeeker: IQueue };

/** Every hour ends the waiting of facts and outcomes for whose registration a day has been enough. */
export class SettleDeclarations extends Construct {
  constructor(scope: Construct, id: string, props: SettleDeclarationsProps) {
    super(scope, id);
    const { data, screenSeeker, settings, stage } = props;
    const replies = props.replies.of(doorsOf('people').map(({ sender }) => sender));
    const consumer = new QueueFunction(this, 'work', {
      ...props,
      folder: 'settle-declarations',
      logKey: data.peopleKey,
      environment: {
        [ENVIRONMENT.peopleTable]: data.people.tableName,
        [ENVIRONMENT.factsTable]: data.facts.tableName,
        [ENVIRONMENT.receiptsTable]: data.receipts.tableName,
        [ENVIRONMENT.screenSeekerQueueUrl]: screenSeeker.queueUrl,
        [ENVIRONMENT.replyQueueUrls]: replyUrls(Stack.of(this), replies),
        [ENVIRONMENT.partnerContacts]: JSON.stringify(settings.partnerContacts),
      },
      may: [
        ...mayUseTable(data.people, 'GetItem', 'PutItem'),
        ...mayUseTable(data.facts, 'GetItem', 'PutItem', 'Query'),
        ...mayReadDue(data.facts),
        ...mayUseTable(data.receipts, 'GetItem', 'PutItem'),
        ...maySendTo(screenSeeker, ...replies.map(({ queue }) => queue)),
      ],
    });
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
