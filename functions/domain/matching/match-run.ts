import * as z from 'zod';
import type { Moment } from '../language/calendar.ts';
import type { Fit } from './fit.ts';
import { MATCHING_RULES_VERSION } from './ranking.ts';
import { REASON_CODES, type ReasonCode } from './reasons.ts';

/**
 * The result of matching a job that opened or changed at one instant. It is kept for evaluation and for people who ask why.
 * It contains no name and no person: a mail is identified by the id of its notice, which is a hash.
 */
export const matchRunSchema = z.object({
  cluster: z.string(),
  /** The instant (ISO 8601) at which the job opened or changed. Empty: before such instants were kept. */
  changedAt: z.string(),
  /** The instant of the latest run, and the version of the rules by which it judged. */
  at: z.string(),
  rules: z.string(),
  /** The last day (Asia/Seoul) of the job. The record expires with it. */
  until: z.iso.date(),
  /** How many people the job fits, and for how many of them each reason holds. */
  fits: z.int(),
  reasons: z.record(z.string(), z.int()),
  /** The mails that went at once, the best first, each as `packedMail` writes it. `more`: how many others there is no room for. */
  mailed: z.array(z.string()),
  more: z.int(),
});
export type MatchRun = z.infer<typeof matchRunSchema>;

/** A mail that went at once. */
export type MailAtOnce = { readonly notice: string; readonly fit: Pick<Fit, 'score' | 'reasons'> };

/** An item of DynamoDB holds 400 KB. */
export const MOST_MAILED = 5_000;
/** In characters of the notice's id. */
const NOTICE_LENGTH = 20;

const RADIX = 36;
const bitsOf = (reasons: readonly ReasonCode[]): number =>
  reasons.reduce((bits, reason) => bits | (1 << REASON_CODES.indexOf(reason)), 0);

/** `notice.score.reasons`: the beginning of the notice's id, the score, and the reasons as bits to the base 36. */
const packedMail = ({ notice, fit }: MailAtOnce): string =>
  [notice.slice(0, NOTICE_LENGTH), fit.score, bitsOf(fit.reasons).toString(RADIX)].join('.');

/** Reads what `packedMail` wrote. */
export const unpackedMail = (packed: string): MailAtOnce => {
  const [notice = '', score = '', reasons = ''] = packed.split('.');
  const bits = Number.parseInt(reasons, RADIX);
  return {
    notice,
    fit: { score: Number(score), reasons: REASON_CODES.filter((_, index) => (bits & (1 << index)) !== 0) },
  };
};

export const noRun = (cluster: string, changedAt: string, until: string): MatchRun => ({
  cluster,
  changedAt,
  at: '',
  rules: '',
  until,
  fits: 0,
  reasons: {},
  mailed: [],
  more: 0,
});

const noticeIn = (packed: string): string => packed.slice(0, NOTICE_LENGTH);

/** The record after one more run. A message that comes again leads to no second mail, so only new mails are added. */
export const afterRun = (
  before: MatchRun,
  {
    until,
    fits,
    mails,
    now,
  }: {
    readonly until: string;
    readonly fits: readonly Pick<Fit, 'reasons'>[];
    readonly mails: readonly MailAtOnce[];
  } & Pick<Moment, 'now'>,
): MatchRun => {
  const known = new Set(before.mailed.map(noticeIn));
  const packed = mails.map(packedMail).filter((mail) => !known.has(noticeIn(mail)));
  const room = Math.max(0, MOST_MAILED - before.mailed.length);
  const reasons: MatchRun['reasons'] = {};
  for (const { reasons: found } of fits) for (const reason of found) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return {
    ...before,
    at: now,
    rules: MATCHING_RULES_VERSION,
    until,
    fits: fits.length,
    reasons,
    mailed: [...before.mailed, ...packed.slice(0, room)],
    more: before.more + Math.max(0, packed.length - room),
  };
};
