import type { MinimumWage } from '../../eligibility/law/minimum-wage.ts';
import { minimumWageFloor, minimumWageOn, nextMinimumWage } from '../../eligibility/law/minimum-wage.ts';
import { dateWords } from '../../language/dates.ts';
import { grouped } from '../../language/money.ts';
import { isAllowance } from '../allowance.ts';
import { CITATIONS } from './citations.ts';
import { fraction, isBelow, times, wholeWon } from './fraction.ts';
import type { HourlyPay } from './hourly-pay.ts';
import { hourlyPay, offeredAmount } from './hourly-pay.ts';
import { mayBeExempt, mayHaveNoHoliday } from './paid-holiday.ts';
import type { Facts, Hit, PostingRule } from './rule.ts';

/** The day work starts, as far as it is known: never before applications open, nor before the day of checking. */
const startDay = ({ posting: { startsOn, opensOn }, context: { on } }: Facts): string =>
  [startsOn ?? on, opensOn, on].reduce((latest, day) => (day > latest ? day : latest));

const startWords = (facts: Facts): string => {
  const day = startDay(facts);
  return `${day === facts.posting.startsOn ? '일을 시작하는 날' : '일을 시작할 수 있는 가장 이른 날'}(${dateWords(day, 'ko')})`;
};

/** The minimum wage that counts on the first day of work: the published one, else the latest as a floor. */
export const minimumFor = (facts: Facts): MinimumWage | undefined => {
  const day = startDay(facts);
  const { knownOn, wages } = facts.context;
  return minimumWageOn(day, knownOn, wages) ?? minimumWageFloor(day, knownOn, wages);
};

export const won = (amount: number): string => `${grouped(amount)}원`;

type Judged = { readonly pay: HourlyPay; readonly minimum: MinimumWage };

const needsHours = (unit: string): boolean => unit === 'day' || unit === 'month' || unit === 'year';

const judged = (facts: Facts): Judged | undefined => {
  const { wage } = facts.posting;
  const minimum = minimumFor(facts);
  if (wage === undefined || minimum === undefined || isAllowance(facts.posting)) return undefined;
  const pay = hourlyPay(facts, wage.unit, fraction(offeredAmount(wage)));
  return pay === undefined ? undefined : { pay, minimum };
};

/** Amounts in 만원 or 천원 look like this: 월 290원. */
const isUnitSuspected = (facts: Facts): boolean => {
  const { wage } = facts.posting;
  const minimum = minimumFor(facts);
  if (wage === undefined || minimum === undefined || isAllowance(facts.posting)) return false;
  const floor = fraction(minimum.hourly);
  const found = judged(facts);
  if (found === undefined) return needsHours(wage.unit) && isBelow(fraction(offeredAmount(wage)), floor);
  const { favourable } = found.pay;
  return isBelow(times(favourable, fraction(100)), floor) && !isBelow(times(favourable, fraction(10_000)), floor);
};

const unitSuspected = (facts: Facts): Hit[] => {
  const { wage } = facts.posting;
  if (wage === undefined || !isUnitSuspected(facts)) return [];
  const amount = offeredAmount(wage);
  return [
    {
      path: wage.max === undefined ? 'wage.min' : 'wage.max',
      message: `임금 ${won(amount)}은 만원이나 천원 단위로 적은 금액으로 보여 담당자 확인이 필요합니다.`,
      fix: '임금을 원 단위로(예: 2,900,000) 고쳐서 다시 보내 주십시오.',
      actual: amount,
    },
  ];
};

/** Pay below the minimum, with what leaves it open whether that is plain. */
const foundBelow = (facts: Facts): (Judged & { readonly doubt: 'holiday' | 'exempt' | undefined }) | undefined => {
  const found = judged(facts);
  const minimum = fraction(found?.minimum.hourly ?? 0);
  if (found === undefined || !isBelow(found.pay.favourable, minimum) || isUnitSuspected(facts)) return undefined;
  if (mayBeExempt(facts)) return { ...found, doubt: 'exempt' };
  const isOpen = !isBelow(found.pay.withoutHoliday, minimum) && mayHaveNoHoliday(facts);
  return { ...found, doubt: isOpen ? 'holiday' : undefined };
};

