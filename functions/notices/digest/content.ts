import {
  compareFits,
  fit,
  isUnknown,
  type Question,
  type RankedFit,
  type ReasonCode,
} from '../../domain/matching/fit.ts';
import { shownJobs } from '../../domain/matching/pool.ts';
import type { JobRow, SeekerRow } from '../../domain/matching/profiles.ts';

/** The most jobs that one digest shows. What is beyond stands on the person's page. */
const DIGEST_CAP = 10;

/** The groups of a digest, in the order in which they are shown. */
export const DIGEST_GROUPS = ['all-met', 'to-check', 'programme'] as const;

/**
 * Why a job stands where it does. `programme`: a place in a public programme, whether or not there is a question about
 * it. `to-check`: something that was asked could not be judged. `all-met`: everything that was asked is met.
 */
type DigestGroup = (typeof DIGEST_GROUPS)[number];

type DigestEntry = {
  readonly cluster: string;
  readonly job: JobRow;
  readonly reasons: readonly ReasonCode[];
  readonly question?: Question;
};

export type DigestContent = {
  /** No group is empty; the entries of each stand best first. */
  readonly groups: readonly { readonly why: DigestGroup; readonly entries: readonly DigestEntry[] }[];
  /** How many further jobs fit. */
  readonly more: number;
  /** What this digest offers, best first over all groups. */
  readonly clusters: readonly string[];
};

type DigestFacts = {
  readonly row: SeekerRow;
  /** What was found for the person since the last digest, in any order. What was said of it then is not trusted. */
  readonly jobs: readonly { readonly job: JobRow }[];
  /** Whether a job was mailed to the person before. A place mailed as a question is offered once more when it is settled. */
  readonly offered: (cluster: string, question: Question | undefined) => boolean;
  /** `YYYY-MM-DD` in Asia/Seoul. */
  readonly today: string;
  readonly cap?: number;
};

type Candidate = RankedFit & { readonly job: JobRow };

/** The kind of employment that a person wants is the one wish that leaves no reason behind when it cannot be judged. */
const typeIsOpen = ({ wanted }: SeekerRow, reasons: readonly ReasonCode[]): boolean =>
  (wanted.employmentTypes ?? []).length > 0 && !reasons.includes('type');

const digestGroup = (row: SeekerRow, { job, reasons, question }: Candidate): DigestGroup => {
  if (job.programme !== undefined) return 'programme';
  const open = question !== undefined || reasons.some(isUnknown);
  return open || typeIsOpen(row, reasons) ? 'to-check' : 'all-met';
};

const digestEntry = ({ id, job, reasons, question }: Candidate): DigestEntry => ({
  cluster: id,
  job,
  reasons,
  question,
});

/**
 * What a digest holds, judged as of `today`: the jobs that are open, fit and were not offered before, one per cluster,
 * best first, at most `cap` of them (10). Undefined when there is none: a mail is never empty. The order of `jobs` does
 * not matter. Whether the person may be mailed at all is for the mailbox to say.
 */
export const digestOf = ({ row, jobs, offered, today, cap = DIGEST_CAP }: DigestFacts): DigestContent | undefined => {
  const shown = shownJobs(
    jobs.map(({ job }) => job),
    today,
  );
  const candidates = shown
    .flatMap((job): Candidate[] => {
      const found = fit(row, job, today);
      if (found === undefined || offered(job.cluster, found.question)) return [];
      return [{ ...found, id: job.cluster, opensOn: job.opensOn, job }];
    })
    .toSorted(compareFits);
  const chosen = candidates.slice(0, cap);
  if (chosen.length === 0) return undefined;
  return {
    groups: DIGEST_GROUPS.flatMap((why) => {
      const entries = chosen.filter((candidate) => digestGroup(row, candidate) === why).map(digestEntry);
      return entries.length === 0 ? [] : [{ why, entries }];
    }),
    more: candidates.length - chosen.length,
    clusters: chosen.map(({ id }) => id),
  };
};
