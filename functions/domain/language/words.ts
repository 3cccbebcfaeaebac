import { CITY, latestSenderName, senderNameOn, type Sender, type SenderName } from '../../contracts/partners.ts';
import type { EMPLOYMENT_TYPES, ProgrammeId } from '../../contracts/posting.ts';
import { DISTRICTS } from './districts.ts';

/** The words that letters share. Korean stands first; English is for those who asked for it. */
export type Language = 'ko' | 'en';
export type Words = { readonly ko: string; readonly en: string };

/** Who sends every letter. */
export const SENDER: Words = { ko: '창원 일자리 네트워크', en: 'Changwon Job Network' };
const wordsOf = ({ ko, en, inLetters = en }: SenderName): Words => ({ ko, en: inLetters });

/** What a partner, or the city, is called in letters and pages on a day (`YYYY-MM-DD`, Asia/Seoul). */
export const partnerName = (id: Sender, language: Language, on: string): string =>
  wordsOf(senderNameOn(id, on))[language];

/** The department that answers for it (일자리창출과). Consents and findings name it too, and bear no day. */
export const OFFICE: Words = wordsOf(latestSenderName(CITY));

type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];
const EMPLOYMENT = {
  regular: { ko: '정규직', en: 'permanent' },
  'fixed-term': { ko: '기간제(계약직)', en: 'fixed-term' },
  'part-time': { ko: '시간제', en: 'part-time' },
  daily: { ko: '일용직', en: 'day by day' },
  internship: { ko: '인턴', en: 'internship' },
} as const satisfies Record<EmploymentType, Words>;

const PROGRAMMES = {
  'public-works': { ko: '공공근로사업', en: 'Public Works (공공근로사업)' },
  'community-jobs': { ko: '지역공동체일자리사업', en: 'Community Jobs (지역공동체일자리사업)' },
  'senior-contribution': {
    ko: '신중년 사회공헌활동 지원사업',
    en: 'Social Contribution by the Over-50s (신중년 사회공헌활동 지원사업)',
  },
  'mid-career-centre': { ko: '중장년센터 사업', en: 'Mid-Career Centre (중장년센터)' },
  'learn-and-job': { ko: '런앤잡(Learn·Job)', en: 'Learn·Job (런앤잡)' },
  'employment-support': {
    ko: '국민취업지원제도(취업지원서비스)',
    en: 'National Employment Support: service (국민취업지원제도)',
  },
  'employment-allowance': {
    ko: '국민취업지원제도(구직촉진수당)',
    en: 'National Employment Support: allowance (구직촉진수당)',
  },
  'career-women': { ko: '경력보유여성등 지원사업', en: 'Women with Career Experience (경력보유여성등)' },
  youth: { ko: '창원 청년 사업', en: 'Changwon Youth (창원 청년)' },
  'youth-employment-act': { ko: '청년고용촉진 특별법에 따른 사업', en: 'Youth Employment Act (청년고용촉진 특별법)' },
} as const satisfies Record<ProgrammeId, Words>;

const lookUp = (table: Readonly<Record<string, Words>>, key: string, language: Language): string | undefined =>
  Object.hasOwn(table, key) ? table[key]?.[language] : undefined;

/** The words for a code of an open list; undefined for a code that this release does not know. */
export const employmentName = (code: string, language: Language): string | undefined =>
  lookUp(EMPLOYMENT, code, language);
export const programmeName = (code: string, language: Language): string | undefined =>
  lookUp(PROGRAMMES, code, language);
export const districtName = (code: string, language: Language): string | undefined => lookUp(DISTRICTS, code, language);
