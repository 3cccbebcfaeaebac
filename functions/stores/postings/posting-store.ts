import * as z from 'zod';
import type { PartnerId } from '../../contracts/partners.ts';
import type { ArrearsList } from '../../domain/postings/check-posting.ts';
import { keptUntil, postingRecordSchema, type PostingRecord } from '../../domain/postings/posting-record.ts';
import { expiryOf, records, type Records } from '../records.ts';
import type { Table } from '../table.ts';

export type PostingKey = { readonly partner: PartnerId; readonly externalId: string };

/**
 * What each partner said of each of its postings, and the public list of employers in arrears. A record expires (TTL)
 * once no older revision can bring it back. DynamoDB may take days more, and until then it is read like any other.
 */
export type PostingStore = Records<PostingKey, PostingRecord> & {
  /**
   * The list of employers with published wage arrears (체불사업주 명단), as last loaded. Undefined before the first load. A
   * long list spans several items.
   */
  arrears(): Promise<ArrearsList | undefined>;
};

const arrearsSchema = z.object({
  asOf: z.string(),
  source: z.string(),
  employers: z.array(z.object({ registrationNumber: z.string().optional(), name: z.string() })),
});

/** The key under which the arrears list is loaded into the postings table. Further items have other sort keys. */
export const ARREARS_KEY = { pk: 'reference#arrears', sk: 'list' } as const;

export const postingStore = (table: Table): PostingStore => ({
  ...records(
    table,
    postingRecordSchema,
    ({ partner, externalId }: PostingKey) => ({ pk: `posting#${partner}#${externalId}`, sk: 'record' }),
    (record) => expiryOf(keptUntil(record)),
  ),
  arrears: async () => {
    const lists = (await table.readAll(ARREARS_KEY.pk)).map(({ value }) => arrearsSchema.parse(value));
    const [first] = lists;
    return first && { ...first, employers: lists.flatMap(({ employers }) => employers) };
  },
});
