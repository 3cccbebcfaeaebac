import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Sources } from '../access.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { tableVariable } from '../contracts/environment.ts';
import { environment, variable } from './environment.ts';

/** The tables and settings of a function, as the infrastructure names them in the environment. */
export const tablesOfStage = (): Pick<Sources, 'table' | 'setting'> => {
  const client = new DynamoDBClient();
  return { table: (name) => dynamoTable(client, variable(tableVariable(name))), setting: environment };
};
