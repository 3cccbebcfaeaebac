import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { doorsOf } from '../partners.ts';
import { countSign } from '../patterns/failure-alarm.ts';
import { PartnerDoor } from '../patterns/partner-door.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

type ReceiveSeekerProps = Surroundings & { readonly doorKey: Key };

/**
 * Receives registrations, declared facts, outcomes and withdrawals from the partners' people doors. Stores, answers,
 * and requests matching, screening and deletion.
 */
export class ReceiveSeeker extends Construct {
  constructor(scope: Construct, id: string, props: ReceiveSeekerProps) {
    super(scope, id);
    const doors = doorsOf('people');
    const consumer = new QueueFunction(this, 'work', { ...props, folder: 'receive-seeker' });
    countSign(this, 'source-mismatch', props.stage, consumer.logGroup);
    for (const door of doors) new PartnerDoor(this, `${door.sender}-${door.kind}`, { ...props, door, consumer });
  }
}
