import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { channelStore } from '../stores/mail/channel-store.ts';
import { leftMailStore } from '../stores/mail/left-mail-store.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';

export const recordDeliveryDeps = (access: Access<'record-delivery'>) => ({
  mailboxes: mailboxStore(access.store('mailboxes')),
  channel: channelStore(access.store('channel')),
  happened: access.queue('keep-journal'),
  hash: sha256,
  leftMails: leftMailStore(access.store('leftMails')),
});
