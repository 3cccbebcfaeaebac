import { consoleAnswer, consoleFile, consoleRedirect, type ConsoleAround } from '../domain/console/console-answer.ts';
import {
  CONSOLE_SECTIONS,
  sectionPath,
  type ConsoleReader,
  type ConsoleSection,
} from '../domain/console/console-page.ts';
import { removeCookie } from '../domain/console/cookies.ts';
import { hasRole, type Official } from '../domain/console/session.ts';
import { consoleTroublePage, sessionOverPage, type ConsoleTrouble } from '../domain/console/trouble-pages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { headAsGet, isTooLong, type PageAnswer, type PageRequest, type PageStage } from '../domain/page/page-answer.ts';
import { withHolidays, type HolidaysInForce } from '../steps/holidays-in-force.ts';
import type { Offices, OfficesInForce } from '../steps/offices-in-force.ts';
import { actingIn } from './acting.ts';
import { fieldsIn } from './file-form.ts';
import { newFormKey } from './form-key.ts';
import type { ActingDeps, Asked, Route } from './route.ts';
import { ROUTES, type RoutesDeps } from './routes.ts';
import {
  beginSignIn,
  finishSignIn,
  signedIn,
  signedOut,
  signOut,
  type SignedIn,
  type SigningInDeps,
} from './signing-in.ts';

export type ConsoleDeps = PageStage &
  SigningInDeps &
  Omit<RoutesDeps, keyof ActingDeps | keyof Offices> & {
    readonly holidays: HolidaysInForce;
    readonly offices: OfficesInForce;
  };

type Around = ConsoleDeps & ConsoleAround;

/** The longest form: two texts of 2,000 characters, each of them nine bytes when it is encoded for a form, and what goes with them. */
const MOST_FORM_BYTES = 65_536;
/** The longest event of Lambda, in which a file is a third longer. */
const MOST_FILE_FORM_BYTES = 6_291_456;

const trouble = (status: ConsoleTrouble, reader: ConsoleReader | undefined, around: Around): PageAnswer =>
  consoleAnswer('trouble', status, consoleTroublePage(status), reader, around);

const mayUse = ({ roles }: Pick<Route<RoutesDeps>, 'roles'>, official: Official): boolean =>
  roles === 'everybody' ? official.groups.length > 0 : hasRole(official, ...roles);

/** The sections that somebody may open: those whose first page they may use. */
const sectionsFor = (official: Official): ConsoleSection[] =>
  CONSOLE_SECTIONS.filter((section) =>
    ROUTES.some((route) => route.method === 'GET' && route.path === sectionPath(section) && mayUse(route, official)),
  );

/** The variables of a path that a route has. Undefined if it is not the route's. */
const paramsOf = ({ path }: Route<RoutesDeps>, asked: string): Record<string, string> | undefined => {
  const [wanted, given] = [path.split('/'), asked.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith('{') && value !== '') params[part.slice(1, -1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
};

const LONGER_THAN_A_CHOICE = 20;

/** The form of a session that is over does nothing, and what was typed comes back. */
const sessionOver = (request: PageRequest, around: Around): PageAnswer => {
  const typed = [...new URLSearchParams(request.body)].flatMap(([name, value]) =>
    name !== 'key' && value.length > LONGER_THAN_A_CHOICE ? [value] : [],
  );
  return {
    ...consoleAnswer('session-over', 403, sessionOverPage(typed), undefined, around),
    cookies: [removeCookie('session')],
  };
};

const toSignIn = ({ path, query }: PageRequest, { hash }: Around): PageAnswer => {
  const next = new URLSearchParams({ next: query === '' ? path : `${path}?${query}` });
  return consoleRedirect('to-sign-in', `/sign-in?${next.toString()}`, hash);
};

const askedOf = async (
  request: PageRequest,
  moment: Moment,
  session: SignedIn,
  params: Asked['params'],
  deps: Around,
): Promise<Asked> => ({
  request,
  query: new URLSearchParams(request.query),
  moment: await withHolidays(moment, deps),
  official: session.official,
  params,
  ...(await fieldsIn(request)),
  newFormKey: () => newFormKey(session.id, deps),
});

/** Answers a request of somebody who is signed in. Whoever may not use a route does not learn what is there. */
const answerRoute = async (
  request: PageRequest,
  moment: Moment,
  session: SignedIn,
  deps: Around,
): Promise<PageAnswer> => {
  const { official } = session;
  const reader = { official, sections: sectionsFor(official) };
  const found = ROUTES.flatMap((route) => {
    const params = paramsOf(route, request.path);
    return params === undefined ? [] : [{ route, params }];
  });
  if (found.length === 0) return trouble(404, reader, deps);
  const [one] = found.filter(({ route }) => route.method === request.method);
  if (one === undefined) return trouble(405, reader, deps);
  if (!mayUse(one.route, official)) return trouble(403, reader, deps);
  const asked = await askedOf(request, moment, session, one.params, deps);
  const answered = await one.route.answer(asked, {
    ...deps,
    ...(await deps.offices()),
    ...actingIn(session.id, deps),
  });
  const name = `console-${one.route.path.split('/')[1] || 'today'}`;
  if (answered === 'absent') return trouble(404, reader, deps);
  if ('file' in answered) return consoleFile(name, answered.file, deps.hash);
  if ('to' in answered) return consoleRedirect(name, answered.to, deps.hash);
  return consoleAnswer(name, answered.status ?? 200, answered.page, reader, deps);
};

const serve = async (request: PageRequest, moment: Moment, deps: Around): Promise<PageAnswer> => {
  const isForm = request.method === 'POST';
  // A browser always says where a form comes from. A form of another site, or of a page without an origin, does nothing.
  if (isForm && request.origin !== deps.consoleUrl) return trouble(403, undefined, deps);
  if (!isForm && request.method !== 'GET') return trouble(405, undefined, deps);
  switch (`${request.method} ${request.path}`) {
    case 'GET /sign-in':
      return beginSignIn(request, moment, deps);
    case 'GET /signed-in':
      return finishSignIn(request, moment, deps);
    case 'GET /signed-out':
      return signedOut(deps);
    // A browser asks for it by itself. Beginning a sign-in for it would replace the one that somebody is in.
    case 'GET /favicon.ico':
      return trouble(404, undefined, deps);
    default:
      break;
  }
  const session = await signedIn(request, moment, deps);
  if (session === undefined) return isForm ? sessionOver(request, deps) : toSignIn(request, deps);
  if (request.path === '/sign-out' && isForm) return signOut(request, session, moment, deps);
  return answerRoute(request, moment, session, deps);
};

/**
 * Answers one request for the console. GET and HEAD only read. POST acts and redirects to a page that says what was done.
 * @throws if a store, a queue, a bucket, the user pool or the provider throws
 */
export const serveConsole = async (request: PageRequest, moment: Moment, deps: ConsoleDeps): Promise<PageAnswer> => {
  const around = { ...deps, host: request.host };
  const takesFile = ROUTES.some((route) => route.takesFile === true && paramsOf(route, request.path) !== undefined);
  if (isTooLong(request, takesFile ? MOST_FILE_FORM_BYTES : MOST_FORM_BYTES)) return trouble(413, undefined, around);
  return headAsGet(request, (asked) => serve(asked, moment, around));
};
