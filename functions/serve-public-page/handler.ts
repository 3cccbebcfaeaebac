import { accessOf } from '../access.ts';
import { answerHttp } from '../lambda/answer-http.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { queuesOfStage } from '../lambda/queues.ts';
import { tablesOfStage } from '../lambda/tables.ts';
import { servePublicPageDeps } from './deps.ts';
import { servePublicPage } from './serve-public-page.ts';

const deps = {
  ...servePublicPageDeps(accessOf('serve-public-page', { ...tablesOfStage(), ...queuesOfStage() })),
  stage: environment('stage'),
};

export const handler = answerHttp((request, moment) => servePublicPage(request, moment, deps), {
  clock: systemClock,
  around: deps,
});
