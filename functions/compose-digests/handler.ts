import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sha256 } from '../aws/hash.ts';
import { introductionStore } from '../stores/matching/introduction-store.ts';
import { linkKeyHash } from '../aws/link-key.ts';
import { listWindowStore } from '../stores/mail/list-window-store.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { occasionStore } from '../stores/mail/occasion-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { sqsQueue } from '../aws/queue.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { plainIndex } from '../domain/matching/pool.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment, environmentMap } from '../lambda/environment.ts';
import { functionLogger } from '../lambda/function-logger.ts';
import { composeDigests } from './compose-digests.ts';

const dynamo = new DynamoDBClient();
const logger = functionLogger();
const receipts = dynamoTable(dynamo, environment('receiptsTable'));
const keyed = linkKeyHash(new SecretsManagerClient(), environment('linkKeySecretArn'));

const use = {
  mailboxes: mailboxStore(dynamoTable(dynamo, environment('noticesTable'))),
  refusals: refusalStore(receipts),
  windows: listWindowStore(receipts, 'refusals'),
  occasions: occasionStore(receipts),
  pool: poolStore(dynamoTable(dynamo, environment('poolTable'))),
  postings: postingStore(dynamoTable(dynamo, environment('postingsTable'))),
  introductions: introductionStore(dynamoTable(dynamo, environment('matchesTable'))),
  indexOf: plainIndex,
  sending: sqsQueue(new SQSClient(), environment('noticeQueueUrl')),
  digest: sha256,
  contacts: environmentMap('partnerContacts'),
  warn: (what: string) => logger.warn('The list of public holidays needs somebody to look at it', { what }),
};

export const handler = batchConsumer(
  () => async (_, moment) => composeDigests(moment, { ...use, keyed: await keyed() }),
  { clock: systemClock },
);
