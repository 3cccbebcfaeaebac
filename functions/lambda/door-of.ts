import { DOORS, doorQueueName, type Door } from '../contracts/partners.ts';

/** The door that a queue is. Throws for any other queue: its messages have no known sender (I8). */
export const doorOf = (queue: string, stage: string): Door => {
  const door = DOORS.find((candidate) => doorQueueName(stage, candidate) === queue);
  if (door === undefined) throw new Error(`The queue ${queue} is not a door of stage ${stage}`);
  return door;
};
