import * as z from 'zod';
import { DOORS, doorQueueName } from '../functions/contracts/partners.ts';
import { RIGHTS } from '../functions/rights.ts';
import cdkJson from '../cdk.json' with { type: 'json' };
import { buildJobsApp } from '../lib/jobs-app.ts';
import { parseSettings } from '../lib/stage-settings.ts';

/**
 * The diagram of docs/flow.md, from the deployed template: what triggers a function, and the queues it may write to.
 */

const STAGE = 'dev';
const PREFIX = `jobs-${STAGE}-`;

const resourceSchema = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
const outputSchema = z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }) });
const templateSchema = z.object({
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), outputSchema).default({}),
});
type Resources = z.infer<typeof templateSchema>['Resources'];

/** The target of a reference: `Ref` or `Fn::GetAtt`. */
const referenceSchema = z.union([
  z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((value) => value['Fn::GetAtt'][0]),
]);
const leadsTo = (value: unknown): string | undefined => referenceSchema.safeParse(value).data;

const listOf = <T>(schema: z.ZodType<T>) => z.union([z.array(schema), schema.transform((one) => [one])]);
const policySchema = z.object({
  Roles: z.array(z.unknown()),
  PolicyDocument: z.object({
    Statement: listOf(z.object({ Action: listOf(z.string()), Resource: listOf(z.unknown()) })),
  }),
});

type Edge = readonly [from: string, to: string];

const ofType = (resources: Resources, type: string) =>
  Object.entries(resources).flatMap(([id, { Type, Properties }]) =>
    Type === type ? [{ id, properties: Properties }] : [],
  );

const textOf = (value: unknown): string => z.string().parse(value);

const DOOR_QUEUES = new Map(DOORS.map((door) => [doorQueueName(STAGE, door), `the doors for ${door.kind}`]));

/** The doors of a kind, where a statement names them all by it. */
const doorsNamed = (value: unknown): string | undefined => {
  const kind = /-\*-([a-z]+)"/.exec(JSON.stringify(value) ?? '')?.[1];
  return kind === undefined ? undefined : `the doors for ${kind}`;
};

const known = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The template names something that it does not hold.');
  return value;
};

/**
 * The name of a queue in the diagram. Doors show their kind, all reply queues are one node, a
 * stage's queue shows as its function.
 */
const shownQueue = (name: string): string =>
  DOOR_QUEUES.get(name) ??
  (name.endsWith('-replies')
    ? 'the reply queues'
    : name.endsWith('-mail-events')
      ? 'the mail events'
      : name.slice(PREFIX.length));

/** The first part of a sentence: when a rule runs, without the reason. */
const saidShort = (sentence: string): string => sentence.split(/[:;.] /)[0] ?? sentence;

