import type { Finding } from '../../contracts/finding.ts';
import { decisionOn } from './decision.ts';
import { ASK_A_PERSON } from '../messages/ask-a-person.ts';
import { duplicatePosting, staleRevision, versionConflict } from '../records/order-findings.ts';
import type { Origin, Precedence, Version } from '../records/version.ts';
import { isSilent, reportedClosed } from './closing-question.ts';
import {
  isClosedByCompany,
  postingState,
  type PostingRecord,
  type PostingState,
  type StandingPosting,
} from './posting-record.ts';

/** The answer to one of a partner's messages. `refused` is sent as a refusal, every other state as accepted. */
export type PostingAnswer = {
  readonly to: Origin;
  readonly state: 'open' | 'held' | 'stored' | 'superseded' | 'refused';
  readonly findings: readonly Finding[];
};

const TOLD: Record<Exclude<PostingState, 'absent'>, PostingAnswer['state']> = {
  open: 'open',
  held: 'held',
  stored: 'stored',
  closed: 'stored',
  refused: 'refused',
};

/**
 * Returns the findings of the posting in force. Those of a new minimum wage replace the announcement of it; those of a
 * new list of wage arrears stand before the others. One that is held
 * because its company did not answer says so.
 */
export const findingsOf = (record: PostingRecord): Finding[] => {
  const { findings = [], recheck, listed } = record.standing ?? {};
  const { question } = record;
  return [
    ...(question !== undefined && isSilent(record) ? [reportedClosed(question)] : []),
    ...(listed?.findings ?? []),
    ...(recheck === undefined
      ? findings
      : [...recheck.findings, ...findings.filter(({ code }) => code !== 'wage-soon-below-minimum')]),
  ];
};

export const refusedByReview = (note: string): Finding => ({
  code: 'refused-by-review',
  severity: 'refuse',
  path: '',
  message: `담당자가 공고를 살펴본 결과 게시하지 않기로 했습니다.${note === '' ? '' : ` 담당자 의견: ${note}`}`,
  fix: `의견을 참고하여 내용을 고치고 개정 번호를 1 올려 다시 보내 주십시오. ${ASK_A_PERSON}`,
});

/** The company has closed the posting on its own page. Its word counts until the company takes it back there. */
export const closedByCompany = (): Finding => ({
  code: 'closed-by-company',
  severity: 'warn',
  path: '',
  message: '회사가 회사 페이지에서 이 공고를 마감하여, 구직자에게 안내하지 않습니다.',
  fix: "다시 모집하려면 회사가 회사 페이지에서 '다시 모집하기'를 눌러야 합니다. 다른 일자리라면 새 externalId로 보내 주십시오.",
});

/** The posting that is shown instead of this one, because it is the same job. */
export type ShownInstead = { readonly partner: string; readonly externalId: string } | undefined;

const aboutStanding = (
  record: PostingRecord,
  standing: StandingPosting,
  shown: ShownInstead,
  to: Origin,
): PostingAnswer => {
  const state = postingState(record);
  const review = decisionOn(record, standing);
  return {
    to,
    state: state === 'absent' ? 'stored' : TOLD[state],
    findings: [
      ...(state === 'refused' ? [refusedByReview(review?.note ?? '')] : []),
      ...findingsOf(record),
      ...(isClosedByCompany(record) ? [closedByCompany()] : []),
      ...(standing.conflict ? [versionConflict(standing.version.revision)] : []),
      ...(shown === undefined
        ? []
        : [duplicatePosting(shown.partner === record.partner ? shown.externalId : undefined)]),
    ],
  };
};

/** Returns the answer to a submitted or closed message after it was applied to its record. */
export const answerTo = (
  record: PostingRecord,
  message: {
    readonly outcome: Precedence;
    readonly version: Version;
    readonly origin: Origin;
    readonly shownInstead: ShownInstead;
  },
): PostingAnswer => {
  const { standing } = record;
  const { outcome, version, origin } = message;
  if (outcome === 'lost') return { to: origin, state: 'superseded', findings: [versionConflict(version.revision)] };
  if (outcome === 'stale' || standing === undefined) {
    const newest = standing?.version.revision ?? version.revision;
    return { to: origin, state: 'superseded', findings: [staleRevision(version.revision, newest)] };
  }
  return aboutStanding(record, standing, message.shownInstead, origin);
};

/**
 * Returns the answers to earlier messages of the same revision, because two different contents arrived under one
 * revision.
 */
export const conflictAnswers = (record: PostingRecord, own: Origin, shownInstead: ShownInstead): PostingAnswer[] => {
  const { standing } = record;
  if (standing === undefined || !standing.conflict) return [];
  const { displaced, origin, version } = standing;
  const findings = [versionConflict(version.revision)];
  return [
    ...(displaced === undefined ? [] : [{ to: displaced, state: 'superseded', findings } as const]),
    aboutStanding(record, standing, shownInstead, origin),
  ].filter(({ to }) => to.messageId !== own.messageId);
};

/** Returns the new answer to the message in force after something else changed its state: a review, or a duplicate. */
export const changedAnswer = (record: PostingRecord, shownInstead: ShownInstead): PostingAnswer | undefined =>
  record.standing && aboutStanding(record, record.standing, shownInstead, record.standing.origin);
