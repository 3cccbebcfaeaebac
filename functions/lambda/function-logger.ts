import { Logger } from '@aws-lambda-powertools/logger';

/** The logger of this function, under its Lambda name. */
export const functionLogger = (): Logger =>
  new Logger({ serviceName: process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'no-function' });
