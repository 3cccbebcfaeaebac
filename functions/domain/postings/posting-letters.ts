import type { Finding } from '../../contracts/finding.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import type { Notice, NoticeOf } from '../../notices/contracts.ts';
import { compareText } from '../language/compare-text.ts';
import { latest, seoulDate } from '../language/calendar.ts';
import { lastDayOf } from '../matching/fit.ts';
import { noticeId } from '../mail/notice-id.ts';
import { gravestFindings } from '../records/gravest-findings.ts';
import type { Hash, Version } from '../records/version.ts';
import { withDesk } from './desk.ts';
import { changedAnswer, refusedByReview, type ShownInstead } from './posting-answers.ts';
import { isSilent } from './closing-question.ts';
import {
  finalRefusal,
  isClosedByCompany,
  postingState,
  type PostingRecord,
  type StandingPosting,
} from './posting-record.ts';

/** The facts for a letter to a company about its posting. `closesOn` is a day in Asia/Seoul. */
export type CompanyFacts = {
  readonly companyName: string;
  readonly title: string;
  readonly partner: PartnerId;
  readonly externalId: string;
  readonly findings: readonly Finding[];
  readonly closesOn?: string | undefined;
  /** For an accepted posting: the last day on which it is shown, with or without a closing day. */
  readonly lastDay?: string | undefined;
  /**
   * For an accepted posting. `stored`: kept but not matched, because the occupation or the district is unknown. `closed`: kept but
   * not shown, because the company has closed it on its page.
   */
  readonly state?: 'open' | 'stored' | 'closed' | undefined;
};

type CompanyNotice = 'posting-accepted' | 'posting-held' | 'posting-refused';

/** What a company is to be told about the current state of its posting. */
export type Telling = {
  readonly kind: CompanyNotice;
  readonly facts: CompanyFacts;
  /** The message that it is about. */
  readonly of: Pick<Version, 'revision' | 'hash'>;
  /** The address that the posting names. Absent: nobody is told. */
  readonly to: string | undefined;
  /** The business number that the posting names. */
  readonly registrationNumber: string | undefined;
};

const factsOf = (
  { partner, externalId }: Pick<PostingRecord, 'partner' | 'externalId'>,
  { companyName, title }: Pick<CompanyFacts, 'companyName' | 'title'>,
  findings: readonly Finding[],
): CompanyFacts => ({ companyName, title, partner, externalId, findings: gravestFindings(findings) });

const KINDS = {
  open: 'posting-accepted',
  stored: 'posting-accepted',
  held: 'posting-held',
  refused: 'posting-refused',
} as const satisfies Record<string, CompanyNotice>;

/**
 * Returns the latest news about a posting: of the revision that was refused on arrival, or else of the one in force.
 * Undefined once it is closed, by its partner or by the company itself. But a posting that opens after the company closed it may
 * be another season under the same number: the company is told how to open it again.
 */
export const tellingOf = (record: PostingRecord, shownInstead?: ShownInstead): Telling | undefined => {
  const { refused, standing } = record;
  if (isClosedByCompany(record)) return ofNextSeason(record);
  if (refused !== undefined) {
    const { version, to, registrationNumber } = refused;
    const final = finalRefusal(record);
    const findings = [...(final === undefined ? [] : [refusedByReview(final.note)]), ...refused.findings];
    return { kind: 'posting-refused', facts: factsOf(record, refused, findings), of: version, to, registrationNumber };
  }
  const answer = changedAnswer(record, shownInstead);
  if (standing?.posting === undefined || answer === undefined || answer.state === 'superseded') return undefined;
  const { posting, version } = standing;
  const facts = factsOf(record, { companyName: posting.company.name, title: posting.title }, answer.findings);
  const { state } = answer;
  const isTaken = state === 'open' || state === 'stored';
  return {
    kind: KINDS[state],
    facts: isTaken ? { ...facts, closesOn: posting.closesOn, lastDay: lastDayOf(posting), state } : facts,
    of: version,
    to: posting.contact?.email,
    registrationNumber: posting.company.registrationNumber,
  };
};

const ofNextSeason = (record: PostingRecord): Telling | undefined => {
  const { standing, said } = record;
  const posting = standing?.posting;
  if (standing === undefined || posting === undefined || said?.word === undefined) return undefined;
  if (posting.opensOn <= seoulDate(said.word.at)) return undefined;
  const facts = factsOf(record, { companyName: posting.company.name, title: posting.title }, []);
  return {
    kind: 'posting-accepted',
    // Without the days: a list that moves them every night is told once.
    facts: { ...facts, state: 'closed' },
    of: standing.version,
    to: posting.contact?.email,
    registrationNumber: posting.company.registrationNumber,
  };
};

