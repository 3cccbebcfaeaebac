import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { accessOf } from '../access.ts';
import { linkRing } from '../aws/link-ring.ts';
import { answerHttp } from '../lambda/answer-http.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { serveSeekerPageDeps } from './deps.ts';
import { serveSeekerPage } from './serve-seeker-page.ts';

const deps = {
  ...serveSeekerPageDeps(accessOf('serve-seeker-page', { ...tablesOfStage(), ...queuesOfStage() })),
  stage: environment('stage'),
};
const ring = linkRing(new SecretsManagerClient(), environment('linkKeySecretArn'));

export const handler = answerHttp(
  async (request, moment) => {
    const { signer, sealer } = await ring();
    return serveSeekerPage(request, moment, { ...deps, signer, sealer });
  },
  { clock: systemClock, around: deps },
);
