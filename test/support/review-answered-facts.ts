import type { ReviewAnsweredFacts } from '../../functions/notices/review-answered/letter.ts';
import { reviewReceivedFacts } from './sample-facts.ts';

/** An invented person, and their request. */
export const reviewAnsweredFacts = {
  ...reviewReceivedFacts,
  dueOn: '2026-12-03',
  answeredOn: '2026-11-20',
  result: 'changed',
} as const satisfies ReviewAnsweredFacts;
