import type { ApprovedKind } from '../contracts/approved-kinds.ts';
import type { Queue } from '../aws/queue.ts';
import type { ApproveFiguresOutcome } from '../contracts/outcomes.ts';
import { CITY } from '../contracts/partners.ts';
import type { ApproveFigures, RecheckWages, RescreenSeekers } from '../contracts/stage-messages.ts';
import { approvedFigures, type Proposal } from '../domain/eligibility/law/figure-proposal.ts';
import {
  awardsThatCount,
  problemOfAward,
  problemOfStep,
  recognitions,
  stepsThatCount,
  type Award,
  type Recognition,
} from '../domain/companies/recognition.ts';
import { MOST_WEIGHTS } from '../domain/companies/score/approved-weights.ts';
import { companyRecord } from '../domain/companies/company-entry.ts';
import { contactsThatCount, problemOfContact } from '../domain/letters/contact-changes.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import type { Notice, NoticeOf } from '../notices/contracts.ts';
import { approvedOf, decide, type Decidable, type Decided } from '../domain/records/approval.ts';
import { changesThatCount } from '../domain/mail/holiday-changes.ts';
import { figureSet } from '../domain/eligibility/law/figure-set.ts';
import { seoulDate } from '../domain/language/calendar.ts';
import { MINIMUM_WAGE } from '../domain/eligibility/rule-book/figure-histories.ts';
import { SIXTEENTHS } from '../domain/records/sixteenths.ts';
import type { Hash } from '../domain/records/version.ts';
import type { CompanyStore } from '../stores/companies/company-store.ts';
import type { ApprovedRows, ProposedRows } from '../stores/rules/approved-store.ts';
import type { Proposals } from '../stores/rules/proposed.ts';
import type { ArrearsStore } from '../stores/rules/arrears-store.ts';
import type { FigureStore } from '../stores/rules/figure-store.ts';
import type { ProposalStore } from '../stores/rules/proposal-store.ts';

export type ApproveFiguresDeps = {
  readonly figures: Pick<FigureStore, 'approved' | 'approve' | 'keep'>;
  readonly proposals: Pick<ProposalStore, 'change' | 'all'>;
  readonly arrears: Pick<ArrearsStore, 'proposals' | 'point'>;
  readonly proposedRows: { readonly [Kind in ApprovedKind]: Pick<ProposedRows<Kind>, 'read' | 'change' | 'all'> };
  readonly approvedRows: { readonly [Kind in ApprovedKind]: Pick<ApprovedRows<Kind>, 'update' | 'inForce'> };
  readonly companies: Pick<CompanyStore, 'of'>;
  readonly notices: Queue<Notice>;
  readonly rescreening: Queue<RescreenSeekers>;
  readonly rechecking: Queue<RecheckWages>;
  readonly hash: Hash;
};

type Approved<Row> = Decidable & { readonly row: Row };
const rowsOf = <Row>(approved: readonly Approved<Row>[]): Row[] => approved.map(({ row }) => row);

/** How the rows of a kind come to count. */
type Counting<Row, Counted = Row> = {
  readonly proposals: Pick<
    Proposals<Decidable & { readonly id: string; readonly row: Row }>,
    'read' | 'change' | 'all'
  >;
  readonly rows: { update(make: () => Promise<readonly Counted[]>): Promise<void> };
  /** Why a row can count no more on the day (Asia/Seoul) on which it is approved. Undefined: it can. */
  readonly problem: (row: Row, on: string) => Promise<string | undefined>;
  /** What counts, of all proposals that were approved, in that order. */
  readonly counts: (approved: readonly Approved<Row>[], on: string) => readonly Counted[];
  /** Tells those whom it concerns. May be repeated. */
  readonly told?: (row: Row) => Promise<void>;
};

const recognised = async ({ approvedRows }: ApproveFiguresDeps): Promise<readonly Recognition[]> => {
  const [awards, steps] = await Promise.all([approvedRows.awards.inForce(), approvedRows.revocations.inForce()]);
  return recognitions(awards, steps);
};

/** Writes to the contact under which the company is registered. Without one an official tells it by post. */
const tellCompany = async (
  event: NoticeOf<'recognition'>['event'],
  { company, year, on }: Pick<Award, 'company' | 'year' | 'on'>,
  { companies, notices, hash }: ApproveFiguresDeps,
): Promise<void> => {
  const to = companyRecord(await companies.of(company)).company.contact?.email;
  if (to === undefined) return;
  const id = noticeId(hash, 'recognition', company, year, event, on);
  await notices.send([{ kind: 'recognition', noticeId: id, partner: REGISTERS, to, company, year, event }], REGISTERS);
};
/** Who registers companies. */
const REGISTERS = 'chamber-of-commerce';

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

/** Lets a row of a kind count. */
const approveRow = (
  kind: ApprovedKind,
  id: string,
  decision: Decided,
  deps: ApproveFiguresDeps,
): Promise<ApproveFiguresOutcome> => {
  const { proposedRows, approvedRows } = deps;
  switch (kind) {
    case 'holidays':
      return letRowCount(id, decision, {
        proposals: proposedRows.holidays,
        rows: approvedRows.holidays,
        // A day that has begun stays as it was.
        problem: async ({ date }, on) => (date <= on ? date : undefined),
        counts: (approved, on) => changesThatCount(rowsOf(approved), on),
      });
    case 'contacts':
      return letRowCount(id, decision, {
        proposals: proposedRows.contacts,
        rows: approvedRows.contacts,
        problem: async (change) => problemOfContact(change),
        counts: (approved) => contactsThatCount(rowsOf(approved)),
      });
    case 'awards':
      return letRowCount(id, decision, {
        proposals: proposedRows.awards,
        rows: approvedRows.awards,
        problem: async (award, on) => problemOfAward(award, on, await recognised(deps)),
        counts: (approved) => awardsThatCount(rowsOf(approved)),
        told: (award) => tellCompany('awarded', award, deps),
      });
    case 'revocations':
      return letRowCount(id, decision, {
        proposals: proposedRows.revocations,
        rows: approvedRows.revocations,
        problem: async (step, on) => problemOfStep(step, on, await recognised(deps)),
        counts: (approved) => stepsThatCount(rowsOf(approved)),
        told: (step) => tellCompany(step.step, step, deps),
      });
    case 'weights':
      return letRowCount(id, decision, {
        proposals: proposedRows.weights,
        rows: approvedRows.weights,
        problem: async () => undefined,
        counts: (approved) =>
          approved.slice(-MOST_WEIGHTS).map(({ row, by, decided }) => ({
            ...row,
            approvedOn: seoulDate(decided?.at ?? decision.at),
            approvedBy: [by, decided?.by ?? decision.by],
          })),
      });
  }
};

/**
 * Lets a row count with all that were approved before it. A row that can count no more when the official decides stays out: the page
 * says so, and here it is decided.
 */
const letRowCount = async <Row, Counted>(
  id: string,
  decision: Decided,
  { proposals, rows, problem, counts, told }: Counting<Row, Counted>,
): Promise<ApproveFiguresOutcome> => {
  const proposal = await proposals.read(id);
  const on = seoulDate(decision.at);
  if (proposal === undefined) return 'not-approved';
  if (proposal.decided === undefined && (await problem(proposal.row, on)) !== undefined) return 'not-approved';
  const decided = await proposals.change(id, (before) => decide(before, decision));
  if (decided?.result !== 'decided') return 'not-approved';
  await rows.update(async () => counts(approvedOf(await proposals.all()), on));
  await told?.(proposal.row);
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
