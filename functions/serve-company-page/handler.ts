import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { accessOf } from '../access.ts';
import { linkRing } from '../aws/link-ring.ts';
import { answerHttp } from '../lambda/answer-http.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { serveCompanyPageDeps } from './deps.ts';
import { serveCompanyPage } from './serve-company-page.ts';

const deps = {
  ...serveCompanyPageDeps(accessOf('serve-company-page', { ...tablesOfStage(), ...queuesOfStage() })),
  stage: environment('stage'),
};
const ring = linkRing(new SecretsManagerClient(), environment('linkKeySecretArn'));

export const handler = answerHttp(
  async (request, moment) => serveCompanyPage(request, moment, { ...deps, ...(await ring()) }),
  { clock: systemClock, around: deps },
);