const offeredPath = ({ posting }: Facts): string => (posting.wage?.max === undefined ? 'wage.min' : 'wage.max');

const shown = ({ pay: { favourable, sum } }: Judged): string =>
  sum === undefined
    ? `시간당 ${won(wholeWon(favourable))}`
    : `주휴수당을 빼면 시간당 ${won(wholeWon(favourable))}(${sum})`;

const belowMinimum = (facts: Facts): Hit[] => {
  const found = foundBelow(facts);
  if (found === undefined || found.doubt !== undefined) return [];
  const { hourly } = found.minimum;
  return [
    {
      path: offeredPath(facts),
      message: `${shown(found)}으로, ${startWords(facts)}의 최저임금 ${won(hourly)}에 미치지 못하여 최저임금법 위반 소지가 있는 임금입니다.`,
      fix: `시간당 ${won(hourly)} 이상이 되도록 임금이나 근로시간을 고쳐서 다시 보내 주십시오.`,
      actual: wholeWon(found.pay.favourable),
      limit: hourly,
    },
  ];
};

const WHY_DOUBTED = {
  holiday:
    '감시·단속적 근로나 농림·축산·수산 일이면 유급 주휴일이 없을 수 있어(근로기준법 제63조), 최저임금 이상인지 담당자 확인이 필요합니다.',
  exempt: '가사사용인, 선원, 최저임금 적용 제외 인가에 해당할 수 있어 담당자 확인이 필요합니다.',
} as const;

const doubtfullyBelow = (facts: Facts): Hit[] => {
  const found = foundBelow(facts);
  if (found?.doubt === undefined) return [];
  const { hourly } = found.minimum;
  return [
    {
      path: offeredPath(facts),
      message: `${shown(found)}으로, ${startWords(facts)}의 최저임금 ${won(hourly)}에 미치지 못합니다. ${WHY_DOUBTED[found.doubt]}`,
      fix: `시간당 ${won(hourly)} 이상이 되도록 고치시거나, 감시·단속적 근로 승인이나 적용 제외의 근거를 적어서 다시 보내 주십시오.`,
      actual: wholeWon(found.pay.favourable),
      limit: hourly,
    },
  ];
};

/** The upper end keeps the posting from being refused; the lower end would pay somebody too little. */
const rangeBeginsBelow = (facts: Facts): Hit[] => {
  const { wage } = facts.posting;
  const found = judged(facts);
  if (wage?.max === undefined || found === undefined) return [];
  const minimum = fraction(found.minimum.hourly);
  const lower = hourlyPay(facts, wage.unit, fraction(Math.min(wage.min, wage.max)))?.favourable;
  if (lower === undefined || isBelow(found.pay.favourable, minimum) || !isBelow(lower, minimum)) return [];
  return [
    {
      path: 'wage.min',
      message: `임금 범위의 낮은 쪽이 시간당 ${won(wholeWon(lower))}으로, 최저임금 ${won(found.minimum.hourly)}에 미치지 못합니다.`,
      fix: `낮은 쪽도 시간당 ${won(found.minimum.hourly)} 이상이 되도록 고쳐서 다시 보내 주십시오.`,
      actual: wholeWon(lower),
      limit: found.minimum.hourly,
    },
  ];
};

const soonBelow = (facts: Facts): Hit[] => {
  const found = judged(facts);
  if (found === undefined || isBelow(found.pay.favourable, fraction(found.minimum.hourly))) return [];
  const { knownOn, wages } = facts.context;
  const next = nextMinimumWage(startDay(facts), knownOn, found.minimum.hourly, wages);
  if (next === undefined || !isBelow(found.pay.favourable, fraction(next.hourly))) return [];
  return [
    {
      path: 'wage',
      message: `${dateWords(next.effectiveFrom, 'ko')}부터 최저임금이 시간당 ${won(next.hourly)}으로 오릅니다. 제시하신 임금(시간당 ${won(wholeWon(found.pay.favourable))})은 그날부터 최저임금에 미치지 못합니다.`,
      fix: `${dateWords(next.effectiveFrom, 'ko')}부터 시간당 ${won(next.hourly)} 이상을 지급한다는 내용을 공고에 더해 주십시오.`,
      actual: wholeWon(found.pay.favourable),
      limit: next.hourly,
      citation: { ...CITATIONS.publishedMinimumWage, status: next.status === 'announced' ? 'announced' : 'law' },
    },
  ];
};

