import type { Finding } from '../../contracts/finding.ts';
import type { FactsDeclared } from '../../contracts/screening-facts.ts';
import { SCHOOL_STATUSES } from '../../contracts/seeker.ts';
import { ASK_A_PERSON } from '../messages/ask-a-person.ts';
import { findResidentNumber } from '../text/resident-number.ts';
import { unknownValue } from './plain-seeker.ts';

type Facts = FactsDeclared['facts'];

/** Values outside the open lists of the declared facts: they count as unknown, and the partner is told. */
export const unknownFacts = ({ sex, careerBreak, schools = [], applications = [] }: Facts): Finding[] => {
  const listed: readonly (readonly [path: string, value: string | undefined, known: readonly string[]])[] = [
    ['facts.sex', sex, ['female', 'male']],
    [
      'facts.careerBreak.reason',
      careerBreak?.reason,
      ['marriage', 'pregnancy', 'childbirth', 'childcare', 'family-care', 'other'],
    ],
    ...schools.map(({ status }, index) => [`facts.schools.${index}.status`, status, SCHOOL_STATUSES] as const),
    ...applications.map(
      ({ status }, index) =>
        [`facts.applications.${index}.status`, status, ['applied', 'withdrawn', 'rejected']] as const,
    ),
  ];
  return listed
    .flatMap(([path, value, known]) =>
      value === undefined || known.includes(value) ? [] : [unknownValue(path, value)],
    )
    .slice(0, 50);
};

/** Every text among the facts, with its path. */
const textsIn = (value: unknown, path: string): (readonly [path: string, text: string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
};

/** A resident number among the facts: the message is refused, and the number goes nowhere (개인정보 보호법 제24조의2). */
export const residentNumbersIn = (facts: Facts): Finding[] =>
  textsIn(facts, 'facts')
    .filter(([, text]) => findResidentNumber(text) !== undefined)
    .map(([path]) => ({
      code: 'resident-number',
      severity: 'refuse',
      path,
      message: '주민등록번호나 외국인등록번호로 보이는 숫자가 있어 받지 않았습니다.',
      actual: '******-*******',
      citation: { statute: '개인정보 보호법', article: '제24조의2', effectiveFrom: '2026-09-11', status: 'law' },
      fix: `번호를 지우고 다시 보내 주십시오. ${ASK_A_PERSON}`,
    }));
