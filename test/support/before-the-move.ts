import before from '../bin/ops/before-the-move.json' with { type: 'json' };
import { templateSchema, type Template } from '../../bin/ops/moved-templates.ts';
import type { Json } from './synthesised.ts';

/**
 * The flow stack of prod as it was deployed while it held the doors. The file beside the test has what was true then:
 * every queue with its logical id and its properties, and the ids of its policy, its alarms and the key. What stayed is
 * taken from today's flow stack, with references in place of imports.
 */

type Known = { readonly shape: number; readonly id: string; readonly policy: string; readonly alarms?: object };

/** The queues that moved, by name. */
export const MOVED_QUEUES: ReadonlyMap<string, Known> = new Map(Object.entries(before.queues));

/** The properties of a moved queue, by name. */
export const propertiesBefore = (name: string): Json => {
  const shape: Json = before.shapes[MOVED_QUEUES.get(name)?.shape ?? -1];
  if (shape === undefined) throw new Error(`no queue ${name} before the move`);
  const { RedrivePolicy: redrive, KmsMasterKeyId: key, ...rest } = shape;
  const dead = MOVED_QUEUES.get(`${name}-dlq`)?.id;
  return {
    QueueName: name,
    ...rest,
    ...(redrive && { RedrivePolicy: { ...redrive, deadLetterTargetArn: { 'Fn::GetAtt': [dead, 'Arn'] } } }),
    ...(key && { KmsMasterKeyId: { 'Fn::GetAtt': [before.key, 'Arn'] } }),
  };
};

const resourcesBefore = (): Record<string, Json> =>
  Object.fromEntries([
    [before.key, { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement: [] } }, DeletionPolicy: 'Retain' }],
    [
      before.alias,
      {
        Type: 'AWS::KMS::Alias',
        Properties: { AliasName: 'alias/jobs-prod-doors', TargetKeyId: { 'Fn::GetAtt': [before.key, 'Arn'] } },
      },
    ],
    ...[...MOVED_QUEUES].flatMap(([name, { id, policy, alarms = {} }]) => [
      [id, { Type: 'AWS::SQS::Queue', Properties: propertiesBefore(name) }],
      [
        policy,
        {
          Type: 'AWS::SQS::QueuePolicy',
          Properties: {
            Queues: [{ Ref: id }],
            PolicyDocument: { Statement: [{ Effect: 'Deny', Resource: { 'Fn::GetAtt': [id, 'Arn'] } }] },
          },
        },
      ],
      ...Object.entries(alarms).map(([what, alarm]) => [
        alarm,
        {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: {
            AlarmName: `${name}-${what}`,
            Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [id, 'QueueName'] } }],
          },
        },
      ]),
    ]),
  ]);

/** The logical id, in the stack before, of a resource in today's stack of doors. Undefined: it is newer than the move. */
const idBefore = (doors: Template, id: string): string | undefined => {
  const { Type, Properties = {} } = doors.Resources[id] ?? { Type: '' };
  return Type === 'AWS::KMS::Key' ? before.key : MOVED_QUEUES.get(String(Properties['QueueName']))?.id;
};

/** Changes what the flow imports from the doors. What is newer than the move is taken out of the lists that hold it. */
const withImports = (
  flow: Template,
  doors: Template,
  change: (imported: Json, before: string, attribute: string | undefined) => Json,
): Record<string, Json> => {
  const exported = new Map(Object.values(doors.Outputs ?? {}).map(({ Value, Export }) => [Export?.Name, Value]));
  return JSON.parse(JSON.stringify(flow.Resources), (_, value: Json) => {
    if (Array.isArray(value)) return value.filter(() => true);
    const reference: Json = exported.get(value?.['Fn::ImportValue']);
    if (reference === undefined) return value;
    const [id, attribute] = reference['Fn::GetAtt'] ?? [reference.Ref];
    const was = idBefore(doors, id);
    return was === undefined ? undefined : change(value, was, attribute);
  });
};

/** Today's flow stack without what came after the move. */
export const flowToday = (flow: Template, doors: Template): Record<string, Json> =>
  withImports(flow, doors, (imported) => imported);

/** The flow stack before the move. */
export const flowBefore = (flow: Template, doors: Template): Template => {
  const staying = withImports(flow, doors, (_, id, attribute) =>
    attribute === undefined ? { Ref: id } : { 'Fn::GetAtt': [id, attribute] },
  );
  return templateSchema.parse({ ...flow, Resources: { ...staying, ...resourcesBefore() } });
};
