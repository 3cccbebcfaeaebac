/**
 * 창원시 and its five boroughs (구) by 법정동 시군구 code (status: assumed until the city confirms). 48120 is all of Changwon.
 */
export const DISTRICTS = {
  '48120': { ko: '창원시', en: 'Changwon' },
  '48121': { ko: '창원시 의창구', en: 'Uichang-gu, Changwon' },
  '48123': { ko: '창원시 성산구', en: 'Seongsan-gu, Changwon' },
  '48125': { ko: '창원시 마산합포구', en: 'Masanhappo-gu, Changwon' },
  '48127': { ko: '창원시 마산회원구', en: 'Masanhoewon-gu, Changwon' },
  '48129': { ko: '창원시 진해구', en: 'Jinhae-gu, Changwon' },
} as const satisfies Record<string, { ko: string; en: string }>;
export type DistrictCode = keyof typeof DISTRICTS;

/**
 * The names of the boroughs in addresses, in Korean and in the romanisations of maps and job boards. No other city has
 * boroughs with these names. 진해시 (until 2010) is 진해구 today.
 */
const BOROUGHS: readonly (readonly [DistrictCode, RegExp])[] = [
  ['48121', /의창\s*구|uichang/],
  ['48123', /성산\s*구|seongsan-?gu/],
  ['48125', /마산시?\s*합포|합포\s*구|masan[\s-]*happo/],
  ['48127', /마산시?\s*회원|회원\s*구(?=$|[\s,()·/])|masan[\s-]*hoewon/],
  ['48129', /진해\s*구|(?:^|[\s,(])진해시?(?=$|[\s,()·/])|(?:^|[^a-z])jinhae(?:-?[gs]u?i?)?(?=$|[^a-z])/],
];

/** 창원시 as a word of the address, and not the start of a street or building (창원대로, 창원빌딩). */
const CITY =
  /창원\s*(?:특례)?시|(?:경남|경상남도)\s*창원(?=$|[\s,()·/])|^\s*창원(?=$|[\s,()·/])|(?:^|[^a-z])changwon(?=$|[^a-z])/;
/** 마산시 (until 2010) is 마산합포구 or 마산회원구 today. */
const OLD_MASAN = /(?:^|[\s,(])마산시?(?=$|[\s,()·/])|(?:^|[^a-z])masan(?:-?si)?(?=$|[^a-z])/;

/** Whether a district code is 창원시 or one of its boroughs: 48120 to 48129. */
export const isInChangwon = (code: string): boolean => /^4812\d$/.test(code.trim());

/** The address names another province, city or county. */
const ELSEWHERE =
  /(?:^|[^a-z])(?:seoul|busan|daegu|incheon|gwangju|daejeon|ulsan|sejong|gyeonggi|gangwon|chungcheong|jeolla|jeju|gimhae|yangsan|jinju)|(?:^|[\s(])(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충[청남북]|전[라남북]|경북|경상북|제주)|(?:^|\s)(?!창원|마산|진해)[가-힣]{2,3}[시군](?=$|\s)/;

/** `doubt` is a Korean sentence that says why the code is all of Changwon and not one 구. */
export type District = { readonly code: DistrictCode; readonly doubt?: string };

const ALL: DistrictCode = '48120';
const SEVERAL = '여러 구가 적혀 있어 창원시 전체로 보았습니다.';
const WHICH_MASAN = '마산은 지금의 마산합포구나 마산회원구입니다. 어느 구인지 알 수 없어 창원시 전체로 보았습니다.';

/** Whether an address names another city and not 창원시. */
export const isElsewhere = (address: string): boolean => {
  const text = address.normalize('NFKC').toLowerCase();
  return !CITY.test(text) && ELSEWHERE.test(text);
};

/**
 * Returns the district of an address: the 구 that it names, by today's name or by the names of the cities before 2010.
 * Returns 48120 if the address names only 창원시, several 구, or an old name that may be two. Undefined for any other
 * place.
 */
export const readDistrict = (address: string): District | undefined => {
  const text = address.normalize('NFKC').toLowerCase();
  const isInCity = CITY.test(text);
  if (isElsewhere(address)) return undefined;
  const [named, another] = BOROUGHS.filter(([, borough]) => borough.test(text));
  if (another !== undefined) return { code: ALL, doubt: SEVERAL };
  if (named !== undefined) return { code: named[0] };
  if (OLD_MASAN.test(text)) return { code: ALL, doubt: WHICH_MASAN };
  return isInCity ? { code: ALL } : undefined;
};
