import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from '../stage-settings.ts';
import { keptInProd } from './kept-in-prod.ts';

type KeptTableProps = {
  readonly stage: Stage;
  /** The customer key, if the items hold people's data. Absent: DynamoDB's own key. */
  readonly encryptionKey?: IKey;
  /** The attribute (epoch seconds) after which DynamoDB may delete an item. */
  readonly expires?: string;
};

/**
 * A table with string keys `pk` and `sk`, restorable to any second of the last 35 days. In prod it survives its stack.
 */
export const keptTable = (scope: Construct, id: string, props: KeptTableProps): Table =>
  new Table(scope, id, {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: props.stage === 'prod',
    removalPolicy: keptInProd(props.stage),
    ...(props.encryptionKey
      ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: props.encryptionKey }
      : { encryption: TableEncryption.DEFAULT }),
    timeToLiveAttribute: props.expires,
  });
