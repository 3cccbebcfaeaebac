import { Construct } from 'constructs';
import type { QueueFunctionName } from '../../functions/contracts/outcomes.ts';
import type { Surroundings } from '../surroundings.ts';
import { outcomeAlarm } from './failure-alarm.ts';
import type { OutcomeAlarmProps } from './failure-alarm.ts';
import { onSchedule } from './on-schedule.ts';
import type { OnSchedule } from './on-schedule.ts';
import { QueueConsumer } from './queue-consumer.ts';
import type { QueueConsumerProps } from './queue-consumer.ts';
import { QueueFunction } from './queue-function.ts';

/** What is special about a function and its queue. Names are without `jobs-<stage>-`, with which each begins. */
type FunctionWithQueueProps<F extends QueueFunctionName> = Omit<
  QueueConsumerProps,
  'queueName' | 'consumer' | 'opsTopic'
> & {
  /** The id of the queue. If it changes, CloudFormation makes another queue. */
  readonly queueId: string;
  /** Absent: the queue has the name of the function. */
  readonly queueName?: string;
  /** The run that a schedule starts. */
  readonly scheduled?: OnSchedule<F>;
  /** Alarms for outcomes that somebody has to handle, by the id of the alarm. */
  readonly outcomeAlarms?: Readonly<Record<string, Omit<OutcomeAlarmProps<F>, 'logGroup' | 'opsTopic'>>>;
};

/**
 * A function with a queue of its own, the run that a schedule starts, and every alarm about them. The function, its
 * construct and its queue have the name of its folder.
 */
export const functionWithQueue = <F extends QueueFunctionName>(
  scope: Construct,
  folder: F,
  around: Surroundings,
  { queueId, queueName = folder, scheduled, outcomeAlarms = {}, ...props }: FunctionWithQueueProps<F>,
): QueueConsumer => {
  const { stage, opsTopic, queues } = around;
  const named = (name: string): string => `jobs-${stage}-${name}`;
  const own = new Construct(scope, folder);
  const consumer = new QueueFunction(own, 'work', { ...around, folder });
  const fed = new QueueConsumer(own, queueId, { ...props, queueName: named(queueName), consumer, opsTopic });
  queues.add(folder, fed.queue);
  if (scheduled !== undefined) onSchedule(fed, scheduled);
  const { logGroup } = consumer;
  for (const [id, alarm] of Object.entries(outcomeAlarms))
    outcomeAlarm(own, id, { ...alarm, alarmName: named(alarm.alarmName), logGroup, opsTopic });
  return fed;
};
