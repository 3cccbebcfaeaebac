import type { Finding } from '../../contracts/finding.ts';
import type { FactsDeclared } from '../../contracts/screening-facts.ts';
import { SCHOOL_STATUSES } from '../../contracts/seeker.ts';
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
