import { DOORS, doorQueueName, replyQueueName, senderSchema } from '../../../functions/contracts/partners.ts';
import type { QueueView } from '../../console/system-view.ts';
import type { QueuePlan } from '../plan/queue-plan.ts';
import type { Sqs } from '../aws/sqs.ts';

/** What each queue is for. A door or a reply queue is known by its name, a dead-letter queue by the redrive policy that names it. */
export const queueKinds = (stage: string, queues: readonly QueuePlan[]): ReadonlyMap<string, QueueView['kind']> => {
  const doors = new Set(DOORS.map((door) => doorQueueName(stage, door)));
  const replies = new Set(senderSchema.options.map((sender) => replyQueueName(stage, sender)));
  const redrives = queues.map(({ attributes }) => attributes['RedrivePolicy'] ?? '');
  const kindOf = ({ name, arn }: QueuePlan): QueueView['kind'] => {
    if (doors.has(name)) return 'door';
    if (replies.has(name)) return 'replies';
    if (redrives.some((redrive) => redrive.includes(`"${arn}"`))) return 'dead-letters';
    return name.endsWith('-events') ? 'events' : 'stage';
  };
  return new Map(queues.map((queue) => [queue.name, kindOf(queue)]));
};

/** All queues at one instant. Nobody sends to a dead-letter queue, so `received` of it is what it holds. */
export const queueViews = async (sqs: Sqs, kinds: ReadonlyMap<string, QueueView['kind']>): Promise<QueueView[]> => {
  const counts = await sqs.counts();
  return [...kinds].map(([name, kind]) => {
    const { waiting, inFlight } = counts.get(name) ?? { waiting: 0, inFlight: 0 };
    const received = kind === 'dead-letters' ? waiting + inFlight : sqs.received(name);
    return { name, kind, waiting, inFlight, received };
  });
};
