import type { ReviewExtendedFacts } from '../../functions/notices/review-extended/letter.ts';
import { reviewReceivedFacts } from './sample-facts.ts';

/** An invented person, and their request. */
export const reviewExtendedFacts = {
  ...reviewReceivedFacts,
  dueOn: '2027-01-02',
  ground: 'facts',
} as const satisfies ReviewExtendedFacts;
