import { devNull } from 'node:os';
import { CREDENTIALS, PLACE } from '../aws/account.ts';
import type { Endpoints } from '../aws/emulators.ts';
import type { FunctionPlan } from '../plan/function-plan.ts';

type Where = {
  /** Where the services listen. */
  readonly actual: Endpoints;
  /** What the function is told: the same, or a proxy in front of a service. */
  readonly told: Endpoints;
};

/** The SDK sends to the host of a queue URL, not to its endpoint. So queue URLs must name the proxy too. */
const withQueuesOf = (value: string, { actual, told }: Where): string =>
  value.replaceAll(`${actual.sqs}/`, `${told.sqs}/`);

/**
 * The whole environment of a function: the variables of the template, those that Lambda adds, and the URLs of the services. It
 * inherits nothing from the environment of this process.
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
  // A developer's own AWS configuration must not reach a function.
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  ...Object.fromEntries(Object.entries(plan.environment).map(([name, value]) => [name, withQueuesOf(value, where)])),
  AWS_ENDPOINT_URL_SQS: where.told.sqs,
  AWS_ENDPOINT_URL_DYNAMODB: where.told.dynamodb,
  AWS_ENDPOINT_URL_SES: where.told.ses,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: where.told.secrets,
  AWS_ENDPOINT_URL_S3: where.told.s3,
  ...(where.told.cognito !== undefined && { AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: where.told.cognito }),
});
