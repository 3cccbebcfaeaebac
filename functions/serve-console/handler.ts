import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { accessOf } from '../access.ts';
import { mac, randomSecret, sameText } from '../aws/hash.ts';
import { linkKeyHash } from '../aws/link-key.ts';
import { lockedBucket } from '../aws/locked-bucket.ts';
import { objectBucket } from '../aws/object-bucket.ts';
import { officialsDirectory } from '../aws/officials-directory.ts';
import { doorQueues, sqsQueue } from '../aws/queue.ts';
import { sealerOf } from '../aws/sealer.ts';
import { signInProvider } from '../aws/sign-in-provider.ts';
import { consoleAnswer } from '../domain/console/console-answer.ts';
import { consoleTroublePage } from '../domain/console/trouble-pages.ts';
import { answerHttp } from '../lambda/answer-http.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { journalStore } from '../stores/journal/journal-store.ts';
import { serveConsoleDeps } from './deps.ts';
import { serveConsole } from './serve-console.ts';

const shared = serveConsoleDeps(accessOf('serve-console', { ...tablesOfStage(), ...queuesOfStage() }));
const s3 = new S3Client();
const sqs = new SQSClient();
const keyed = linkKeyHash(new SecretsManagerClient(), environment('linkKeySecretArn'));
const deps = {
  ...shared,
  stage: environment('stage'),
  journal: journalStore(objectBucket(s3, environment('journalBucket')), shared.hash),
  auditBucket: lockedBucket(s3, environment('auditBucket')),
  accessBucket: lockedBucket(s3, environment('accessBucket')),
  directory: officialsDirectory(new CognitoIdentityProviderClient(), environment('officialsPool')),
  provider: signInProvider({
    issuer: environment('officialsIssuer'),
    client: environment('officialsClient'),
    callback: `${shared.consoleUrl}/signed-in`,
  }),
  reviewsDoor: sqsQueue<object>(sqs, environment('reviewsDoorUrl')),
  doors: doorQueues(sqs, environment('reviewsDoorUrl'), environment('stage')),
  sealerUnder: (secret: string) => sealerOf(Buffer.from(secret, 'base64url')),
  mac,
  random: randomSecret,
  same: sameText,
};

export const handler = answerHttp(
  async (request, moment) => serveConsole(request, moment, { ...deps, keyed: await keyed() }),
  {
    clock: systemClock,
    around: deps,
    failed: (host) => consoleAnswer('trouble', 500, consoleTroublePage(500), undefined, { ...deps, host }),
  },
);
