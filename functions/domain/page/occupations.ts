import type { Language, Words } from '../language/words.ts';
import classification from '../language/occupations.json' with { type: 'json' };

/** The names of minor and unit groups by code, as far as they are held. */
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(classification.names));

/**
 * The 35 middle groups (중분류) of the Korean Employment Classification of Occupations (KECO 2018; status: assumed until
 * the city confirms). It is the finest level at which a person can choose without knowing the codes.
 */
export const OCCUPATION_GROUPS = {
  '01': { ko: '관리직(임원·부서장)', en: 'managers and executives' },
  '02': { ko: '경영·행정·사무직', en: 'business, administration and office work' },
  '03': { ko: '금융·보험직', en: 'finance and insurance' },
  '11': { ko: '인문·사회과학 연구직', en: 'research in the humanities and social sciences' },
  '12': { ko: '자연·생명과학 연구직', en: 'research in the natural and life sciences' },
  '13': { ko: '정보통신 연구개발직 및 공학기술직', en: 'IT development and engineering' },
  '14': { ko: '건설·채굴 연구개발직 및 공학기술직', en: 'construction and mining engineering' },
  '15': { ko: '제조 연구개발직 및 공학기술직', en: 'manufacturing engineering' },
  '21': { ko: '교육직', en: 'education' },
  '22': { ko: '법률직', en: 'law' },
  '23': { ko: '사회복지·종교직', en: 'social welfare and religion' },
  '24': { ko: '경찰·소방·교도직', en: 'police, fire and prison service' },
  '25': { ko: '군인', en: 'armed forces' },
  '30': { ko: '보건·의료직', en: 'health and medicine' },
  '41': { ko: '예술·디자인·방송직', en: 'arts, design and broadcasting' },
  '42': { ko: '스포츠·레크리에이션직', en: 'sports and recreation' },
  '51': { ko: '미용·예식 서비스직', en: 'beauty and ceremony services' },
  '52': { ko: '여행·숙박·오락 서비스직', en: 'travel, lodging and leisure services' },
  '53': { ko: '음식 서비스직', en: 'food service' },
  '54': { ko: '경호·경비직', en: 'security' },
  '55': { ko: '돌봄 서비스직(간병·육아)', en: 'care of the sick and of children' },
  '56': { ko: '청소 및 기타 개인서비스직', en: 'cleaning and other personal services' },
  '61': { ko: '영업·판매직', en: 'sales' },
  '62': { ko: '운전·운송직', en: 'driving and transport' },
  '70': { ko: '건설·채굴직', en: 'construction and mining work' },
  '81': { ko: '기계 설치·정비·생산직', en: 'machine installation, maintenance and production' },
  '82': {
    ko: '금속·재료 설치·정비·생산직(판금·단조·주조·용접·도장 등)',
    en: 'metal and materials work (welding, casting, coating)',
  },
  '83': { ko: '전기·전자 설치·정비·생산직', en: 'electrical and electronic work' },
  '84': { ko: '정보통신 설치·정비직', en: 'IT installation and maintenance' },
  '85': { ko: '화학·환경 설치·정비·생산직', en: 'chemical and environmental work' },
  '86': { ko: '섬유·의복 생산직', en: 'textiles and clothing' },
  '87': { ko: '식품가공·생산직', en: 'food processing' },
  '88': { ko: '인쇄·목재·공예 및 기타 설치·정비·생산직', en: 'printing, wood, crafts and other production' },
  '89': { ko: '제조 단순직', en: 'simple manufacturing work' },
  '90': { ko: '농림어업직', en: 'farming, forestry and fishing' },
} as const satisfies Record<string, Words>;

/** The major groups (대분류). */
export const MAJOR_GROUPS: Readonly<Record<string, Words>> = {
  '0': { ko: '경영·사무·금융·보험직', en: 'management, office work and finance' },
  '1': { ko: '연구직 및 공학기술직', en: 'research and engineering' },
  '2': { ko: '교육·법률·사회복지·경찰·소방직 및 군인', en: 'education, law, welfare, police and armed forces' },
  '3': { ko: '보건·의료직', en: 'health and medicine' },
  '4': { ko: '예술·디자인·방송·스포츠직', en: 'arts, design, broadcasting and sports' },
  '5': { ko: '미용·여행·숙박·음식·경비·청소직', en: 'beauty, travel, food, security and cleaning services' },
  '6': { ko: '영업·판매·운전·운송직', en: 'sales, driving and transport' },
  '7': { ko: '건설·채굴직', en: 'construction and mining' },
  '8': { ko: '설치·정비·생산직', en: 'installation, maintenance and production' },
  '9': { ko: '농림어업직', en: 'farming, forestry and fishing' },
};
const UNKNOWN = { ko: '이름을 알 수 없는 직종', en: 'an occupation without a known name' } as const;

const held = (table: Readonly<Record<string, Words>>, code: string): Words | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;
const groupOf = (code: string): Words | undefined =>
  held(OCCUPATION_GROUPS, code.slice(0, 2)) ?? held(MAJOR_GROUPS, code.slice(0, 1));
/** The finest name of more than two digits that the code begins with. */
const finerName = (code: string): string | undefined =>
  [4, 3].flatMap((digits) => (code.length >= digits ? (NAMES.get(code.slice(0, digits)) ?? []) : []))[0];

/**
 * An occupation code in words: the name of the finest level held that it belongs to, never the code itself. Finer levels than
 * the middle groups have Korean names only; an English reader gets the group beside them.
 */
export const occupationName = (code: string, language: Language): string => {
  const finer = finerName(code);
  const group = groupOf(code)?.[language];
  if (finer === undefined) return group ?? UNKNOWN[language];
  return language === 'ko' || group === undefined ? finer : `${group} (${finer})`;
};
