import { channelSchema, type Channel } from '../../domain/mail/channel.ts';
import { records, type Records } from '../records.ts';
import type { Table } from '../table.ts';

/** What all who send share, in one item: it is written once for every few mails. */
export type ChannelStore = Records<'channel', Channel>;

export const channelStore = (table: Table): ChannelStore =>
  records(table, channelSchema, () => ({ pk: 'channel', sk: 'channel' }));
