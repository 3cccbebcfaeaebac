import type { Letter } from '../../domain/letters/letter.ts';
import { reviewLetter, type WaitingFacts } from '../../domain/letters/posting-review.ts';

/** To the officials: a posting is held and waits for a decision. */
export const postingHeldToOfficials = (facts: WaitingFacts): Letter =>
  reviewLetter(facts, {
    heading: '검토할 공고가 있습니다',
    preheader: '결정하실 때까지 구직자에게 안내하지 않습니다.',
    intro:
      '자동 점검만으로는 판단하기 어려운 공고입니다. 결정하시거나 고친 공고가 올 때까지 구직자에게 안내하지 않습니다.',
    stops: '확인이 필요한 내용',
  });
