import type { Queue } from '../aws/queue.ts';
import { CITY } from '../contracts/partners.ts';
import type { RescreenSeekers } from '../contracts/stage-messages.ts';
import type { RehearsalShown } from '../domain/console/rehearsal-block.ts';
import type { Act } from '../domain/console/act.ts';
import { hasRole, type Official } from '../domain/console/session.ts';
import { addCells, shownRehearsal } from '../domain/eligibility/engine/rehearsal-cells.ts';
import { rehearsalDay } from '../domain/console/propose-round.ts';
import { firstDayOf, type Proposal } from '../domain/eligibility/law/figure-proposal.ts';
import { MINIMUM_WAGE } from '../domain/eligibility/rule-book/figure-histories.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';
import type { RehearsalStore } from '../stores/rules/rehearsal-store.ts';
import type { ActingDeps, Asked } from './route.ts';

export type RehearsalsDeps = Pick<ActingDeps, 'perform' | 'idOf'> & {
  readonly rehearsals: RehearsalStore;
  readonly figures: Pick<FiguresInForce, 'now'>;
  readonly rescreening: Queue<RescreenSeekers>;
};

/** Rehearsals of one person a day. */
export const MOST_A_DAY = 10;

/** In tens: one person more or less is not seen. */
const inTens = (people: number): number => Math.round(people / 10) * 10;

/** Whether a proposal can be rehearsed: screening reads its figure, and nobody has decided yet. */
export const isRehearsable = ({ rule, decided }: Proposal): boolean => rule !== MINIMUM_WAGE && decided === undefined;

export const mayRehearse = (proposal: Proposal, official: Official): boolean =>
  isRehearsable(proposal) && hasRole(official, 'official', 'approver');

/** What the latest rehearsal of a proposal came to. */
export const readRehearsal = async (
  { id }: Proposal,
  { rehearsals }: Pick<RehearsalsDeps, 'rehearsals'>,
): Promise<RehearsalShown> => {
  const rehearsal = await rehearsals.latest(id);
  if (rehearsal === undefined) return { state: 'none' };
  const parts = await rehearsals.parts(rehearsal);
  if (rehearsal.parts === undefined || parts.length < rehearsal.parts)
    return { state: 'running', done: parts.length, parts: rehearsal.parts };
  if (new Set(parts.map(({ set }) => set)).size > 1) return { state: 'mixed' };
  const people = parts.reduce((sum, part) => sum + part.people, 0);
  const cells = addCells(parts.map((part) => part.cells));
  return { state: 'done', on: rehearsal.on, people: inTens(people), ...shownRehearsal(cells) };
};

const ID_LENGTH = 16;

/**
 * Begins a rehearsal of a proposal. `too-many`: this account has had ten today. The same form again asks for the same one.
 */
export const beginRehearsal = async (
  proposal: Proposal,
  asked: Asked,
  deps: RehearsalsDeps,
): Promise<'done' | 'used' | 'too-many'> => {
  const { official, moment } = asked;
  const id = deps.idOf(asked)?.slice(0, ID_LENGTH);
  if (id === undefined) return 'used';
  const counted = { id, by: official.account, at: moment.now };
  if (!(await deps.rehearsals.count(counted, MOST_A_DAY))) return 'too-many';
  const from = firstDayOf(proposal);
  const act: Act = {
    what: 'rehearse-figure',
    on: `figure ${proposal.rule} proposal ${proposal.id}`,
    reason: '승인하기 전에 몇 분의 결과가 달라지는지 셈',
    before: {},
    after: { from },
  };
  return deps.perform(asked, act, async ({ at }) => {
    const on = rehearsalDay(proposal.figures, (await deps.figures.now()).figures, moment.today);
    await deps.rehearsals.begin({ id, proposal: proposal.id, by: official.account, at, on });
    await deps.rescreening.send([{ rehearse: { proposal: proposal.id, rehearsal: id } }], CITY);
  });
};
