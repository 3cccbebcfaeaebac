import { Stack } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../functions/contracts/environment.ts';
import { doorsOf } from '../partners.ts';
import { countSign } from '../patterns/failure-alarm.ts';
import { PartnerDoor } from '../patterns/partner-door.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import { replyUrls } from '../reply-queues.ts';
import type { ReplyQueues } from '../reply-queues.ts';
import { mayReadSecret, maySendTo, mayUseTable } from '../statements.ts';
import type { Surroundings } from '../surroundings.ts';

type ReceiveSeekerProps = Surroundings & {
  readonly doorKey: Key;
  readonly replies: ReplyQueues;
  readonly matchSeeker: IQueue;
  readonly screenSeeker: IQueue;
  readonly deletePerson: IQueue;
};

/**
 * Takes registrations, declared facts, outcomes and withdrawals from the partners' people doors; stores, answers, and asks for
 * matching, screening and deletion.
 */
export class ReceiveSeeker extends Construct {
  constructor(scope: Construct, id: string, props: ReceiveSeekerProps) {
    super(scope, id);
    const { data, settings } = props;
    const doors = doorsOf('people');
    const replies = props.replies.of(doors.map(({ sender }) => sender));
    const consumer = new QueueFunction(this, 'work', {
      ...props,
      folder: 'receive-seeker',
      logKey: data.peopleKey,
      environment: {
        [ENVIRONMENT.peopleTable]: data.people.tableName,
        [ENVIRONMENT.factsTable]: data.facts.tableName,
        [ENVIRONMENT.poolTable]: data.pool.tableName,
        [ENVIRONMENT.noticesTable]: data.notices.tableName,
        [ENVIRONMENT.receiptsTable]: data.receipts.tableName,
        [ENVIRONMENT.matchSeekerQueueUrl]: props.matchSeeker.queueUrl,
        [ENVIRONMENT.screenSeekerQueueUrl]: props.screenSeeker.queueUrl,
        [ENVIRONMENT.deletePersonQueueUrl]: props.deletePerson.queueUrl,
        [ENVIRONMENT.replyQueueUrls]: replyUrls(Stack.of(this), replies),
        [ENVIRONMENT.linkKeySecretArn]: data.linkKey.secretArn,
        [ENVIRONMENT.partnerContacts]: JSON.stringify(settings.partnerContacts),
        [ENVIRONMENT.revokedPartners]: JSON.stringify(settings.revokedPartners),
      },
      may: [
        ...mayUseTable(data.people, 'GetItem', 'PutItem', 'Query'),
        ...mayUseTable(data.facts, 'GetItem', 'PutItem', 'Query'),
        ...mayUseTable(data.pool, 'PutItem'),
        ...mayUseTable(data.notices, 'GetItem', 'PutItem'),
        ...mayUseTable(data.receipts, 'GetItem', 'PutItem'),
        ...maySendTo(props.matchSeeker, props.screenSeeker, props.deletePerson, ...replies.map(({ queue }) => queue)),
        ...mayReadSecret(data.linkKey),
      ],
    });
    countSign(this, 'source-mismatch', props.stage, consumer.logGroup);
    for (const door of doors) new PartnerDoor(this, `${door.sender}-${door.kind}`, { ...props, door, consumer });
  }
}
