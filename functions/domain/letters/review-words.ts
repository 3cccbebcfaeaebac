import type { REVIEW_WISHES } from '../../notices/notice-contract.ts';
import { oneLine } from './letter.ts';
import { type Language, programmeName, type Words } from '../language/words.ts';

/** What a person asks for: that somebody explains the answer, that a person looks at it again, or both (개인정보 보호법 제37조의2). */
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
 * The programme that is asked about, as it is called on a day (Asia/Seoul); without one, all of them. A programme that this release does not
 * know is named by its id.
 */
export const programmeAsked = (programme: string | undefined, language: Language, on: string): string =>
  programme === undefined
    ? ALL_PROGRAMMES[language]
    : (programmeName(programme, language, on) ?? oneLine(programme, ALL_PROGRAMMES[language]));
