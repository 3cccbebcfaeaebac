import type { EDUCATION_LEVELS } from '../../../contracts/posting.ts';

type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** `none`: the source says that nothing is required. `unknown`: it says something that is not understood. */
type Requirement<T> = { readonly kind: 'required'; readonly value: T } | { readonly kind: 'none' | 'unknown' };

const NOTHING_ASKED = /무관|관계없음|제한없음|불문|norequirements?|^none$|^없음$/;

const LEVELS: readonly (readonly [RegExp, EducationLevel])[] = [
  [/박사|doctor|ph\.?d/, 'doctor'],
  [/석사|대학원|master|postgraduate/, 'master'],
  [/대졸\(2|2년제|2,3년|2~3년|전문대|초대졸|전문학사|associate/, 'associate'],
  [/대졸|대학교|4년제|학사|bachelor/, 'bachelor'],
  [/고졸|고등학교|highschool/, 'high-school'],
  [/중졸|중학교|middleschool/, 'middle-school'],
  [/초졸|초등학교|elementary/, 'elementary'],
];

/** The least schooling asked for, from 고용24's words or schema.org's credential categories. */
export const readEducation = (given: string): Requirement<EducationLevel> => {
  const text = given.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
  if (NOTHING_ASKED.test(text)) return { kind: 'none' };
  // A list or range of levels asks for the lowest of them at least.
  const named = LEVELS.map(([word, level]) => ({ level, at: text.search(word) })).filter(({ at }) => at >= 0);
  const [only, second] = named;
  if (only === undefined || text.length > 40 || (second !== undefined && !isOneName(text))) return { kind: 'unknown' };
  return { kind: 'required', value: only.level };
};

/** 대졸(2~3년) also reads as 대졸: two patterns, one name. */
const isOneName = (text: string): boolean =>
  /^(?:대졸\((?:2|2~3|2,3)년제?\)|전문대(?:졸|학교)?(?:졸업)?|초대졸|전문학사)(?:이상)?$/.test(text);

/** Whole or part years of work asked for: `신입` is 0; `경력` without a number says nothing that can be compared. */
export const readCareer = (given: string): Requirement<number> => {
  const text = given.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
  if (NOTHING_ASKED.test(text) || /신입.{0,3}경력|경력.{0,3}신입/.test(text)) return { kind: 'none' };
  if (text === '신입') return { kind: 'required', value: 0 };
  const [, years, months] =
    /^(?:관련)?(?:경력)?\(?(?:최소)?(?:(\d{1,2})년)?(?:(\d{1,3})개월)?(?:이상|↑|\+)?\)?(?:경력)?$/.exec(text) ?? [];
  if (years === undefined && months === undefined) return { kind: 'unknown' };
  return { kind: 'required', value: Number(years ?? 0) + Number(months ?? 0) / 12 };
};
