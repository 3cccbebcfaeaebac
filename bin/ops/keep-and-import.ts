import * as z from 'zod';
import { newIds, onlyMoved, withoutMoved } from './moved-templates.ts';
import type { Reference, Resource, Template } from './moved-templates.ts';

/**
 * Retain and import: moves resources in three updates, where CloudFormation cannot refactor stacks. Pure: templates in,
 * templates out. The runbook says what is done with them.
 */

/** The resources of a running stack, as `aws cloudformation list-stack-resources` gives them. */
export const runningSchema = z.object({
  StackResourceSummaries: z.array(z.object({ LogicalResourceId: z.string(), PhysicalResourceId: z.string() })),
});
type Running = z.infer<typeof runningSchema>;

/** The types that CloudFormation can import here, with the property that identifies them. */
const IMPORTED: Readonly<Record<string, string>> = {
  'AWS::SQS::Queue': 'QueueUrl',
  'AWS::KMS::Key': 'KeyId',
  'AWS::KMS::Alias': 'AliasName',
};

export type Import = {
  /** First: nothing of this is deleted with its stack. */
  readonly kept: Template;
  /** Second: without what moves. What stays has its names, ARNs and URLs as text. */
  readonly staying: Template;
  /** Third: what the new stack imports. */
  readonly imported: Template;
  readonly resourcesToImport: readonly {
    readonly ResourceType: string;
    readonly LogicalResourceId: string;
    readonly ResourceIdentifier: Readonly<Record<string, string>>;
  }[];
};

const isImported = ({ Type }: Resource): boolean => Type in IMPORTED;
const RETAIN = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' } as const;

/** Attributes by type and name, without a reference to the resource. */
const ATTRIBUTES: Readonly<Record<string, (name: string) => unknown>> = {
  'AWS::SQS::Queue Arn': (name) => arnOf(`sqs:\${AWS::Region}:\${AWS::AccountId}:${name}`),
  'AWS::SQS::Queue QueueName': (name) => name,
  'AWS::KMS::Key Arn': (name) => arnOf(`kms:\${AWS::Region}:\${AWS::AccountId}:key/${name}`),
};
const arnOf = (end: string): unknown => ({ 'Fn::Sub': `arn:\${AWS::Partition}:${end}` });

/** For retain and import: the same move in three updates, where a refactor is not possible. */
export const keepAndImport = (deployed: Template, target: Template, running: Running): Import => {
  const ids = newIds(deployed, target);
  const physical = new Map(
    running.StackResourceSummaries.map((one) => [one.LogicalResourceId, one.PhysicalResourceId]),
  );
  const physicalId = (id: string): string => {
    const found = physical.get(id);
    if (found === undefined) throw new Error(`The list of running resources lacks ${id}.`);
    return found;
  };
  const asText = ({ id, attribute }: Reference): unknown => {
    if (attribute === undefined) return physicalId(id);
    const name = physicalId(id).slice(physicalId(id).lastIndexOf('/') + 1);
    const text = ATTRIBUTES[`${deployed.Resources[id]?.Type} ${attribute}`]?.(name);
    if (text === undefined) throw new Error(`What stays needs ${attribute} of ${id}, which is not known as text.`);
    return text;
  };
  const kept = Object.entries(deployed.Resources).map(
    ([id, one]) => [id, ids.has(id) && one.Type !== 'AWS::CloudWatch::Alarm' ? { ...one, ...RETAIN } : one] as const,
  );
  const moved = onlyMoved(deployed, ids);
  const oldIds = new Map([...ids].map(([from, to]) => [to, from]));
  const imported = Object.entries(moved).filter(([, one]) => isImported(one));
  return {
    kept: { ...deployed, Resources: Object.fromEntries(kept) },
    staying: withoutMoved(deployed, ids, asText),
    imported: { Resources: Object.fromEntries(imported.map(([id, one]) => [id, { ...one, ...RETAIN }])) },
    resourcesToImport: imported.map(([id, { Type }]) => ({
      ResourceType: Type,
      LogicalResourceId: id,
      ResourceIdentifier: { [IMPORTED[Type] ?? '']: physicalId(oldIds.get(id) ?? id) },
    })),
  };
};
