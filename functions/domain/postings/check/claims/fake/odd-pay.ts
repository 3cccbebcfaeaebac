import { amountAt, wordAt } from './money-line.ts';
import type { Line } from './money-line.ts';
import { payAt } from '../pay/pay-period.ts';

/** More than this for an hour is not the pay of work that asks for no skill. */
const ODD_HOUR = 40_000;
const MOST_BETWEEN = 8;
const DAILY = new Set(['하루', '일일', '1일', '매일', '일', '날마다', '하루에']);
const MINUTES = 60;

/** 두 시간에 20만원, 한 시간이면 8만원. */
const plainHoursAt = (line: Line, at: number): { hours: number; end: number } | undefined => {
  const token = line.spots[at]?.token;
  const isHours = token?.kind === 'number' && /^시간(?:에|이면|만에)$/.test(wordAt(line, at + 1));
  return isHours && (token.value ?? 0) > 0 ? { hours: token.value ?? 1, end: at + 2 } : undefined;
};

/** Hours a day at a place: 하루 2시간, 매일 30분, 1일 1시간. */
const hoursAt = (line: Line, at: number): { hours: number; end: number } | undefined => {
  const plain = plainHoursAt(line, at);
  if (plain !== undefined || !DAILY.has(wordAt(line, at))) return plain;
  let number = at + 1;
  while (number < at + 3 && /^(?:에|단|딱|약|고작|만)$/.test(wordAt(line, number))) number += 1;
  const token = line.spots[number]?.token;
  const unit = wordAt(line, number + 1);
  if (token?.kind !== 'number' || token.value === undefined || token.value <= 0) return undefined;
  if (unit.startsWith('시간')) return { hours: token.value, end: number + 2 };
  return unit.startsWith('분') ? { hours: token.value / MINUTES, end: number + 2 } : undefined;
};

/** Pay that no plain job reaches for the hours of a day: 하루 2시간 월 240만원; undefined if there is none. */
export const isOddForHours = (line: Line): { readonly from: number; readonly end: number } | undefined => {
  for (let at = 0; at < line.spots.length; at += 1) {
    const time = hoursAt(line, at);
    if (time === undefined) continue;
    const amount = DAILY.has(wordAt(line, at)) ? undefined : amountAt(line, time.end);
    if (amount !== undefined && amount.won / time.hours >= ODD_HOUR) return { from: at, end: time.end + 2 };
    for (let right = time.end; right < line.spots.length && right <= time.end + MOST_BETWEEN; right += 1) {
      const pay = payAt(line, right);
      if (pay === undefined) continue;
      if (pay.won / pay.days / time.hours >= ODD_HOUR) return { from: at, end: pay.end };
      break;
    }
  }
  return undefined;
};