const monthlyRounding = (facts: Facts): Hit[] => {
  const found = judged(facts);
  if (found === undefined) return [];
  const minimum = fraction(found.minimum.hourly);
  if (isBelow(found.pay.favourable, minimum) || !isBelow(found.pay.official, minimum)) return [];
  const monthly = found.minimum.hourly * 209;
  return [
    {
      path: 'wage',
      message: `한 달을 208.57시간으로 보면 최저임금을 넘지만, 공식 기준인 209시간으로 보면 월 ${won(monthly)}에 미치지 못합니다.`,
      fix: `월 ${won(monthly)} 이상이 되도록 임금을 조정해 주시면 안전합니다.`,
      actual: wholeWon(found.pay.official),
      limit: found.minimum.hourly,
    },
  ];
};

const hoursMissing = (facts: Facts): Hit[] => {
  const { wage } = facts.posting;
  if (wage === undefined || isAllowance(facts.posting)) return [];
  if (!needsHours(wage.unit) || hourlyPay(facts, wage.unit, fraction(wage.min)) !== undefined) return [];
  if (isUnitSuspected(facts)) return [];
  const isDay = wage.unit === 'day';
  return [
    {
      path: isDay ? 'dailyHours' : 'weeklyHours',
      message: `${isDay ? '하루' : '한 주'} 근로시간이 없어서 최저임금 이상인지 확인하지 못했습니다.`,
      fix: isDay
        ? '하루 근로시간을 적어 주십시오.'
        : '한 주 근로시간, 또는 하루 근로시간과 주 근무일수를 적어 주십시오.',
    },
  ];
};

const undisclosed = ({ posting }: Facts): Hit[] =>
  posting.wage !== undefined
    ? []
    : [
        {
          path: 'wage',
          message: '임금의 단위와 금액이 없습니다. 구직자에게는 금액을 확인하지 못한 공고로 안내됩니다.',
          fix: '임금의 단위와 금액을 적어 주시면 더 잘 맞는 구직자에게 안내됩니다.',
        },
      ];

export const WAGE_RULES: readonly PostingRule[] = [
  {
    code: 'wage-below-minimum',
    policy: 'Pay below the minimum wage in force on the day work starts, on the most favourable reading, is refused.',
    citation: CITATIONS.minimumWage,
    test: belowMinimum,
  },
  {
    code: 'wage-text-below-minimum',
    policy:
      'Pay below the minimum only if a paid weekly holiday falls due (감시·단속적 근로, farms), or of work that may be exempt, is held.',
    citation: CITATIONS.minimumWage,
    test: doubtfullyBelow,
  },
  {
    code: 'wage-unit-suspected',
    policy: 'An amount that makes sense only in 만원 or 천원 is held, not refused.',
    citation: CITATIONS.minimumWage,
    test: unitSuspected,
  },
  {
    code: 'wage-range-below-minimum',
    policy:
      'A range that reaches the minimum wage only at its upper end is held: who gets the lower end gets too little.',
    citation: CITATIONS.minimumWage,
    test: rangeBeginsBelow,
  },
  {
    code: 'wage-soon-below-minimum',
    policy: 'Work that starts before a published rise and pays less than the coming figure is warned of it.',
    citation: CITATIONS.publishedMinimumWage,
    test: soonBelow,
  },
  {
    code: 'wage-monthly-rounding',
    policy: 'A full-time month between 208.57 and the official 209 hours is warned of the two readings.',
    citation: CITATIONS.minimumWage,
    test: monthlyRounding,
  },
  {
    code: 'wage-hours-missing',
    policy: 'Pay by day, month or year cannot be judged without the hours.',
    citation: CITATIONS.minimumWage,
    test: hoursMissing,
  },
  { code: 'wage-undisclosed', policy: 'A posting should say what it pays.', test: undisclosed },
];
