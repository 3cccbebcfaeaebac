import * as z from 'zod';
import {
  companyHireSchema,
  countedFrom,
  hireCountsSchema,
  NO_HIRES,
  withOneMore,
  type CompanyHire,
} from '../../domain/hires/company-hire.ts';
import type { HireCounts } from '../../domain/companies/score/hires.ts';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { readable } from '../readable.ts';
import { records } from '../records.ts';
import type { Table } from '../table.ts';

/** Names a hire among those of its company; by chance, so that it leads to nobody. */
type CompanyHireKey = { readonly company: string; readonly entry: string };

/** The hires of a month (`YYYY-MM`) of which only the number is kept. */
type MonthOfHires = HireCounts & { readonly month: string };

/** The hires of companies by business number (ten digits): one row each for 13 months, then counts by month. */
export type CompanyHireStore = {
  of(registrationNumber: string): Promise<{ readonly rows: CompanyHire[]; readonly counts: MonthOfHires[] }>;
  /** Writes the row of a hire. One that is counted or taken back stays so. */
  show(key: CompanyHireKey, hire: CompanyHire): Promise<void>;
  /**
   * Makes the row of a hire a count of its month, once: again changes nothing. `hire`: what counts if there is no row. Neither:
   * nothing is counted, then or later.
   */
  count(key: CompanyHireKey, hire?: CompanyHire): Promise<void>;
  /** Takes a hire back that turned out to be none. What is counted already stays. */
  takeBack(key: CompanyHireKey): Promise<void>;
  /** The hires that become counts on a day (Asia/Seoul) or before, the earliest first. */
  due(today: string, most: number): Promise<CompanyHireKey[]>;
};

/**
 * A partition of its own: what is said of a company is read by the public pages, and these rows are not for them.
 */
const PARTITION = 'company-hires#';
const ROW = 'hire#';
const MONTH = 'hire-count#';
const DUE = 'company-hire';
/** In days after the row has become a count. Until then nobody can show it again who read it before. */
const MARKED_DAYS = 400;

/** Without a hire: counted or taken back, on that day. */
const rowSchema = z.object({ hire: companyHireSchema.optional(), over: z.iso.date().optional() });
type Row = z.infer<typeof rowSchema>;
/** `entries`: which hires are in it, so that none is counted twice. */
const monthSchema = z.object({ counts: hireCountsSchema, entries: z.array(z.string()) });

export const companyHireStore = (table: Table): CompanyHireStore => {
  const rows = records(
    table,
    rowSchema,
    ({ company, entry }: CompanyHireKey) => ({ pk: `${PARTITION}${company}`, sk: `${ROW}${entry}` }),
    ({ hire, over }) => ({
      ...(hire !== undefined && { due: DUE, dueOn: countedFrom(hire) }),
      ...(over !== undefined && { expiresAt: expiryAfter(over, MARKED_DAYS) }),
    }),
  );
  const months = records(
    table,
    monthSchema,
    ({ company, month }: { readonly company: string; readonly month: string }) => ({
      pk: `${PARTITION}${company}`,
      sk: `${MONTH}${month}`,
    }),
  );
  const end = (key: CompanyHireKey, { hire }: { readonly hire: CompanyHire | undefined }): Promise<unknown> =>
    rows.update(key, {}, (before) =>
      before.over === undefined ? { over: (before.hire ?? hire)?.on ?? '2100-12-31' } : before,
    );
  return {
    of: async (registrationNumber) => {
      const items = await table.readAll(`${PARTITION}${registrationNumber}`);
      const counted = readable(
        table,
        items.filter(({ sk }) => sk.startsWith(MONTH)),
        ({ sk, value }) => ({ month: sk.slice(MONTH.length), ...monthSchema.parse(value) }),
      );
      const known = new Set(counted.flatMap(({ entries }) => entries));
      const kept = readable(
        table,
        // A row that was counted a moment ago may still be there.
        items.filter(({ sk }) => sk.startsWith(ROW) && !known.has(sk.slice(ROW.length))),
        ({ value }) => rowSchema.parse(value).hire,
      );
      return {
        rows: kept.flatMap((hire) => hire ?? []),
        counts: counted.map(({ month, counts }) => ({ month, ...counts })),
      };
    },
    show: async (key, hire) => {
      await rows.update(key, {}, (before) =>
        before.over !== undefined || JSON.stringify(before.hire) === JSON.stringify(hire) ? before : { hire },
      );
    },
    count: async (key, hire) => {
      const row: Row = (await rows.read(key))?.value ?? {};
      const counted = row.hire ?? hire;
      if (row.over === undefined && counted !== undefined)
        await months.update(
          { company: key.company, month: counted.on.slice(0, 7) },
          { counts: NO_HIRES, entries: [] },
          (before) =>
            before.entries.includes(key.entry)
              ? before
              : { counts: withOneMore(before.counts, counted), entries: [...before.entries, key.entry] },
        );
      await end(key, { hire: counted });
    },
    takeBack: async (key) => {
      await end(key, { hire: undefined });
    },
    due: async (today, most) =>
      (await table.readDue(DUE, today, most)).map(({ pk, sk }) => ({
        company: pk.slice(PARTITION.length),
        entry: sk.slice(ROW.length),
      })),
  };
};
