import { SECTOR_IDS, ZONE_IDS, type SectorId, type ZoneId } from '../../domain/industry/names.ts';
import { preferredIn } from '../../domain/industry/preferred.ts';
import { isPutAway } from '../../domain/matching/away.ts';
import { fit, isUnknown, type Question, type ReasonCode } from '../../domain/matching/fit.ts';
import type { ChangedJob, JobRow, SeekerRow } from '../../domain/matching/profiles.ts';
import { rankedJobs, type Pair } from '../../domain/matching/ranking.ts';
import { seoulDate } from '../../domain/language/calendar.ts';

/** The most jobs that one digest shows. The person's page shows the others. */
const DIGEST_CAP = 10;

/**
 * The groups of a digest, in display order. A sector or zone, and `others`: the person prefers some, and one of the jobs has
 * one. `programme`: a place in a public programme, with or without an open question about it. `to-check`: at least one
 * requirement or wish could not be judged. `all-met`: every requirement and wish is met.
 */
export const DIGEST_GROUPS = [...SECTOR_IDS, ...ZONE_IDS, 'others', 'all-met', 'to-check', 'programme'] as const;
export type Why = (typeof DIGEST_GROUPS)[number];

export type DigestEntry = {
  readonly cluster: string;
  readonly job: JobRow;
  readonly reasons: readonly ReasonCode[];
  readonly question?: Question;
};

export type DigestContent = {
  /** No group is empty. The entries of each group are ordered best first. */
  readonly groups: readonly { readonly why: Why; readonly entries: readonly DigestEntry[] }[];
  /** The number of further jobs that fit. */
  readonly more: number;
};

type DigestFacts = {
  readonly row: SeekerRow;
  /** Candidate jobs, in any order. They are judged again: an earlier judgement may be out of date. */
  readonly jobs: readonly ChangedJob[];
  /**
   * What was open at this instant (ISO 8601; empty: nothing) and fitted on its day was told before. A job that begins to fit
   * because of a birthday, or because a career has grown, is new.
   */
  readonly since: string;
  /**
   * Whether this job was mailed to the person before. A programme place that was mailed as a question may be offered
   * once more when the question is settled.
   */
  readonly offered: (cluster: string, question: Question | undefined) => boolean;
  /** `YYYY-MM-DD` in Asia/Seoul. */
  readonly today: string;
  readonly cap?: number;
};

/** The wanted kind of employment is the only wish that yields no reason code when it cannot be judged. */
const typeIsOpen = ({ wanted }: SeekerRow, reasons: readonly ReasonCode[]): boolean =>
  (wanted.employmentTypes ?? []).length > 0 && !reasons.includes('type');

const judgedGroup = ({ seeker, job, fit: { reasons, question } }: Pair): Why => {
  if (job.programme !== undefined) return 'programme';
  const open = question !== undefined || reasons.some(isUnknown);
  return open || typeIsOpen(seeker, reasons) ? 'to-check' : 'all-met';
};

const preferredGroup = ({ seeker, job }: Pair): SectorId | ZoneId | undefined => preferredIn(job, seeker.preferred)[0];

/** By what the person prefers, if one of these jobs has it; otherwise by how well they fit. */
const groupIn = (chosen: readonly Pair[]): ((pair: Pair) => Why) =>
  chosen.some((pair) => preferredGroup(pair) !== undefined) ? (pair) => preferredGroup(pair) ?? 'others' : judgedGroup;

const digestEntry = ({ job, fit: { reasons, question } }: Pair): DigestEntry => ({
  cluster: job.cluster,
  job,
  reasons,
  question,
});

/**
 * Returns the content of a digest, judged as of `today`: open jobs that fit, were not put away and were not offered before,
 * one per cluster, best first, at most `cap` (default 10). Returns undefined if there is none, because an empty mail is never
 * sent. The order of `jobs` does not matter. The mailbox, not this function, decides whether the person may be mailed.
 */
export const digestOf = ({
  row,
  jobs,
  since,
  offered,
  today,
  cap = DIGEST_CAP,
}: DigestFacts): DigestContent | undefined => {
  const changedAt = new Map(jobs.map((changed) => [changed.job.cluster, changed.changedAt]));
  const wasTold = (job: JobRow): boolean =>
    (changedAt.get(job.cluster) ?? '') < since && fit(row, job, seoulDate(since)) !== undefined;
  const candidates = rankedJobs(
    row,
    jobs.map(({ job }) => job),
    today,
  ).filter(({ job, fit: { question } }) => !isPutAway(row, job) && !offered(job.cluster, question) && !wasTold(job));
  const chosen = candidates.slice(0, cap);
  if (chosen.length === 0) return undefined;
  const groupOf = groupIn(chosen);
  return {
    groups: DIGEST_GROUPS.flatMap((why) => {
      const entries = chosen.filter((pair) => groupOf(pair) === why).map(digestEntry);
      return entries.length === 0 ? [] : [{ why, entries }];
    }),
    more: candidates.length - chosen.length,
  };
};
