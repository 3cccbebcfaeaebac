import type { OfficialsDirectory } from '../aws/officials-directory.ts';
import type { SignInProvider } from '../aws/sign-in-provider.ts';
import { consoleAnswer, consoleRedirect, type ConsoleAround } from '../domain/console/console-answer.ts';
import { cookieIn, removeCookie, setCookie } from '../domain/console/cookies.ts';
import { secondsSince } from '../domain/console/instants.ts';
import { nextPath } from '../domain/console/next-path.ts';
import { isOver, isToCheck, LONGEST_HOURS, type Official, type Session } from '../domain/console/session.ts';
import { consoleTroublePage, signedOutPage } from '../domain/console/trouble-pages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { PageAnswer, PageRequest } from '../domain/page/page-answer.ts';
import type { SessionStore } from '../stores/console/session-store.ts';
import { SIGN_IN_MINUTES, type SignInStore } from '../stores/console/sign-in-store.ts';
import { logAccess, type RecordsDeps } from './acting.ts';

export type SigningInDeps = RecordsDeps & {
  readonly sessions: SessionStore;
  readonly signIns: SignInStore;
  readonly provider: SignInProvider;
  readonly directory: OfficialsDirectory;
  /** Base URL of the console, without a slash at the end. */
  readonly consoleUrl: string;
};

/** A session that stands, with its id as the cookie has it. */
export type SignedIn = { readonly id: string; readonly official: Official };

const SECONDS = { minute: 60, hour: 3_600 };

const endedBy = async (
  hash: string,
  { account }: Pick<Session, 'account'>,
  all: boolean,
  { sessions }: SigningInDeps,
): Promise<undefined> => {
  await (all ? sessions.endAll(account) : sessions.end(hash, account));
};

/**
 * Returns the session of a request. The user pool is asked once a minute, and for every form, whether the account still holds and
 * which groups it is in. If it does not hold, all its sessions end.
 */
export const signedIn = async (
  request: PageRequest,
  { now }: Moment,
  deps: SigningInDeps,
): Promise<SignedIn | undefined> => {
  const id = cookieIn(request.cookies, 'session');
  if (id === undefined) return undefined;
  const hash = deps.hash(id);
  const session = await deps.sessions.read(hash);
  if (session === undefined) return undefined;
  if (isOver(session, now)) return endedBy(hash, session, false, deps);
  const { account, name } = session;
  if (request.method !== 'POST' && !isToCheck(session, now)) return { id, official: session };
  const groups = await deps.directory.groupsOf(account);
  if (groups === undefined) return endedBy(hash, session, true, deps);
  await deps.sessions.renew(hash, session, { ...session, groups: [...groups], seenAt: now, checkedAt: now });
  return { id, official: { account, name, groups } };
};

/** An attempt lies under the browser that began it and its own state, so that two tabs may sign in at once. */
const attemptId = (browser: string, state: string, { hash }: SigningInDeps): string => hash(`${browser} ${state}`);

/** GET /sign-in: begins a sign-in and leads to the provider. */
export const beginSignIn = async (
  { query, cookies }: PageRequest,
  { now }: Moment,
  deps: SigningInDeps & ConsoleAround,
): Promise<PageAnswer> => {
  const cookie = cookieIn(cookies, 'signIn') ?? deps.random();
  const [state, nonce, verifier] = [deps.random(), deps.random(), deps.random()];
  const attempt = { state, nonce, verifier, next: nextPath(new URLSearchParams(query).get('next')), at: now };
  await deps.signIns.begin(attemptId(cookie, state, deps), attempt);
  const to = await deps.provider.begin(attempt);
  return consoleRedirect('sign-in', to, deps.hash, [setCookie('signIn', cookie, SIGN_IN_MINUTES * SECONDS.minute)]);
};

const notSignedIn = (around: ConsoleAround): PageAnswer =>
  consoleAnswer('signed-in', 400, consoleTroublePage(400), undefined, around);

/** Ends the session that the browser had before. Its cookie is replaced, so nobody could sign it out any more. */
const endBefore = async ({ cookies }: PageRequest, deps: SigningInDeps): Promise<void> => {
  const id = cookieIn(cookies, 'session');
  const hash = id === undefined ? undefined : deps.hash(id);
  const before = hash === undefined ? undefined : await deps.sessions.read(hash);
  if (hash !== undefined && before !== undefined) await deps.sessions.end(hash, before.account);
};

/**
 * GET /signed-in: the provider leads back. The session gets a new id, and the one that the browser had before ends. An attempt
 * counts once, in the browser that began it.
 */
export const finishSignIn = async (
  request: PageRequest,
  { now }: Moment,
  deps: SigningInDeps & ConsoleAround,
): Promise<PageAnswer> => {
  const cookie = cookieIn(request.cookies, 'signIn');
  const state = new URLSearchParams(request.query).get('state') ?? '';
  const attempt = cookie === undefined ? undefined : await deps.signIns.take(attemptId(cookie, state, deps), now);
  if (attempt === undefined) return notSignedIn(deps);
  const back = `${deps.consoleUrl}${request.path}?${request.query}`;
  const who = await deps.provider.finish(back, attempt, secondsSince(attempt.at, now));
  const groups = who === undefined ? undefined : await deps.directory.groupsOf(who.account);
  if (who === undefined || groups === undefined) return notSignedIn(deps);
  const id = deps.random();
  const session = { ...who, groups: [...groups], startedAt: now, seenAt: now, checkedAt: now };
  await logAccess({ at: now, account: who.account, from: request.from, act: 'sign-in' }, deps);
  await endBefore(request, deps);
  await deps.sessions.start(deps.hash(id), session);
  return consoleRedirect('signed-in', attempt.next, deps.hash, [
    setCookie('session', id, LONGEST_HOURS * SECONDS.hour),
  ]);
};

/** POST /sign-out: ends the session; with `everywhere`, all sessions of the account, here and at the provider. */
export const signOut = async (
  request: PageRequest,
  { id, official }: SignedIn,
  { now }: Moment,
  deps: SigningInDeps & ConsoleAround,
): Promise<PageAnswer> => {
  const { account } = official;
  const isEverywhere = new URLSearchParams(request.body).get('everywhere') === 'yes';
  await endedBy(deps.hash(id), official, isEverywhere, deps);
  if (isEverywhere) await deps.directory.signOutEverywhere(account);
  await logAccess({ at: now, account, from: request.from, act: 'sign-out' }, deps);
  return consoleRedirect('sign-out', '/signed-out', deps.hash, [removeCookie('session')]);
};

export const signedOut = (deps: ConsoleAround): PageAnswer =>
  consoleAnswer('signed-out', 200, signedOutPage(), undefined, deps);
