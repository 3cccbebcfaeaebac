import { Duration, Stack } from 'aws-cdk-lib';
import { ArnPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DOOR_SENTENCES } from '../../functions/contracts/alarm-sentences.ts';
import { doorQueueName, latestSenderName, replyQueueName } from '../../functions/contracts/partners.ts';
import type { Door, Sender } from '../../functions/contracts/partners.ts';
import { isPolled, roleOf, sendingRoleOf } from '../partners.ts';
import type { Surroundings } from '../surroundings.ts';
import { unfetchedAlarm } from './failure-alarm.ts';
import { acknowledgeEndOfLine, WorkQueue } from './work-queue.ts';

/** What the queues between a sender and the city need. */
export type AtTheEdge = Pick<Surroundings, 'stage' | 'settings' | 'opsTopic'>;

type PartnerDoorProps = AtTheEdge & {
  readonly door: Door;
  /** The key of people's doors. The other doors carry no personal data. */
  readonly doorKey: Key;
};

/**
 * The queue on which one sender puts messages of one kind. Only the sender's role may send, and only over TLS. Without
 * a role nobody may send, because a policy that names an absent role fails the deploy. For a revoked partner nobody may
 * send either. The door stays, and the messages in it are answered.
 */
export class PartnerDoor extends WorkQueue {
  readonly door: Door;

  constructor(scope: Construct, id: string, { door, settings, stage, opsTopic, doorKey }: PartnerDoorProps) {
    const holdsPeople = door.kind === 'people';
    super(scope, id, {
      queueName: doorQueueName(stage, door),
      alarmSentence: DOOR_SENTENCES[door.kind](latestSenderName(door.sender)),
      opsTopic,
      isDrained: !isPolled(settings, door),
      ...(holdsPeople ? { encryptionKey: doorKey } : {}),
    });
    this.door = door;

    const role = sendingRoleOf(settings, door.sender);
    if (role === undefined) return;
    this.queue.addToResourcePolicy(allowOverTls(role, this.queue, ['sqs:SendMessage']));
    if (holdsPeople) doorKey.addToResourcePolicy(mayUseDoorKey(role, this.queue));
  }
}

/** The queue from which one sender takes its answers. */
export class ReplyQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: AtTheEdge & { readonly sender: Sender }) {
    super(scope, id);
    const { sender, settings, stage, opsTopic } = props;
    const { en, ko } = latestSenderName(sender);
    const queueName = replyQueueName(stage, sender);
    this.queue = new Queue(this, 'queue', {
      queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledgeEndOfLine(
      this.queue,
      'The partner consumes it at its own pace: moving an answer aside after some receives would hide it from its owner.',
    );
    unfetchedAlarm(this, this.queue, {
      queueName,
      opsTopic,
      alarmSentence: {
        en: `Answers to ${en} are not being fetched: refused jobs stay uncorrected, and after 14 days the answers are gone.`,
        ko: `받는 곳: ${ko}. 답을 가져가지 않아 반려된 내용이 고쳐지지 않고 있으며, 14일이 지나면 답이 사라집니다.`,
      },
    });

    const role = roleOf(settings, sender);
    if (role === undefined) return;
    this.queue.addToResourcePolicy(
      allowOverTls(role, this.queue, ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']),
    );
  }
}

const allowOverTls = (roleArn: string, queue: Queue, actions: string[]): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    principals: [new ArnPrincipal(roleArn)],
    actions,
    resources: [queue.queueArn],
    conditions: { Bool: { 'aws:SecureTransport': 'true' } },
  });

/** SQS uses the key in the sender's name. The sender itself can only use the key through SQS. */
const mayUseDoorKey = (roleArn: string, queue: Queue): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    principals: [new ArnPrincipal(roleArn)],
    actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
    resources: ['*'],
    conditions: { StringEquals: { 'kms:ViaService': `sqs.${Stack.of(queue).region}.amazonaws.com` } },
  });
