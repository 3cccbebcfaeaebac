import * as z from 'zod';
import { externalId } from '../../contracts/fields.ts';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { expiryOf } from '../records.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';
import type { PostingKey } from './posting-store.ts';

/** A posting that named a company, with the instant (ISO 8601) of its latest message. */
const entrySchema = z.object({ partner: z.enum(PARTNER_IDS), externalId: externalId(), at: z.string() });
export type CompanyPosting = z.infer<typeof entrySchema>;

/**
 * The postings that name a company, by its key. A row is entered before anybody is told of the posting, and it stays until the
 * posting's record expires. So no posting is lost from sight. A row may be stale: the reader
 * checks that the posting still names the company.
 */
export type CompanyPostingStore = {
  /** `version`: of the posting's record after its latest message. `lastDay`: the day (Asia/Seoul) until which the row is needed. */
  enter(company: string, posting: CompanyPosting, version: number, lastDay: string | undefined): Promise<void>;
  /** The latest first. */
  of(company: string): Promise<CompanyPosting[]>;
};

const rowKey = ({ partner, externalId: id }: PostingKey): string => `${partner}#${id}`;

export const companyPostingStore = (table: Table): CompanyPostingStore => ({
  enter: async (company, posting, version, lastDay) => {
    const key = { pk: `company#${company}`, sk: rowKey(posting) };
    await table.writeNewer({ ...key, version, value: posting, ...expiryOf(lastDay) });
  },
  of: async (company) => {
    const rows = readable(table, await table.readAll(`company#${company}`), ({ value }) => entrySchema.parse(value));
    return rows.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  },
});
