import { IdempotencyConfig } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import { makeHandlerIdempotent } from '@aws-lambda-powertools/idempotency/middleware';
import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { getSecret } from '@aws-lambda-powertools/parameters/secrets';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SQSClient, SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import middy from '@middy/core';
import * as z from 'zod';

/**
 * A function as it is usually written: middy, five parts of Powertools (logger, metrics, tracer, idempotency,
 * parameters), zod, and three clients (DynamoDB, SQS, and Secrets Manager behind `getSecret`). It reads a message, stores
 * it and sends it on.
 */

const messageSchema = z.object({
  id: z.string().min(1).max(100),
  openings: z.int().min(1).optional(),
  tags: z.array(z.string().max(64)).max(50),
});

const logger = new Logger();
const metrics = new Metrics({ namespace: 'usual' });
const tracer = new Tracer();
const table = new DynamoDBClient();
const queue = new SQSClient();
const persistenceStore = new DynamoDBPersistenceLayer({ tableName: 'seen', awsSdkV3Client: table });
const config = new IdempotencyConfig({ eventKeyJmesPath: 'id' });

export const handler = middy()
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics))
  .use(captureLambdaHandler(tracer))
  .use(makeHandlerIdempotent({ persistenceStore, config }))
  .handler(async (event: unknown) => {
    const message = messageSchema.parse(event);
    const secret = await getSecret('a-secret');
    await table.send(new PutItemCommand({ TableName: 'messages', Item: marshall(message) }));
    const Entries = [{ Id: '0', MessageBody: JSON.stringify({ ...message, isSigned: secret !== undefined }) }];
    await queue.send(new SendMessageBatchCommand({ QueueUrl: 'https://queue.example', Entries }));
  });
