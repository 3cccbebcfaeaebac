import { Construct } from 'constructs';
import { QUEUE_SENTENCES, type OwnQueueFunction } from '../../functions/contracts/alarm-sentences.ts';
import { queueIdOf, workQueueName } from '../../functions/contracts/work-queues.ts';
import type { Surroundings } from '../surroundings.ts';
import { outcomeAlarm } from './failure-alarm.ts';
import type { OutcomeAlarmProps } from './failure-alarm.ts';
import { onSchedule } from './on-schedule.ts';
import type { OnSchedule } from './on-schedule.ts';
import { QueueConsumer } from './queue-consumer.ts';
import type { QueueConsumerProps } from './queue-consumer.ts';
import { QueueFunction } from './queue-function.ts';

/** What is special about a function and its queue. Names of alarms are without `jobs-<stage>-`, with which each begins. */
type FunctionWithQueueProps<F extends OwnQueueFunction> = Omit<
  QueueConsumerProps,
  'queueName' | 'alarmSentence' | 'consumer' | 'opsTopic'
> & {
  /** The id of the queue. If it changes, CloudFormation makes another queue. */
  readonly queueId: string;
  /** The run that a schedule starts. */
  readonly scheduled?: OnSchedule<F>;
  /** Alarms for outcomes that somebody has to handle, by the id of the alarm. */
  readonly outcomeAlarms?: Readonly<Record<string, Omit<OutcomeAlarmProps<F>, 'logGroup' | 'opsTopic'>>>;
};

/**
 * A function with a queue of its own, the run that a schedule starts, and every alarm about them. The function, its
 * construct and its queue have the name of its folder. What its failing means for a person is in the table of sentences.
 */
export const functionWithQueue = <F extends OwnQueueFunction>(
  scope: Construct,
  folder: F,
  around: Surroundings,
  { queueId, scheduled, outcomeAlarms = {}, ...props }: FunctionWithQueueProps<F>,
): QueueConsumer => {
  const { stage, opsTopic, queues } = around;
  const own = new Construct(scope, folder);
  const consumer = new QueueFunction(own, 'work', { ...around, folder });
  const fed = new QueueConsumer(own, queueId, {
    ...props,
    queueName: workQueueName(stage, queueIdOf(folder)),
    alarmSentence: QUEUE_SENTENCES[folder],
    consumer,
    opsTopic,
  });
  queues.add(folder, fed.queue);
  if (scheduled !== undefined) onSchedule(fed, scheduled);
  const { logGroup } = consumer;
  for (const [id, alarm] of Object.entries(outcomeAlarms))
    outcomeAlarm(own, id, { ...alarm, alarmName: `jobs-${stage}-${alarm.alarmName}`, logGroup, opsTopic });
  return fed;
};
