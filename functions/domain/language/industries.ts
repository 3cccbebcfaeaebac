import type { Language, Words } from './words.ts';

/**
 * The sections (대분류) of the Korean Standard Industrial Classification (한국표준산업분류, KSIC, 통계청 고시 제2024-2호), each with the
 * divisions (중분류, two digits) that it holds, from the first to the last.
 */
const SECTIONS: readonly (readonly [first: number, last: number, name: Words])[] = [
  [1, 3, { ko: '농업, 임업 및 어업', en: 'agriculture, forestry and fishing' }],
  [5, 8, { ko: '광업', en: 'mining' }],
  [10, 34, { ko: '제조업', en: 'manufacturing' }],
  [35, 35, { ko: '전기, 가스, 증기 및 공기 조절 공급업', en: 'electricity, gas and steam supply' }],
  [36, 39, { ko: '수도, 하수 및 폐기물 처리, 원료 재생업', en: 'water, sewage, waste and recycling' }],
  [41, 42, { ko: '건설업', en: 'construction' }],
  [45, 47, { ko: '도매 및 소매업', en: 'wholesale and retail' }],
  [49, 52, { ko: '운수 및 창고업', en: 'transport and storage' }],
  [55, 56, { ko: '숙박 및 음식점업', en: 'hotels and restaurants' }],
  [58, 63, { ko: '정보통신업', en: 'information and communications' }],
  [64, 66, { ko: '금융 및 보험업', en: 'finance and insurance' }],
  [68, 68, { ko: '부동산업', en: 'real estate' }],
  [70, 73, { ko: '전문, 과학 및 기술 서비스업', en: 'professional, scientific and technical services' }],
  [74, 76, { ko: '사업시설 관리, 사업 지원 및 임대 서비스업', en: 'business facilities, support and rental' }],
  [84, 84, { ko: '공공 행정, 국방 및 사회보장 행정', en: 'public administration' }],
  [85, 85, { ko: '교육 서비스업', en: 'education' }],
  [86, 87, { ko: '보건업 및 사회복지 서비스업', en: 'health and social work' }],
  [90, 91, { ko: '예술, 스포츠 및 여가관련 서비스업', en: 'arts, sports and leisure' }],
  [94, 96, { ko: '협회 및 단체, 수리 및 기타 개인 서비스업', en: 'associations, repair and personal services' }],
  [97, 98, { ko: '가구 내 고용활동 및 자가 소비 생산활동', en: 'households' }],
  [99, 99, { ko: '국제 및 외국기관', en: 'international bodies' }],
];

/** The division (중분류, two digits) of a KSIC code: 29 of `29`, `C29`, `29141`. Undefined for what is no such code. */
export const divisionOf = (code: string): number | undefined => {
  const digits = /^[A-U]?(\d{2})\d{0,3}$/.exec(code.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** The name of the section of an industry by its KSIC code. Undefined for what is no such code. */
export const industryName = (code: string, language: Language): string | undefined => {
  const division = divisionOf(code);
  if (division === undefined) return undefined;
  return SECTIONS.find(([first, last]) => first <= division && division <= last)?.[2][language];
};
