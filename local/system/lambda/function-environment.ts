import { devNull } from 'node:os';
import { CREDENTIALS, PLACE } from '../aws/account.ts';
import type { FunctionPlan } from '../plan/function-plan.ts';

export type Endpoints = {
  readonly sqs: string;
  readonly dynamodb: string;
  readonly ses: string;
  readonly secrets: string;
};

type Where = {
  /** Where the parts listen. */
  readonly actual: Endpoints;
  /** Where the function is to look for them: the same, unless something is put between. */
  readonly told: Endpoints;
};

/** The SDK follows the host in a QueueUrl, whatever its endpoint says: the URLs of queues must name what the function is told. */
const withQueuesOf = (value: string, { actual, told }: Where): string =>
  value.replaceAll(`${actual.sqs}/`, `${told.sqs}/`);

/**
 * The whole environment of a function: what the template declares, what Lambda itself adds, and where the parts
 * listen. Nothing of this process's own environment gets in.
 */
export const environmentOf = (plan: FunctionPlan, where: Where): Record<string, string> => ({
  AWS_REGION: PLACE.region,
  AWS_DEFAULT_REGION: PLACE.region,
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: plan.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(plan.memoryMegabytes),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${plan.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  _HANDLER: plan.handler,
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
  // A developer's own AWS settings must not reach a function.
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  ...Object.fromEntries(Object.entries(plan.environment).map(([name, value]) => [name, withQueuesOf(value, where)])),
  AWS_ENDPOINT_URL_SQS: where.told.sqs,
  AWS_ENDPOINT_URL_DYNAMODB: where.told.dynamodb,
  AWS_ENDPOINT_URL_SES: where.told.ses,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: where.told.secrets,
});
