import { addDays } from '../../language/calendar.ts';
import { ROUNDS, roundOn } from '../law/rounds.ts';
import type { ScreeningFacts } from './subject.ts';

export const FACTS_KEPT_DAYS = 90;

/**
 * Returns the last day on which declared facts are kept: 90 days after the round that was open or the registration as a
 * job seeker (구직등록) ended, whichever is later. Without either, 90 days after the day of declaring.
 */
export const factsKeptUntil = (facts: ScreeningFacts, declaredOn: string): string => {
  const ends = (['public-works', 'community-jobs'] as const).map(
    (programme) => roundOn(ROUNDS, programme, declaredOn, declaredOn)?.effectiveTo,
  );
  const last = [...ends, facts.jobSeekerRegistration?.validUntil, declaredOn].filter((day) => day !== undefined).sort();
  return addDays(last.at(-1) ?? declaredOn, FACTS_KEPT_DAYS);
};
