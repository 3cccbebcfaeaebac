import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';

/**
 * Moves resources of a running stack into another stack without touching what they stand for. Only logical ids change.
 * Pure: templates in, templates out. The runbook says what is done with them.
 */

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DependsOn: z.array(z.string()).optional(),
});
const outputSchema = z.looseObject({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() });
export const templateSchema = z.looseObject({
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), outputSchema).optional(),
});
export type Template = z.infer<typeof templateSchema>;
export type Resource = z.infer<typeof resourceSchema>;

/** `Ref` or `Fn::GetAtt`: a resource of the same stack, and the attribute asked of it. */
const referenceSchema = z.union([
  z.strictObject({ Ref: z.string() }).transform(({ Ref }) => ({ id: Ref, attribute: undefined })),
  z
    .strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform(({ 'Fn::GetAtt': [id, attribute] }) => ({ id, attribute })),
]);
export type Reference = z.infer<typeof referenceSchema>;

const written = ({ id, attribute }: Reference): unknown =>
  attribute === undefined ? { Ref: id } : { 'Fn::GetAtt': [id, attribute] };

/** Copies a value. Each reference in it becomes what `change` returns. */
const withReferences = (value: unknown, change: (reference: Reference) => unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) => {
    const { data } = referenceSchema.safeParse(one);
    return data === undefined ? one : change(data);
  });

const referencesIn = (value: unknown): Reference[] => {
  const found: Reference[] = [];
  withReferences(value, (reference) => {
    found.push(reference);
    return written(reference);
  });
  return found;
};

/** The property that holds the fixed name of a resource. */
const NAMES: Readonly<Record<string, string>> = {
  'AWS::SQS::Queue': 'QueueName',
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::KMS::Alias': 'AliasName',
};

/**
 * What a resource stands for, whatever its logical id: its type and its name. A queue's policy goes by its queue, and a
 * key by its alias.
 */
const identitiesOf = ({ Resources }: Template): ReadonlyMap<string, string> => {
  const named = new Map(
    Object.entries(Resources).flatMap(([id, { Type, Properties }]) => {
      const name = Properties[NAMES[Type] ?? ''];
      return typeof name === 'string' ? [[id, `${Type} ${name}`] as const] : [];
    }),
  );
  const through = (Type: string, from: unknown): readonly string[] =>
    referencesIn(from).flatMap(({ id }) => named.get(id) ?? [`${Type} ${id}`]);
  const others = Object.entries(Resources).flatMap(([id, { Type, Properties }]): (readonly [string, string])[] => {
    if (Type === 'AWS::SQS::QueuePolicy')
      return through(Type, Properties['Queues']).map((queue) => [id, `${Type} ${queue}`] as const);
    if (Type !== 'AWS::KMS::Alias') return [];
    return referencesIn(Properties['TargetKeyId']).map((key) => [key.id, `AWS::KMS::Key ${named.get(id)}`] as const);
  });
  return new Map([...named, ...others]);
};

/** Copies a resource with other references, and with what it has to wait for. */
const rewired = (
  { DependsOn = [], ...resource }: Resource,
  change: (reference: Reference) => unknown,
  waitsFor: (id: string) => string | undefined,
): Resource => {
  const still = DependsOn.flatMap((id) => waitsFor(id) ?? []);
  const copy = resourceSchema.parse(withReferences(resource, change));
  return still.length === 0 ? copy : { ...copy, DependsOn: still };
};

export type Move = {
  /** New logical ids by old. */
  readonly ids: ReadonlyMap<string, string>;
  /** What stays. It imports what it needs of the moved resources. */
  readonly staying: Template;
  /** What moved, as it was deployed. It exports what the other stack imports. */
  readonly moved: Template;
};

/**
 * Which resources move: those that the target has too, and alarms on moved resources that the target no longer has,
 * which the next deploy then removes.
 */
export const newIds = (deployed: Template, target: Template): ReadonlyMap<string, string> => {
  const targets = new Map([...identitiesOf(target)].map(([id, identity]) => [identity, id]));
  const same = [...identitiesOf(deployed)].flatMap(([id, identity]) => {
    const moved = targets.get(identity);
    return moved === undefined ? [] : [[id, moved] as const];
  });
  const ids = new Map(same);
  const along = Object.entries(deployed.Resources).flatMap(([id, { Type, Properties }]) =>
    Type === 'AWS::CloudWatch::Alarm' && !ids.has(id) && referencesIn(Properties).some((one) => ids.has(one.id))
      ? [[id, id] as const]
      : [],
  );
  return new Map([...same, ...along]);
};

/** Takes the moved resources out of a template. What stays refers to them through `outside`. */
export const withoutMoved = (
  deployed: Template,
  ids: ReadonlyMap<string, string>,
  outside: (reference: Reference) => unknown,
): Template => ({
  ...deployed,
  Resources: Object.fromEntries(
    Object.entries(deployed.Resources).flatMap(([id, resource]) =>
      ids.has(id)
        ? []
        : [
            [
              id,
              rewired(
                resource,
                (reference) => (ids.has(reference.id) ? outside(reference) : written(reference)),
                (one) => (ids.has(one) ? undefined : one),
              ),
            ],
          ],
    ),
  ),
});

/** The moved resources as they are deployed, under their new ids. @throws if one refers to what stays */
export const onlyMoved = (deployed: Template, ids: ReadonlyMap<string, string>): Template['Resources'] => {
  const renamed = (reference: Reference): unknown => {
    const newId = ids.get(reference.id);
    if (newId === undefined && reference.id in deployed.Resources)
      throw new Error(`What moves refers to ${reference.id}, which stays.`);
    return written({ ...reference, id: newId ?? reference.id });
  };
  return Object.fromEntries(
    Object.entries(deployed.Resources).flatMap(([id, resource]) => {
      const newId = ids.get(id);
      return newId === undefined ? [] : [[newId, rewired(resource, renamed, (one) => ids.get(one))]];
    }),
  );
};

/**
 * For a refactor of stacks: takes out of a deployed template what a target template also has.
 * @throws if a moved resource refers to one that stays, or if one that stays needs an output that the target lacks
 */
export const moveResources = (deployed: Template, target: Template): Move => {
  const ids = newIds(deployed, target);
  const exported = new Map<string, z.infer<typeof outputSchema>>();
  const imported = (reference: Reference): unknown => {
    const value = written({ ...reference, id: ids.get(reference.id) ?? reference.id });
    const found = Object.entries(target.Outputs ?? {}).find(([, { Value }]) => isDeepStrictEqual(Value, value));
    const name = found?.[1].Export?.Name;
    if (found === undefined || name === undefined)
      throw new Error(`What stays needs ${JSON.stringify(value)}, which the new stack does not export.`);
    exported.set(...found);
    return { 'Fn::ImportValue': name };
  };
  const staying = withoutMoved(deployed, ids, imported);
  // CloudFormation lets a refactor bring no parameters or rules. The next deploy adds them.
  return { ids, staying, moved: { Resources: onlyMoved(deployed, ids), Outputs: Object.fromEntries(exported) } };
};
