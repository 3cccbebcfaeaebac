import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { channelStore } from '../stores/mail/channel-store.ts';
import { linkKeyHash } from '../aws/link-key.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { dynamoTable } from '../aws/dynamo-table.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { mailboxChangedBy, recordDelivery } from './record-delivery.ts';

const notices = dynamoTable(new DynamoDBClient(), environment('noticesTable'));
const keyed = linkKeyHash(new SecretsManagerClient(), environment('linkKeySecretArn'));
const use = { mailboxes: mailboxStore(notices), channel: channelStore(notices) };

export const handler = batchConsumer(
  () => async (delivery, moment) => recordDelivery(delivery.body, moment, { ...use, keyed: await keyed() }),
  { clock: systemClock, itemOf: mailboxChangedBy },
);
