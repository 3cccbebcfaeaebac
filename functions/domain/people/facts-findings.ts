import type { Finding } from '../../contracts/finding.ts';
import { APPLICATION_STATUSES, BREAK_REASONS, type FactsDeclared, SEXES } from '../../contracts/screening-facts.ts';
import { SCHOOL_STATUSES } from '../../contracts/seeker.ts';
import { programmeTold, roundTold } from '../language/told-programmes.ts';
import { unknownValue } from './plain-seeker.ts';

type Facts = FactsDeclared['facts'];

type Value = readonly [path: string, value: string | undefined, isKnown: (value: string) => boolean];

const among =
  (known: readonly string[]) =>
  (value: string): boolean =>
    known.includes(value);
const isProgramme = (value: string): boolean => programmeTold(value) !== undefined;
const isRound = (value: string): boolean => roundTold(value) !== undefined;
const isDistrict = (value: string): boolean => /^[0-9]{5}$/.test(value);

/** Findings for declared facts that cannot be read. They count as unknown, and the partner is told. */
export const unknownFacts = ({
  sex,
  careerBreak,
  schools = [],
  participations = [],
  applications = [],
}: Facts): Finding[] => {
  const values: readonly Value[] = [
    ['facts.sex', sex, among(SEXES)],
    ['facts.careerBreak.reason', careerBreak?.reason, among(BREAK_REASONS)],
    ...schools.flatMap(({ district, status }, index): Value[] => [
      [`facts.schools.${index}.district`, district, isDistrict],
      [`facts.schools.${index}.status`, status, among(SCHOOL_STATUSES)],
    ]),
    ...participations.flatMap(({ programme, round }, index): Value[] => [
      [`facts.participations.${index}.programme`, programme, isProgramme],
      [`facts.participations.${index}.round`, round, isRound],
    ]),
    ...applications.flatMap(({ programme, round, status }, index): Value[] => [
      [`facts.applications.${index}.programme`, programme, isProgramme],
      [`facts.applications.${index}.round`, round, isRound],
      [`facts.applications.${index}.status`, status, among(APPLICATION_STATUSES)],
    ]),
  ];
  return values
    .flatMap(([path, value, isKnown]) => (value === undefined || isKnown(value) ? [] : [unknownValue(path, value)]))
    .slice(0, 50);
};
