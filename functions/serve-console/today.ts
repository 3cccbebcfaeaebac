import { todayPage, type DueList } from '../domain/console/today-page.ts';
import type { Asked, Route } from './route.ts';

/** Reads one list of what is due, if the reader may see it. */
export type DueSource<Deps> = (asked: Asked, deps: Deps) => Promise<readonly DueList[]>;

/** The first page: what is due, of all sources. */
export const todayRoute = <Deps>(...sources: readonly DueSource<Deps>[]): Route<Deps> => ({
  method: 'GET',
  path: '/',
  roles: 'everybody',
  answer: async (asked, deps) => {
    const lists = await Promise.all(sources.map((source) => source(asked, deps)));
    return { page: todayPage(lists.flat(), asked.moment.today) };
  },
});
