import { DOORS, doorQueueName, type Door } from '../contracts/partners.ts';

/** Returns the door of a queue. @throws for any other queue: the sender of its messages is unknown (I8) */
export const doorOf = (queue: string, stage: string): Door => {
  const door = DOORS.find((candidate) => doorQueueName(stage, candidate) === queue);
  if (door === undefined) throw new Error(`The queue ${queue} is not a door of stage ${stage}`);
  return door;
};
