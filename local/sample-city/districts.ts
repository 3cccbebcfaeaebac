/** 법정동 시군구 codes of Changwon's five districts (status assumed) and their names. */
export const DISTRICT_NAMES: Readonly<Record<string, string>> = {
  '48121': '의창구',
  '48123': '성산구',
  '48125': '마산합포구',
  '48127': '마산회원구',
  '48129': '진해구',
};

export const DISTRICT_CODES: readonly string[] = Object.keys(DISTRICT_NAMES);

/** All of Changwon, as a wish. */
export const ALL_OF_CHANGWON = '48120';
