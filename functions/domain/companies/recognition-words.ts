import { criteriaOf } from './score/criteria.ts';
import type { RevocationGround, RevocationStep } from './recognition.ts';

/** The words of a recognition. Korean only: officials and companies read it. */

export const GROUND_WORDS = {
  'false-means': '거짓이나 그 밖의 부정한 방법으로 선정됨',
  closed: '3개월 이상 휴업했거나 폐업함',
  'moved-away': '본사나 주된 사업장을 창원시 밖으로 옮김',
  'labour-law': '노동 관계 법령을 어김',
  arrears: '임금이나 세금을 체납함',
} as const satisfies Record<RevocationGround, string>;

/** The name of the award of a year: 창원 일자리창출 우수기업 2025년. */
export const yearName = (year: string): string => criteriaOf(year)?.name ?? `창원 일자리창출 우수기업 ${year}년`;

export const STEP_WORDS = {
  notice: '사전통지(의견을 듣습니다)',
  revoked: '선정 취소',
  kept: '선정을 그대로 둠',
} as const satisfies Record<RevocationStep['step'], string>;
