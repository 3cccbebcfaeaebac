import type { OccasionStore } from '../stores/mail/occasion-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { PostingKey } from '../stores/postings/posting-store.ts';
import type { RecheckWagesOutcome } from '../contracts/outcomes.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { newMinimumWage } from '../domain/postings/new-minimum-wage.ts';
import { recheckPosting, type RecheckingDeps } from '../steps/rechecking.ts';

export type RecheckWagesDeps = RecheckingDeps & {
  readonly pool: Pick<PoolStore, 'clusters' | 'postings'>;
  readonly occasions: OccasionStore;
};

/** So many are held in one run; the rest by the next, an hour later. */
const MOST_IN_A_RUN = 200;
const AT_ONCE = 20;

/**
 * After midnight: has a new minimum wage come into force, every open posting is checked against it, once. May come twice, late, or
 * die on the way: what was told is marked, what was missed is made up for. Without a new figure nothing is read.
 */
export const recheckWages = async (moment: Moment, deps: RecheckWagesDeps): Promise<RecheckWagesOutcome> => {
  const figure = newMinimumWage(moment.today);
  if (figure === undefined) return 'nothing-new';
  const occasion = `minimum-wage#${figure.effectiveFrom}`;
  if (await deps.occasions.isOver(occasion)) return 'nothing-new';
  const keys = await deps.pool.postings(moment.today);
  const failures: unknown[] = [];
  let told = 0;
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    if (told >= MOST_IN_A_RUN) return 'more-to-come';
    const check = (key: PostingKey) => recheckPosting(key, figure, moment, deps);
    for (const result of await Promise.allSettled(keys.slice(start, start + AT_ONCE).map(check)))
      if (result.status === 'rejected') failures.push(result.reason);
      else if (result.value === 'told') told += 1;
  }
  if (failures.length > 0) throw failures[0];
  await deps.occasions.end(occasion, moment.now);
  return 'rechecked';
};
