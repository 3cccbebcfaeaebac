import { Stack } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../functions/contracts/environment.ts';
import { doorsOf } from '../partners.ts';
import { countSign } from '../patterns/failure-alarm.ts';
import { PartnerDoor } from '../patterns/partner-door.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import { replyUrls } from '../reply-queues.ts';
import type { ReplyQueues } from '../reply-queues.ts';
import { maySendTo, mayUseTable } from '../statements.ts';
import type { Surroundings } from '../surroundings.ts';

type ReceivePostingProps = Surroundings & {
  readonly doorKey: Key;
  readonly replies: ReplyQueues;
  readonly matchPosting: IQueue;
  readonly notices: IQueue;
};

/** Takes postings from the partners' doors and reviews from the city's; checks, stores, answers, and asks for matching. */
export class ReceivePosting extends Construct {
  constructor(scope: Construct, id: string, props: ReceivePostingProps) {
    super(scope, id);
    const { data, settings } = props;
    const doors = doorsOf('postings', 'reviews');
    const replies = props.replies.of(doors.map(({ sender }) => sender));
    const consumer = new QueueFunction(this, 'work', {
      ...props,
      folder: 'receive-posting',
      logKey: data.peopleKey,
      environment: {
        [ENVIRONMENT.postingsTable]: data.postings.tableName,
        [ENVIRONMENT.poolTable]: data.pool.tableName,
        [ENVIRONMENT.receiptsTable]: data.receipts.tableName,
        [ENVIRONMENT.matchPostingQueueUrl]: props.matchPosting.queueUrl,
        [ENVIRONMENT.noticeQueueUrl]: props.notices.queueUrl,
        [ENVIRONMENT.replyQueueUrls]: replyUrls(Stack.of(this), replies),
        [ENVIRONMENT.partnerContacts]: JSON.stringify(settings.partnerContacts),
        [ENVIRONMENT.revokedPartners]: JSON.stringify(settings.revokedPartners),
        [ENVIRONMENT.officialsAddress]: settings.officialsAddress,
      },
      may: [
        ...mayUseTable(data.postings, 'GetItem', 'PutItem', 'Query'),
        ...mayUseTable(data.pool, 'GetItem', 'PutItem'),
        ...mayUseTable(data.receipts, 'GetItem', 'PutItem'),
        ...maySendTo(props.matchPosting, props.notices, ...replies.map(({ queue }) => queue)),
      ],
    });
    countSign(this, 'source-mismatch', props.stage, consumer.logGroup);
    for (const door of doors) new PartnerDoor(this, `${door.sender}-${door.kind}`, { ...props, door, consumer });
  }
}
