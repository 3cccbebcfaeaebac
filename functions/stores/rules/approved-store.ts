import * as z from 'zod';
import type { ApprovedKind } from '../../contracts/approved-kinds.ts';
import { contactChangeSchema } from '../../domain/letters/contact-changes.ts';
import { awardSchema, revocationStepSchema } from '../../domain/companies/recognition.ts';
import { approvedWeightsSchema, weightsSchema } from '../../domain/companies/score/approved-weights.ts';
import { holidayChangeSchema } from '../../domain/mail/holiday-changes.ts';
import { proposedShape } from '../../domain/records/approval.ts';
import type { Table } from '../table.ts';
import { untilWritten } from '../until-written.ts';
import { proposalsIn, type Proposals } from './proposed.ts';

/** A row of each kind, as officials propose it. */
const ROWS = {
  holidays: holidayChangeSchema,
  contacts: contactChangeSchema,
  awards: awardSchema,
  revocations: revocationStepSchema,
  weights: weightsSchema,
} as const satisfies Record<ApprovedKind, z.ZodType>;
export type ApprovedRow<Kind extends ApprovedKind> = z.infer<(typeof ROWS)[Kind]>;

/** A row that waits for another official. */
export type ProposedRow<Kind extends ApprovedKind> = z.infer<z.ZodObject<typeof proposedShape>> & {
  readonly row: ApprovedRow<Kind>;
};

export type ProposedRows<Kind extends ApprovedKind> = Proposals<ProposedRow<Kind>>;

/** The rows that officials proposed. */
export const proposedRows = (table: Table): { readonly [Kind in ApprovedKind]: ProposedRows<Kind> } => ({
  holidays: proposalsIn(table, 'approval#holidays', z.object({ ...proposedShape, row: ROWS.holidays })),
  contacts: proposalsIn(table, 'approval#contacts', z.object({ ...proposedShape, row: ROWS.contacts })),
  awards: proposalsIn(table, 'approval#awards', z.object({ ...proposedShape, row: ROWS.awards })),
  revocations: proposalsIn(table, 'approval#revocations', z.object({ ...proposedShape, row: ROWS.revocations })),
  weights: proposalsIn(table, 'approval#weights', z.object({ ...proposedShape, row: ROWS.weights })),
});

/** A row of each kind, as it counts. */
const COUNTED = { ...ROWS, weights: approvedWeightsSchema } as const satisfies Record<ApprovedKind, z.ZodType>;
type CountedRow<Kind extends ApprovedKind> = z.infer<(typeof COUNTED)[Kind]>;

/** The rows that count, in the order in which they were approved. */
export type ApprovedRows<Kind extends ApprovedKind> = {
  /** Strongly consistent. Empty: nothing was approved. */
  inForce(): Promise<readonly CountedRow<Kind>[]>;
  /** Lets these rows count. `make` reads them anew if another approval came in between. */
  update(make: () => Promise<readonly CountedRow<Kind>[]>): Promise<void>;
};

const approvedRowsOf = <Row>(table: Table, kind: ApprovedKind, row: z.ZodType<Row>) => {
  const key = { pk: `approved#${kind}`, sk: 'in-force' };
  const schema = z.looseObject({ version: z.int(), value: z.object({ rows: z.array(row) }) });
  const read = async () => {
    const item = await table.read(key.pk, key.sk);
    return item === undefined ? { version: 0, value: { rows: [] } } : schema.parse(item);
  };
  return {
    inForce: async (): Promise<readonly Row[]> => (await read()).value.rows,
    update: async (make: () => Promise<readonly Row[]>): Promise<void> => {
      await untilWritten(table, async () => {
        const { version, value } = await read();
        const rows = await make();
        if (JSON.stringify(rows) === JSON.stringify(value.rows)) return { rows };
        const written = await table.writeAfter({ ...key, version: version + 1, value: { rows } }, version);
        return written === 'conflict' ? written : { rows };
      });
    },
  };
};

/** What counts, of each kind. */
export const approvedRows = (table: Table): { readonly [Kind in ApprovedKind]: ApprovedRows<Kind> } => ({
  holidays: approvedRowsOf(table, 'holidays', COUNTED.holidays),
  contacts: approvedRowsOf(table, 'contacts', COUNTED.contacts),
  awards: approvedRowsOf(table, 'awards', COUNTED.awards),
  revocations: approvedRowsOf(table, 'revocations', COUNTED.revocations),
  weights: approvedRowsOf(table, 'weights', COUNTED.weights),
});
