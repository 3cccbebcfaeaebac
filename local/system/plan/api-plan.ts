import * as z from 'zod';
import { nameFrom, onAwsOnly, read } from './resource.ts';
import type { Found } from './resource.ts';

/** The HTTP API of the templates: API, stage, routes and integrations. */

/** A request line that a route takes: `$default` all that no other takes, `ANY` every method. */
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
  StageName: z.literal('$default', 'must be $default: another stage stands in the path'),
  AutoDeploy: z.literal(true, 'must be true: the local system knows no deployments'),
  AccessLogSettings: z.strictObject({ DestinationArn: z.string(), Format: z.string() }).optional(),
  // Whoever calls this machine is its one user: there is nobody to keep a place for.
  DefaultRouteSettings: onAwsOnly,
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
      /^(\$default|(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|ANY) \/[^\s{}]*)$/,
      'must be $default or a method and a path without variables',
    ),
  Target: z.string().startsWith('integrations/'),
  AuthorizationType: z.literal('NONE').optional(),
  OperationName: onAwsOnly,
});

type Named = Found & { readonly name: string };
type ApiResources = {
  readonly apis: readonly Named[];
  readonly stages: readonly Found[];
  readonly integrations: readonly Named[];
  readonly routes: readonly Found[];
};

/** The name in a log group's ARN, which may end in a wildcard for its streams. */
const logGroupIn = (arn: string): string => nameFrom(arn.replace(/:\*$/, ''));

/**
 * The one API that may be there; without its stage it serves nothing.
 * @throws one sentence for a second API, or for a part of another kind
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
