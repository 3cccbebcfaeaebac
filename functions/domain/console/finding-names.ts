import type { FindingCode } from '../../contracts/finding.ts';

/** What stops a posting, in a few words for a list. The posting's own page has the whole sentence. */
const NAMES: Readonly<Partial<Record<FindingCode, string>>> = {
  'closed-before-open': '마감일이 시작일보다 빠름',
  'already-expired': '마감일이 지남',
  'date-out-of-range': '날짜를 확인할 수 없음',
  'employer-unidentified': '구인자를 확인할 수 없음',
  'arrears-listed-employer': '체불사업주 명단에 있음',
  'arrears-name-match': '체불사업주와 이름이 같음',
  'resident-number': '주민등록번호 모양의 숫자',
  'wage-below-minimum': '최저임금 미달',
  'wage-range-below-minimum': '임금 범위가 최저임금 아래',
  'wage-text-below-minimum': '글에 적힌 임금이 최저임금 아래',
  'wage-unit-suspected': '임금 단위가 맞는지 확인',
  'unpaid-work': '임금 없는 근무로 보임',
  'sex-requirement': '성별 제한',
  'sex-hint': '성별을 뜻할 수 있는 표현',
  'looks-requirement': '용모·신체 조건',
  'age-limit-without-ground': '근거 없는 나이 제한',
  'age-hint': '나이를 뜻할 수 있는 표현',
  'home-region-requirement': '출신 지역 조건',
  'school-faith-health': '학교·종교·건강에 관한 조건',
  'fake-ad-suspected': '거짓 구인광고 의심',
  'reported-closed': '마감된 것 같다는 신고',
};

export const findingName = (code: FindingCode): string => NAMES[code] ?? '그 밖의 내용';
