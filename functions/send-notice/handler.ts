import { setTimeout as pause } from 'node:timers/promises';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { accessOf } from '../access.ts';
import { linkRing } from '../aws/link-ring.ts';
import { sesClient, sesQuota, sesSender } from '../aws/mail-sender.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { sendRequestSchema } from '../notices/contracts.ts';
import { mailLinks } from '../notices/mail-links.ts';
import { mailGate } from '../steps/mail-gate.ts';
import { holidaysOnce, withHolidays } from '../steps/holidays-in-force.ts';
import { officesOnce } from '../steps/offices-in-force.ts';
import { readOnce } from '../stores/matching/pool-store.ts';
import { readEachOnce } from '../stores/records.ts';
import { sendNoticeDeps } from './deps.ts';
import { mailboxChangedBy, sendRequest } from './send-request.ts';

const ses = sesClient();
const ring = linkRing(new SecretsManagerClient(), environment('linkKeySecretArn'));
const clock = () => Date.parse(systemClock().now);

const { channel, ...stores } = sendNoticeDeps(accessOf('send-notice', tablesOfStage()));
const deps = {
  ...stores,
  gate: mailGate({ channel, quota: sesQuota(ses), clock, pause }),
  links: mailLinks(async () => (await ring()).signer, environment('pageUrl'), stores.hash),
  mail: sesSender(ses, environment('configurationSet'), clock),
};

/** Mails to different addresses are sent in parallel, as many as a batch holds, because SES answers slowly. */
const WIDTH = 10;

export const handler = batchConsumer(
  () => {
    const holidays = holidaysOnce(deps.holidays);
    const ofBatch = {
      ...deps,
      offices: officesOnce(deps.offices),
      pool: readOnce(deps.pool),
      postings: readEachOnce(deps.postings),
    };
    return async (delivery, moment) => {
      const { keyed, sealer } = await ring();
      const now = await withHolidays(moment, { holidays });
      return sendRequest(sendRequestSchema.parse(JSON.parse(delivery.body)), now, { ...ofBatch, keyed, sealer });
    };
  },
  { clock: systemClock, width: WIDTH, itemOf: mailboxChangedBy },
);
