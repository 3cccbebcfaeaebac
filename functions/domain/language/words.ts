import { CITY, latestSenderName, senderNameOn, type Sender, type SenderName } from '../../contracts/partners.ts';
import type { EDUCATION_LEVELS, EMPLOYMENT_TYPES } from '../../contracts/known-values.ts';
import { isProgramme, PROGRAMME_NAMES } from '../../contracts/programmes.ts';
import { nameOn } from '../../contracts/names.ts';
import { DISTRICTS } from './districts.ts';

/** The words that letters share. Korean comes first. English is for those who asked for it. */
export type Language = 'ko' | 'en';
export type Words = { readonly ko: string; readonly en: string };

/** The sender named in every letter. */
export const SENDER: Words = { ko: '창원 일자리 네트워크', en: 'Changwon Job Network' };

const wordsOf = ({ ko, en, inLetters = en }: SenderName): Words => ({ ko, en: inLetters });

/** The name of a partner or the city in letters and pages on a day (`YYYY-MM-DD`, Asia/Seoul). */
export const partnerName = (id: Sender, language: Language, on: string): string =>
  wordsOf(senderNameOn(id, on))[language];

/**
 * The department in charge (일자리창출과). Consents and findings name it too. They have no date, so they use the latest name.
 */
export const OFFICE: Words = wordsOf(latestSenderName(CITY));

type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];
const EMPLOYMENT = {
  regular: { ko: '정규직', en: 'permanent' },
  'fixed-term': { ko: '기간제(계약직)', en: 'fixed-term' },
  'part-time': { ko: '시간제', en: 'part-time' },
  daily: { ko: '일용직', en: 'day by day' },
  internship: { ko: '인턴', en: 'internship' },
} as const satisfies Record<EmploymentType, Words>;

type EducationLevel = (typeof EDUCATION_LEVELS)[number];
const EDUCATION = {
  none: { ko: '학력 없음', en: 'none' },
  elementary: { ko: '초등학교', en: 'elementary school' },
  'middle-school': { ko: '중학교', en: 'middle school' },
  'high-school': { ko: '고등학교', en: 'high school' },
  associate: { ko: '전문대학', en: 'associate degree' },
  bachelor: { ko: '대학교(학사)', en: "bachelor's degree" },
  master: { ko: '대학원(석사)', en: "master's degree" },
  doctor: { ko: '대학원(박사)', en: 'doctorate' },
} as const satisfies Record<EducationLevel, Words>;

const lookUp = (table: Readonly<Record<string, Words>>, key: string, language: Language): string | undefined =>
  Object.hasOwn(table, key) ? table[key]?.[language] : undefined;

/** The words for a code of an open list. Undefined for an unknown code. */
export const employmentName = (code: string, language: Language): string | undefined =>
  lookUp(EMPLOYMENT, code, language);
export const educationName = (code: string, language: Language): string | undefined =>
  lookUp(EDUCATION, code, language);
export const districtName = (code: string, language: Language): string | undefined => lookUp(DISTRICTS, code, language);

/** The name of a programme on a day (`YYYY-MM-DD`, Asia/Seoul). Undefined for an unknown code. */
export const programmeName = (code: string, language: Language, on: string): string | undefined =>
  isProgramme(code) ? nameOn(PROGRAMME_NAMES[code].formal, on)[language] : undefined;
