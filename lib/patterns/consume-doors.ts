import { Duration, Validations } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { AlarmSentence } from '../../functions/contracts/alarm-sentences.ts';
import type { DrainRequest } from '../../functions/contracts/drain-request.ts';
import type { DoorKind } from '../../functions/contracts/partners.ts';
import { isPolled } from '../partners.ts';
import { mayConsume } from '../statements.ts';
import type { Surroundings } from '../surroundings.ts';
import { silenceAlarm } from './failure-alarm.ts';
import type { PartnerDoor } from './partner-door.ts';
import { consume } from './queue-consumer.ts';
import type { QueueFunction } from './queue-function.ts';

/** Two concurrent batches per polled door: a flood from one partner takes two places and leaves the others theirs. */
const DOOR_CONCURRENCY = 2;

/** One run drains all doors of a function. It ends before the next begins, unless EventBridge starts it twice. */
const DRAINS_AT_ONCE = 2;

/** The functions that receive from doors. */
type ReceivingFolder = 'receive-company' | 'receive-posting' | 'receive-seeker';

type ConsumedDoors = Pick<Surroundings, 'stage' | 'settings' | 'doors' | 'opsTopic'> & {
  readonly folder: ReceivingFolder;
  readonly kinds: readonly DoorKind[];
  readonly consumer: QueueFunction;
  /** What it means for a person if no door is drained. */
  readonly alarmSentence: AlarmSentence;
};

/**
 * Gives a function the messages of doors: of the polled ones at once, of the others once a minute. The path
 * `<sender>-<kind>/door/source` gives an event source its logical id, from the time when the door itself was in this
 * stack. Under another id CloudFormation would make a second source for the same queue and function, which Lambda
 * refuses.
 */
export const consumeDoors = (own: Construct, props: ConsumedDoors): void => {
  const { polled = [], drained = [] } = Object.groupBy(props.doors.of(...props.kinds), ({ door }) =>
    isPolled(props.settings, door) ? 'polled' : 'drained',
  );
  for (const { door, queue } of polled) {
    const place = new Construct(new Construct(own, `${door.sender}-${door.kind}`), 'door');
    consume(place, queue, { consumer: props.consumer, maxConcurrency: DOOR_CONCURRENCY });
  }
  if (drained.length > 0) drainDoors(own, drained, props);
};

const drainDoors = (own: Construct, doors: readonly PartnerDoor[], props: ConsumedDoors): void => {
  const { stage, folder, consumer, alarmSentence, opsTopic } = props;
  for (const { queue } of doors) for (const statement of mayConsume(queue)) consumer.role.addToPolicy(statement);
  consumer.reserve(DRAINS_AT_ONCE);
  const queueName = `jobs-${stage}-${folder}-doors`;
  const request: DrainRequest = { drain: doors.map(({ watched }) => watched.queueName) };
  const rule = new Rule(own, 'drain', {
    ruleName: queueName,
    description: 'Every minute: what waits at doors that no event source polls is received.',
    schedule: Schedule.rate(Duration.minutes(1)),
    enabled: !consumer.isPaused,
    targets: [
      // A run that could not be started is not made up for: the next one finds the same messages.
      new LambdaFunction(consumer.lambda, {
        event: RuleTargetInput.fromObject(request),
        retryAttempts: 0,
        maxEventAge: Duration.minutes(1),
      }),
    ],
  });
  Validations.of(rule).acknowledge({
    id: 'Serverless-EventBusDLQ',
    reason: 'A run that could not be started leaves every message where it is, and the next run receives it.',
  });
  silenceAlarm<ReceivingFolder>(
    own,
    { queueName, alarmSentence, opsTopic },
    { logGroup: consumer.logGroup, words: ['drained'], within: Duration.minutes(15) },
  );
};
