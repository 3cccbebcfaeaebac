import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from '../stage-settings.ts';
import { keptInProd } from './kept-in-prod.ts';

type CustomerKeyProps = {
  readonly stage: Stage;
  /** The last part of the alias `jobs-<stage>-…`. */
  readonly purpose: string;
  readonly description: string;
};

/**
 * A customer key, rotated once a year. In prod it survives its stack: without it, the kept tables could not be read.
 */
export const customerKey = (scope: Construct, id: string, props: CustomerKeyProps): Key =>
  new Key(scope, id, {
    alias: `jobs-${props.stage}-${props.purpose}`,
    description: props.description,
    enableKeyRotation: true,
    removalPolicy: keptInProd(props.stage),
  });
