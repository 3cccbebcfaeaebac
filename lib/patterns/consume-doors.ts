import { Construct } from 'constructs';
import type { PartnerDoor } from './partner-door.ts';
import { consume } from './queue-consumer.ts';
import type { QueueFunction } from './queue-function.ts';

/** Two concurrent batches per door: a flood from one partner takes two places and leaves the others theirs. */
const DOOR_CONCURRENCY = 2;

/**
 * Gives a function the messages of doors. The path `<sender>-<kind>/door/source` gives an event source its logical id,
 * from the time when the door itself was in this stack. Under another id CloudFormation would make a second source for
 * the same queue and function, which Lambda refuses.
 */
export const consumeDoors = (own: Construct, consumer: QueueFunction, doors: readonly PartnerDoor[]): void => {
  for (const { door, queue } of doors) {
    const place = new Construct(new Construct(own, `${door.sender}-${door.kind}`), 'door');
    consume(place, queue, { consumer, maxConcurrency: DOOR_CONCURRENCY });
  }
};
