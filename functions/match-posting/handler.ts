import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sha256 } from '../aws/hash.ts';
import { matchStore } from '../stores/matching/match-store.ts';
import { poolStore, readOnce } from '../stores/matching/pool-store.ts';
import { sqsQueue } from '../aws/queue.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { matchPostingSchema } from '../contracts/stage-messages.ts';
import { plainIndex } from '../domain/matching/pool.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { matchPosting } from './match-posting.ts';

const dynamo = new DynamoDBClient();

const use = {
  pool: poolStore(dynamoTable(dynamo, environment('poolTable'))),
  matches: matchStore(dynamoTable(dynamo, environment('matchesTable'))),
  notices: sqsQueue(new SQSClient(), environment('noticeQueueUrl')),
  digest: sha256,
  indexOf: plainIndex,
};

export const handler = batchConsumer(
  () => {
    const ofBatch = { ...use, pool: readOnce(use.pool) };
    return ({ body }, moment) => matchPosting(matchPostingSchema.parse(JSON.parse(body)), moment, ofBatch);
  },
  { clock: systemClock },
);
