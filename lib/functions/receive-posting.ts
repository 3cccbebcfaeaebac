import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { doorsOf } from '../partners.ts';
import { countSign } from '../patterns/failure-alarm.ts';
import { PartnerDoor } from '../patterns/partner-door.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

type ReceivePostingProps = Surroundings & { readonly doorKey: Key };

/**
 * Receives postings from the partners' doors and reviews from the city's. Checks, stores, answers, and requests
 * matching.
 */
export class ReceivePosting extends Construct {
  constructor(scope: Construct, id: string, props: ReceivePostingProps) {
    super(scope, id);
    const doors = doorsOf('postings', 'reviews');
    const consumer = new QueueFunction(this, 'work', { ...props, folder: 'receive-posting' });
    countSign(this, 'source-mismatch', props.stage, consumer.logGroup);
    for (const door of doors) new PartnerDoor(this, `${door.sender}-${door.kind}`, { ...props, door, consumer });
  }
}