/**
 * Returns a hash of everything that a letter says and of its recipient. Which other posting is shown instead is left
 * out: only the partner needs to know it.
 */
export const saysOf = ({ kind, facts, to }: Telling, hash: Hash): string =>
  hash(JSON.stringify([kind, to, { ...facts, findings: facts.findings.filter(({ code }) => code !== 'duplicate') }]));

/**
 * Records what the company is told now, the message that led to it, and what of the posting waits for an official. A partner that
 * resends its postings every night changes the revision, but nothing that a letter would say.
 */
export const withTelling = (record: PostingRecord, hashed: Hash): PostingRecord => withDesk(withTold(record, hashed));

const withTold = (record: PostingRecord, hashed: Hash): PostingRecord => {
  const telling = tellingOf(record);
  if (telling === undefined) return record;
  const says = saysOf(telling, hashed);
  if (record.told?.says === says) return record;
  const { revision, hash } = telling.of;
  return { ...record, told: { says, revision, hash } };
};

/**
 * Returns the questions to the company of a job whether it is closed: one to each address that these postings name. The posting
 * that was asked about first, ties by the smaller key, names the mail. So it is the same however often it is asked for.
 */
export const questionsAbout = (asked: readonly PostingRecord[], hash: Hash): NoticeOf<'still-open'>[] => {
  const questions = asked.flatMap(({ partner, externalId, question, standing }) => {
    const to = standing?.posting?.contact?.email;
    if (question === undefined || to === undefined) return [];
    const { askedAt, answerBy } = question;
    const id = noticeId(hash, 'still-open', partner, externalId, askedAt);
    return [{ kind: 'still-open', noticeId: id, partner, to, externalId, askedAt, answerBy } as const];
  });
  const keyOf = ({ askedAt, partner, externalId }: (typeof questions)[number]): string =>
    [askedAt, partner, externalId].join(' ');
  const inOrder = questions.toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
  return inOrder.filter(({ to }, index) => inOrder.findIndex((other) => other.to === to) === index);
};

/** What an official is asked about: the content, however often a list repeats it under a new number. */
const heldContent = ({ says, version }: StandingPosting): string =>
  says ?? `${String(version.revision)} ${version.hash}`;

/** A new minimum wage, a new list of wage arrears, or a company's silence, may hold a posting again after an official released it. */
const heldAgainSince = (record: PostingRecord): string =>
  [
    record.standing?.recheck?.since,
    record.standing?.listed?.since,
    isSilent(record) ? record.question?.askedAt : undefined,
  ].reduce(latest, undefined) ?? '';

/**
 * Returns the letters that a message about a posting causes: one to the company if there is something new to say, and
 * one to the officials if the posting is held, the same one for a list that repeats it every night. They name the posting and are composed when they are sent.
 */
export const letters = (
  record: PostingRecord,
  message: Pick<Version, 'revision' | 'hash'> | undefined,
  officials: string,
  hashed: Hash,
): Notice[] => {
  if (message === undefined) return [];
  const { partner, externalId, standing, told } = record;
  const { revision, hash } = message;
  const telling = tellingOf(record);
  const isNews = told !== undefined && told.revision === revision && told.hash === hash;
  const notices: Notice[] = [];
  if (telling?.to !== undefined && isNews)
    notices.push({
      kind: telling.kind,
      // What a company was told when its posting was taken, it is told again once the posting is held no longer.
      noticeId: noticeId(
        hashed,
        telling.kind,
        partner,
        externalId,
        revision,
        hash,
        standing?.freed === undefined ? told.says : `${told.says} ${standing.freed.since}`,
      ),
      partner,
      to: telling.to,
      externalId,
      says: told.says,
    });
  if (standing?.version.revision === revision && standing.version.hash === hash && postingState(record) === 'held')
    notices.push({
      kind: 'held-for-review',
      noticeId: noticeId(
        hashed,
        'held-for-review',
        partner,
        externalId,
        heldContent(standing),
        record.desk?.since ?? '',
        heldAgainSince(record),
      ),
      partner,
      to: officials,
      externalId,
      revision,
    });
  return notices;
};
