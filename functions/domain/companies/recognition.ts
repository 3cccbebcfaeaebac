import * as z from 'zod';
import { businessNumber } from '../language/business-number.ts';
import { addDays, dayOfMonths } from '../language/calendar.ts';
import { comparable } from '../language/comparable.ts';

/**
 * Companies that the city has recognised (일자리창출 우수기업), as officials decide and a second one approves: the award, and, where it
 * comes to that, the revocation with its prior notice (사전통지, 행정절차법 제21조) and time for views (의견제출). Days are in Asia/Seoul.
 */

/** Why an award may be revoked. 창원시 강소기업 육성 조례; assumed for 일자리창출 우수기업 until the city confirms. */
export const REVOCATION_GROUNDS = ['false-means', 'closed', 'moved-away', 'labour-law', 'arrears'] as const;
export type RevocationGround = (typeof REVOCATION_GROUNDS)[number];

/** An award. `year`: of the criteria. `until`: the last day of its term. */
export const awardSchema = z.strictObject({
  /** The business number: ten digits. */
  company: z.string(),
  /** As the city names it. */
  name: z.string(),
  year: z.string(),
  on: z.iso.date(),
  until: z.iso.date(),
  /** The company agreed that its arithmetic is shown to everybody. */
  isPublic: z.boolean(),
});
export type Award = z.infer<typeof awardSchema>;

/** A step of a revocation. `kept`: after a notice the award stays. `viewsUntil`: of a notice, the last day for views. */
export const revocationStepSchema = z.strictObject({
  company: z.string(),
  year: z.string(),
  step: z.enum(['notice', 'revoked', 'kept']),
  on: z.iso.date(),
  viewsUntil: z.iso.date().optional(),
  ground: z.enum(REVOCATION_GROUNDS),
  /** What happened, in the official's own words. */
  words: z.string(),
});
export type RevocationStep = z.infer<typeof revocationStepSchema>;

/** The most characters of what happened, in the official's own words. */
export const MOST_STEP_WORDS = 500;

/** The fewest days for views, the day of the notice not counted (행정절차법 제21조제3항). */
const VIEWS_DAYS = 10;
/** The longest term of an award, in months, and how far ahead its first day may lie, in days. */
const LONGEST_TERM = 60;
const DAYS_AHEAD = 60;

/** An award with what became of it. `last`: the last step of a revocation. */
export type Recognition = Award & {
  readonly last?: RevocationStep | undefined;
  /** The notice that waits for a decision. */
  readonly notice?: RevocationStep | undefined;
  readonly revoked?: RevocationStep | undefined;
};

const isSame = (one: Pick<Award, 'company' | 'year'>, other: Pick<Award, 'company' | 'year'>): boolean =>
  one.company === other.company && one.year === other.year;

/** By day; a notice goes before what ends it. So they do not depend on the order in which they were approved. */
const byDay = (a: RevocationStep, b: RevocationStep): number => {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return Number(a.step !== 'notice') - Number(b.step !== 'notice');
};

/** Returns each award with the last step of its revocation. */
export const recognitions = (awards: readonly Award[], steps: readonly RevocationStep[]): readonly Recognition[] =>
  awards.map((award) => {
    const last = steps
      .filter((step) => isSame(step, award))
      .toSorted(byDay)
      .at(-1);
    return {
      ...award,
      ...(last && { last }),
      ...(last?.step === 'notice' && { notice: last }),
      ...(last?.step === 'revoked' && { revoked: last }),
    };
  });

/** So many awards and steps lie in one item at most. A year has three to five awards. */
export const MOST_AWARDS = 400;
export const MOST_STEPS = 100;

/**
 * The awards that count, of all that were approved, in that order: of one company and year the first. What a later one may change is
 * whether its arithmetic is shown.
 */
export const awardsThatCount = (awards: readonly Award[]): readonly Award[] =>
  awards
    .filter((award, at) => awards.findIndex((other) => isSame(other, award)) === at)
    .map((award) => ({ ...award, isPublic: awards.findLast((other) => isSame(other, award))?.isPublic ?? false }))
    .slice(-MOST_AWARDS);