const edgesOf = (resources: Resources): readonly Edge[] => {
  const queues = new Map(
    ofType(resources, 'AWS::SQS::Queue').map(({ id, properties }) => [id, textOf(properties['QueueName'])]),
  );
  const functions = ofType(resources, 'AWS::Lambda::Function');
  const names = new Map(
    functions.map(({ id, properties }) => [id, textOf(properties['FunctionName']).slice(PREFIX.length)]),
  );
  const ofRole = new Map(functions.map(({ id, properties }) => [leadsTo(properties['Role']), names.get(id)]));
  const queueNamed = (reference: unknown): string => shownQueue(known(queues.get(known(leadsTo(reference)))));
  const functionNamed = (reference: unknown): string => known(names.get(known(leadsTo(reference))));
  const feeding = ofType(resources, 'AWS::Lambda::EventSourceMapping').map(({ properties }): Edge => [
    queueNamed(properties['EventSourceArn']),
    functionNamed(properties['FunctionName']),
  ]);
  const allowed = ofType(resources, 'AWS::IAM::Policy').flatMap(({ properties }) => {
    const { Roles, PolicyDocument } = policySchema.parse(properties);
    const from = known(ofRole.get(leadsTo(Roles[0])));
    return PolicyDocument.Statement.flatMap(({ Action, Resource }): Edge[] => {
      if (Action.includes('ses:SendRawEmail')) return [[from, 'SES']];
      if (Action.includes('s3:GetObject'))
        return [Action.includes('s3:PutObject') ? [from, 'the journal of numbers'] : ['the journal of numbers', from]];
      if (Action.includes('s3:PutObject')) return [[from, 'locked records']];
      if (!Action.includes('sqs:SendMessage')) return [];
      return Resource.map((queue) => [from, doorsNamed(queue) ?? queueNamed(queue)]);
    });
  });
  const scheduled = ofType(resources, 'AWS::Events::Rule').flatMap(({ properties }): Edge[] =>
    z
      .array(z.object({ Arn: z.unknown() }))
      .parse(properties['Targets'])
      .map(({ Arn }) => [`⏰ ${saidShort(textOf(properties['Description']))}`, queueNamed(Arn)]),
  );
  const told = ofType(resources, 'AWS::SNS::Subscription').flatMap(({ properties }): Edge[] =>
    properties['Protocol'] === 'sqs' ? [['SES', queueNamed(properties['Endpoint'])]] : [],
  );
  const [consoleApi] = ofType(resources, 'AWS::ApiGatewayV2::Api').filter(
    ({ properties }) => properties['Name'] === `${PREFIX}console`,
  );
  const isConsole = (sourceArn: unknown): boolean => JSON.stringify(sourceArn).includes(`"${known(consoleApi).id}"`);
  const served = ofType(resources, 'AWS::Lambda::Permission').flatMap(({ properties }): Edge[] =>
    properties['Principal'] === 'apigateway.amazonaws.com'
      ? [
          [
            isConsole(properties['SourceArn']) ? 'an official who signed in' : 'a signed link',
            functionNamed(properties['FunctionName']),
          ],
        ]
      : [],
  );
  return [...feeding, ...allowed, ...scheduled, ...told, ...served].filter(([from, to]) => from !== to);
};

/** A mermaid id begins with a letter. */
const nodeId = (name: string): string => name.replaceAll(/[^A-Za-z0-9]/g, '').replace(/^(?=\d)/, 'at');

/** Functions are boxes, queues at the edge are double boxes, and what is not ours is round. */
const nodeOf = (name: string, isFunction: boolean): string => {
  const shape = isFunction ? `[${name}]` : name.startsWith('the ') ? `[[${name}]]` : `(["${name}"])`;
  return `  ${nodeId(name)}${shape}`;
};

const importSchema = z.object({ 'Fn::ImportValue': z.string() }).transform((value) => value['Fn::ImportValue']);

/** The resources of all stacks. What a stack imports is replaced by the reference that another one exports. */
const resourcesOf = (templates: readonly unknown[]): Resources => {
  const parsed = templates.map((template) => templateSchema.parse(template));
  const exported = new Map(
    parsed.flatMap(({ Outputs }) => Object.values(Outputs).map(({ Value, Export }) => [Export.Name, Value] as const)),
  );
  const resources = Object.assign({}, ...parsed.map(({ Resources }) => Resources));
  const resolved: unknown = JSON.parse(JSON.stringify(resources), (_, value: unknown) => {
    const imported = importSchema.safeParse(value).data;
    return imported === undefined ? value : exported.get(imported);
  });
  return z.record(z.string(), resourceSchema).parse(resolved);
};

/** A mermaid flowchart. It does not show the queue of a stage: an arrow to a function goes through its queue. */
export const flowDiagram = (): string => {
  const settings = parseSettings(STAGE, cdkJson.context.stages[STAGE]);
  const { app } = buildJobsApp({ stage: STAGE, settings, nag: false, bundle: 'skip' });
  const resources = resourcesOf(app.synth().stacks.map(({ template }) => template));
  const arrows = [...new Set(edgesOf(resources).map(([from, to]) => `  ${nodeId(from)} --> ${nodeId(to)}`))];
  const functions = new Set<string>(Object.keys(RIGHTS));
  const names = [...new Set(edgesOf(resources).flat())];
  return ['flowchart LR', ...names.map((name) => nodeOf(name, functions.has(name))), ...arrows].join('\n');
};

const BLOCK = /(?<=<!-- from the template -->\n\n```mermaid\n)[^]*?(?=\n```)/;

/**
 * The page with the new diagram.
 * @throws if the page has no place for it
 */
export const withDiagram = (page: string): string => {
  if (!BLOCK.test(page)) throw new Error('The page has no place for the diagram.');
  return page.replace(BLOCK, () => flowDiagram());
};
