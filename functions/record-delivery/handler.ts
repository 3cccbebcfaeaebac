import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { channelStore } from '../adapters/channel-store.ts';
import { linkKeyHash } from '../adapters/link-key.ts';
import { mailboxStore } from '../adapters/mailbox-store.ts';
import { dynamoTable } from '../adapters/table.ts';
import { batchConsumer } from '../runtime/batch-consumer.ts';
import { systemClock } from '../runtime/clock.ts';
import { environment } from '../runtime/environment.ts';
import { mailboxChangedBy, recordDelivery } from './record-delivery.ts';

const notices = dynamoTable(new DynamoDBClient(), environment('noticesTable'));
const keyed = linkKeyHash(new SecretsManagerClient(), environment('linkKeySecretArn'));
const use = { mailboxes: mailboxStore(notices), channel: channelStore(notices) };

export const handler = batchConsumer(
  () => async (delivery, moment) => recordDelivery(delivery.body, moment, { ...use, keyed: await keyed() }),
  { clock: systemClock, itemOf: mailboxChangedBy },
);
