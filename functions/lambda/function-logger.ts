import { Logger } from '@aws-lambda-powertools/logger';

/** The log of this function, under the name that Lambda knows it by. */
export const functionLogger = (): Logger =>
  new Logger({ serviceName: process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'no-function' });
