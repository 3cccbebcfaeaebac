import type { EMPLOYMENT_TYPES } from '../../../contracts/known-values.ts';

export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

/** The words of Korean sources, including 고용24. `undefined`: the word does not name the type. */
const WORDS: readonly (readonly [EmploymentType | undefined, RegExp])[] = [
  [undefined, /(?:정규직|무기계약직?)(?:으로)?전환(?:가능|예정|형|검토|기회)?|전환형|채용연계형|체험형/g],
  [undefined, /수습(?:기간)?:?\d*(?:개월)?|\d{1,3}(?:개월|년|일)|계약기간:?|단기|장기|전일제|대체인력(?:채용)?/g],
  ['internship', /인턴(?:직|십|사원)?/g],
  ['part-time', /시간\(?선택\)?제|시간제|단시간|파트타임|아르바이트|알바/g],
  ['daily', /일용(?:직|근로)?|일당직/g],
  ['regular', /기간의정함이없는|무기계약직?|(?<!비)정규직|상용직?/g],
  ['fixed-term', /기간의정함이있는|기간제|계약직|임시직|한시직/g],
  [undefined, /근로계약|근로자|근로|[(),/:·]/g],
];

/**
 * Returns the type of employment that Korean words name. 시간제 (part-time) and 인턴 (intern) take precedence over the term
 * of the contract. Undefined for 파견, 도급, 프리랜서 and other types that the contract has no word for, and if the source
 * names a choice of several types.
 */
export const employmentWord = (given: string): EmploymentType | undefined => {
  let rest = given.normalize('NFKC').replaceAll(/\s/g, '');
  const types = new Set<EmploymentType>();
  for (const [type, words] of WORDS) {
    const before = rest;
    rest = rest.replaceAll(words, '');
    if (before !== rest && type !== undefined) types.add(type);
  }
  if (rest !== '') return undefined;
  for (const narrow of ['part-time', 'internship'] as const)
    if (types.size === 2 && types.has(narrow) && (types.has('regular') || types.has('fixed-term'))) return narrow;
  const [type] = types;
  return types.size === 1 ? type : undefined;
};
