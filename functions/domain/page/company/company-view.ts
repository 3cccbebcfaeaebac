import type { Finding } from '../../../contracts/finding.ts';
import type { PartnerId } from '../../../contracts/partners.ts';
import type { Posting } from '../../../contracts/posting.ts';
import type { IntroductionCounts } from '../../companies/introduction-word.ts';
import { seoulDate } from '../../language/calendar.ts';
import { lastDayOf } from '../../matching/fit.ts';
import { companyOf, type Keyed } from '../../people/address.ts';
import { isAsked, isSilent } from '../../postings/closing-question.ts';
import { hiredPeople } from '../../postings/company-word.ts';
import { decisionOn, saysTheSame } from '../../postings/decision.ts';
import { findingsOf, refusedByReview } from '../../postings/posting-answers.ts';
import {
  finalRefusal,
  isClosedByCompany,
  postingState,
  type PostingRecord,
  type RefusedText,
} from '../../postings/posting-record.ts';
import { jobIdOf } from '../public/job-id.ts';

/**
 * What a posting is to its company. `refused`: by the check; it can be mended, and a person can be asked. `final`: refused by an
 * official. `over`: its last day has passed.
 */
export const COMPANY_STATES = ['refused', 'final', 'held', 'open', 'stored', 'closed', 'over'] as const;
export type CompanyState = (typeof COMPANY_STATES)[number];

/** A posting as its company sees it. Days are in Asia/Seoul. */
export type CompanyPostingView = {
  /** Names the posting in forms and addresses. */
  readonly id: string;
  readonly partner: PartnerId;
  readonly externalId: string;
  readonly revision: number;
  readonly state: CompanyState;
  /** The text as read. */
  readonly posting: Posting;
  readonly findings: readonly Finding[];
  readonly receivedOn: string;
  readonly lastDay: string;
  /** A revision was refused, and an earlier one is still shown to people. */
  readonly isShownBefore: boolean;
  /** Since when a person has been asked to look at this revision. */
  readonly reviewAskedOn?: string | undefined;
  /** Since when it is closed by the company's own word. */
  readonly closedOn?: string | undefined;
  readonly hired: number;
  /** People said that it is closed, and the company is asked. `held`: it has not answered in time. */
  readonly question?: { readonly answerBy: string; readonly held: boolean } | undefined;
  /** The people who were introduced for its job, counted. Absent: not read. */
  readonly introductions?: IntroductionCounts | undefined;
  /** The id of the company's last word, which a form repeats: it acts only if no other word has come meanwhile. */
  readonly word: string;
  /** The job that it is, together with the same job at other partners. */
  readonly cluster?: string | undefined;
};

/** The company that the page belongs to. */
type Viewer = { readonly company: string; readonly keyed: Keyed; readonly today: string };

const isOf = (posting: Posting | undefined, { company, keyed }: Viewer): boolean =>
  posting?.contact !== undefined &&
  companyOf(posting.contact.email, posting.company.registrationNumber, keyed) === company;

type Seen = Pick<CompanyPostingView, 'state' | 'posting' | 'findings' | 'receivedOn' | 'revision'>;

/** The revision that the check has refused, if its text is kept and names the company. */
const refusedOf = (record: PostingRecord, texts: readonly RefusedText[], viewer: Viewer): Seen | undefined => {
  const { version } = record.refused ?? {};
  const text = texts.find((one) => one.version.hash === version?.hash && one.version.revision === version.revision);
  if (text === undefined || !isOf(text.posting, viewer)) return undefined;
  const { posting, receivedAt } = text;
  const final = finalRefusal(record);
  const findings = final === undefined ? text.findings : [refusedByReview(final.note), ...text.findings];
  const isPast = lastDayOf(posting) < viewer.today;
  const state = final === undefined ? (isPast ? 'over' : 'refused') : 'final';
  return { state, posting, findings, receivedOn: seoulDate(receivedAt), revision: text.version.revision };
};

/** The revision in force, if it names the company. */
const standingOf = (record: PostingRecord, viewer: Viewer): Seen | undefined => {
  const { standing } = record;
  const { posting } = standing ?? {};
  if (standing === undefined || posting === undefined || !isOf(posting, viewer)) return undefined;
  const known = postingState(record);
  const review = decisionOn(record, standing);
  const isPast = known !== 'refused' && lastDayOf(posting) < viewer.today;
  const state = known === 'refused' ? 'final' : isPast || known === 'absent' ? 'over' : known;
  const findings =
    known === 'refused' ? [refusedByReview(review?.note ?? ''), ...findingsOf(record)] : findingsOf(record);
  return { state, posting, findings, receivedOn: seoulDate(standing.receivedAt), revision: standing.version.revision };
};

/** Once the revision that was refused is over, there is nothing to mend or to look at: what is in force counts again. */
const seenOf = (refused: Seen | undefined, standing: Seen | undefined): Seen | undefined =>
  refused?.state === 'over' ? (standing ?? refused) : (refused ?? standing);

/**
 * Returns a posting as its company sees it: the revision that was refused, or else the one in force. Undefined if it does not
 * name the company any more, or its partner has closed it.
 */
export const companyView = (
  record: PostingRecord,
  texts: readonly RefusedText[],
  viewer: Viewer,
): CompanyPostingView | undefined => {
  const refused = refusedOf(record, texts, viewer);
  const seen = seenOf(refused, standingOf(record, viewer));
  if (seen === undefined) return undefined;
  const { partner, externalId, said = {} } = record;
  const isRefused = refused !== undefined && seen === refused;
  const content = isRefused ? record.refused : record.standing;
  const isClosed = isClosedByCompany(record);
  return {
    ...seen,
    state: isClosed ? 'closed' : seen.state,
    id: jobIdOf({ partner, externalId }),
    partner,
    externalId,
    lastDay: lastDayOf(seen.posting),
    isShownBefore: isRefused && postingState(record) === 'open',
    reviewAskedOn:
      said.review && content && saysTheSame(record, content, said.review.revision) ? said.review.on : undefined,
    closedOn: isClosed && said.word !== undefined ? seoulDate(said.word.at) : undefined,
    hired: hiredPeople(said),
    question:
      record.question !== undefined && isAsked(record)
        ? { answerBy: record.question.answerBy, held: isSilent(record) }
        : undefined,
    word: said.word?.id ?? '',
    cluster: record.standing?.cluster,
  };
};
