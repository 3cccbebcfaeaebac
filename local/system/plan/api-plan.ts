import * as z from 'zod';
import { nameFrom, onAwsOnly, read } from './resource.ts';
import type { Found, Named } from './resource.ts';
import type { Resource, Templates } from './template.ts';

/**
 * `routeKey` is a method and a path, `ANY` and a path, or `$default` for every request that no other route takes. A
 * segment of a path may be a variable: `/stop/{token}`.
 */
export type RoutePlan = { readonly routeKey: string; readonly functionName: string };
export type ApiPlan = {
  readonly id: string;
  readonly routes: readonly RoutePlan[];
  readonly accessLog: { readonly logGroup: string; readonly format: string } | undefined;
};

const apiProperties = z.strictObject({
  Name: onAwsOnly,
  Description: onAwsOnly,
  ProtocolType: z.literal('HTTP'),
  Tags: onAwsOnly,
});

const stageProperties = z.strictObject({
  ApiId: z.string(),
  StageName: z.literal('$default', 'must be $default: any other stage name is part of the path'),
  AutoDeploy: z.literal(true, 'must be true: the local system knows no deployments'),
  AccessLogSettings: z.strictObject({ DestinationArn: z.string(), Format: z.string() }).optional(),
  // The throttles: this machine has one user.
  DefaultRouteSettings: onAwsOnly,
  RouteSettings: onAwsOnly,
  Description: onAwsOnly,
  Tags: onAwsOnly,
});

const integrationProperties = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string().includes(':function:'),
  IntegrationMethod: onAwsOnly,
  PayloadFormatVersion: z.literal('2.0'),
  Description: onAwsOnly,
});

const routeProperties = z.strictObject({
  ApiId: z.string(),
  RouteKey: z
    .string()
    .regex(
      /^(\$default|(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|ANY) (\/([^\s{}/]*|\{[a-z]+\}))+)$/,
      'must be $default or a method and a path whose variables are whole segments, without a plus',
    ),
  Target: z.string().startsWith('integrations/'),
  AuthorizationType: z.literal('NONE').optional(),
  OperationName: onAwsOnly,
});

type ApiResources = {
  readonly apis: readonly (Found & Named)[];
  readonly stages: readonly Found[];
  readonly integrations: readonly (Found & Named)[];
  readonly routes: readonly Found[];
};

/** The ARN of a log group may end with `:*`, which stands for its streams. */
const logGroupIn = (arn: string): string => nameFrom(arn.replace(/:\*$/, ''));

/** Whom an API is for: people, or officials. */
export type ApiKind = 'pages' | 'console';

/** The API of the officials' console is the one whose name ends so. */
const kindOf = ({ Properties }: Resource): ApiKind =>
  /[a-z]-console$/.test(String(Properties['Name'])) ? 'console' : 'pages';

/**
 * The APIs of the templates, each with its id. Their addresses have to be known before the plan is made.
 * @throws one sentence for a second API of one kind: it would have no port
 */
export const apisIn = (templates: Templates): readonly { readonly id: string; readonly kind: ApiKind }[] => {
  const found = Object.entries(templates).flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).flatMap(([logicalId, resource]) =>
      resource.Type === 'AWS::ApiGatewayV2::Api'
        ? [{ id: `${stack}-${logicalId}`, logicalId, kind: kindOf(resource) }]
        : [],
    ),
  );
  const second = found.find(({ kind }, index) => found.findIndex((one) => one.kind === kind) < index);
  if (second !== undefined)
    throw new Error(
      `The local system serves one HTTP API for people and one for officials, and "${second.logicalId}" is another.`,
    );
  return found;
};

/** The HTTP APIs of the templates. Without a stage an API has no routes. */
export const apiPlans = ({ apis, ...parts }: ApiResources): ApiPlan[] => apis.map((api) => apiPlan(api, parts));

/** @throws one sentence for an API, a stage, a route or an integration of another kind */
const apiPlan = (api: Found & Named, { stages, integrations, routes }: Omit<ApiResources, 'apis'>): ApiPlan => {
  read(apiProperties, api);
  const stage = stages.map((one) => read(stageProperties, one)).find(({ ApiId }) => ApiId === api.name);
  const targets = new Map(
    integrations.map((one) => [`integrations/${one.name}`, nameFrom(read(integrationProperties, one).IntegrationUri)]),
  );
  const functionOf = (target: string): string => {
    const functionName = targets.get(target);
    if (functionName === undefined)
      throw new Error(`A route of "${api.logicalId}" names an integration that is not there.`);
    return functionName;
  };
  const served = routes
    .map((one) => read(routeProperties, one))
    .filter(({ ApiId }) => ApiId === api.name)
    .map(({ RouteKey: routeKey, Target }) => ({ routeKey, functionName: functionOf(Target) }));
  const log = stage?.AccessLogSettings;
  return {
    id: api.name,
    routes: stage === undefined ? [] : served,
    accessLog: log === undefined ? undefined : { logGroup: logGroupIn(log.DestinationArn), format: log.Format },
  };
};
