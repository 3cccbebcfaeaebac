import { companyPageFor, tellingFor, type PostingNotice } from '../about-posting.ts';
import type { Notice, NoticeOf } from '../contracts.ts';
import { listDone } from '../../domain/mail/mailbox-notices.ts';
import type { NoticeModule } from '../notice-module.ts';
import { waitingFor } from '../waiting-posting.ts';
import { LISTED, postingListToOffice, type ListedPosting } from './letter.ts';

/** A longer letter would not be read to the end. */
const MOST_NAMED = 100;

type Listed = PostingNotice | NoticeOf<'held-for-review'>;
const isAboutPosting = (notice: Notice): notice is Listed => LISTED.some((kind) => kind === notice.kind);

type Composing = Parameters<NoticeModule<'posting-list'>['compose']>;

/** What the letter of a notice would say now. Undefined if there is no longer a reason to send it. */
const listedFor = async (
  notice: Listed,
  moment: Composing[2],
  deps: Composing[3],
): Promise<ListedPosting | undefined> => {
  if (notice.kind === 'held-for-review') {
    const waits = await waitingFor(notice, moment, deps);
    return waits && { ...waits, kind: notice.kind };
  }
  const telling = await tellingFor(notice, moment, deps);
  if (telling === undefined) return undefined;
  return { kind: notice.kind, ...telling.facts, page: await companyPageFor(telling, notice, moment, deps) };
};

export const postingListNotice: NoticeModule<'posting-list'> = {
  /**
   * Lists the letters of a day that were over the daily limit. A letter that there is no longer a reason to send is
   * left out.
   */
  compose: async ({ on }, { mailbox }, moment, deps) => {
    const notices = (await deps.mailboxes.listed(mailbox, on)).filter(isAboutPosting);
    const named: ListedPosting[] = [];
    let read = 0;
    for (const notice of notices) {
      if (named.length === MOST_NAMED) break;
      read += 1;
      const listed = await listedFor(notice, moment, deps);
      if (listed !== undefined) named.push(listed);
    }
    if (named.length === 0) return 'overtaken';
    const { officesOf } = deps;
    const more = notices.length - read;
    return { letter: postingListToOffice({ on, today: moment.today, postings: named, more, officesOf }) };
  },
  afterClaim: (mailbox, { on }) => listDone(mailbox, on),
};
