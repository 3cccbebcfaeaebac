import * as z from 'zod';
import { identityOf, onAwsOnly, read } from './resource.ts';
import type { Found, Identified } from './resource.ts';

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const tableProperties = z.strictObject({
  TableName: onAwsOnly,
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  GlobalSecondaryIndexes: z
    .array(
      z.strictObject({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.strictObject({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
  BillingMode: onAwsOnly,
  OnDemandThroughput: onAwsOnly,
  PointInTimeRecoverySpecification: onAwsOnly,
  SSESpecification: onAwsOnly,
  DeletionProtectionEnabled: onAwsOnly,
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
  Tags: onAwsOnly,
});

export type TablePlan = Identified & {
  readonly definition: Pick<
    z.infer<typeof tableProperties>,
    'KeySchema' | 'AttributeDefinitions' | 'GlobalSecondaryIndexes'
  >;
  /** The time-to-live attribute: when an item expires, in seconds since the epoch. */
  readonly expires: string | undefined;
};

export const tablePlan = (found: Found & Identified): TablePlan => {
  const properties = read(tableProperties, found);
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, TimeToLiveSpecification: timeToLive } = properties;
  return {
    ...identityOf(found),
    definition: { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes },
    expires: timeToLive?.Enabled === true ? timeToLive.AttributeName : undefined,
  };
};
