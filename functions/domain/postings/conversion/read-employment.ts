import type { EMPLOYMENT_TYPES } from '../../../contracts/posting.ts';

export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

const KOREAN_WORDS: readonly (readonly [RegExp, EmploymentType])[] = [
  [/^(?:인턴|인턴직|인턴십|체험형인턴|채용연계형인턴)$/, 'internship'],
  [/^(?:시간제|시간제근로|시간선택제|파트타임|아르바이트|알바|단시간근로)$/, 'part-time'],
  [/^(?:일용|일용직|일당직)$/, 'daily'],
  [/^(?:계약직|기간제|기간제근로자|임시직|한시직)$/, 'fixed-term'],
  [/^(?:정규직|무기계약직|상용직)$/, 'regular'],
];

/** The type of employment that a Korean word names; undefined for 파견, 도급, 프리랜서 and whatever else the contract has no word for. */
export const employmentWord = (given: string): EmploymentType | undefined => {
  const text = given.normalize('NFKC').replaceAll(/\s/g, '');
  return KOREAN_WORDS.find(([word]) => word.test(text))?.[1];
};
