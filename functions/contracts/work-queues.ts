import { DOOR_SENTENCES, QUEUE_SENTENCES, type AlarmSentence, type OwnQueueFunction } from './alarm-sentences.ts';
import { DOORS, latestSenderName } from './partners.ts';

/** The id of a function's queue: its name without `jobs-<stage>-`. What SES tells comes under a name of its own. */
export const queueIdOf = (of: OwnQueueFunction): string => (of === 'record-delivery' ? 'mail-events' : of);

const isOwn = (name: string): name is OwnQueueFunction => Object.hasOwn(QUEUE_SENTENCES, name);

/** Every queue with a dead-letter queue, by its id, and what it means for a person if its messages are not worked on. */
export const WORK_QUEUES: ReadonlyMap<string, AlarmSentence> = new Map<string, AlarmSentence>([
  ...Object.keys(QUEUE_SENTENCES)
    .filter(isOwn)
    .map((name) => [queueIdOf(name), QUEUE_SENTENCES[name]] as const),
  ...DOORS.map(({ sender, kind }) => [`${sender}-${kind}`, DOOR_SENTENCES[kind](latestSenderName(sender))] as const),
]);

export const workQueueName = (stage: string, id: string): string => `jobs-${stage}-${id}`;
export const deadLetterQueueName = (stage: string, id: string): string => `${workQueueName(stage, id)}-dlq`;
