import * as z from 'zod';
import { nameFrom, onAwsOnly, read } from './resource.ts';
import type { Found, Named } from './resource.ts';

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

/**
 * The HTTP API of the templates. Without a stage it has no routes.
 * @throws one sentence for a second API, and for an API, a stage, a route or an integration of another kind
 */
export const apiPlan = ({ apis, stages, integrations, routes }: ApiResources): ApiPlan | undefined => {
  const [api, second] = apis;
  if (second !== undefined)
    throw new Error(`The local system serves one HTTP API, and "${second.logicalId}" is another.`);
  if (api === undefined) return undefined;
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
