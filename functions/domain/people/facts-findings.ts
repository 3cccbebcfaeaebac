import { SCHOOL_STATUSES } from '../../contracts/known-values.ts';
import type { Finding } from '../../contracts/finding.ts';
import { APPLICATION_STATUSES, BREAK_REASONS, type FactsDeclared, SEXES } from '../../contracts/screening-facts.ts';
import { programmeTold, roundTold } from '../language/told-programmes.ts';
import { among, isDistrict, unknownValues, type SentValue } from './unknown-values.ts';

type Facts = FactsDeclared['facts'];

const isProgramme = (value: string): boolean => programmeTold(value) !== undefined;
const isRound = (value: string): boolean => roundTold(value) !== undefined;

/** Findings for declared facts that cannot be read. */
export const unknownFacts = ({
  sex,
  careerBreak,
  schools = [],
  participations = [],
  applications = [],
}: Facts): Finding[] =>
  unknownValues([
    ['facts.sex', sex, among(SEXES)],
    ['facts.careerBreak.reason', careerBreak?.reason, among(BREAK_REASONS)],
    ...schools.flatMap(({ district, status }, index): SentValue[] => [
      [`facts.schools.${index}.district`, district, isDistrict],
      [`facts.schools.${index}.status`, status, among(SCHOOL_STATUSES)],
    ]),
    ...participations.flatMap(({ programme, round }, index): SentValue[] => [
      [`facts.participations.${index}.programme`, programme, isProgramme],
      [`facts.participations.${index}.round`, round, isRound],
    ]),
    ...applications.flatMap(({ programme, round, status }, index): SentValue[] => [
      [`facts.applications.${index}.programme`, programme, isProgramme],
      [`facts.applications.${index}.round`, round, isRound],
      [`facts.applications.${index}.status`, status, among(APPLICATION_STATUSES)],
    ]),
  ]);
