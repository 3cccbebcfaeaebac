import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { accessOf } from '../access.ts';
import { linkKeyHash } from '../aws/link-key.ts';
import { fillDigestsSchema } from '../contracts/stage-messages.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { fillDigestsDeps } from './deps.ts';
import { fillDigests } from './fill-digests.ts';

const deps = fillDigestsDeps(accessOf('fill-digests', { ...tablesOfStage(), ...queuesOfStage() }));
const keyed = linkKeyHash(new SecretsManagerClient(), environment('linkKeySecretArn'));

export const handler = batchConsumer(
  () =>
    async ({ body }, moment) =>
      fillDigests(fillDigestsSchema.parse(JSON.parse(body)), moment, { ...deps, keyed: await keyed() }),
  { clock: systemClock },
);
