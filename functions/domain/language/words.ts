import type { PartnerId } from '../../contracts/partners.ts';
import type { EMPLOYMENT_TYPES, ProgrammeId } from '../../contracts/posting.ts';
import { DISTRICTS } from './districts.ts';

/** The words that letters share. Korean stands first; English is for those who asked for it. */
export type Language = 'ko' | 'en';
export type Words = { readonly ko: string; readonly en: string };

/** Who sends every letter. */
export const SENDER: Words = { ko: '창원 일자리 네트워크', en: 'Changwon Job Network' };
/** The department that answers for it (일자리창출과). */
export const OFFICE: Words = {
  ko: '창원시 일자리창출과',
  en: 'Job Creation Division, Changwon City (창원시 일자리창출과)',
};

export const PARTNER_NAMES = {
  'changwon-national-univ': { ko: '국립창원대학교', en: 'Changwon National University' },
  'kyungnam-univ': { ko: '경남대학교', en: 'Kyungnam University' },
  'changshin-univ': { ko: '창신대학교', en: 'Changshin University' },
  'masan-univ': { ko: '마산대학교', en: 'Masan University' },
  'moonsung-univ': { ko: '창원문성대학교', en: 'Changwon Moonsung University' },
  'industry-academia-institute': {
    ko: '경남창원산학융합원',
    en: 'Gyeongnam Changwon Industry-Academia Institute (경남창원산학융합원)',
  },
  'chamber-of-commerce': { ko: '창원상공회의소', en: 'Changwon Chamber of Commerce and Industry' },
  'city-job-centre': { ko: '창원일자리센터', en: 'Changwon Job Centre (창원일자리센터)' },
  'mid-career-centre': { ko: '중장년이음센터', en: 'Mid-Career Centre (중장년이음센터)' },
  'mobile-centre': { ko: '찾아가는 일자리센터', en: 'Mobile Job Centre (찾아가는 일자리센터)' },
  'popup-cafe': { ko: '창원형 일자리 팝업카페', en: 'Changwon Jobs Pop-up Café (창원형 일자리 팝업카페)' },
  'public-works-office': { ko: '공공일자리 담당 부서', en: 'the public works office (공공일자리 담당 부서)' },
} as const satisfies Record<PartnerId, Words>;

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
