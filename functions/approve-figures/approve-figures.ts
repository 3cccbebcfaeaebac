import type { ApprovedKind } from '../contracts/approved-kinds.ts';
import type { Queue } from '../aws/queue.ts';
import type { ApproveFiguresOutcome } from '../contracts/outcomes.ts';
import { CITY } from '../contracts/partners.ts';
import type { ApproveFigures, RecheckWages, RescreenSeekers } from '../contracts/stage-messages.ts';
import { approvedFigures, type Proposal } from '../domain/eligibility/law/figure-proposal.ts';
import { approvedOf, decide, type Decided } from '../domain/records/approval.ts';
import { changesThatCount } from '../domain/mail/holiday-changes.ts';
import { figureSet } from '../domain/eligibility/law/figure-set.ts';
import { seoulDate } from '../domain/language/calendar.ts';
import { MINIMUM_WAGE } from '../domain/eligibility/rule-book/figure-histories.ts';
import { SIXTEENTHS } from '../domain/records/sixteenths.ts';
import type { Hash } from '../domain/records/version.ts';
import type { ApprovedRows, ProposedRows } from '../stores/rules/approved-store.ts';
import type { ArrearsStore } from '../stores/rules/arrears-store.ts';
import type { FigureStore } from '../stores/rules/figure-store.ts';
import type { ProposalStore } from '../stores/rules/proposal-store.ts';

export type ApproveFiguresDeps = {
  readonly figures: Pick<FigureStore, 'approved' | 'approve' | 'keep'>;
  readonly proposals: Pick<ProposalStore, 'change' | 'all'>;
  readonly arrears: Pick<ArrearsStore, 'proposals' | 'point'>;
  readonly proposedRows: { readonly [Kind in ApprovedKind]: Pick<ProposedRows<Kind>, 'read' | 'change' | 'all'> };
  readonly approvedRows: { readonly [Kind in ApprovedKind]: Pick<ApprovedRows<Kind>, 'update'> };
  readonly rescreening: Queue<RescreenSeekers>;
  readonly rechecking: Queue<RecheckWages>;
  readonly hash: Hash;
};

/**
 * Approves a proposed figure, and has checked again what rests on it. Nobody approves what they proposed themselves: the console
 * says so too, and here it is decided. Every step may be repeated.
 */
export const approveFigures = async (
  { of, proposal: id, by, at, reason }: ApproveFigures,
  deps: ApproveFiguresDeps,
): Promise<ApproveFiguresOutcome> => {
  if (of === 'arrears') return approveArrears(id, { how: 'approved', by, at, reason }, deps);
  if (of !== undefined) return approveRow(of, id, { how: 'approved', by, at, reason }, deps);
  const decided = await deps.proposals.change(id, (proposal) => decide(proposal, { how: 'approved', by, at, reason }));
  if (decided?.result !== 'decided') return 'not-approved';
  await letCount(deps);
  await checkAgain(decided.value, at, deps);
  return 'approved';
};

/** Lets a list of employers in wage arrears count: for postings that come from now on, and for those that are open or held. */
const approveArrears = async (
  id: string,
  decision: Decided,
  { arrears, rechecking }: ApproveFiguresDeps,
): Promise<ApproveFiguresOutcome> => {
  const decided = await arrears.proposals.change(id, (proposal) => decide(proposal, decision));
  if (decided?.result !== 'decided') return 'not-approved';
  const { list, asOf, source } = decided.value;
  await arrears.point({ list, asOf, source, approvedAt: decision.at });
  await rechecking.send([{ approved: { of: 'arrears', at: decision.at } }], CITY);
  return 'approved';
};

/**
 * Lets a row count with all that were approved before it. A day that has begun when the official decides stays as it was: the page
 * says so, and here it is decided.
 */
const approveRow = async (
  kind: ApprovedKind,
  id: string,
  decision: Decided,
  { proposedRows, approvedRows }: ApproveFiguresDeps,
): Promise<ApproveFiguresOutcome> => {
  const proposals = proposedRows[kind];
  const proposal = await proposals.read(id);
  if (proposal === undefined || proposal.row.date <= seoulDate(decision.at)) return 'not-approved';
  const decided = await proposals.change(id, (before) => decide(before, decision));
  if (decided?.result !== 'decided') return 'not-approved';
  const on = seoulDate(decision.at);
  await approvedRows[kind].update(async () =>
    changesThatCount(
      approvedOf(await proposals.all()).map(({ row }) => row),
      on,
    ),
  );
  return 'approved';
};

/**
 * Makes the approved figures from all proposals that were approved, and lets them count. They do not depend on the order in which
 * messages come: of two at once, one finds the pointer changed, and reads again.
 */
const letCount = async ({ figures, proposals, hash }: ApproveFiguresDeps): Promise<void> => {
  for (;;) {
    const before = await figures.approved();
    const set = figureSet(approvedFigures(await proposals.all()), hash);
    if (before.name === set.name) return;
    await figures.keep(set.name, set.figures);
    if ((await figures.approve(set.name, before.version)) === 'written') return;
  }
};

/**
 * A minimum wage is checked against the postings that are open or held, by the run of the night too. For any other figure everybody is screened: their
 * answer may change now, or on the first day of the figure, which their record then knows.
 */
const checkAgain = async (
  { rule }: Proposal,
  at: string,
  { rescreening, rechecking }: ApproveFiguresDeps,
): Promise<void> => {
  if (rule === MINIMUM_WAGE) return rechecking.send([{ approved: { of: 'minimum-wage', at } }], CITY);
  return rescreening.send(
    SIXTEENTHS.map((everybody) => ({ everybody })),
    CITY,
  );
};
