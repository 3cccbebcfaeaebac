import { dateWords } from '../../domain/language/dates.ts';
import type { Letter } from '../../domain/letters/letter.ts';
import { reviewLetter, type WaitingFacts } from '../../domain/letters/posting-review.ts';

/** To the officials: a company asks that a person looks at its posting, which the check has refused. */
export const reviewAskedToOfficials = (facts: WaitingFacts): Letter =>
  reviewLetter(facts, {
    heading: '회사가 공고의 검토를 요청했습니다',
    preheader: '자동 점검이 보완을 요청한 공고를 담당자가 직접 살펴봐 달라는 요청입니다.',
    intro: `자동 점검이 보완을 요청하고 게재를 보류한 공고입니다. ${dateWords(facts.since, 'ko')}에 회사가 회사 페이지에서 담당자의 검토를 요청했습니다. 결정하실 때까지 게재하지 않습니다.`,
    stops: '자동 점검이 보완을 요청한 까닭',
  });
