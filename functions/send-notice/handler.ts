import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { channelStore } from '../adapters/channel-store.ts';
import { sha256 } from '../adapters/digest.ts';
import { readEachOnce } from '../adapters/kept-record.ts';
import { linkRing } from '../adapters/link-ring.ts';
import { sesClient, sesQuota, sesSender } from '../adapters/mail-sender.ts';
import { mailboxStore } from '../adapters/mailbox-store.ts';
import { composeMail } from '../adapters/mime.ts';
import { poolStore, readOnce } from '../adapters/pool-store.ts';
import { postingStore } from '../adapters/posting-store.ts';
import { refusalStore } from '../adapters/refusal-store.ts';
import { dynamoTable } from '../adapters/table.ts';
import { toldStore } from '../adapters/told-store.ts';
import { sendRequestSchema } from '../contracts/stage-messages.ts';
import { batchConsumer } from '../runtime/batch-consumer.ts';
import { systemClock } from '../runtime/clock.ts';
import { environment } from '../runtime/environment.ts';
import { mailGate } from '../runtime/mail-gate.ts';
import { mailLinks } from './mail-links.ts';
import { mailboxChangedBy, sendRequest } from './send-request.ts';

const dynamo = new DynamoDBClient();
const ses = sesClient();
const notices = dynamoTable(dynamo, environment('noticesTable'));
const ring = linkRing(new SecretsManagerClient(), environment('linkKeySecretArn'));
const clock = () => Date.parse(systemClock().now);

const use = {
  mailboxes: mailboxStore(notices),
  postings: postingStore(dynamoTable(dynamo, environment('postingsTable'))),
  pool: poolStore(dynamoTable(dynamo, environment('poolTable'))),
  refusals: refusalStore(dynamoTable(dynamo, environment('receiptsTable'))),
  told: toldStore(dynamoTable(dynamo, environment('matchesTable'))),
  gate: mailGate({ channel: channelStore(notices), quota: sesQuota(ses), clock, pause }),
  links: mailLinks(async () => (await ring()).signer, environment('pageUrl'), sha256),
  mail: sesSender(ses, environment('configurationSet'), clock),
  composeMail,
  digest: sha256,
  from: environment('mailFrom'),
};

/** SES answers slowly, and mails to different addresses go side by side: as many as a batch holds. */
const WIDTH = 10;

export const handler = batchConsumer(
  () => {
    const ofBatch = { ...use, pool: readOnce(use.pool), postings: readEachOnce(use.postings) };
    return async (delivery, moment) =>
      sendRequest(sendRequestSchema.parse(JSON.parse(delivery.body)), moment, {
        ...ofBatch,
        keyed: (await ring()).keyed,
      });
  },
  { clock: systemClock, width: WIDTH, itemOf: mailboxChangedBy },
);
