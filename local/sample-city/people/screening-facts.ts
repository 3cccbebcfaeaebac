import type { FactsDeclared } from '../../../functions/contracts/screening-facts.ts';
import { addDays } from '../../../functions/domain/language/calendar.ts';
import type { LifeStage } from './life-stages.ts';

type Facts = FactsDeclared['facts'];

const BREAKS = ['childbirth', 'childcare', 'family-care', 'marriage'] as const;

/** Invented facts that people in this stage of life declare. `place` varies them. Some people leave facts out. */
export const screeningFactsOf = (stage: Pick<LifeStage, 'facts'>, place: number, day: string): Facts | undefined => {
  switch (stage.facts) {
    case 'served':
      return { sex: 'male', militaryServiceMonths: 18 + (place % 4), ...livesHere(place, day) };
    case 'returning':
      return {
        sex: 'female',
        everWorked: true,
        careerBreak: { since: addDays(day, -400 - place * 90), reason: BREAKS[place % BREAKS.length] ?? 'childcare' },
        ...livesHere(place, day),
      };
    case 'household':
      return {
        ...livesHere(place, day),
        ableToWork: true,
        regularIncome: place % 5 === 0,
        jobSeekerRegistration: { registered: true, validUntil: addDays(day, 20 + place) },
        ...(place % 4 === 3 ? {} : { household: householdOf(place) }),
      };
    case undefined:
      return { militaryServiceMonths: 0, ...livesHere(place, day) };
  }
};

const livesHere = (place: number, day: string): Facts =>
  place % 6 === 5 ? {} : { residentSince: addDays(day, -365 * (2 + (place % 15))) };

const householdOf = (place: number): NonNullable<Facts['household']> => ({
  size: 1 + (place % 4),
  monthlyIncome: 900_000 + (place % 7) * 350_000,
  assets: 40_000_000 + (place % 9) * 35_000_000,
});
