import * as z from 'zod';
import { keptFiguresSchema, type Figures } from './figure-form.ts';
import { NO_FIGURES } from './figure-set.ts';
import { replacingOn } from './figures.ts';

/** What became of a proposal. */
const DECISIONS = ['approved', 'refused', 'withdrawn'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Who decided, when (ISO 8601 instant), and why. `by`: the opaque id of an account. */
export const decidedSchema = z.object({ how: z.enum(DECISIONS), by: z.string(), at: z.string(), reason: z.string() });
export type Decided = z.infer<typeof decidedSchema>;

/** A figure that an official proposes. It counts once another official has approved it. */
export const proposalSchema = z.object({
  /** The beginning of the id of the act that made it. */
  id: z.string(),
  /** The id of the rule: of a limit, `minimum-wage` or `median-income`. */
  rule: z.string(),
  /** Exactly one figure. */
  figures: keptFiguresSchema,
  /** In the official's own words. */
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  decided: decidedSchema.optional(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** What one official proposes and another decides on. */
export type Decidable = { readonly by: string; readonly decided?: Decided | undefined };

/** The author of a proposal may withdraw it. Anybody else may approve or refuse it. */
export const mayDecide = ({ by }: Pick<Decidable, 'by'>, how: Decision, account: string): boolean =>
  how === 'withdrawn' ? account === by : account !== by;

const isSame = (one: Decided, other: Decided): boolean =>
  one.how === other.how && one.by === other.by && one.at === other.at;

/**
 * Decides on a proposal. `late`: it was decided on before. `not-yours`: an author may only withdraw, and only an author may.
 * The same decision again is `decided` and changes nothing.
 */
export const decide = <P extends Decidable>(
  proposal: P,
  decided: Decided,
): { readonly value: P; readonly result: 'decided' | 'late' | 'not-yours' } => {
  if (!mayDecide(proposal, decided.how, decided.by)) return { value: proposal, result: 'not-yours' };
  if (proposal.decided !== undefined)
    return { value: proposal, result: isSame(proposal.decided, decided) ? 'decided' : 'late' };
  return { value: { ...proposal, decided }, result: 'decided' };
};

const approvedAt = ({ decided }: Proposal): string => (decided?.how === 'approved' ? decided.at : '');

/** The approved figures of all proposals, in the order in which they were approved. The later one counts. */
export const approvedFigures = (proposals: readonly Proposal[]): Figures =>
  proposals
    .filter((proposal) => approvedAt(proposal) !== '')
    .toSorted((a, b) => (approvedAt(a) < approvedAt(b) ? -1 : 1))
    .reduce<Figures>((figures, proposal) => replacingOn(figures, proposal.figures), NO_FIGURES);

/** The first day of the proposed figure. */
export const firstDayOf = ({ figures }: Pick<Proposal, 'figures'>): string =>
  [...figures.limits, ...figures.medianIncome, ...figures.rounds, ...figures.minimumWage][0]?.effectiveFrom ?? '';
