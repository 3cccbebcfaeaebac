import type { ScreeningFacts } from '../engine/subject.ts';

const together = <T extends object>(under: T, over: T): T => {
  const both = { ...under };
  for (const key in over) if (over[key] !== undefined) both[key] = over[key];
  return both;
};

const partsTogether = <T extends object>(under: T | undefined, over: T | undefined): T | undefined =>
  under === undefined || over === undefined ? (over ?? under) : together(under, over);

/** Returns the facts of two declarations together, each by its path. Where both say something, `over` wins. */
export const laidOver = (under: ScreeningFacts, over: ScreeningFacts): ScreeningFacts =>
  together(together(under, over), {
    jobSeekerRegistration: partsTogether(under.jobSeekerRegistration, over.jobSeekerRegistration),
    household: partsTogether(under.household, over.household),
    workedLast2Years: partsTogether(under.workedLast2Years, over.workedLast2Years),
    careerBreak: partsTogether(under.careerBreak, over.careerBreak),
    benefits: partsTogether(under.benefits, over.benefits),
  });

/** The reasons for leaving work that say something about health (개인정보 보호법 제23조). */
const HEALTH_REASONS: readonly (string | undefined)[] = ['pregnancy', 'childbirth'];

/** Whether facts say something about health: the ability to work, a pregnancy or a childbirth (개인정보 보호법 제23조). */
export const saysHealth = (facts: ScreeningFacts): boolean => healthPaths(facts).length > 0;

/** The paths of the facts that say something about health. */
export const healthPaths = ({ ableToWork, careerBreak }: ScreeningFacts): string[] => [
  ...(ableToWork === undefined ? [] : ['ableToWork']),
  ...(HEALTH_REASONS.includes(careerBreak?.reason) ? ['careerBreak.reason'] : []),
];

/** Returns the facts without those about health. */
export const withoutHealth = (facts: ScreeningFacts): ScreeningFacts => {
  const { ableToWork: _, careerBreak, ...rest } = facts;
  if (careerBreak === undefined) return rest;
  const { reason, ...others } = careerBreak;
  return { ...rest, careerBreak: HEALTH_REASONS.includes(reason) ? others : careerBreak };
};
