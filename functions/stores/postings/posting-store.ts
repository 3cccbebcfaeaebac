import * as z from 'zod';
import { partnerOf, type PartnerId } from '../../contracts/partners.ts';
import type { ArrearsList } from '../../domain/postings/check-posting.ts';
import { isAsked } from '../../domain/postings/closing-question.ts';
import {
  keptUntil,
  postingRecordSchema,
  refusedTextSchema,
  refusedUntil,
  type PostingRecord,
  type RefusedText,
} from '../../domain/postings/posting-record.ts';
import { readable } from '../readable.ts';
import { expiryOf, records, type Records } from '../records.ts';
import type { DueItem, Table } from '../table.ts';

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
  /** Keeps a posting that the check refused, for thirty days from its first arrival. */
  keepRefused(key: PostingKey, text: RefusedText): Promise<void>;
  /** The refused contents of one revision that are kept on a day (Asia/Seoul): usually one, at most MOST_CONTENTS. */
  refusedTexts(key: PostingKey, revision: number, today: string): Promise<RefusedText[]>;
};

/** Which companies were asked whether their posting is closed. */
export type UnansweredPostings = {
  /** The postings whose company had until a day (Asia/Seoul) to say whether they are closed, the longest due first. */
  unanswered(day: string, most: number): Promise<PostingKey[]>;
};

/** The most contents of one refused revision that are read. Two under one revision are a fault of the partner already. */
const MOST_CONTENTS = 10;

const arrearsSchema = z.object({
  asOf: z.string(),
  source: z.string(),
  employers: z.array(z.object({ registrationNumber: z.string().optional(), name: z.string() })),
});

/** The key under which the arrears list is loaded into the postings table. Further items have other sort keys. */
export const ARREARS_KEY = { pk: 'reference#arrears', sk: 'list' } as const;

const refusedPartition = ({ partner, externalId }: PostingKey): string => `refused#${partner}#${externalId}`;
/** Revisions have up to sixteen digits. */
const revisionKey = (revision: number): string => `${String(revision).padStart(16, '0')}#`;

const refusedTexts = (table: Table): Pick<PostingStore, 'keepRefused' | 'refusedTexts'> => {
  const texts = records(
    table,
    refusedTextSchema,
    ({ key, version }: { readonly key: PostingKey; readonly version: RefusedText['version'] }) => ({
      pk: refusedPartition(key),
      sk: `${revisionKey(version.revision)}${version.hash}`,
    }),
    (text) => expiryOf(refusedUntil(text)),
  );
  return {
    keepRefused: async (key, text) => {
      await texts.keepFirst({ key, version: text.version }, text);
    },
    refusedTexts: async (key, revision, today) => {
      const items = await table.readAll(refusedPartition(key), revisionKey(revision), MOST_CONTENTS);
      const kept = readable(table, items, ({ value }) => refusedTextSchema.parse(value));
      // DynamoDB removes what has expired within days, not at once.
      return kept.filter((text) => today <= refusedUntil(text));
    },
  };
};

const RECORD = 'posting#';
const UNANSWERED = 'unanswered';

/** Puts a posting whose company is asked into the index of what is due, until everybody has been told of its hold. */
const dueOf = (record: PostingRecord) => {
  const { question, partner } = record;
  return question !== undefined && isAsked(record) && question.told !== true
    ? { due: UNANSWERED, dueOn: question.answerBy, partner }
    : {};
};

const keyOf = ({ pk }: DueItem): PostingKey[] => {
  const [name = '', ...rest] = pk.slice(RECORD.length).split('#');
  const partner = partnerOf(name);
  return partner === undefined ? [] : [{ partner, externalId: rest.join('#') }];
};

export const postingStore = (table: Table): PostingStore & UnansweredPostings => ({
  ...records(
    table,
    postingRecordSchema,
    ({ partner, externalId }: PostingKey) => ({ pk: `${RECORD}${partner}#${externalId}`, sk: 'record' }),
    (record) => ({ ...expiryOf(keptUntil(record)), ...dueOf(record) }),
  ),
  unanswered: async (day, most) => (await table.readDue(UNANSWERED, day, most)).flatMap(keyOf),
  ...refusedTexts(table),
  arrears: async () => {
    const lists = (await table.readAll(ARREARS_KEY.pk)).map(({ value }) => arrearsSchema.parse(value));
    const [first] = lists;
    return first && { ...first, employers: lists.flatMap(({ employers }) => employers) };
  },
});
