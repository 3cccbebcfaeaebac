import { compareText } from '../language/compare-text.ts';
import { CRITERIA, isOpen, lastDayOf, screeningOf } from './criteria.ts';
import type { JobRow, SeekerRow } from './profiles.ts';
import { type ReasonCode, scoreOf } from './reasons.ts';

export { isOpen, lastDayOf };
export type { ReasonCode };

/** What is still to be asked before a programme place is sure: the person's facts, or an official's judgement. */
export type Question = 'undetermined' | 'needs-review';

/** A pair that fits: why, how well, and what is still open. */
export type Fit = { readonly score: number; readonly reasons: readonly ReasonCode[]; readonly question?: Question };

/** A fit in a list: `id` names the other side (the job's cluster, or the person). */
export type RankedFit = Fit & { readonly id: string; readonly opensOn: string };

const questionOf = (seeker: SeekerRow, job: JobRow): Question | undefined => {
  const outcome = screeningOf(seeker, job);
  return outcome === 'undetermined' || outcome === 'needs-review' ? outcome : undefined;
};

/**
 * Whether a job fits a person on a day (`YYYY-MM-DD`, Asia/Seoul), by every row of "What fits means"; `undefined` when
 * it does not. Whether the pair was mailed before is for the notice to know, not for the match.
 */
export const fit = (seeker: SeekerRow, job: JobRow, today: string): Fit | undefined => {
  const reasons: ReasonCode[] = [];
  for (const criterion of CRITERIA) {
    if (criterion.asked !== undefined && !criterion.asked(seeker, job)) continue;
    const answer = criterion.test(seeker, job, today);
    if (answer === 'no' || (answer === 'unknown' && criterion.unknown === 'no-match')) return undefined;
    const reason =
      answer === 'yes' ? criterion.met : criterion.unknown === 'no-match' ? undefined : criterion.unknown.reason;
    if (reason !== undefined) reasons.push(reason);
  }
  const question = questionOf(seeker, job);
  return { score: scoreOf(reasons), reasons, ...(question === undefined ? {} : { question }) };
};

/**
 * Whether a job may begin to fit a person without a change of either, because time passes: it requires an age on the day of
 * the application, or a career, which grows.
 */
export const mayBeginToFit = ({ age, startsOn, requirements }: JobRow): boolean =>
  (age !== undefined && startsOn === undefined) || requirements?.careerYears !== undefined;

/** Whether a reason says that something could not be judged: the reader is told to check it. */
export const isUnknown = (reason: ReasonCode): boolean => reason.endsWith('-unknown');

/** The reasons that a reader is told. A programme place that is still a question is told by the question, not as a condition met. */
export const toldReasons = (reasons: readonly ReasonCode[], question: Question | undefined): ReasonCode[] =>
  reasons.filter((reason) => reason !== 'programme' || question === undefined);

type Ranked = Pick<RankedFit, 'score' | 'opensOn' | 'id'>;

/** The better fit first: the higher score, then the later `opensOn`, then the smaller id. */
export const compareFits = (a: Ranked, b: Ranked): number =>
  b.score - a.score || compareText(b.opensOn, a.opensOn) || compareText(a.id, b.id);
