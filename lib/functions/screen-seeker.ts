import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../functions/contracts/environment.ts';
import { QueueConsumer } from '../patterns/queue-consumer.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import { maySendTo, mayUseTable } from '../statements.ts';
import type { Surroundings } from '../surroundings.ts';

type ScreenSeekerProps = Surroundings & { readonly matchSeeker: IQueue; readonly notices: IQueue };

/**
 * Holds a person against the programmes' conditions. It alone reads what people declared about themselves; the pool gets the
 * outcomes, the matches' table how they stand to each condition, and neither gets a value.
 */
export class ScreenSeeker extends Construct {
  readonly queue: IQueue;

  constructor(scope: Construct, id: string, props: ScreenSeekerProps) {
    super(scope, id);
    const { data, matchSeeker, notices, stage } = props;
    const consumer = new QueueFunction(this, 'work', {
      ...props,
      folder: 'screen-seeker',
      logKey: data.peopleKey,
      environment: {
        [ENVIRONMENT.peopleTable]: data.people.tableName,
        [ENVIRONMENT.factsTable]: data.facts.tableName,
        [ENVIRONMENT.poolTable]: data.pool.tableName,
        [ENVIRONMENT.matchesTable]: data.matches.tableName,
        [ENVIRONMENT.matchSeekerQueueUrl]: matchSeeker.queueUrl,
        [ENVIRONMENT.noticeQueueUrl]: notices.queueUrl,
      },
      may: [
        ...mayUseTable(data.people, 'GetItem'),
        ...mayUseTable(data.facts, 'GetItem', 'PutItem'),
        ...mayUseTable(data.pool, 'PutItem'),
        ...mayUseTable(data.matches, 'GetItem', 'PutItem'),
        ...maySendTo(matchSeeker, notices),
      ],
    });
    this.queue = new QueueConsumer(this, 'to-screen', {
      queueName: `jobs-${stage}-screen-seeker`,
      consumer,
      maxConcurrency: 5,
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: 'People are not being screened: they do not hear which programmes they qualify for, or hear an old answer.',
        ko: '공공 일자리·지원 사업 요건 검토가 멈추어, 신청할 수 있는 사업을 알지 못하거나 지난 결과만 알게 됩니다.',
      },
    }).queue;
  }
}
