import type { REVIEW_WISHES } from '../../notices/notice-contract.ts';
import { oneLine } from './letter.ts';
import { type Language, programmeName, type Words } from '../language/words.ts';

/** What a person requests about an answer: an explanation, a review by an official, or both (개인정보 보호법 제37조의2). */
export type ReviewWish = (typeof REVIEW_WISHES)[number];

export const WISHES = {
  review: { ko: '담당자의 재검토', en: 'a review by a person (담당자의 재검토)' },
  explanation: { ko: '결과에 대한 설명', en: 'an explanation of the result (설명)' },
  both: {
    ko: '결과에 대한 설명과 담당자의 재검토',
    en: 'an explanation of the result and a review by a person (설명과 재검토)',
  },
} as const satisfies Record<ReviewWish, Words>;

const ALL_PROGRAMMES: Words = { ko: '살펴본 사업 모두', en: 'all programmes that were checked' };

/**
 * Returns the name of the requested programme as of the day `on` (Asia/Seoul), or the words for all programmes if none
 * is named. A programme that this release does not know is named by its id.
 */
export const programmeAsked = (programme: string | undefined, language: Language, on: string): string =>
  programme === undefined
    ? ALL_PROGRAMMES[language]
    : (programmeName(programme, language, on) ?? oneLine(programme, ALL_PROGRAMMES[language]));
