import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { environment, variable } from '../lambda/environment.ts';

const told = [
  environment('consoleUrl'),
  environment('officialsIssuer'),
  environment('officialsClient'),
  environment('officialsPool'),
  environment('auditBucket'),
  environment('accessBucket'),
  environment('reviewsDoorUrl'),
  environment('site'),
  variable('CONSOLE_TABLE'),
];

export const handler = async (): Promise<APIGatewayProxyStructuredResultV2> => ({
  statusCode: 503,
  body: `${told.length}`,
});
