import type { Posting } from '../../../contracts/posting.ts';
import { isAllowance } from '../allowance.ts';
import { CITATIONS } from './citations.ts';
import { fraction, isBelow, times, wholeWon } from './fraction.ts';
import { hourlyPay, offeredAmount } from './hourly-pay.ts';
import type { Facts, Hit, PostingRule } from './rule.ts';
import { minimumFor, won } from './wage.ts';

/** 수습 pay may fall to 90 % of the minimum wage (최저임금법 제5조 제2항). */
const TRAINEE_SHARE = fraction(0.9);
const LONGEST_MONTHS = 3;
const CONTRACT_MONTHS = 12;

type Answer = 'yes' | 'no' | 'unknown';

/**
 * 단순노무업무 by KECO middle group (status: assumed). Manufacturing labour and cleaning are simple labour throughout;
 * the groups in the second list hold it beside other work, so there it cannot be told.
 */
const SIMPLE_LABOUR: ReadonlySet<string> = new Set(['89', '56']);
const PARTLY_SIMPLE_LABOUR: ReadonlySet<string> = new Set(['53', '54', '61', '62', '70', '90']);

const isSimpleLabour = ({ occupation }: Posting): Answer => {
  const group = /^\d{2,6}$/.test(occupation?.code ?? '') ? occupation?.code.slice(0, 2) : undefined;
  if (group === undefined || occupation?.scheme !== 'KECO') return 'unknown';
  if (SIMPLE_LABOUR.has(group)) return 'yes';
  return PARTLY_SIMPLE_LABOUR.has(group) ? 'unknown' : 'no';
};

/** A contract of at least a year; regular employment has no end. */
const isYearLong = ({ contractMonths, employmentType }: Posting): Answer => {
  if (contractMonths !== undefined) return contractMonths >= CONTRACT_MONTHS ? 'yes' : 'no';
  return employmentType === 'regular' ? 'yes' : 'unknown';
};

const not = (answer: Answer): Answer => (answer === 'unknown' ? 'unknown' : answer === 'yes' ? 'no' : 'yes');

/** May this posting pay a trainee less than the full minimum wage? */
const mayReduce = (posting: Posting, months: number): Answer => {
  const answers = [months <= LONGEST_MONTHS ? 'yes' : 'no', isYearLong(posting), not(isSimpleLabour(posting))] as const;
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
};

type Verdict = {
  readonly outcome: 'fine' | 'below' | 'facts-missing';
  readonly hourly: number;
  readonly minimum: number;
};

const judge = (facts: Facts): Verdict | undefined => {
  const { probation, wage } = facts.posting;
  const minimum = minimumFor(facts);
  if (probation === undefined || probation.months === 0 || wage === undefined || minimum === undefined)
    return undefined;
  if (isAllowance(facts.posting)) return undefined;
  const full = hourlyPay(facts, wage.unit, fraction(offeredAmount(wage)))?.favourable;
  const floor = fraction(minimum.hourly);
  // Pay that is below the minimum as it stands is the wage rule's to refuse.
  if (full === undefined || isBelow(full, floor)) return undefined;
  const trainee = times(full, fraction(probation.payRatio ?? 0.9));
  const verdict = (outcome: Verdict['outcome']): Verdict => ({
    outcome,
    hourly: wholeWon(trainee),
    minimum: minimum.hourly,
  });
  if (!isBelow(trainee, floor)) return verdict('fine');
  if (probation.payRatio === undefined) return verdict('facts-missing');
  if (isBelow(trainee, times(floor, TRAINEE_SHARE))) return verdict('below');
  switch (mayReduce(facts.posting, probation.months)) {
    case 'yes':
      return verdict('fine');
    case 'no':
      return verdict('below');
    case 'unknown':
      return verdict('facts-missing');
  }
};

const below = (facts: Facts): Hit[] => {
  const verdict = judge(facts);
  if (verdict?.outcome !== 'below') return [];
  return [
    {
      path: 'probation.payRatio',
      message: `수습 기간 임금이 시간당 ${won(verdict.hourly)}으로, 최저임금법 위반 소지가 있는 임금입니다. 최저임금의 90%까지 줄일 수 있는 것은 계약이 1년 이상이고 수습이 3개월 이내이며 단순노무업무가 아닐 때입니다.`,
      fix: `수습 기간에도 시간당 ${won(verdict.minimum)} 이상을 지급하도록 고쳐서 다시 보내 주십시오.`,
      actual: verdict.hourly,
      limit: verdict.minimum,
    },
  ];
};

const factsMissing = (facts: Facts): Hit[] => {
  const verdict = judge(facts);
  if (verdict?.outcome !== 'facts-missing') return [];
  return [
    {
      path: 'probation',
      message: '수습 기간 임금을 최저임금보다 적게 줄 수 있는 경우인지 확인하지 못했습니다.',
      fix: '수습 임금의 비율, 계약 기간, 직종을 적어 주십시오.',
      limit: verdict.minimum,
    },
  ];
};

export const PROBATION_RULES: readonly PostingRule[] = [
  {
    code: 'wage-below-minimum',
    policy:
      'Trainee pay of at least 90 % for at most 3 months of a contract of at least a year, not simple labour, is allowed; less is refused.',
    citation: CITATIONS.traineeWage,
    test: below,
  },
  {
    code: 'probation-facts-missing',
    policy: 'Where the facts that decide about trainee pay are missing, the posting is warned.',
    citation: CITATIONS.traineeWage,
    test: factsMissing,
  },
];
