import { answerable } from '../../domain/mail/mailbox.ts';
import type { NoticeModule } from '../notice-module.ts';
import { recipientOf } from '../to-seeker.ts';
import { ownPage } from './letter.ts';

export const ownPageNotice: NoticeModule<'own-page'> = {
  compose: async ({ person, noticeId }, mailbox, moment, { links }) => {
    const recipient = recipientOf(mailbox, person);
    if (recipient === undefined) return 'overtaken';
    const pages = await Promise.all(
      answerable(mailbox).map(async (id) => ({
        name: recipientOf(mailbox, id)?.name ?? '',
        page: await links.page(id, noticeId, moment),
      })),
    );
    return { letter: ownPage({ language: recipient.language, pages }) };
  },
};
