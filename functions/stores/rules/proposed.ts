import type { z } from 'zod';
import { compareText } from '../../domain/language/compare-text.ts';
import type { Decidable } from '../../domain/records/approval.ts';
import { readable } from '../readable.ts';
import { records, type Kept } from '../records.ts';
import type { Table } from '../table.ts';

/** What officials proposed of one kind. A proposal is never removed. */
export type Proposals<P> = {
  read(id: string): Promise<P | undefined>;
  /** All proposals, the earliest first. */
  all(): Promise<P[]>;
  /** Keeps a proposal. One with its id stays as it is. */
  keep(proposal: P): Promise<void>;
  /** Reads, decides and writes. Undefined: there is no such proposal. */
  change<R>(
    id: string,
    decide: (proposal: P) => { readonly value: P; readonly result: R },
  ): Promise<(Kept<P> & { readonly result: R }) | undefined>;
};

export const proposalsIn = <P extends Decidable & { readonly id: string; readonly at: string }>(
  table: Table,
  partition: string,
  schema: z.ZodType<P>,
): Proposals<P> => {
  const kept = records(table, schema, (id: string) => ({ pk: partition, sk: id }));
  return {
    read: async (id) => (await kept.read(id))?.value,
    all: async () => {
      const items = await table.readAll(partition);
      const proposals = readable(table, items, ({ value }) => schema.parse(value));
      return proposals.toSorted((a, b) => compareText(a.at, b.at));
    },
    keep: async (proposal) => {
      await kept.keepFirst(proposal.id, proposal);
    },
    change: async (id, decide) => {
      const found = await kept.read(id);
      return found === undefined ? undefined : kept.change(id, found.value, decide);
    },
  };
};
