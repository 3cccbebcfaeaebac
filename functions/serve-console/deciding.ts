import type { Queue } from '../aws/queue.ts';
import { CITY } from '../contracts/partners.ts';
import type { ApproveFigures } from '../contracts/stage-messages.ts';
import type { Act, ActKind } from '../domain/console/act.ts';
import { problemOf, typedWords } from '../domain/console/official-words.ts';
import { DECISION_FORMS, maySend, type DecisionFacts, type DecisionForm } from '../domain/console/proposal-page.ts';
import { MOST_REASON } from '../domain/console/propose-figure.ts';
import type { Decidable, Decided } from '../domain/records/approval.ts';
import type { NoteName } from './proposal-notes.ts';
import type { ActingDeps, Asked, Done, Shown } from './route.ts';

export type DecidingDeps = Pick<ActingDeps, 'perform'> & {
  /** The queue of `approve-figures`, which alone lets something count. */
  readonly approving: Queue<ApproveFigures>;
};

/** How a proposal is shown after a form about it. `typed`: what was typed into the form, with its mistakes. */
export type DecisionAround = Pick<DecisionFacts, 'typed'> & {
  readonly status?: Shown['status'];
  readonly note?: NoteName | undefined;
};

/** One kind of what an official proposes and another approves: figures, the list of employers in wage arrears. */
export type Proposed<P extends Decidable> = {
  readonly kinds: Readonly<Record<DecisionForm, ActKind>>;
  readonly path: (proposal: P) => string;
  /** What the audit calls it, and what it says of it once it is decided. */
  readonly on: (proposal: P) => string;
  readonly after: (proposal: P) => Act['after'];
  readonly message: (proposal: P) => Pick<ApproveFigures, 'of' | 'proposal'>;
  readonly keep: (proposal: P, decided: Decided) => Promise<unknown>;
  readonly shown: (proposal: P, around: DecisionAround) => Promise<Shown>;
};

/**
 * Does what a form says about a proposal: approves it, refuses it, or takes it back. An approval is decided on by the function behind
 * the queue. The same form again leads to the same page.
 */
export const decideOnProposal = async <P extends Decidable>(
  proposal: P,
  form: DecisionForm,
  asked: Asked,
  { kinds, path, on, after, message, keep, shown }: Proposed<P>,
  { perform, approving }: DecidingDeps,
): Promise<Shown | Done> => {
  const { account: by } = asked.official;
  const { how } = DECISION_FORMS[form];
  const leadsTo = (done: NoteName): Done => ({ to: `${path(proposal)}?done=${done}` });
  if (proposal.decided?.how === how && proposal.decided.by === by) return leadsTo(form);
  if (!maySend(proposal, form, asked.official)) return shown(proposal, { status: 409, note: 'late' });
  const field = `${form}-reason`;
  const reason = typedWords(asked.fields.get(field));
  const problem = problemOf(reason, { most: MOST_REASON });
  if (problem !== undefined)
    return shown(proposal, { status: 422, typed: { form, reason, errors: [{ field, message: problem }] } });
  const act: Act = {
    what: kinds[form],
    on: on(proposal),
    reason,
    before: { proposal: 'open' },
    after: { proposal: how, ...after(proposal) },
  };
  const done = await perform(asked, act, async ({ at }) => {
    if (form === 'approve') return approving.send([{ ...message(proposal), by, at, reason }], CITY);
    await keep(proposal, { how, by, at, reason });
  });
  return leadsTo(done === 'done' ? form : 'used');
};