/** The steps that count, of all that were approved, in that order. */
export const stepsThatCount = (steps: readonly RevocationStep[]): readonly RevocationStep[] => steps.slice(-MOST_STEPS);

/** Whether a company is recognised on a day: within its term, and until the day on which it is revoked. A notice changes nothing. */
export const isRecognised = ({ on, until, revoked }: Recognition, day: string): boolean =>
  on <= day && day <= until && (revoked === undefined || day < revoked.on);

/** What kind of company it is says nothing of which: 주식회사, ㈜ and the like are left out. */
const bareName = (name: string): string =>
  comparable(name).replaceAll(/주식회사|유한회사|유한책임회사|합자회사|합명회사|\([주유합]\)|\s/g, '');

/**
 * The award by which the company of a posting is recognised on a day, the latest. A posting may name any business number: so its
 * company has to have the name of the award, too.
 */
export const recognisedAs = (
  all: readonly Recognition[],
  { name, registrationNumber }: { readonly name: string; readonly registrationNumber?: string | undefined },
  day: string,
): Recognition | undefined => {
  const number = businessNumber(registrationNumber ?? '');
  return all.findLast(
    (one) => one.company === number && isRecognised(one, day) && bareName(one.name) === bareName(name),
  );
};

const ONCE =
  '이 기업은 같은 해의 공고로 이미 선정했거나, 선정을 취소했습니다. 점수 공개만 바꾸실 때에는 선정일과 끝나는 날을 그대로 적어 주십시오.';

/**
 * Why an award cannot be made so. Undefined: it can. `today`: the day on which it is proposed or approved. `others`: all awards that
 * count.
 */
export const problemOfAward = (
  { company, year, on, until, isPublic }: Award,
  today: string,
  others: readonly Recognition[],
): string | undefined => {
  const before = others.find((other) => isSame(other, { company, year }));
  if (before !== undefined) {
    const isSameTerm = before.revoked === undefined && before.on === on && before.until === until;
    return isSameTerm && before.isPublic !== isPublic ? undefined : ONCE;
  }
  if (on < today) return '선정일이 이미 지났습니다. 승인하는 날이나 그 뒤의 날을 적어 주십시오.';
  if (on > addDays(today, DAYS_AHEAD)) return `선정일은 오늘부터 ${String(DAYS_AHEAD)}일 안이어야 합니다.`;
  if (until <= on) return '인증이 끝나는 날은 선정일보다 뒤여야 합니다.';
  if (until > dayOfMonths(on, LONGEST_TERM)) return '인증 기간은 5년까지입니다.';
  return undefined;
};

/** Why a step of a revocation cannot be taken so. Undefined: it can. */
export const problemOfStep = (
  { company, year, step, on, viewsUntil }: RevocationStep,
  today: string,
  others: readonly Recognition[],
): string | undefined => {
  const award = others.find((other) => isSame(other, { company, year }) && other.revoked === undefined);
  if (award === undefined || award.until < today) return '이 기업은 그 해의 공고로 선정되어 있지 않습니다.';
  if (on < today) return '알리는 날이 이미 지났습니다. 승인하는 날이나 그 뒤의 날을 적어 주십시오.';
  const { last } = award;
  if (last !== undefined && (step === 'notice' ? on <= last.on : on < last.on))
    return '먼저 알린 단계보다 뒤의 날을 적어 주십시오.';
  if (step === 'notice') {
    if (award.notice !== undefined) return '이미 사전통지를 했고, 아직 결정하지 않았습니다.';
    if (viewsUntil === undefined || viewsUntil < addDays(on, VIEWS_DAYS))
      return `의견을 낼 수 있는 날은 알리는 날부터 ${String(VIEWS_DAYS)}일 뒤이거나 그보다 늦어야 합니다(행정절차법 제21조제3항).`;
    return undefined;
  }
  if (award.notice === undefined) return '사전통지를 먼저 해야 합니다(행정절차법 제21조).';
  const { viewsUntil: heardUntil } = award.notice;
  if (step === 'revoked' && (heardUntil === undefined || on <= heardUntil))
    return '의견을 낼 수 있는 기간이 끝난 다음 날부터 취소할 수 있습니다.';
  return undefined;
};
