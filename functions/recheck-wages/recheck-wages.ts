import type { OccasionStore } from '../stores/mail/occasion-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { PostingKey } from '../stores/postings/posting-store.ts';
import type { RecheckWagesOutcome } from '../contracts/outcomes.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { newMinimumWage } from '../domain/postings/new-minimum-wage.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';
import { recheckPosting, type RecheckingDeps } from '../steps/rechecking.ts';

export type RecheckWagesDeps = RecheckingDeps & {
  readonly pool: Pick<PoolStore, 'clusters' | 'postings'>;
  readonly occasions: OccasionStore;
  readonly figures: Pick<FiguresInForce, 'now'>;
};

/** One run holds this many. The next run, an hour later, holds the rest. */
const MOST_IN_A_RUN = 200;
const AT_ONCE = 20;

/**
 * The run after midnight. If a new minimum wage is in force, it checks every open posting against it once. It may run
 * twice, late, or die half-way: what was told is marked, and the next run does what was missed. Without a new figure it
 * reads no posting.
 */
export const recheckWages = async (moment: Moment, deps: RecheckWagesDeps): Promise<RecheckWagesOutcome> => {
  const { figures } = await deps.figures.now();
  const figure = newMinimumWage(moment.today, figures.minimumWage);
  if (figure === undefined) return 'nothing-new';
  // A wage that was corrected is an occasion of its own.
  const occasion = `minimum-wage#${figure.effectiveFrom}#${figure.hourly}`;
  if (await deps.occasions.isOver(occasion)) return 'nothing-new';
  const keys = await deps.pool.postings(moment.today);
  const failures: unknown[] = [];
  let told = 0;
  let start = 0;
  for (; start < keys.length && told < MOST_IN_A_RUN; start += AT_ONCE) {
    const check = (key: PostingKey) => recheckPosting(key, figure, moment, deps);
    for (const result of await Promise.allSettled(keys.slice(start, start + AT_ONCE).map(check)))
      if (result.status === 'rejected') failures.push(result.reason);
      else if (result.value === 'told') told += 1;
  }
  if (failures.length > 0) throw failures[0];
  if (start < keys.length) return 'more-to-come';
  await deps.occasions.end(occasion, moment.now);
  return 'rechecked';
};
