import { channelSchema, type Channel } from '../../domain/mail/channel.ts';
import { records, type Records } from '../records.ts';
import type { Table } from '../table.ts';

/** The channel in one item. All senders share it. It is written once per group of reserved slots, not once per mail. */
export type ChannelStore = Records<'channel', Channel>;

export const channelStore = (table: Table): ChannelStore =>
  records(table, channelSchema, () => ({ pk: 'channel', sk: 'channel' }));
