import type { SettleDeclarationsOutcome } from '../contracts/outcomes.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { inTurn } from '../steps/in-turn.ts';
import { judgeWaiting, type JudgingDeclarationsDeps } from '../steps/judging-declarations.ts';

/** One run can judge this many within its time. The next run, an hour later, judges the rest. */
const MOST_IN_A_RUN = 1_000;
const AT_ONCE = 20;

/**
 * The hourly run over declarations that arrived before their registration. If the waiting time is over and there is
 * still no registration, the partner is told. Safe to repeat and to run late.
 */
export const settleDeclarations = async (
  moment: Moment,
  deps: JudgingDeclarationsDeps,
): Promise<SettleDeclarationsOutcome> => {
  const due = await deps.waiting.due(moment.now, MOST_IN_A_RUN);
  await inTurn(due, (about) => judgeWaiting(about, moment, deps), AT_ONCE);
  return due.length === 0 ? 'nothing-due' : 'settled';
};
