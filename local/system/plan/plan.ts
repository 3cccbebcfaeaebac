import { apiPlans } from './api-plan.ts';
import type { ApiPlan } from './api-plan.ts';
import { bucketPlan } from './bucket-plan.ts';
import type { BucketPlan } from './bucket-plan.ts';
import { eventSourcePlans, functionPlan } from './function-plan.ts';
import type { EventSourcePlan, FunctionPlan } from './function-plan.ts';
import { createResolver } from './intrinsics.ts';
import type { Place, Resolver } from './intrinsics.ts';
import { defaultConfigurationSets, mailEventPaths } from './mail-plan.ts';
import type { MailEventPath } from './mail-plan.ts';
import { officialsPlan } from './officials-plan.ts';
import type { OfficialsPlan } from './officials-plan.ts';
import { queuePlan, visibilitySeconds } from './queue-plan.ts';
import type { QueuePlan } from './queue-plan.ts';
import type { Found, Identified } from './resource.ts';
import { typeOf } from './resource-types.ts';
import { schedulePlans } from './schedule-plan.ts';
import type { SchedulePlan } from './schedule-plan.ts';
import { secretPlan } from './secret-plan.ts';
import type { SecretPlan } from './secret-plan.ts';
import { tablePlan } from './table-plan.ts';
import type { TablePlan } from './table-plan.ts';
import type { Templates } from './template.ts';

/**
 * What the templates ask the local system to run, with every intrinsic function resolved. The files beside this one read
 * one kind of resource each. They parse properties strictly: a property that is neither used nor marked as on-AWS-only
 * stops the start, because a property that is skipped silently would make the local system differ from the deployed one.
 */
export type Plan = {
  readonly queues: readonly QueuePlan[];
  readonly tables: readonly TablePlan[];
  readonly secrets: readonly SecretPlan[];
  readonly functions: readonly FunctionPlan[];
  readonly eventSources: readonly EventSourcePlan[];
  readonly schedules: readonly SchedulePlan[];
  /** Domains and addresses that mail may come from. */
  readonly mailIdentities: readonly string[];
  readonly configurationSets: readonly string[];
  readonly defaultConfigurationSets: ReadonlyMap<string, string>;
  readonly mailEventPaths: readonly MailEventPath[];
  readonly apis: readonly ApiPlan[];
  readonly buckets: readonly BucketPlan[];
  readonly officials: OfficialsPlan | undefined;
};

type Listed = { readonly stack: string; readonly logicalId: string; readonly type: string; readonly raw: unknown };

/** Every resource whose condition holds. @throws for a type that no list has */
const listed = (templates: Templates, resolver: Resolver): Listed[] =>
  Object.entries(templates).flatMap(([stack, template]) =>
    Object.entries(template.Resources)
      .filter(([, resource]) => resolver.exists(stack, resource))
      .map(([logicalId, resource]) => {
        typeOf(logicalId, resource);
        return { stack, logicalId, type: resource.Type, raw: resource.Properties };
      }),
  );

/** Lambda refuses an event source whose queue shows a message again while the function may still work on it. */
const requireVisibility = (plan: Plan): Plan => {
  for (const { queueName, functionName } of plan.eventSources) {
    const queue = plan.queues.find(({ name }) => name === queueName);
    const visible = queue === undefined ? Infinity : visibilitySeconds(queue);
    const timeout = plan.functions.find(({ name }) => name === functionName)?.timeoutSeconds ?? 0;
    if (visible < timeout) {
      throw new Error(
        `The queue ${queueName} shows a message again after ${visible} s, but its function ${functionName} may take ${timeout} s: raise the visibility timeout.`,
      );
    }
  }
  return plan;
};

/** A message to a queue that does not exist would be lost silently, and a poller of one would wait for ever. */
const requireQueues = (plan: Plan): Plan => {
  const names = new Set(plan.queues.map(({ name }) => name));
  for (const target of [...plan.schedules, ...plan.mailEventPaths]) {
    if (!('queueName' in target)) continue;
    const { queueName } = target;
    if (!names.has(queueName))
      throw new Error(`A schedule or a topic sends to the queue ${queueName}, which is not there.`);
  }
  for (const { logicalId, queueName } of plan.eventSources) {
    if (!names.has(queueName))
      throw new Error(`The event source "${logicalId}" reads the queue ${queueName}, which is not there.`);
  }
  return plan;
};

/**
 * Reads the templates of all stacks.
 * @throws one sentence that names what the local system does not know: a type, a property, an intrinsic function
 */
export const planOf = (templates: Templates, place: Place): Plan => {
  const resolver = createResolver(templates, place);
  const all = listed(templates, resolver);
  const ofType = (type: string): (Found & { readonly stack: string; readonly name: string })[] =>
    all
      .filter((one) => one.type === type)
      .map(({ stack, logicalId, raw }) => ({
        type,
        stack,
        logicalId,
        name: resolver.nameOf(stack, logicalId),
        properties: resolver.resolve(stack, raw),
      }));
  const identified = (type: string): (Found & Identified)[] =>
    ofType(type).map((one) => ({ ...one, arn: resolver.arnOf(one.stack, one.logicalId) }));

  return requireQueues(
    requireVisibility({
      queues: identified('AWS::SQS::Queue').map(queuePlan),
      tables: identified('AWS::DynamoDB::Table').map(tablePlan),
      secrets: identified('AWS::SecretsManager::Secret').map(secretPlan),
      functions: identified('AWS::Lambda::Function').map(functionPlan),
      eventSources: ofType('AWS::Lambda::EventSourceMapping').flatMap(eventSourcePlans),
      schedules: ofType('AWS::Events::Rule').flatMap(schedulePlans),
      mailIdentities: ofType('AWS::SES::EmailIdentity').map(({ name }) => name),
      configurationSets: ofType('AWS::SES::ConfigurationSet').map(({ name }) => name),
      defaultConfigurationSets: defaultConfigurationSets(ofType('AWS::SES::EmailIdentity')),
      mailEventPaths: mailEventPaths({
        destinations: ofType('AWS::SES::ConfigurationSetEventDestination'),
        topics: identified('AWS::SNS::Topic'),
        subscriptions: ofType('AWS::SNS::Subscription'),
      }),
      apis: apiPlans({
        apis: ofType('AWS::ApiGatewayV2::Api'),
        stages: ofType('AWS::ApiGatewayV2::Stage'),
        integrations: ofType('AWS::ApiGatewayV2::Integration'),
        routes: ofType('AWS::ApiGatewayV2::Route'),
      }),
      buckets: identified('AWS::S3::Bucket').map(bucketPlan),
      officials: officialsPlan({
        pools: ofType('AWS::Cognito::UserPool'),
        clients: ofType('AWS::Cognito::UserPoolClient'),
        groups: ofType('AWS::Cognito::UserPoolGroup'),
      }),
    }),
  );
};
