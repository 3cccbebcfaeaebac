import type { MailboxStore } from '../adapters/mailbox-store.ts';
import type { Notice } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/calendar.ts';
import { postingListToOffice, type ListedPosting } from '../domain/letters/posting-list-to-office.ts';
import type { Mailbox } from '../domain/mail/mailbox.ts';
import type { Composed } from './compose.ts';
import { tellingFor, type PostingLetterUse, type PostingNotice } from './posting-letter.ts';

type PostingListUse = PostingLetterUse & { readonly mailboxes: Pick<MailboxStore, 'listed'> };

/** A letter that nobody reads to its end helps nobody. */
const MOST_NAMED = 100;

const isAboutPosting = (notice: Notice): notice is PostingNotice =>
  notice.kind === 'posting-accepted' ||
  notice.kind === 'posting-held' ||
  notice.kind === 'posting-refused' ||
  notice.kind === 'held-for-review';

/** The letters of a day that were too many for it, each as there is still reason to send it. */
export const composePostingList = async (
  { on }: Extract<Notice, { kind: 'posting-list' }>,
  { mailbox }: Mailbox,
  moment: Moment,
  use: PostingListUse,
): Promise<Composed | undefined> => {
  const notices = (await use.mailboxes.listed(mailbox, on)).filter(isAboutPosting);
  const named: ListedPosting[] = [];
  let read = 0;
  for (const notice of notices) {
    if (named.length === MOST_NAMED) break;
    read += 1;
    const telling = await tellingFor(notice, moment, use);
    if (telling === undefined) continue;
    const { facts } = telling;
    named.push({
      kind: notice.kind,
      ...facts,
      ...(notice.kind === 'held-for-review' ? { revision: notice.revision } : {}),
    });
  }
  if (named.length === 0) return undefined;
  return { letter: postingListToOffice({ on, postings: named, more: notices.length - read }), offers: {} };
};
