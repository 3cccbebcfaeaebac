import { plainDate, weekday } from './calendar.ts';
import type { Language, Words } from './words.ts';

/** Calendar days (`YYYY-MM-DD`, Asia/Seoul) in words. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAYS = [
  { ko: '월', en: 'Monday' },
  { ko: '화', en: 'Tuesday' },
  { ko: '수', en: 'Wednesday' },
  { ko: '목', en: 'Thursday' },
  { ko: '금', en: 'Friday' },
  { ko: '토', en: 'Saturday' },
  { ko: '일', en: 'Sunday' },
] as const;

const inWords = (year: number, month: number, day: number): Words => ({
  ko: `${year}년 ${month}월 ${day}일`,
  en: `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
});

/**
 * A day with its weekday: "2026년 11월 30일(월)", "Monday 30 November 2026".
 * @throws RangeError if it is not a date
 */
export const dateWords = (date: string, language: Language): string => {
  const { year, month, day } = plainDate(date);
  const words = inWords(year, month, day)[language];
  const name = WEEKDAYS[weekday(date) - 1]?.[language] ?? '';
  return language === 'ko' ? `${words}(${name})` : `${name} ${words}`;
};

/** A day without its weekday: "2024년 3월 4일", "4 March 2024". */
export const shortDate = (date: string): Words => {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  return inWords(year, month, day);
};

/** A day in the form of Korean laws: "2026. 1. 1.". */
export const legalDate = (date: string): string => {
  const { year, month, day } = plainDate(date);
  return `${year}. ${month}. ${day}.`;
};
