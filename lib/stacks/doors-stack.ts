import { Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { DOORS } from '../../functions/contracts/partners.ts';
import type { DoorKind } from '../../functions/contracts/partners.ts';
import type { CityDoor } from '../../functions/rights.ts';
import { customerKey } from '../patterns/customer-key.ts';
import { PartnerDoor } from '../patterns/partner-door.ts';
import type { AtTheEdge } from '../patterns/partner-door.ts';
import { ReplyQueues } from '../reply-queues.ts';

/**
 * The stack of what partners touch: a door for each partner and kind of message, a reply queue for each sender, and the
 * key of what holds personal data on its way in. The functions behind the doors are in the stack that runs, with their event sources.
 */
export class DoorsStack extends Stack {
  readonly replies: ReplyQueues;
  /** The key of personal data on its way in. It opens nothing that is stored. */
  readonly key: Key;
  readonly #doors: readonly PartnerDoor[];

  constructor(scope: Construct, id: string, { stage, settings, opsTopic, ...props }: StackProps & AtTheEdge) {
    super(scope, id, props);
    const edge = { stage, settings, opsTopic };
    this.replies = new ReplyQueues(this, 'replies', edge);
    this.key = customerKey(this, 'door-key', {
      stage,
      purpose: 'doors',
      description:
        "Personal data on its way in: people's messages, and what SES tells of mails. It opens nothing that is stored.",
    });
    this.#doors = DOORS.map(
      (door) => new PartnerDoor(this, `${door.sender}-${door.kind}`, { ...edge, door, doorKey: this.key }),
    );
  }

  /** @throws if there is no such door */
  named(name: CityDoor): PartnerDoor {
    const found = this.#doors.find(({ door }) => `${door.sender}-${door.kind}` === name);
    if (found === undefined) throw new Error(`There is no door ${name}.`);
    return found;
  }

  /** Returns the doors of these kinds. */
  of(...kinds: readonly DoorKind[]): readonly PartnerDoor[] {
    return this.#doors.filter(({ door }) => kinds.includes(door.kind));
  }
}
