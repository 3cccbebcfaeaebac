import { PARTNER_IDS, senderSchema } from '../../functions/contracts/partners.ts';
import type { Sender } from '../../functions/contracts/partners.ts';
import { buildJobsApp } from '../../lib/jobs-app.ts';
import { parseSettings } from '../../lib/stage-settings.ts';
import type { Stage, StageSettings } from '../../lib/stage-settings.ts';
import { inventedSite } from './invented-site.ts';

/** The one partner in these tests that has no role yet. All roles and addresses are invented. */
export const PARTNER_WITHOUT_ROLE = 'changshin-univ';

export const roleArnOf = (sender: Sender): string => `arn:aws:iam::111122223333:role/${sender}-sender`;

export const inventedSettings = (stage: Stage): StageSettings =>
  parseSettings(stage, {
    mailDomain: 'jobs.city.example',
    mailFrom: 'jobs@jobs.city.example',
    officialsAddress: 'officials@city.example',
    site: inventedSite,
    opsMail: 'ops@city.example',
    senderRoles: Object.fromEntries(
      senderSchema.options
        .filter((sender) => sender !== PARTNER_WITHOUT_ROLE)
        .map((sender) => [sender, roleArnOf(sender)]),
    ),
    polledDoors: stage === 'dev' ? 'all' : [],
    partnerContacts: Object.fromEntries(PARTNER_IDS.map((partner) => [partner, `contact@${partner}.example`])),
  });

// oxlint-disable-next-line typescript/no-explicit-any -- a template is JSON of many shapes; the tests assert on what they read from it
export type Json = any;

export type Resource = {
  readonly id: string;
  readonly stack: 'data' | 'watch' | 'doors' | 'flow';
  readonly type: string;
  readonly deletionPolicy: string | undefined;
  readonly updateReplacePolicy: string | undefined;
  readonly properties: Record<string, Json>;
};

export type Statement = {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
};

export const listed = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The four templates of one stage. References between them are resolved to the resource. */
export const synthesised = (stage: Stage, settings: StageSettings = inventedSettings(stage)) => {
  const { app } = buildJobsApp({ stage, settings, nag: false, bundle: 'skip' });
  const stacks = app.synth().stacks.map((stack) => ({
    name: stack.stackName.split('-').at(-1) as Resource['stack'],
    template: stack.template,
  }));
  const resources = stacks.flatMap(({ name, template }) =>
    Object.entries<Json>(template.Resources).map(
      ([id, { Type: type, Properties: properties = {}, DeletionPolicy, UpdateReplacePolicy }]): Resource => ({
        id,
        stack: name,
        type,
        deletionPolicy: DeletionPolicy,
        updateReplacePolicy: UpdateReplacePolicy,
        properties,
      }),
    ),
  );
  const exported = new Map<string, unknown>(
    stacks.flatMap(({ template }) =>
      Object.values<Json>(template.Outputs ?? {}).map((output) => [output.Export.Name, output.Value] as const),
    ),
  );
  const ofType = (type: string): Resource[] => resources.filter((resource) => resource.type === type);

  /** The resource that a reference points to, across stacks. Undefined if the value is not a reference. */
  const meant = (value: Json): Resource | undefined => {
    if (value?.['Fn::ImportValue'] !== undefined) return meant(exported.get(value['Fn::ImportValue']));
    const id = value?.Ref ?? value?.['Fn::GetAtt']?.[0];
    return resources.find((resource) => resource.id === id);
  };
  const queueName = (value: unknown): string | undefined => meant(value)?.properties['QueueName'];
  const queue = (name: string): Resource => {
    const found = ofType('AWS::SQS::Queue').find(({ properties }) => properties['QueueName'] === name);
    if (found === undefined) throw new Error(`no queue ${name}`);
    return found;
  };
  const policyOf = (type: string, list: string, target: Resource): Statement[] =>
    ofType(type)
      .filter(({ properties }) => properties[list].some((value: unknown) => meant(value) === target))
      .flatMap(({ properties }) => properties['PolicyDocument'].Statement);
  const queueStatements = (target: Resource) => policyOf('AWS::SQS::QueuePolicy', 'Queues', target);

  const lambda = (folder: string): Resource => {
    const found = ofType('AWS::Lambda::Function').find(
      ({ properties }) => properties['FunctionName'] === `jobs-${stage}-${folder}`,
    );
    if (found === undefined) throw new Error(`no function ${folder}`);
    return found;
  };
  /** Everything that the function's own role allows. */
  const allowedTo = (target: Resource): Statement[] => {
    const role = meant(target.properties['Role']);
    return role === undefined ? [] : policyOf('AWS::IAM::Policy', 'Roles', role);
  };
  /** The resources on which a function may perform an action. */
  const mayDo = (target: Resource, action: string): Resource[] =>
    allowedTo(target)
      .filter((statement) => statement.Effect === 'Allow' && listed(statement.Action).includes(action))
      .flatMap((statement) => listed(statement.Resource).flatMap((resource) => meant(resource) ?? []));
  /** The table whose index a statement names. */
  const tableOfIndex = (value: Json): Resource | undefined =>
    JSON.stringify(value).includes('/index/') ? meant(value?.['Fn::Join']?.[1]?.[0]) : undefined;
  return {
    stage,
    stacks,
    resources,
    ofType,
    tableOfIndex,
    meant,
    queueName,
    queue,
    queueStatements,
    lambda,
    allowedTo,
    mayDo,
  };
};
