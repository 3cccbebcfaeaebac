import type { Posting } from '../../../contracts/posting.ts';
import type { Fraction } from './fraction.ts';
import { fraction, over } from './fraction.ts';
import { ko } from './phrase.ts';
import type { Facts } from './rule.ts';
import { hasNoPaidHoliday, hoursADay, hoursAMonth, hoursAWeek } from './working-hours.ts';

/**
 * What an offered amount comes to for one hour, in won: on the reading that favours the employer most and, for a
 * full-time month, on the official reading of 209 hours. Undefined: the hours are missing or the unit is not known.
 */
export type HourlyPay = { readonly favourable: Fraction; readonly official: Fraction };

/** An hourly wage that already holds the paid weekly holiday is six days' pay for five: 1.2. */
const WITH_HOLIDAY = fraction(1.2);
const HOLIDAY_INCLUDED = ko(
  '주휴(?:수당|일)?(?:을|를)? ?(?:모두)? ?포함(?! ?(?:하지 ?않|안|아님|되지 ?않|x|여부|별도))',
);

const holidayIncluded = (facts: Facts): boolean => facts.texts.some(({ text }) => text.search(HOLIDAY_INCLUDED) !== -1);

/** The most that the posting offers: with a range, its upper end; a range turned round is read either way. */
export const offeredAmount = (wage: NonNullable<Posting['wage']>): number => Math.max(wage.min, wage.max ?? 0);

export const hourlyPay = (facts: Facts, unit: string, amount: Fraction): HourlyPay | undefined => {
  const week = hoursAWeek(facts.posting);
  switch (unit) {
    case 'hour': {
      const pay = holidayIncluded(facts) && !hasNoPaidHoliday(week) ? over(amount, WITH_HOLIDAY) : amount;
      return { favourable: pay, official: pay };
    }
    case 'day': {
      const day = hoursADay(facts.posting);
      if (day === undefined) return undefined;
      const pay = over(amount, day);
      return { favourable: pay, official: pay };
    }
    case 'month':
    case 'year': {
      if (week === undefined) return undefined;
      const month = unit === 'year' ? over(amount, fraction(12)) : amount;
      const hours = hoursAMonth(week);
      return { favourable: over(month, hours.calculated), official: over(month, hours.official) };
    }
    default:
      return undefined;
  }
};
