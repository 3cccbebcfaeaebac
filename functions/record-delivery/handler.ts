import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { accessOf } from '../access.ts';
import { linkKeyHash } from '../aws/link-key.ts';
import { environment } from '../lambda/environment.ts';
import { mailboxChangedBy, recordDelivery } from './record-delivery.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { journalled } from '../lambda/journalled.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { recordDeliveryDeps } from './deps.ts';

const deps = recordDeliveryDeps(accessOf('record-delivery', { ...tablesOfStage(), ...queuesOfStage() }));
const keyed = linkKeyHash(new SecretsManagerClient(), environment('linkKeySecretArn'));

export const handler = batchConsumer(
  journalled(
    deps.happened,
    systemClock,
    (journal) => async (delivery, moment) =>
      recordDelivery(delivery.body, moment, { ...deps, journal, keyed: await keyed() }),
  ),
  { clock: systemClock, itemOf: mailboxChangedBy },
);
