import { proposalSchema, type Proposal } from '../../domain/eligibility/law/figure-proposal.ts';
import type { Table } from '../table.ts';
import { proposalsIn, type Proposals } from './proposed.ts';

/** The figures that officials proposed. */
export type ProposalStore = Proposals<Proposal>;

export const proposalStore = (table: Table): ProposalStore => proposalsIn(table, 'proposals', proposalSchema);
