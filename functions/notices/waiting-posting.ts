import { dueOf } from '../domain/console/desk-entry.ts';
import { deskPath } from '../domain/console/desk-paths.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { Letter } from '../domain/letters/letter.ts';
import type { WaitingFacts } from '../domain/letters/posting-review.ts';
import { saysTheSame } from '../domain/postings/decision.ts';
import { waitingIn, type DeskKind } from '../domain/postings/desk.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';
import type { NoticeOf } from './contracts.ts';
import type { NoticeModule } from './notice-module.ts';

type WaitingNotice = NoticeOf<'held-for-review' | 'posting-review-request'>;

type WaitingDeps = {
  readonly postings: Pick<PostingStore, 'read'>;
  /** Base URL of the officials' console, without a slash at the end. */
  readonly consoleUrl: string;
};

const KINDS = {
  'held-for-review': 'held',
  'posting-review-request': 'asked',
} as const satisfies Record<WaitingNotice['kind'], DeskKind>;

/**
 * Returns what a letter to the officials says about a posting. Undefined if that revision does not wait for them any more: it was
 * corrected, decided or closed meanwhile, or its last day has passed. A later revision that says the same corrects nothing.
 */
export const waitingFor = async (
  notice: WaitingNotice,
  { today, calendar }: Moment,
  { postings, consoleUrl }: WaitingDeps,
): Promise<WaitingFacts | undefined> => {
  const { partner, externalId } = notice;
  const record = (await postings.read({ partner, externalId }))?.value;
  const kind = KINDS[notice.kind];
  const content = kind === 'held' ? record?.standing : record?.refused;
  if (record === undefined || content === undefined || !saysTheSame(record, content, notice.revision)) return undefined;
  const waits = waitingIn(record).find((one) => one.kind === kind);
  if (waits === undefined || waits.lastDay < today) return undefined;
  const page = `${consoleUrl}${deskPath({ partner, externalId })}`;
  return { ...waits, partner, externalId, dueOn: dueOf(waits, calendar), page, today };
};

/** The module of a letter to the officials about a posting that waits for them, from its current state. */
export const waitingNotice = <Kind extends WaitingNotice['kind']>(
  letter: (facts: WaitingFacts) => Letter,
): NoticeModule<Kind, WaitingDeps> => ({
  compose: async (notice, _, moment, deps) => {
    const facts = await waitingFor(notice, moment, deps);
    return facts === undefined ? 'overtaken' : { letter: letter(facts) };
  },
});
