import * as z from 'zod';
import { externalId } from '../../contracts/fields.ts';
import { FINDING_CODES } from '../../contracts/finding.ts';
import { PARTNER_IDS, type PartnerId } from '../../contracts/partners.ts';
import { deskEntry, type DeskEntry } from '../../domain/console/desk-entry.ts';
import { DESK_KINDS, type DeskKind } from '../../domain/postings/desk.ts';
import { keptUntil, type PostingRecord } from '../../domain/postings/posting-record.ts';
import { readable } from '../readable.ts';
import { expiryOf, type Kept } from '../records.ts';
import type { Table } from '../table.ts';

const entrySchema = z.object({
  kind: z.enum(DESK_KINDS),
  partner: z.enum(PARTNER_IDS),
  externalId: externalId(),
  revision: z.int(),
  title: z.string(),
  companyName: z.string(),
  codes: z.array(z.enum(FINDING_CODES)),
  since: z.iso.date(),
  dueOn: z.iso.date(),
  lastDay: z.iso.date(),
  mendAskedOn: z.iso.date().optional(),
}) satisfies z.ZodType<DeskEntry>;
const rowSchema = z.object({ listed: entrySchema });
const placeSchema = z.object({ dueOn: z.string() }).optional();

/** One list: of a kind, of one partner or of all. */
export type DeskList = { readonly kind: DeskKind; readonly partner?: PartnerId | undefined };
/** `next`: where the list goes on. Absent at its end. */
export type DeskPage = { readonly entries: readonly DeskEntry[]; readonly next?: string };

/**
 * The postings that wait for an official. A row is made from the posting's record after each write, and the newer record wins. A
 * posting that never waited has no row. One row lies in two lists, of all postings and of its partner's, so each list costs what it
 * shows.
 */
export type DeskStore = {
  /** Shows a record as it was written. May be repeated, and may come late. */
  show(kept: Kept<PostingRecord>): Promise<void>;
  /** A part of a list, what is due first before the others. `from`: where it begins, as `next` said. `today` is in Asia/Seoul. */
  page(list: DeskList, today: string, most: number, from?: string): Promise<DeskPage>;
};

const ALL = 'all';
const markOf = ({ kind, partner = ALL }: { readonly kind: DeskKind; readonly partner?: string | undefined }): string =>
  `desk-${kind}#${partner}`;
/** Begins with the day, and no two rows have the same: so a list can go on from one of them. */
const placeOf = ({ dueOn, partner, externalId: id }: DeskEntry): string => `${dueOn} ${partner}#${id}`;
/** After every day. */
const END = '~';

export const deskStore = (table: Table): DeskStore => ({
  show: async ({ value: record, version }) => {
    if (record.desk === undefined) return;
    const { partner, externalId: id } = record;
    const entry = deskEntry(record);
    const { until, ...shown } =
      entry === undefined
        ? { until: keptUntil(record) }
        : { until: entry.lastDay, dueOn: placeOf(entry), partner, listed: entry };
    const row = { pk: `desk#${partner}#${id}`, version, ...expiryOf(until), ...shown };
    await table.writeNewer({ ...row, sk: 'of-all', ...(entry && { due: markOf({ kind: entry.kind }) }) });
    await table.writeNewer({ ...row, sk: 'of-partner', ...(entry && { due: markOf(entry) }) });
  },
  page: async (list, today, most, from) => {
    const entries: DeskEntry[] = [];
    let next = from;
    do {
      const wanted = most - entries.length;
      const found = await table.readDue(markOf(list), END, wanted + 1, next);
      const read = readable(table, found.slice(0, wanted), (row) => rowSchema.parse(row).listed);
      // DynamoDB removes what has expired within days, not at once. A page is full all the same.
      entries.push(...read.filter(({ lastDay }) => today <= lastDay));
      next = placeSchema.parse(found[wanted])?.dueOn;
    } while (entries.length < most && next !== undefined);
    return { entries, ...(next !== undefined && { next }) };
  },
});
