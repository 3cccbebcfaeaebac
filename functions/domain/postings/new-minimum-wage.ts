import { daysBetween } from '../language/calendar.ts';
import { minimumWageOn, type MinimumWage } from '../eligibility/law/minimum-wage.ts';

/** The recheck of a new minimum wage can be repeated for this many days after its first day, if a run was missed. */
const CATCH_UP_DAYS = 30;

/** Returns the minimum wage in force on a day if it is new: it began on that day or at most 30 days before. */
export const newMinimumWage = (today: string, wages?: readonly MinimumWage[]): MinimumWage | undefined => {
  const figure = minimumWageOn(today, today, wages);
  return figure !== undefined && daysBetween(figure.effectiveFrom, today) <= CATCH_UP_DAYS ? figure : undefined;
};
