import { isAllowance } from '../allowance.ts';
import { CITATIONS } from './citations.ts';
import type { Claim } from './claims/claim.ts';
import type { StatedPay } from './claims/pay/paid-time.ts';
import type { Fraction } from './fraction.ts';
import { fraction, isBelow, over, times, wholeWon } from './fraction.ts';
import { withoutHolidayPay } from './hourly-pay.ts';
import { hasNoHolidayInLaw, mayHaveNoHoliday } from './paid-holiday.ts';
import { quoteOf } from './reading/seen.ts';
import type { Facts, Hit, PostingRule } from './rule.ts';
import { minimumFor, won } from './wage.ts';
import { hasNoPaidHoliday, hoursAMonth, hoursAWeek, hoursOfWeeksInMonth, paidHoursAWeek } from './working-hours.ts';

const SIXTY = fraction(60);
/** 수습 pay may fall to 90 % of the minimum wage (최저임금법 제5조 제2항). */
const TRAINEE_SHARE = fraction(0.9);

const hoursOf = (minutes: number | undefined): Fraction | undefined =>
  minutes === undefined ? undefined : over(fraction(minutes), SIXTY);

/** What stated pay comes to for one hour, and how it was reckoned; undefined where the text leaves its hours out. */
type Hourly = { readonly pay: Fraction; readonly by: string };

const shownHours = (hours: Fraction): string => `${Math.round((Number(hours.n) / Number(hours.d)) * 100) / 100}시간`;

const divided = (pay: StatedPay, hours: Fraction | undefined): Hourly | undefined => {
  if (hours === undefined || hours.n <= 0n) return undefined;
  const hourly = over(fraction(pay.won), hours);
  return { pay: hourly, by: `${won(pay.won)} ÷ ${shownHours(hours)} = ${won(wholeWon(hourly))}` };
};

const monthHours = (pay: StatedPay, isHolidayFree: boolean): Fraction | undefined => {
  const week = hoursOf(pay.weekMinutes);
  if (week !== undefined) return isHolidayFree ? hoursOfWeeksInMonth(week) : hoursAMonth(week).calculated;
  return hoursOf(pay.monthMinutes);
};

const isShortWeek = (pay: StatedPay, facts: Facts): boolean =>
  hasNoPaidHoliday(hoursOf(pay.weekMinutes)) || hasNoPaidHoliday(hoursAWeek(facts.posting));

const hourPay = (pay: StatedPay, facts: Facts): Hourly => {
  const amount = fraction(pay.won);
  if (!pay.withHoliday || isShortWeek(pay, facts)) return { pay: amount, by: `시급 ${won(pay.won)}` };
  const { pay: hourly, sum } = withoutHolidayPay(amount);
  return { pay: hourly, by: `주휴수당이 포함된 ${sum}` };
};

/** The hourly pay on the reading that favours the employer most. */
const hourlyOf = (pay: StatedPay, facts: Facts): Hourly | undefined => {
  const isHolidayFree = hasNoHolidayInLaw(facts) || mayHaveNoHoliday(facts);
  switch (pay.unit) {
    case 'hour':
      return hourPay(pay, facts);
    case 'hours':
      return divided(pay, pay.hours === undefined ? undefined : fraction(pay.hours));
    case 'day':
      return divided(pay, hoursOf(pay.dayMinutes));
    case 'week': {
      const week = hoursOf(pay.weekMinutes);
      return divided(pay, week === undefined || isHolidayFree ? week : paidHoursAWeek(week));
    }
    case 'month':
      return divided(pay, monthHours(pay, isHolidayFree));
    case 'year': {
      const hours = monthHours(pay, isHolidayFree);
      return divided(pay, hours === undefined ? undefined : times(hours, fraction(12)));
    }
  }
};

/** `hourly` is undefined where the text only says that the minimum is not reached (최저시급의 80 %). */
/** Less than that an hour is nobody's wage, but an amount of another kind, where only 월 or 하루 stands with it. */
const LEAST_PLAUSIBLE = fraction(2000);

type Found = { readonly claim: Claim; readonly hourly: Hourly | undefined };

const belowIn = (facts: Facts, floor: Fraction): Found[] =>
  facts.claims.flatMap((claim): Found[] => {
    const { pay } = claim;
    if (claim.what === 'pay' && claim.detail === 'below') return [{ claim, hourly: undefined }];
    if (pay === undefined || claim.stance !== 'demand') return [];
    const hourly = hourlyOf(pay, facts);
    const least = pay.isTrainee ? times(floor, TRAINEE_SHARE) : floor;
    if (hourly === undefined || (pay.isWeak && isBelow(hourly.pay, LEAST_PLAUSIBLE))) return [];
    return isBelow(hourly.pay, least) ? [{ claim, hourly }] : [];
  });

const belowMinimum = (facts: Facts): Hit[] => {
  const minimum = minimumFor(facts);
  if (facts.posting.wage !== undefined || minimum === undefined || isAllowance(facts.posting)) return [];
  const byPath = Map.groupBy(belowIn(facts, fraction(minimum.hourly)), ({ claim }) => claim.text.path);
  return [...byPath].flatMap(([path, [found]]) => {
    if (found === undefined) return [];
    const words = quoteOf(found.claim.text.seen, found.claim.from, found.claim.to);
    return [
      {
        path,
        message: `본문에 적힌 임금 '${words}'이(가) 시간당 최저임금 ${won(minimum.hourly)}에 미치지 못하는 것으로 보여 담당자 확인이 필요합니다${found.hourly === undefined ? '' : `(${found.hourly.by})`}.`,
        fix: `시간당 ${won(minimum.hourly)} 이상이 되도록 고치고, 임금의 단위와 금액, 근로시간도 항목에 적어서 다시 보내 주십시오.`,
        actual: words,
        limit: minimum.hourly,
      },
    ];
  });
};

export const WAGE_TEXT_RULES: readonly PostingRule[] = [
  {
    code: 'wage-text-below-minimum',
    policy: 'Pay that stands in the text alone and is plainly below the minimum wage is held for a person.',
    citation: CITATIONS.minimumWage,
    test: belowMinimum,
  },
];
