import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { channelStore } from '../stores/mail/channel-store.ts';
import { sha256 } from '../aws/hash.ts';
import { readEachOnce } from '../stores/records.ts';
import { linkRing } from '../aws/link-ring.ts';
import { sesClient, sesQuota, sesSender } from '../aws/mail-sender.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { composeMail } from '../aws/mime.ts';
import { poolStore, readOnce } from '../stores/matching/pool-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { toldStore } from '../stores/screening/told-store.ts';
import { sendRequestSchema } from '../notices/contracts.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { mailGate } from '../steps/mail-gate.ts';
import { mailLinks } from '../notices/mail-links.ts';
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
