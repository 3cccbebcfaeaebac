import * as z from 'zod';
import { nameFrom, onAwsOnly, read } from './resource.ts';
import type { Found } from './resource.ts';

const ruleProperties = z.strictObject({
  Name: onAwsOnly,
  Description: onAwsOnly,
  ScheduleExpression: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(
    z.strictObject({
      Id: onAwsOnly,
      Arn: z.string(),
      Input: z.string(),
      DeadLetterConfig: onAwsOnly,
      RetryPolicy: onAwsOnly,
    }),
  ),
  Tags: onAwsOnly,
});

/** What a queue gets as a message, or a function as an event, at set times. */
export type SchedulePlan = { readonly expression: string; readonly body: string } & (
  { readonly queueName: string } | { readonly functionName: string }
);

/** One schedule for each target of a rule; none where the rule is disabled. */
export const schedulePlans = (found: Found): SchedulePlan[] => {
  const { ScheduleExpression, State, Targets } = read(ruleProperties, found);
  if (State === 'DISABLED') return [];
  return Targets.map(({ Arn, Input }) => ({
    expression: ScheduleExpression,
    body: Input,
    ...(Arn.includes(':function:') ? { functionName: nameFrom(Arn) } : { queueName: nameFrom(Arn) }),
  }));
};
