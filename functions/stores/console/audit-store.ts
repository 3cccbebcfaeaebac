import { auditEntrySchema, type AuditEntry } from '../../domain/console/act.ts';
import { seoulDate } from '../../domain/language/calendar.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

/** A copy of the audit that pages can list. The audit itself lies in the bucket, and the copy can be made from it again. */
export type AuditStore = {
  keep(entry: AuditEntry): Promise<void>;
  /** The entries of a month (`2026-11`, in Asia/Seoul), the latest first. */
  of(month: string): Promise<AuditEntry[]>;
};

const monthOf = (at: string): string => seoulDate(at).slice(0, 7);

export const auditStore = (table: Table): AuditStore => ({
  keep: async (entry) => {
    await table.writeNewer({
      pk: `audit#${monthOf(entry.at)}`,
      sk: `${entry.at}#${entry.id}`,
      version: 1,
      value: entry,
    });
  },
  of: async (month) => {
    const rows = await table.readAll(`audit#${month}`);
    return readable(table, rows, ({ value }) => auditEntrySchema.parse(value)).toReversed();
  },
});
