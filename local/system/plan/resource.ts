import * as z from 'zod';

/** What the parts of the plan share: how a resource of a template is found, named and read. */

/** Properties that mean something on AWS only: keys, roles, tags, backups, log groups, prices. */
export const onAwsOnly = z.unknown().optional();

export type Named = { readonly logicalId: string; readonly name: string; readonly arn: string };
export type Found = { readonly type: string; readonly logicalId: string; readonly properties: unknown };

/** Parses properties, and says in one sentence which property of which resource does not fit. */
export const read = <T extends z.ZodType>(schema: T, found: Found): z.infer<T> => {
  const result = schema.safeParse(found.properties);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(
    `The local system cannot take the ${found.type} "${found.logicalId}": ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
  );
};

/** What the name or the ARN of a function, queue or log group means: the part after the last colon. */
export const nameFrom = (nameOrArn: string): string => nameOrArn.slice(nameOrArn.lastIndexOf(':') + 1);
