import type { EDUCATION_LEVELS } from '../../../contracts/known-values.ts';

type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** `none`: the source says that nothing is required. `unknown`: the requirement is not understood. */
type Requirement<T> = { readonly kind: 'required'; readonly value: T } | { readonly kind: 'none' | 'unknown' };

const NOTHING_ASKED = /무관|관계없음|제한없음|불문|norequirements?|^none$|^없음$/;

const LEVELS: readonly (readonly [RegExp, EducationLevel])[] = [
  [/박사|doctor|ph\.?d/g, 'doctor'],
  [/석사|대학원|master|postgraduate/g, 'master'],
  [
    /(?:전문대(?:학교?|졸)?|대졸|대학교?)?\((?:2|2~3|2,3|2·3)년제?\)|전문대(?:학교?|졸)?|초대졸|[23]년제|전문학사|associate/g,
    'associate',
  ],
  [/대졸|대학교?|4년제|학사|bachelor/g, 'bachelor'],
  [/고졸|고등학교|highschool/g, 'high-school'],
  [/중졸|중학교|middleschool/g, 'middle-school'],
  [/초졸|초등학교|elementary/g, 'elementary'],
];

const WISHED = /우대|환영|선호|preferred/;
const UPPER_BOUND = /이하|까지|미만|이내|최대/;

/**
 * Reads the lowest education required, from 고용24's words or schema.org's credential categories. An upper bound (초졸이하)
 * and a preference (대졸 우대) require nothing. Several levels are not understood.
 */
export const readEducation = (given: string): Requirement<EducationLevel> => {
  const text = given.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
  if (NOTHING_ASKED.test(text)) return { kind: 'none' };
  if (text.length > 40) return { kind: 'unknown' };
  // Removes each level before it looks for the next: 전문대졸 contains 대졸.
  let rest = text;
  const named = LEVELS.flatMap(([words, level]) => {
    const before = rest;
    rest = rest.replaceAll(words, '');
    return before === rest ? [] : [level];
  });
  const [level, second] = named;
  if (level === undefined || second !== undefined) return { kind: 'unknown' };
  return WISHED.test(text) || UPPER_BOUND.test(text) ? { kind: 'none' } : { kind: 'required', value: level };
};

const LENGTH = String.raw`(?:(\d{1,2})년)?(?:(\d{1,3})개월)?`;
const AT_LEAST = new RegExp(`^${LENGTH}(?:이상|↑|\\+)?$`);
const BETWEEN = new RegExp(`^(?:(\\d{1,2})~|${LENGTH}(?:이상)?~?)\\d{1,3}(?:년|개월)(?:이하|미만|까지)?$`);
const AT_MOST = /^(?:최대)?(?:\d{1,2}년)?(?:\d{1,3}개월)?(?:이하|미만|까지|이내)?$/;

/**
 * Reads the years of work required, whole or in part: `신입` is 0, `경력 (최소 1년 0개월 이상) 필수` is 1. A preference (우대) and an
 * upper bound require nothing. `경력` without a number cannot be compared and is `unknown`.
 */
export const readCareer = (given: string): Requirement<number> => {
  const text = given.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
  if (NOTHING_ASKED.test(text) || /신입.{0,3}경력|경력.{0,3}신입/.test(text)) return { kind: 'none' };
  if (text === '신입') return { kind: 'required', value: 0 };
  if (WISHED.test(text)) return { kind: text.includes('필수') ? 'unknown' : 'none' };
  const length = text
    .replaceAll(/관련|동종|유사|해당|업계|업종|업무|분야|직종|실무|경력자?|최소|필수|필요|[():]/g, '')
    .replaceAll(/[∼〜–—-]/g, '~');
  if (!/\d/.test(length) || length.length > 40) return { kind: 'unknown' };
  const [, years, months] = AT_LEAST.exec(length) ?? [];
  const [, from, fromYears, fromMonths] = BETWEEN.exec(length) ?? [];
  const least = [years ?? from ?? fromYears, months ?? fromMonths];
  if (least.some((part) => part !== undefined))
    return { kind: 'required', value: Number(least[0] ?? 0) + Number(least[1] ?? 0) / 12 };
  return { kind: AT_MOST.test(length) ? 'none' : 'unknown' };
};
