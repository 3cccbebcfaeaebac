import { Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { DOORS } from '../../functions/contracts/partners.ts';
import type { DoorKind } from '../../functions/contracts/partners.ts';
import { customerKey } from '../patterns/customer-key.ts';
import { PartnerDoor } from '../patterns/partner-door.ts';
import type { AtTheEdge } from '../patterns/partner-door.ts';
import { ReplyQueues } from '../reply-queues.ts';

/**
 * The stack of what partners touch: a door for each partner and kind of message, a reply queue for each sender, and the
 * key of people's doors. The functions behind the doors are in the stack that runs, with their event sources.
 */
export class DoorsStack extends Stack {
  readonly replies: ReplyQueues;
  readonly #doors: readonly PartnerDoor[];

  constructor(scope: Construct, id: string, { stage, settings, opsTopic, ...props }: StackProps & AtTheEdge) {
    super(scope, id, props);
    const edge = { stage, settings, opsTopic };
    this.replies = new ReplyQueues(this, 'replies', edge);
    const doorKey = customerKey(this, 'door-key', {
      stage,
      purpose: 'doors',
      description: "People's messages on their way in. Partners' roles use it, so it opens nothing that is stored.",
    });
    this.#doors = DOORS.map((door) => new PartnerDoor(this, `${door.sender}-${door.kind}`, { ...edge, door, doorKey }));
  }

  /** Returns the doors of these kinds. */
  of(...kinds: readonly DoorKind[]): readonly PartnerDoor[] {
    return this.#doors.filter(({ door }) => kinds.includes(door.kind));
  }
}
