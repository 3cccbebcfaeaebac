import type { Moment } from '../language/calendar.ts';
import {
  headAsGet,
  isTooLong,
  trouble,
  type Around,
  type PageAnswer,
  type PageRequest,
  type PageStage,
} from './page-answer.ts';

/** A request with all that answers it. */
export type Asked<Deps> = { readonly request: PageRequest; readonly moment: Moment; readonly deps: Deps };

/** What surrounds a page on the host that was asked. */
export const aroundOf = <Deps extends PageStage>({ request, deps }: Asked<Deps>): Around => ({
  ...deps,
  host: request.host,
});

type Answering<Deps> = (asked: Asked<Deps>) => Promise<PageAnswer> | PageAnswer;

/** The pages of one kind by the part of the path that follows their area: those that are posted to, and those with a name. */
type Below<Deps> = {
  readonly posts: Readonly<Record<string, Answering<Deps>>>;
  readonly named: Readonly<Record<string, Answering<Deps>>>;
  /** Every other name is the signed link that opens a page. */
  readonly show: (token: string, asked: Asked<Deps>) => Promise<PageAnswer>;
};

const MOST_FORM_BYTES = 8_192;

/**
 * Serves the pages `/<area>/<name>`, in Korean. GET and HEAD only read. POST acts and redirects to a page that says what was done.
 * The function that is returned throws if a store or queue throws.
 */
export const pagesBelow = <Deps extends PageStage>(area: string, { posts, named, show }: Below<Deps>) => {
  const [posted, read] = [new Map(Object.entries(posts)), new Map(Object.entries(named))];
  const route = (asked: Asked<Deps>): Promise<PageAnswer> | PageAnswer => {
    const { method, path } = asked.request;
    const [, first, name = '', ...rest] = path.split('/');
    if (first !== area || name === '' || rest.length > 0) return trouble(404, 'ko', aroundOf(asked));
    const act = posted.get(name);
    if (method !== (act === undefined ? 'GET' : 'POST'))
      return trouble(405, 'ko', aroundOf(asked), { allow: act === undefined ? 'GET, HEAD' : 'POST' });
    return (act ?? read.get(name) ?? ((other) => show(name, other)))(asked);
  };
  return async (request: PageRequest, moment: Moment, deps: Deps): Promise<PageAnswer> => {
    if (isTooLong(request, MOST_FORM_BYTES)) return trouble(413, 'ko', aroundOf({ request, moment, deps }));
    return headAsGet(request, (asked) => route({ request: asked, moment, deps }));
  };
};
