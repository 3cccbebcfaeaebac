import * as z from 'zod';
import { compareText } from '../language/compare-text.ts';

/** What became of a proposal. */
const DECISIONS = ['approved', 'refused', 'withdrawn'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Who decided, when (ISO 8601 instant), and why. `by`: the opaque id of an account. */
export const decidedSchema = z.object({ how: z.enum(DECISIONS), by: z.string(), at: z.string(), reason: z.string() });
export type Decided = z.infer<typeof decidedSchema>;

/** What one official proposes and another decides on. */
export type Decidable = { readonly by: string; readonly decided?: Decided | undefined };

/** What every proposal says beside its content. `id`: the beginning of the id of the act that made it. `at`: an ISO 8601 instant. */
export const proposedShape = {
  id: z.string(),
  /** In the official's own words. */
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  decided: decidedSchema.optional(),
};

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

const approvedAt = ({ decided }: Decidable): string => (decided?.how === 'approved' ? decided.at : '');

/** The proposals that were approved, in the order in which they were. */
export const approvedOf = <P extends Decidable>(proposals: readonly P[]): P[] =>
  proposals
    .filter((proposal) => approvedAt(proposal) !== '')
    .toSorted((a, b) => compareText(approvedAt(a), approvedAt(b)));
