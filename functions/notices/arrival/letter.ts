import type { Letter } from '../../domain/letters/letter.ts';
import type { Language } from '../../domain/language/words.ts';
import { collectionToSeeker, type CollectionFacts, type CollectionWords } from '../digest/letter.ts';

const WORDS: Record<Language, CollectionWords> = {
  ko: {
    subject: (count) => `[창원 일자리] 지금 맞는 일자리를 알려 드립니다: ${count}개`,
    intro: (partner) => `${partner}에 등록하신 내용과 지금 맞는 채용 공고입니다. 묶음마다 잘 맞는 공고부터 적었습니다.`,
  },
  en: {
    subject: (count) => `[Changwon Jobs] Jobs that fit you now: ${count}`,
    intro: (partner) =>
      `These job postings fit what you registered at ${partner}, in each group the best fit first. The postings themselves are in Korean.`,
  },
};

/** To a person who arrived, or of whom something changed: the jobs that fit now. */
export const arrivalToSeeker = (facts: CollectionFacts): Letter => collectionToSeeker(facts, WORDS[facts.language]);
