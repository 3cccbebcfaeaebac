import * as z from 'zod';
import { PARTNER_IDS, type PartnerId } from '../../contracts/partners.ts';
import { isOlderThan } from '../../domain/console/instants.ts';
import { expiryAfter, instantAfter } from '../../domain/language/calendar.ts';
import { SHEET_FORMS } from '../../domain/messages/sheet/sheet-form.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

/** A row that was sent. `key` and `about`: of the receipt that will say its answer. They name nobody. */
const sentRowSchema = z.object({ row: z.int(), key: z.string(), about: z.string().optional() });
export type SentRow = z.infer<typeof sentRowSchema>;

/** A list that was sent. `at`: ISO 8601 instant. `sent` and `left`: how many rows went, and how many stayed. */
const sentListSchema = z.object({
  id: z.string(),
  partner: z.enum(PARTNER_IDS),
  form: z.enum(SHEET_FORMS),
  at: z.string(),
  sent: z.int(),
  left: z.int(),
});
export type SentList = z.infer<typeof sentListSchema>;

/**
 * Lists that partners' staff upload. What is checked and not yet sent lies here sealed, for the time between two steps. Of what was
 * sent only rows and receipts are kept, for a day.
 */
export type UploadStore = {
  /** Keeps a sealed text that waits to be sent. */
  keepDraft(id: string, sealed: string, at: string): Promise<void>;
  /** Undefined: there is none, or it has waited longer than half an hour. */
  draft(id: string, now: string): Promise<string | undefined>;
  dropDraft(id: string): Promise<void>;
  /** Keeps what was sent. The rows go before the list, so that no list is without its rows. */
  keepSent(list: SentList, rows: readonly SentRow[]): Promise<void>;
  /** Undefined: there is none, or it was sent more than a day ago. */
  sent(id: string, now: string): Promise<{ readonly list: SentList; readonly rows: readonly SentRow[] } | undefined>;
  /** The lists of a partner of the last day, the latest first. */
  sentBy(partner: PartnerId, now: string): Promise<SentList[]>;
};

export const DRAFT_MINUTES = 30;
export const SENT_HOURS = 24;
const DAY = 86_400_000;
/** Expired items are removed within days (TTL). What is read is judged by its own instant. */
const DAYS_KEPT = 1;

/** An item holds 400 KB. */
const PART_LENGTH = 300_000;
const ROWS_IN_A_PART = 1_500;

const partitionOf = (id: string): string => `upload#${id}`;
const listOf = (partner: PartnerId): string => `uploads#${partner}`;
const DRAFT = 'draft#';
const ROWS = 'rows#';
const LIST = 'list';
const numbered = (beginning: string, at: number): string => `${beginning}${String(at).padStart(4, '0')}`;

const partSchema = z.looseObject({ part: z.string(), at: z.string() });
const rowsSchema = z.looseObject({ rows: z.array(sentRowSchema) });
const listSchema = z.looseObject({ value: sentListSchema });

const cut = <T>(length: number, size: number, part: (from: number) => T): T[] =>
  Array.from({ length: Math.ceil(length / size) }, (_, index) => part(index * size));

const isOver = ({ at }: SentList, now: string): boolean => isOlderThan(at, now, SENT_HOURS * 60);

export const uploadStore = (table: Table): UploadStore => {
  const keep = async (pk: string, sk: string, at: string, content: object): Promise<void> => {
    await table.writeNewer({ pk, sk, version: 1, expiresAt: expiryAfter(at, DAYS_KEPT), ...content });
  };
  return {
    keepDraft: async (id, sealed, at) => {
      const parts = cut(sealed.length, PART_LENGTH, (from) => sealed.slice(from, from + PART_LENGTH));
      for (const [index, part] of parts.entries())
        await keep(partitionOf(id), numbered(DRAFT, index), at, { part, at });
    },
    draft: async (id, now) => {
      const parts = z.array(partSchema).parse(await table.readAll(partitionOf(id), DRAFT));
      const [first] = parts;
      if (first === undefined || isOlderThan(first.at, now, DRAFT_MINUTES)) return undefined;
      return parts.map(({ part }) => part).join('');
    },
    dropDraft: (id) => table.removeAll(partitionOf(id), DRAFT),
    keepSent: async (list, rows) => {
      const { id, at, partner } = list;
      const parts = cut(rows.length, ROWS_IN_A_PART, (from) => rows.slice(from, from + ROWS_IN_A_PART));
      for (const [index, part] of parts.entries())
        await keep(partitionOf(id), numbered(ROWS, index), at, { rows: part });
      await keep(partitionOf(id), LIST, at, { value: list });
      await keep(listOf(partner), `${at}#${id}`, at, { value: list });
    },
    sent: async (id, now) => {
      const item = await table.read(partitionOf(id), LIST);
      if (item === undefined) return undefined;
      const list = listSchema.parse(item).value;
      if (isOver(list, now)) return undefined;
      const parts = z.array(rowsSchema).parse(await table.readAll(partitionOf(id), ROWS));
      return { list, rows: parts.flatMap(({ rows }) => rows) };
    },
    sentBy: async (partner, now) => {
      // `$` follows `#`: every list of the first instant is included.
      const items = await table.readRange(listOf(partner), instantAfter(now, -DAY), `${now}$`);
      return readable(table, items, (item) => listSchema.parse(item).value)
        .filter((list) => !isOver(list, now))
        .toReversed();
    },
  };
};
