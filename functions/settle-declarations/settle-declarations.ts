import type { SettleDeclarationsOutcome } from '../contracts/outcomes.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { inTurn } from '../steps/in-turn.ts';
import { judgeWaiting, type JudgingDeclarationsDeps } from '../steps/judging-declarations.ts';

/** What one run can judge within its time; the rest is judged by the next, an hour later. */
const MOST_IN_A_RUN = 1_000;
const AT_ONCE = 20;

/**
 * The hourly look at declarations that came before their registration: of whichever has waited for its time and still has none, the
 * partner is told so. May be repeated, and come late.
 */
export const settleDeclarations = async (
  moment: Moment,
  deps: JudgingDeclarationsDeps,
): Promise<SettleDeclarationsOutcome> => {
  const due = await deps.waiting.due(moment.now, MOST_IN_A_RUN);
  await inTurn(due, (about) => judgeWaiting(about, moment, deps), AT_ONCE);
  return due.length === 0 ? 'nothing-due' : 'settled';
};
