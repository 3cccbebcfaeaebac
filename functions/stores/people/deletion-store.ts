import * as z from 'zod';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { later } from '../../domain/records/consent-time.ts';
import { records } from '../records.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

/** The subject of a deletion, by keyed hash. */
export type Deleted = { readonly kind: 'person' | 'registration'; readonly of: string };

const deletionSchema = z.object({
  /** When it was requested (ISO 8601 instant). Of several requests, the latest. */
  at: z.string(),
  partner: z.enum(PARTNER_IDS),
  /** When to check once more. Absent when that is done. */
  dueAt: z.string().optional(),
  /** The revision at which a registration ended. After a restore, it ends there again. */
  ended: z.object({ revision: z.int(), at: z.string() }).optional(),
});
export type Deletion = z.infer<typeof deletionSchema>;

/**
 * The register of deletions: that one happened and when, by hash, and nothing else. It is stored apart from what was
 * deleted, so that a table restored to an earlier day can be cleared again.
 */
export type DeletionStore = {
  /** Records a deletion and when to check once more. A later deletion of the same subject replaces it. */
  register(deleted: Deleted, deletion: Deletion & { readonly dueAt: string }): Promise<void>;
  read(deleted: Deleted): Promise<Deletion | undefined>;
  /** The deletions to check once more by an instant, the longest due first. */
  due(now: string, most: number): Promise<Deleted[]>;
  /** Marks a deletion as checked in the state that was read. If it was requested again meanwhile, it stays due. */
  settle(deleted: Deleted, seen: Deletion): Promise<void>;
  /** Every registered deletion that is not already due. */
  all(): Promise<Deleted[]>;
};

const PREFIX = 'deletion#';
const DUE = 'deletion';
const DONE = 'deleted';
const FOR_EVER = '9999';
const keySchema = z.object({ pk: z.string().startsWith(PREFIX), sk: z.enum(['person', 'registration']) });

export const deletionStore = (table: Table): DeletionStore => {
  const deletions = records(
    table,
    deletionSchema,
    ({ kind, of }: Deleted) => ({ pk: `${PREFIX}${of}`, sk: kind }),
    ({ at, dueAt, partner }) => ({ due: dueAt === undefined ? DONE : DUE, dueOn: dueAt ?? at, partner }),
  );
  const listed = async (due: string, upTo: string, most?: number): Promise<Deleted[]> =>
    readable(table, await table.readDue(due, upTo, most), (item) => {
      const { pk, sk } = keySchema.parse(item);
      return { kind: sk, of: pk.slice(PREFIX.length) };
    });
  return {
    register: async (deleted, deletion) => {
      await deletions.change(deleted, deletion, (before) => ({
        value: {
          ...deletion,
          at: later(before.at, deletion.at),
          dueAt: later(before.dueAt, deletion.dueAt),
          ended: deletion.ended ?? before.ended,
        },
        result: undefined,
      }));
    },
    read: async (deleted) => (await deletions.read(deleted))?.value,
    due: (now, most) => listed(DUE, now, most),
    settle: async (deleted, seen) => {
      await deletions.change(deleted, seen, (before) => {
        const { dueAt, ...rest } = before;
        return { value: dueAt === seen.dueAt ? rest : before, result: undefined };
      });
    },
    all: () => listed(DONE, FOR_EVER),
  };
};
