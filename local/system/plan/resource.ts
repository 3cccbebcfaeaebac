import * as z from 'zod';

/** What all files of the plan need to read one resource of a template. */

/** A property that has no effect on this machine: keys, roles, tags, backups, log groups, prices. */
export const onAwsOnly = z.unknown().optional();

/** A resource whose intrinsic functions are resolved. */
export type Found = { readonly type: string; readonly logicalId: string; readonly properties: unknown };
export type Named = { readonly name: string };
export type Identified = Named & { readonly logicalId: string; readonly arn: string };

/** @throws one sentence that names the resource and the first property that does not fit the schema */
export const read = <T extends z.ZodType>(schema: T, found: Found): z.infer<T> => {
  const result = schema.safeParse(found.properties);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(
    `The local system cannot take the ${found.type} "${found.logicalId}": ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
  );
};

export const identityOf = ({ logicalId, name, arn }: Identified): Identified => ({ logicalId, name, arn });

/** The name of a function, a queue or a log group: an ARN ends with it, after its last colon. */
export const nameFrom = (nameOrArn: string): string => nameOrArn.slice(nameOrArn.lastIndexOf(':') + 1);
