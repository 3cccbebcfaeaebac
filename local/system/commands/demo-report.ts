import { senderSchema } from '../../../functions/contracts/partners.ts';
import type { Reply } from '../../../functions/contracts/reply.ts';
import { CONTRACTS } from '../../../functions/notices/contracts.ts';
import type { Audience } from '../../../functions/notices/notice-contract.ts';
import type { SentEvent } from './load-city.ts';
import type { LocalSystem } from '../start-system.ts';
import { countMatches, countSeekers } from '../view/console-view.ts';
import { visitsIn } from '../view/log-visits.ts';
import { percentile, postingToMail } from '../view/posting-to-mail.ts';

/** The output of `npm run demo -- --json`. */
export type DemoReport = {
  readonly postings: { readonly accepted: number; readonly held: number; readonly refused: number };
  /** How many messages got each code that refuses or holds. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly messages: number;
  readonly answered: number;
  readonly seekers: number;
  readonly matches: number;
  readonly mails: Readonly<Record<Audience, number>>;
  readonly postingToMail: PostingToMail;
  readonly elapsedMs: number;
  /** The most memory that the process had at once. */
  readonly mostMemoryMb: number;
};

/**
 * From the sending of a posting to the first mail about it to a seeker, in seconds on the one clock. `postings`: those
 * that somebody was mailed about on the day itself. Without any, there is no figure.
 */
export type PostingToMail = {
  readonly postings: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
};

const audiences: ReadonlyMap<string, Audience> = new Map(
  Object.entries(CONTRACTS).map(([kind, { audience }]) => [kind, audience]),
);

/** The audience follows from the tag `kind` of each mail. */
const countMails = (system: LocalSystem): Record<Audience, number> => {
  const counts = { seekers: 0, companies: 0, partners: 0, officials: 0 };
  for (const { tags } of system.rawMails()) {
    const audience = audiences.get(tags['kind'] ?? '');
    if (audience === undefined) throw new Error('A mail was sent without saying what kind it is of.');
    counts[audience] += 1;
  }
  return counts;
};

/** What the mails so far say of the postings among the sent events. To be asked before the clock moves to another day. */
export const measurePostings = (system: LocalSystem, sent: readonly SentEvent[]): PostingToMail => {
  const millis = postingToMail(
    sent.filter(({ kind }) => kind === 'postings'),
    visitsIn(system.logs()),
    system.rawMails().filter(({ tags }) => audiences.get(tags['kind'] ?? '') === 'seekers'),
  );
  const seconds = (percent: number): number | null => (millis.length === 0 ? null : percentile(millis, percent) / 1000);
  return { postings: millis.length, p50: seconds(50), p95: seconds(95), p99: seconds(99) };
};

/** The last reply to each message. Two contents under one revision are answered again when both are known. */
export const lastAnswers = async (system: LocalSystem): Promise<ReadonlyMap<string, Reply>> => {
  const answers = new Map<string, Reply>();
  for (const sender of senderSchema.options) {
    for (const reply of await system.receiveReplies(sender)) answers.set(reply.data.messageId, reply);
  }
  return answers;
};

const outcomeOf = (reply: Reply): 'accepted' | 'held' | 'refused' => {
  if (reply.type === 'kr.go.changwon.jobs.message.refused.v1') return 'refused';
  return reply.data.state === 'held' ? 'held' : 'accepted';
};

const countCodes = (replies: Iterable<Reply>): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const { data } of replies) {
    const blocking = data.findings.filter(({ severity }) => severity !== 'warn').map(({ code }) => code);
    for (const code of new Set(blocking)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/** Counts the outcomes of the sent events, from the replies, the tables and the mails. */
export const demoReport = async (
  system: LocalSystem,
  sent: readonly SentEvent[],
  answers: ReadonlyMap<string, Reply>,
): Promise<Omit<DemoReport, 'postingToMail' | 'elapsedMs' | 'mostMemoryMb'>> => {
  const postings = { accepted: 0, held: 0, refused: 0 };
  let answered = 0;
  for (const { messageId, kind } of sent) {
    const answer = answers.get(messageId);
    if (answer === undefined) continue;
    answered += 1;
    if (kind === 'postings') postings[outcomeOf(answer)] += 1;
  }
  return {
    postings,
    refusals: countCodes(answers.values()),
    messages: sent.length,
    answered,
    seekers: await countSeekers(system),
    matches: await countMatches(system),
    mails: countMails(system),
  };
};
