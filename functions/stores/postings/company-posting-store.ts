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
 * The postings that name a company, by its key, and by its business number for officials who look for it. A row is entered before anybody is told of the posting, and it stays until the
 * posting's record expires. So no posting is lost from sight. A row may be stale: the reader
 * checks that the posting still names the company.
 */
export type CompanyPostingStore = {
  /** `version`: of the posting's record after its latest message. `lastDay`: the day (Asia/Seoul) until which the row is needed. */
  enter(company: string, posting: CompanyPosting, version: number, lastDay: string | undefined): Promise<void>;
  /** The latest first. */
  of(company: string): Promise<CompanyPosting[]>;
  /** Enters a posting that names a business number (ten digits), like `enter`. */
  enterNumber(number: string, posting: CompanyPosting, version: number, lastDay: string | undefined): Promise<void>;
  /** The postings that named a business number, in the order of their partners and numbers, at most `most`. */
  ofNumber(number: string, most: number): Promise<CompanyPosting[]>;
};

const rowKey = ({ partner, externalId: id }: PostingKey): string => `${partner}#${id}`;

export const companyPostingStore = (table: Table): CompanyPostingStore => {
  const enterIn =
    (list: string): CompanyPostingStore['enter'] =>
    async (of, posting, version, lastDay) => {
      const key = { pk: `${list}#${of}`, sk: rowKey(posting) };
      await table.writeNewer({ ...key, version, value: posting, ...expiryOf(lastDay) });
    };
  const listed = async (partition: string, most?: number): Promise<CompanyPosting[]> =>
    readable(table, await table.readAll(partition, undefined, most), ({ value }) => entrySchema.parse(value));
  return {
    enter: enterIn('company'),
    of: async (company) => (await listed(`company#${company}`)).toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    enterNumber: enterIn('number'),
    ofNumber: (number, most) => listed(`number#${number}`, most),
  };
};
