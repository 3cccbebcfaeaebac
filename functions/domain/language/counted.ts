import type { Language } from './words.ts';

/** Numbers with their unit. */

/** "1 programme", "2 programmes". */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const COUNTED = {
  years: { ko: (n: number) => `만 ${n}세`, en: (n: number) => `${n} years` },
  months: { ko: (n: number) => `${n}개월`, en: (n: number) => `${n} months` },
  days: { ko: (n: number) => `${n}일`, en: (n: number) => `${n} days` },
  hours: { ko: (n: number) => `${n}시간`, en: (n: number) => `${n} hours` },
  persons: { ko: (n: number) => `${n}명`, en: (n: number) => plural(n, 'person') },
} as const;
export type CountedUnit = keyof typeof COUNTED;

/** A number with its unit: "만 36세", "21개월". */
export const counted = (value: number, unit: CountedUnit, language: Language): string => COUNTED[unit][language](value);
