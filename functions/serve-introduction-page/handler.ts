import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { accessOf } from '../access.ts';
import { linkRing } from '../aws/link-ring.ts';
import { answerHttp } from '../lambda/answer-http.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tellJournal } from '../lambda/tell-journal.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { serveIntroductionPageDeps } from './deps.ts';
import { serveIntroductionPage } from './serve-introduction-page.ts';

const shared = serveIntroductionPageDeps(
  accessOf('serve-introduction-page', { ...tablesOfStage(), ...queuesOfStage() }),
);
const deps = {
  ...shared,
  tell: tellJournal(shared.happened),
  stage: environment('stage'),
};
const ring = linkRing(new SecretsManagerClient(), environment('linkKeySecretArn'));

export const handler = answerHttp(
  async (request, moment) => serveIntroductionPage(request, moment, { ...deps, signer: (await ring()).signer }),
  { clock: systemClock, around: deps },
);
