import type { Finding, FindingCode } from '../../contracts/finding.ts';
import type { Posting } from '../../contracts/posting.ts';
import { utcInstant } from '../language/calendar.ts';
import { isOpen } from '../matching/fit.ts';
import type { MinimumWage } from '../eligibility/law/minimum-wage.ts';
import { checkPosting, type ArrearsList } from './check-posting.ts';
import {
  finalRefusal,
  postingState,
  type PostingRecord,
  type Recheck,
  type Refused,
  type RefusedText,
  type StandingPosting,
} from './posting-record.ts';

/**
 * What postings are judged by again: what officials approve without a message of a partner. `since`: the instant (ISO 8601) from
 * which officials know it; a decision of before did not take it into account. An absent ground is not judged.
 */
export type Grounds = {
  readonly wage?: { readonly figure: MinimumWage; readonly since: string } | undefined;
  readonly arrears?: { readonly list: ArrearsList; readonly since: string } | undefined;
};

const WAGE: readonly FindingCode[] = ['wage-below-minimum', 'wage-range-below-minimum'];
const ARREARS: readonly FindingCode[] = ['arrears-listed-employer', 'arrears-name-match'];

/** Whether a posting that is in force is held for this, where a new one would be refused. */
export const isRejudged = (code: FindingCode): boolean => WAGE.includes(code) || ARREARS.includes(code);

/** The first instant of a minimum wage: midnight in Seoul. */
export const sinceOf = ({ effectiveFrom }: MinimumWage): string => utcInstant(`${effectiveFrom}T00:00:00+09:00`);

type Judged = { readonly wage: readonly Finding[] | undefined; readonly arrears: readonly Finding[] | undefined };

const judge = (posting: Posting, { wage, arrears }: Grounds, today: string): Judged => {
  const context = { on: today, knownOn: today, wages: wage === undefined ? [] : [wage.figure] };
  const findings = checkPosting(posting, { ...context, ...(arrears && { arrears: arrears.list }), inForce: true });
  const of = (codes: readonly FindingCode[]) => findings.filter(({ code }) => codes.includes(code));
  return { wage: wage && of(WAGE), arrears: arrears && of(ARREARS) };
};

const has = (findings: readonly Finding[] | undefined, { code }: Finding): boolean =>
  findings?.some((finding) => finding.code === code) === true;

/** The figure is part of the finding: a wage that was corrected is told anew. */
const hasWithLimit = (findings: readonly Finding[] | undefined, { code, limit }: Finding): boolean =>
  findings?.some((finding) => finding.code === code && finding.limit === limit) === true;

/** A finding that a ground causes no more. */
const goneBy =
  (judged: Judged) =>
  (finding: Finding): boolean =>
    (judged.wage !== undefined && WAGE.includes(finding.code) && !has(judged.wage, finding)) ||
    (judged.arrears !== undefined && ARREARS.includes(finding.code) && !has(judged.arrears, finding));

/** What holds the posting from now on and did not before. */
const fresh = (standing: StandingPosting, judged: Judged, { wage, arrears }: Grounds) => {
  const { findings, recheck, listed } = standing;
  const below = (judged.wage ?? []).filter((one) => !has(findings, one) && !hasWithLimit(recheck?.findings, one));
  const onList = (judged.arrears ?? []).filter((one) => !has(findings, one) && !has(listed?.findings, one));
  return {
    ...(wage && below.length > 0 && { recheck: { since: wage.since, findings: below } }),
    ...(arrears && onList.length > 0 && { listed: { since: arrears.since, findings: onList } }),
  };
};

const without = (hold: Recheck | undefined, isGone: (finding: Finding) => boolean): Recheck | undefined => {
  const findings = hold?.findings.filter((finding) => !isGone(finding)) ?? [];
  return hold === undefined || findings.length === 0 ? undefined : { ...hold, findings };
};

/** The posting without what counts no more. Undefined: it would be held all the same. */
const freed = (record: PostingRecord, standing: StandingPosting, judged: Judged): StandingPosting | undefined => {
  if (postingState(record) !== 'held') return undefined;
  const isGone = goneBy(judged);
  const { recheck, listed, findings, ...rest } = standing;
  const [wage, list] = [without(recheck, isGone), without(listed, isGone)];
  const left = {
    ...rest,
    findings: findings.filter((finding) => !isGone(finding)),
    ...(wage && { recheck: wage }),
    ...(list && { listed: list }),
  };
  return postingState({ ...record, standing: left }) === 'held' ? undefined : left;
};

/**
 * Judges the posting in force by what counts now. An open one that is now below the minimum wage, or whose employer is now on the
 * list of wage arrears, is held; one that is held only for what counts no more is held no longer. Returns the same object if nothing
 * changes, so it is safe to repeat.
 */
export const rejudge = (
  record: PostingRecord,
  grounds: Grounds,
  { now, today }: { readonly now: string; readonly today: string },
): PostingRecord => {
  const { standing } = record;
  if (standing?.posting === undefined || !isOpen(standing.posting, today) || postingState(record) === 'refused')
    return record;
  const judged = judge(standing.posting, grounds, today);
  const held = fresh(standing, judged, grounds);
  if (held.recheck !== undefined || held.listed !== undefined) return { ...record, standing: { ...standing, ...held } };
  const free = freed(record, standing, judged);
  return free === undefined ? record : { ...record, standing: { ...free, freed: { since: now } } };
};

const EFFECTS = ['recheck', 'listed', 'freed'] as const;

/** Whether a judgement changed the posting, and not everybody concerned has been told. */
export const isUntold = ({ standing }: PostingRecord): boolean =>
  EFFECTS.some((effect) => standing?.[effect] !== undefined && standing[effect].told !== true);

/** Marks that everybody concerned has been told. */
export const markTold = (record: PostingRecord): PostingRecord => {
  const { standing } = record;
  if (standing === undefined || !isUntold(record)) return record;
  const { recheck, listed, freed: free } = standing;
  const told = true as const;
  return {
    ...record,
    standing: {
      ...standing,
      ...(recheck && { recheck: { ...recheck, told } }),
      ...(listed && { listed: { ...listed, told } }),
      ...(free && { freed: { ...free, told } }),
    },
  };
};

/**
 * Judges a refused revision again that nobody has decided on. If nothing of what it was refused for counts any more, the record says
 * since which day (Asia/Seoul): an official sees it, and releases it. `text`: its kept text.
 */
export const rejudgeRefused = (
  record: PostingRecord,
  text: Pick<RefusedText, 'posting' | 'findings' | 'version'>,
  grounds: Grounds,
  today: string,
): PostingRecord => {
  const { refused } = record;
  if (refused === undefined || refused.version.hash !== text.version.hash || finalRefusal(record) !== undefined)
    return record;
  const isGone = goneBy(judge(text.posting, grounds, today));
  const isClear = text.findings.every((finding) => finding.severity !== 'refuse' || isGone(finding));
  if (isClear === (refused.clearOn !== undefined)) return record;
  const { clearOn: _, ...rest } = refused;
  const judged: Refused = isClear ? { ...rest, clearOn: today } : rest;
  return { ...record, refused: judged };
};
