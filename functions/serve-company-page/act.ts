import type { Moment } from '../domain/language/calendar.ts';
import type { LinkClaims } from '../domain/links/link.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { COMPANY_ACTIONS, type CompanyMistake } from '../domain/page/company/company-page.ts';
import type { CompanyPostingView } from '../domain/page/company/company-view.ts';
import type { CompanyDone } from '../domain/page/company/company-words.ts';
import { jobKeyOf } from '../domain/page/public/job-id.ts';
import {
  hiredPeople,
  MOST_HIRED_AT_ONCE,
  withHired,
  withReviewAsked,
  type CompanySaid,
  type CompanyWord,
} from '../domain/postings/company-word.ts';
import type { PostingRecord } from '../domain/postings/posting-record.ts';
import { keepSaid, takeCompanyWord, type CompanyWordDeps } from '../steps/company-word.ts';
import { readPosting, sameJob, type ReadingCompanyDeps } from './read-company.ts';

export type CompanyActDeps = ReadingCompanyDeps & CompanyWordDeps;

/** A submitted form: which company sent it, through which link. */
export type CompanySent = {
  readonly link: LinkClaims;
  readonly fields: URLSearchParams;
  readonly moment: Moment;
};

/** `unknown`: the form names nothing that this company may change. */
export type CompanyActed =
  | { readonly outcome: 'done'; readonly done: CompanyDone; readonly id: string }
  | { readonly outcome: 'mistake'; readonly mistake: CompanyMistake }
  | { readonly outcome: 'unknown' };

const done = ({ id }: Pick<CompanyPostingView, 'id'>, what: CompanyDone): CompanyActed => ({
  outcome: 'done',
  done: what,
  id,
});

/** Says whether the posting is open or closed, in every record of the same job. `among`: only in those. */
const say = async (
  says: CompanyWord['says'],
  view: CompanyPostingView,
  { link, moment }: CompanySent,
  deps: CompanyActDeps,
  among: (posting: CompanyPostingView) => boolean = () => true,
): Promise<void> => {
  const same = await sameJob(link.subject, view, moment.today, deps);
  for (const { partner, externalId, posting } of same.filter(among)) {
    const { registrationNumber: number } = posting.company;
    const word = { says, at: moment.now, id: link.id, ...(number !== undefined && { number }) };
    await takeCompanyWord({ partner, externalId }, word, moment, deps);
  }
};

const peopleIn = (typed: string): number | undefined => {
  const people = /^[0-9]{1,4}$/.test(typed) ? Number(typed) : 0;
  return people >= 1 && people <= MOST_HIRED_AT_ONCE ? people : undefined;
};

const isFilled = ({ said, standing }: PostingRecord): boolean => {
  const openings = standing?.posting?.openings;
  return openings !== undefined && said !== undefined && hiredPeople(said) >= openings;
};

/** Records how many people were hired, and closes the posting if all openings that it names are filled. */
const hire = async (view: CompanyPostingView, sent: CompanySent, deps: CompanyActDeps): Promise<CompanyActed> => {
  const { link, fields, moment } = sent;
  const typed = (fields.get('people') ?? '').normalize('NFKC').trim();
  const people = peopleIn(typed);
  if (people === undefined) return { outcome: 'mistake', mistake: { id: view.id, typed: typed.slice(0, 20) } };
  const add = (said: CompanySaid): CompanySaid => withHired(said, { id: link.id, at: moment.now, people });
  const { value: record } = await keepSaid(view, add, deps);
  const isKept = record.said?.hired?.some((one) => one.id === link.id && one.people === people) === true;
  if (!isKept) return done(view, 'overtaken');
  if (!isFilled(record)) return done(view, 'hired');
  await say('closed', view, sent, deps);
  return done(view, 'filled');
};

/** Asks the officials to look at a revision that the check has refused, once. */
const askForReview = async (
  view: CompanyPostingView,
  { moment }: CompanySent,
  deps: CompanyActDeps,
): Promise<CompanyActed> => {
  if (view.state !== 'refused') return done(view, 'overtaken');
  const { partner, externalId, revision } = view;
  const asked = { revision, on: moment.today };
  await deps.desk.show(await keepSaid({ partner, externalId }, (said) => withReviewAsked(said, asked), deps));
  const id = noticeId(deps.hash, 'posting-review-request', partner, externalId, revision);
  const notice = { noticeId: id, partner, to: deps.officials, externalId, revision };
  await deps.notices.send([{ kind: 'posting-review-request', ...notice }], partner);
  return done(view, 'asked');
};

/**
 * Does what a form of the company's page asks for. The form repeats the revision and the company's last word as it was shown: if
 * one of them has changed, it does nothing. So a form that lies in another window does not act on what it does not show. The same
 * form again repeats its own work and no other.
 */
export const actForCompany = async (sent: CompanySent, deps: CompanyActDeps): Promise<CompanyActed> => {
  const { link, fields, moment } = sent;
  const key = jobKeyOf(fields.get('posting') ?? '');
  const what = COMPANY_ACTIONS.find((known) => known === fields.get('what'));
  const view = key && (await readPosting(link.subject, key, moment.today, deps));
  if (view === undefined || what === undefined) return { outcome: 'unknown' };
  const isShown = fields.get('word') === view.word || view.word === link.id;
  if (!isShown || fields.get('revision') !== String(view.revision)) return done(view, 'overtaken');
  switch (what) {
    case 'review':
      return askForReview(view, sent, deps);
    case 'hired':
      return hire(view, sent, deps);
    case 'close':
      await say('closed', view, sent, deps);
      return done(view, 'closed');
    case 'still-open':
      // A yes opens nothing that the company itself has closed.
      await say('open', view, sent, deps, ({ state }) => state !== 'closed');
      return done(view, 'still-open');
    case 'reopen':
      await say('open', view, sent, deps);
      return done(view, 'reopened');
  }
};
