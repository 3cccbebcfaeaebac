import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { accessOf } from '../access.ts';
import { linkKeyHash } from '../aws/link-key.ts';
import { orDrained } from '../lambda/door-drain.ts';
import { doorOf } from '../lambda/door-of.ts';
import { environment } from '../lambda/environment.ts';
import { fromWhoMaySend } from '../steps/answering.ts';
import { readOnce } from '../steps/figures-in-force.ts';
import { receivePosting } from './receive-posting.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { journalled } from '../lambda/journalled.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { receivePostingDeps } from './deps.ts';

const deps = receivePostingDeps(accessOf('receive-posting', { ...tablesOfStage(), ...queuesOfStage() }));
const stage = environment('stage');
const keyed = linkKeyHash(new SecretsManagerClient(), environment('linkKeySecretArn'));

export const handler = orDrained(
  batchConsumer(
    journalled(deps.happened, systemClock, (journal) => {
      const figures = readOnce(deps.figures);
      return async (delivery, moment) =>
        fromWhoMaySend(receivePosting)(delivery, doorOf(delivery.queue, stage), moment, {
          ...deps,
          figures,
          journal,
          keyed: await keyed(),
        });
    }),
    { clock: systemClock },
  ),
  { client: new SQSClient(), oneUrl: environment('replyQueueUrl') },
);
