import { grouped, MONTHS } from '../../language/written.ts';
import type { Sentence } from '../engine/criterion.ts';

/** 2024-03-04 → 2024년 3월 4일 / 4 March 2024. */
export const koreanDate = (date: string): Sentence => {
  const [year, month, day] = date.split('-').map(Number);
  return { ko: `${year}년 ${month}월 ${day}일`, en: `${day} ${MONTHS[(month ?? 1) - 1]} ${year}` };
};

/** 300000000 → 3억 원; 312000000 → 3억 1,200만 원; 1554808 → 1,554,808원. */
export const won = (amount: number): Sentence => {
  const hundredMillions = Math.floor(amount / 100_000_000);
  const rest = amount % 100_000_000;
  const whole = amount >= 100_000_000 && rest % 10_000 === 0;
  const ko = whole
    ? `${hundredMillions}억 ${rest === 0 ? '' : `${grouped(rest / 10_000)}만 `}원`
    : `${grouped(amount)}원`;
  return { ko, en: `${grouped(amount)} won` };
};
