import * as z from 'zod';
import { expiryAfter } from '../../domain/language/calendar.ts';
import {
  arrearsProposalSchema,
  employerSchema,
  type ArrearsProposal,
  type Employer,
} from '../../domain/postings/arrears-list.ts';
import { records } from '../records.ts';
import type { Table } from '../table.ts';
import { proposalsIn, type Proposals } from './proposed.ts';

const pointerSchema = z.object({ list: z.string(), asOf: z.iso.date(), source: z.string(), approvedAt: z.string() });
/** Which approved list counts. */
type ArrearsPointer = z.infer<typeof pointerSchema>;

/** The lists of employers in wage arrears that officials uploaded. A content lies under its name and is never changed. */
export type ArrearsStore = {
  /** Strongly consistent. Undefined: none was approved. */
  inForce(): Promise<ArrearsPointer | undefined>;
  /** Lets a list count, unless one that was approved later does. */
  point(pointer: ArrearsPointer): Promise<void>;
  /** Empty: nothing is kept under this name. */
  employers(list: string): Promise<Employer[]>;
  /** Keeps a content for two days, until somebody proposes it. */
  keepDraft(list: string, employers: readonly Employer[], at: string): Promise<void>;
  /** Keeps a content for as long as the table is kept. */
  keep(list: string, employers: readonly Employer[]): Promise<void>;
  /** The lists that officials proposed. */
  readonly proposals: Proposals<ArrearsProposal>;
};

const DRAFT_DAYS = 2;
const EMPLOYERS_IN_A_PART = 900;
const partitionOf = (list: string): string => `arrears-list#${list}`;
const partSchema = z.looseObject({ employers: z.array(employerSchema) });
const NONE: ArrearsPointer = { list: '', asOf: '1900-01-01', source: '', approvedAt: '' };

export const arrearsStore = (table: Table): ArrearsStore => {
  const pointer = records(table, pointerSchema, (sk: 'pointer') => ({ pk: 'arrears-in-force', sk }));
  const write = async (list: string, employers: readonly Employer[], marks: object, version: number): Promise<void> => {
    for (let from = 0; from < employers.length; from += EMPLOYERS_IN_A_PART) {
      const part = employers.slice(from, from + EMPLOYERS_IN_A_PART);
      await table.writeNewer({
        pk: partitionOf(list),
        sk: String(from).padStart(5, '0'),
        version,
        employers: part,
        ...marks,
      });
    }
  };
  return {
    inForce: async () => (await pointer.read('pointer'))?.value,
    point: async (next) => {
      await pointer.update('pointer', NONE, (before) => (before.approvedAt <= next.approvedAt ? next : before));
    },
    employers: async (list) =>
      z
        .array(partSchema)
        .parse(await table.readAll(partitionOf(list)))
        .flatMap(({ employers }) => employers),
    keepDraft: (list, employers, at) => write(list, employers, { expiresAt: expiryAfter(at, DRAFT_DAYS) }, 1),
    keep: (list, employers) => write(list, employers, {}, 2),
    proposals: proposalsIn(table, 'arrears', arrearsProposalSchema),
  };
};
