import { companyPageFor, tellingFor, type PostingNotice } from '../about-posting.ts';
import type { Notice } from '../contracts.ts';
import { listDone } from '../../domain/mail/mailbox-notices.ts';
import type { NoticeModule } from '../notice-module.ts';
import { LISTED, postingListToOffice, type ListedPosting } from './letter.ts';

/** A longer letter would not be read to the end. */
const MOST_NAMED = 100;

const isAboutPosting = (notice: Notice): notice is PostingNotice => LISTED.some((kind) => kind === notice.kind);

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
      const telling = await tellingFor(notice, moment, deps);
      if (telling === undefined) continue;
      const revision = notice.kind === 'held-for-review' ? notice.revision : undefined;
      const page = notice.kind === 'held-for-review' ? undefined : await companyPageFor(telling, notice, moment, deps);
      named.push({ kind: notice.kind, ...telling.facts, revision, page });
    }
    if (named.length === 0) return 'overtaken';
    const { officesOf } = deps;
    const more = notices.length - read;
    return { letter: postingListToOffice({ on, today: moment.today, postings: named, more, officesOf }) };
  },
  afterClaim: (mailbox, { on }) => listDone(mailbox, on),
};
