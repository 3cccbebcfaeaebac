import type { Act } from '../domain/console/act.ts';
import { requestPath } from '../domain/console/review-list-page.ts';
import { reviewPage, type FactsOnPage, type ReviewPageFacts } from '../domain/console/review-page.ts';
import { hasRole } from '../domain/console/session.ts';
import type { Acted, ReviewRequest } from '../domain/people/review-request.ts';
import type { AskedReview } from '../notices/notice-contract.ts';
import { isScreenable, readCase, readReplay, type ReviewCase, type ReviewsDeps } from './review-case.ts';
import type { ActingDeps, ActOf, Asked, Done, Route, Shown } from './route.ts';

export type ReviewPagesDeps = ReviewsDeps & ActingDeps;
export type ReviewRoute = Route<ReviewPagesDeps>;
type Deps = ReviewPagesDeps;

const NOTES = {
  answered: { title: '답을 보냈습니다', text: '본인 페이지에 답이 나오고, 답이 있다는 메일이 갑니다.' },
  extended: { title: '기한을 늘렸습니다', text: '본인에게 이유와 새 기한을 메일로 알립니다.' },
  overtaken: {
    title: '아무것도 하지 않았습니다',
    text: '화면을 여신 뒤에 이 요청이 바뀌었거나 기한이 지났습니다. 아래는 지금의 상태입니다.',
  },
  used: {
    title: '아무것도 하지 않았습니다',
    text: '이미 쓴 화면이거나 오래된 화면입니다. 아래에서 지금의 상태를 보시고 다시 해 주시기 바랍니다.',
  },
} as const;

export const noteIn = (name: string | null): ReviewPageFacts['note'] =>
  name === 'answered' || name === 'extended' ? NOTES[name] : undefined;

const mayAct = ({ official }: Asked): boolean => hasRole(official, 'official');

/** What the page says of the person's facts before they are opened. */
export const factsBefore = (asked: Asked, found: ReviewCase): FactsOnPage => {
  if (!mayAct(asked)) return { state: 'none' };
  return isScreenable(found) ? { state: 'may-open', key: asked.newFormKey(), errors: [] } : { state: 'no-consent' };
};

type More = {
  readonly status?: Shown['status'];
  readonly note?: ReviewPageFacts['note'];
  readonly facts?: FactsOnPage;
};

/** The page of a request. */
export const shownCase = async (asked: Asked, found: ReviewCase, deps: Deps, more: More = {}): Promise<Shown> => {
  const { note, facts = factsBefore(asked, found), status = 200 } = more;
  const read = await readReplay(found, deps);
  const { request } = found;
  return {
    status,
    page: reviewPage({ request, ...read, facts, mayAct: mayAct(asked), today: asked.moment.today, note }),
  };
};

/** The page of a request on which nothing was done, and why. */
export const overtaken = (asked: Asked, found: ReviewCase, deps: Deps, why: 'overtaken' | 'used' = 'overtaken') =>
  shownCase(asked, found, deps, { status: 409, note: NOTES[why] });

/** Reads a case and writes to the access log that somebody looks at it. */
export const lookedAt = async (asked: Asked, purpose: string, deps: Deps): Promise<ReviewCase | undefined> => {
  const found = await readCase(asked.params['number'], deps);
  if (found !== undefined) await deps.looked(asked, { person: found.person.person, purpose });
  return found;
};

export type Outcome = Acted['result'] | 'gone' | 'used';

/** Performs an act, and says what came of it. */
export const perform = async (
  asked: Asked,
  act: Act,
  effect: (of: ActOf) => Promise<Outcome>,
  deps: ActingDeps,
): Promise<Outcome> => {
  const outcomes: Outcome[] = [];
  const performed = await deps.perform(asked, act, async (of) => void outcomes.push(await effect(of)));
  return performed === 'used' ? 'used' : (outcomes[0] ?? 'gone');
};

/** Where an act leads: to the request that it changed, or to what is there instead. */
export const after = async (
  asked: Asked,
  found: ReviewCase,
  outcome: Outcome,
  done: 'answered' | 'extended',
  deps: Deps,
): Promise<Shown | Done | 'absent'> => {
  if (outcome === 'done') return { to: `${requestPath(found.request.number)}?done=${done}` };
  const now = await readCase(found.request.number, deps);
  return now === undefined || outcome === 'gone' ? 'absent' : overtaken(asked, now, deps, outcome);
};

/** The request as a notice names it. */
export const askedReview = ({ number, requestedOn, dueOn, programme, what }: ReviewRequest): AskedReview => ({
  number,
  requestedOn,
  dueOn,
  programme,
  what,
});
