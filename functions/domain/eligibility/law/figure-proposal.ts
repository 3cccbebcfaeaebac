import * as z from 'zod';
import { keptFiguresSchema, type Figures } from './figure-form.ts';
import { approvedOf, proposedShape } from '../../records/approval.ts';
import { NO_FIGURES } from './figure-set.ts';
import { replacingOn } from './figures.ts';

/** A figure that an official proposes. It counts once another official has approved it. */
export const proposalSchema = z.object({
  ...proposedShape,
  /** The id of the rule: of a limit, of a round, `minimum-wage` or `median-income`. */
  rule: z.string(),
  /** Exactly one figure. */
  figures: keptFiguresSchema,
});
export type Proposal = z.infer<typeof proposalSchema>;

/** The approved figures of all proposals, in the order in which they were approved. The later one counts. */
export const approvedFigures = (proposals: readonly Proposal[]): Figures =>
  approvedOf(proposals).reduce<Figures>((figures, proposal) => replacingOn(figures, proposal.figures), NO_FIGURES);

/** The first day of the proposed figure. */
export const firstDayOf = ({ figures }: Pick<Proposal, 'figures'>): string =>
  [...figures.limits, ...figures.medianIncome, ...figures.rounds, ...figures.minimumWage][0]?.effectiveFrom ?? '';
