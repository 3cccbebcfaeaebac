import { accessOf } from '../../functions/access.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import type { PageAnswer } from '../../functions/domain/page/page-answer.ts';
import { servePublicPageDeps } from '../../functions/serve-public-page/deps.ts';
import { servePublicPage, type PublicPageDeps } from '../../functions/serve-public-page/serve-public-page.ts';
import { memoryTable } from './memory-table.ts';
import { SENT } from './page-world.ts';
import { NOW, world, type World } from './world.ts';

/** The public pages over a world, as a visitor asks for them. */
export const publicPages = (stages: World, change: Partial<PublicPageDeps> = {}) => {
  const deps: PublicPageDeps = {
    ...servePublicPageDeps(accessOf('serve-public-page', stages.sources)),
    stage: 'dev',
    ...change,
  };
  let requests = 0;
  return (
    method: string,
    address: string,
    body = '',
    at: Moment = NOW,
    from: string = SENT.from,
  ): Promise<PageAnswer> => {
    const [path = '', query = ''] = address.split('?');
    return servePublicPage({ ...SENT, from, id: `request-${(requests += 1)}`, method, path, query, body }, at, deps);
  };
};

/** The stages and the public pages over one table. */
export const publicPageWorld = (moment: Moment = NOW) => {
  const table = memoryTable();
  const stages = world(table, moment);
  return { table, stages, send: publicPages(stages) };
};
