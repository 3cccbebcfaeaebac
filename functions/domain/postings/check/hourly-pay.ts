import type { Posting } from '../../../contracts/posting.ts';
import { grouped } from '../../language/money.ts';
import type { Fraction } from './fraction.ts';
import { fraction, over, wholeWon } from './fraction.ts';
import { hasNoHolidayInLaw } from './paid-holiday.ts';
import type { Facts } from './rule.ts';
import { hasNoPaidHoliday, hoursADay, hoursAMonth, hoursAWeek, hoursOfWeeksInMonth } from './working-hours.ts';

/**
 * What an offered amount comes to for one hour, in won: on the reading that favours the employer most, for a full-time
 * month on the official reading of 209 hours, and if no paid weekly holiday falls due. `sum` is the arithmetic where
 * the stated amount was divided because it holds the weekly holiday. Undefined: the hours are missing or the unit is
 * not known.
 */
export type HourlyPay = {
  readonly favourable: Fraction;
  readonly official: Fraction;
  readonly withoutHoliday: Fraction;
  readonly sum?: string;
};

/** An hourly wage that already holds the paid weekly holiday is six days' pay for five: 1.2. */
const WITH_HOLIDAY = fraction(1.2);

/** The hourly wage without the weekly holiday that it holds, and the sum that shows it: 시급 11,000원 ÷ 1.2 = 9,166원. */
export const withoutHolidayPay = (amount: Fraction): { readonly pay: Fraction; readonly sum: string } => {
  const pay = over(amount, WITH_HOLIDAY);
  return { pay, sum: `시급 ${grouped(wholeWon(amount))}원 ÷ 1.2 = ${grouped(wholeWon(pay))}원` };
};

const holidayIncluded = (facts: Facts): boolean =>
  facts.claims.some(({ what, stance }) => what === 'holiday-pay' && stance === 'demand');

/** The most that the posting offers: with a range, its upper end; a range turned round is read either way. */
export const offeredAmount = (wage: NonNullable<Posting['wage']>): number => Math.max(wage.min, wage.max ?? 0);

const same = (pay: Fraction): HourlyPay => ({ favourable: pay, official: pay, withoutHoliday: pay });

export const hourlyPay = (facts: Facts, unit: string, amount: Fraction): HourlyPay | undefined => {
  const week = hoursAWeek(facts.posting);
  switch (unit) {
    case 'hour': {
      if (!holidayIncluded(facts) || hasNoPaidHoliday(week)) return same(amount);
      const { pay, sum } = withoutHolidayPay(amount);
      return { ...same(pay), sum };
    }
    case 'day': {
      const day = hoursADay(facts.posting);
      return day === undefined ? undefined : same(over(amount, day));
    }
    case 'month':
    case 'year': {
      if (week === undefined) return undefined;
      const month = unit === 'year' ? over(amount, fraction(12)) : amount;
      const withoutHoliday = over(month, hoursOfWeeksInMonth(week));
      if (hasNoHolidayInLaw(facts)) return same(withoutHoliday);
      const hours = hoursAMonth(week);
      return { favourable: over(month, hours.calculated), official: over(month, hours.official), withoutHoliday };
    }
    default:
      return undefined;
  }
};
