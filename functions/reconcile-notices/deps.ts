import type { Access } from '../access.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';

export const reconcileNoticesDeps = (access: Access<'reconcile-notices'>) => ({
  mailboxes: mailboxStore(access.store('mailboxes')),
  sending: access.queue('send-notice'),
});
