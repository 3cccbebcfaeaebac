import { proposalSchema, type Proposal } from '../../domain/eligibility/law/figure-proposal.ts';
import { compareText } from '../../domain/language/compare-text.ts';
import { readable } from '../readable.ts';
import { records, type Kept } from '../records.ts';
import type { Table } from '../table.ts';

/** The figures that officials proposed. A proposal is never removed. */
export type ProposalStore = {
  read(id: string): Promise<Proposal | undefined>;
  /** All proposals, the earliest first. */
  all(): Promise<Proposal[]>;
  /** Keeps a proposal. One with its id stays as it is. */
  keep(proposal: Proposal): Promise<void>;
  /** Reads, decides and writes. Undefined: there is no such proposal. */
  change<R>(
    id: string,
    decide: (proposal: Proposal) => { readonly value: Proposal; readonly result: R },
  ): Promise<(Kept<Proposal> & { readonly result: R }) | undefined>;
};

const PARTITION = 'proposals';

export const proposalStore = (table: Table): ProposalStore => {
  const kept = records(table, proposalSchema, (id: string) => ({ pk: PARTITION, sk: id }));
  return {
    read: async (id) => (await kept.read(id))?.value,
    all: async () => {
      const items = await table.readAll(PARTITION);
      const proposals = readable(table, items, ({ value }) => proposalSchema.parse(value));
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
