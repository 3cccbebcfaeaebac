import type { RawMail } from '../aws/mail.ts';
import type { Visit } from './log-visits.ts';

/** A message with a posting, and when it was sent: on the one clock, in milliseconds since the epoch. */
export type SentPosting = { readonly messageId: string; readonly at: number };

/** How long the batch of a visit took, in milliseconds. Nothing if the function ended without saying so. */
const ownTime = ({ at, until = at }: Visit): number => Date.parse(until) - Date.parse(at);

/**
 * A notice that came of a message. `before`: how long the batches on its way took together, in milliseconds. `begun`: when the
 * batch began in which it was sent.
 */
type Led = {
  readonly notice: string;
  readonly before: number;
  readonly begun: number;
  readonly words: readonly string[];
};

/** Every notice that came of a message, through whatever messages and all attempts at them. */
const noticesOf = (messageId: string, visits: ReadonlyMap<string | undefined, readonly Visit[]>): Led[] => {
  const notices = new Map<string, Led>();
  const reached = new Map([[messageId, 0]]);
  for (const [id, before] of reached)
    for (const visit of visits.get(id) ?? []) {
      for (const step of visit.steps)
        if ('sent' in step) {
          for (const next of step.sent) if (!reached.has(next)) reached.set(next, before + ownTime(visit));
        } else if ('notice' in step) {
          const { notice, became } = step;
          const known = notices.get(notice) ?? { notice, before, begun: Date.parse(visit.at), words: [] };
          notices.set(notice, { ...known, words: became === undefined ? known.words : [...known.words, became] });
        }
    }
  return [...notices.values()];
};

type AcceptedMail = Pick<RawMail, 'tags' | 'at'>;

/** What came of a posting. */
export type MailsOfPosting = SentPosting & {
  /**
   * In milliseconds: from the sending of the posting to this mail, and what the batches on the way took together, the last of
   * them up to the mail.
   */
  readonly mails: readonly { readonly millis: number; readonly stages: number }[];
  /** How many of its notices were left for a digest. */
  readonly left: number;
};

/**
 * The mails that came of each posting. Visits and mails are read as far as they are given: what is mailed later counts as
 * not mailed. Of several mails under one notice the first counts.
 */
export const mailsOfPostings = <Posting extends SentPosting>(
  postings: readonly Posting[],
  visits: readonly Visit[],
  mails: readonly AcceptedMail[],
): (Posting & MailsOfPosting)[] => {
  const visitsOf = Map.groupBy(visits, ({ id }) => id);
  const accepted = new Map<string, number>();
  for (const { tags, at } of mails) {
    const notice = tags['notice'] ?? '';
    accepted.set(notice, Math.min(at, accepted.get(notice) ?? Infinity));
  }
  return postings.map((posting) => {
    const notices = noticesOf(posting.messageId, visitsOf);
    const mailed = notices.flatMap(({ notice, before, begun }) => {
      const at = accepted.get(notice);
      return at === undefined ? [] : [{ millis: at - posting.at, stages: before + at - begun }];
    });
    return { ...posting, mails: mailed, left: notices.filter(({ words }) => words.includes('for-digest')).length };
  });
};

/** For each posting of which a mail came, the milliseconds from its sending to the first of these mails. */
export const postingToMail = (
  postings: readonly SentPosting[],
  visits: readonly Visit[],
  mails: readonly AcceptedMail[],
): number[] =>
  mailsOfPostings(postings, visits, mails).flatMap(({ mails: all }) =>
    all.length === 0 ? [] : [Math.min(...all.map(({ millis }) => millis))],
  );

/**
 * The smallest value that at least `percent` of 100 values do not exceed (nearest rank).
 * @throws RangeError if there is no value
 */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('There is no value.');
  return found;
};
