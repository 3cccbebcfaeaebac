/** 창원시 and its five 구 by 법정동 시군구 code (status: assumed until the city confirms). 48120 is all of Changwon. */
export const DISTRICTS = {
  '48120': { ko: '창원시', en: 'Changwon' },
  '48121': { ko: '창원시 의창구', en: 'Uichang-gu, Changwon' },
  '48123': { ko: '창원시 성산구', en: 'Seongsan-gu, Changwon' },
  '48125': { ko: '창원시 마산합포구', en: 'Masanhappo-gu, Changwon' },
  '48127': { ko: '창원시 마산회원구', en: 'Masanhoewon-gu, Changwon' },
  '48129': { ko: '창원시 진해구', en: 'Jinhae-gu, Changwon' },
} as const satisfies Record<string, { ko: string; en: string }>;
export type DistrictCode = keyof typeof DISTRICTS;

/** The names of the 구 as they stand in an address, in Korean and in the romanisations of maps and job boards. */
const BOROUGHS: readonly (readonly [DistrictCode, RegExp])[] = [
  ['48121', /의창구|uichang/],
  ['48123', /성산구|seongsan-?gu/],
  ['48125', /마산합포구|masan-?happo/],
  ['48127', /마산회원구|masan-?hoewon/],
  ['48129', /진해구|jinhae-?gu/],
];

/** 창원시 as a word of the address, not as the beginning of a street or building (창원대로, 창원빌딩). */
const CITY =
  /창원(?:특례)?시|(?:경남|경상남도)\s*창원(?=$|[\s,()·/])|^\s*창원(?=$|[\s,()·/])|(?:^|[^a-z])changwon(?=$|[^a-z])/;

/**
 * The district an address lies in: the 구 when 창원시 and exactly one 구 are named, 48120 when only 창원시 is, or several
 * 구. Undefined for any other place: a 구 alone could be another city's.
 */
export const districtOf = (address: string): DistrictCode | undefined => {
  const text = address.normalize('NFKC').toLowerCase();
  if (!CITY.test(text)) return undefined;
  const named = BOROUGHS.filter(([, borough]) => borough.test(text));
  return (named.length === 1 ? named[0]?.[0] : undefined) ?? '48120';
};
