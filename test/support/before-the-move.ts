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

/** The logical id in the stack before of a resource in today's stack of doors. */
const idBefore = (doors: Template, id: string): string => {
  const { Type, Properties } = doors.Resources[id] ?? { Type: '', Properties: {} };
  if (Type === 'AWS::KMS::Key') return before.key;
  const known = MOVED_QUEUES.get(String(Properties['QueueName']));
  if (Type !== 'AWS::SQS::Queue' || known === undefined) throw new Error(`${id} was not there before the move`);
  return known.id;
};

/** The flow stack before the move. */
export const flowBefore = (flow: Template, doors: Template): Template => {
  const exported = new Map(Object.values(doors.Outputs ?? {}).map(({ Value, Export }) => [Export?.Name, Value]));
  const staying: Json = JSON.parse(JSON.stringify(flow.Resources), (_, value: Json) => {
    const reference: Json = exported.get(value?.['Fn::ImportValue']);
    if (reference === undefined) return value;
    if (reference.Ref !== undefined) return { Ref: idBefore(doors, reference.Ref) };
    const [id, attribute] = reference['Fn::GetAtt'];
    return { 'Fn::GetAtt': [idBefore(doors, id), attribute] };
  });
  return templateSchema.parse({ ...flow, Resources: { ...staying, ...resourcesBefore() } });
};
