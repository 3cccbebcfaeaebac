import type { ProgrammeId } from '../../contracts/programmes.ts';
import { claimedUntil, type Round } from '../eligibility/law/figure-form.ts';
import type { Proposal } from '../eligibility/law/figure-proposal.ts';
import { laidOver, MOST_SET_BYTES, NO_FIGURES } from '../eligibility/law/figure-set.ts';
import { FiguresError, type Figures } from '../eligibility/law/figures.ts';
import { programmesOf, roundLines, roundName } from '../eligibility/rule-book/round-histories.ts';
import { addDays } from '../language/calendar.ts';
import { grouped } from '../language/money.ts';
import { roundTold } from '../language/told-programmes.ts';
import { readDay } from '../messages/conversion/read-day.ts';
import type { FieldError } from '../page/parts.ts';
import { jsonBytes } from '../records/item-bytes.ts';
import { problemOf, typedWords } from './official-words.ts';
import { DAYS_AHEAD, KNOWN_BY, MOST_HOURLY, MOST_REASON, MOST_SOURCE, numberIn, wordErrors } from './propose-figure.ts';

/** Reads what an official typed to propose a round of 공공근로 or 지역공동체일자리. */

/** Whose round it is, by the name of the choice in the form. */
const ROUND_PROGRAMMES = {
  both: ['public-works', 'community-jobs'],
  'public-works': ['public-works'],
  'community-jobs': ['community-jobs'],
} as const satisfies Record<string, readonly ProgrammeId[]>;

type RoundField =
  | 'round'
  | 'programmes'
  | 'from'
  | 'to'
  | 'ageMin'
  | 'medianPercent'
  | 'medianPercentSingle'
  | 'assets'
  | 'exclusive'
  | 'hours'
  | 'hourlyWage'
  | 'statute'
  | 'status'
  | 'source'
  | 'note'
  | 'reason';
export type TypedRound = Readonly<Record<RoundField, string>>;

const typedBy = (valueOf: (field: RoundField) => string): TypedRound => ({
  round: valueOf('round'),
  programmes: valueOf('programmes'),
  from: valueOf('from'),
  to: valueOf('to'),
  ageMin: valueOf('ageMin'),
  medianPercent: valueOf('medianPercent'),
  medianPercentSingle: valueOf('medianPercentSingle'),
  assets: valueOf('assets'),
  exclusive: valueOf('exclusive'),
  hours: valueOf('hours'),
  hourlyWage: valueOf('hourlyWage'),
  statute: valueOf('statute'),
  status: valueOf('status'),
  source: valueOf('source'),
  note: valueOf('note'),
  reason: valueOf('reason'),
});

export const typedRound = (fields: URLSearchParams): TypedRound => typedBy((field) => typedWords(fields.get(field)));

const choiceOf = ({ programmes }: Round): string => (programmes.length === 2 ? 'both' : (programmes[0] ?? ''));

/** What the form of a later version begins with: the round as it is. Source and reason are to be said anew. */
export const typedFrom = (round: Round | undefined): TypedRound => {
  if (round === undefined) return typedBy(() => '');
  const number = (value: number | undefined): string => (value === undefined ? '' : String(value));
  const known: Partial<TypedRound> = {
    round: round.id,
    programmes: choiceOf(round),
    from: round.effectiveFrom,
    to: round.effectiveTo ?? '',
    ageMin: number(round.ageMin),
    medianPercent: number(round.medianPercent),
    medianPercentSingle: number(round.medianPercentSingle),
    assets: number(round.assets),
    exclusive: round.exclusiveApplications ? 'yes' : 'no',
    hours: round.hours,
    hourlyWage: number(round.hourlyWage),
    statute: round.statute,
    note: round.note ?? '',
  };
  return typedBy((field) => known[field] ?? '');
};

export const MOST_HOURS = 100;
export const MOST_STATUTE = 100;
export const MOST_NOTE = 300;
const MOST_AGE = 150;
const MOST_PERCENT = 1_000;
const MOST_ASSETS = 10_000_000_000;
/** A round lasts half a year. A longer one than this is a slip of the finger. */
const MOST_DAYS = 366;
const ARTICLE = '신청 자격';

type Errors = (field: RoundField, message: string | undefined) => void;

/** A number that may be unknown: then it is left blank. */
const numberOr = (field: RoundField, typed: string, most: number, wrong: Errors): number | undefined => {
  if (typed === '') return undefined;
  const value = numberIn(typed);
  if (value === undefined) wrong(field, '숫자로만 적어 주십시오. 모르시면 비워 두십시오.');
  else if (value > most) wrong(field, `${grouped(most)} 이하로 적어 주십시오. 자릿수를 확인해 주십시오.`);
  return value;
};

const daysOf = (
  { from: typedStart, to: typedEnd }: TypedRound,
  id: string | undefined,
  today: string,
  wrong: Errors,
) => {
  const from = readDay(typedStart);
  const to = typedEnd === '' ? undefined : readDay(typedEnd);
  if (from === undefined) wrong('from', '시작하는 날을 2027-03-02처럼 적어 주십시오.');
  else if (id !== undefined && !from.startsWith(id.slice(0, 4)))
    wrong('from', `${roundName(id)}의 시작하는 날은 ${id.slice(0, 4)}년이어야 합니다.`);
  if (from !== undefined && from > addDays(today, DAYS_AHEAD)) wrong('from', '10년 안의 날을 적어 주십시오.');
  if (typedEnd !== '' && to === undefined) wrong('to', '끝나는 날을 2027-06-30처럼 적거나, 모르시면 비워 두십시오.');
  if (from !== undefined && to !== undefined) {
    if (to < from) wrong('to', '끝나는 날이 시작하는 날보다 앞섭니다.');
    else if (to > addDays(from, MOST_DAYS)) wrong('to', '한 회차는 1년을 넘을 수 없습니다. 날짜를 확인해 주십시오.');
  }
  return { from, to };
};

const shares = (one: Pick<Round, 'programmes'>, other: Pick<Round, 'programmes'>): boolean =>
  one.programmes.some((programme) => other.programmes.includes(programme));

/** The version of a round that another one would replace. */
export const versionBefore = (round: Pick<Round, 'id' | 'programmes'>, { rounds }: Figures): Round | undefined =>
  rounds.find((one) => one.id === round.id && shares(one, round));

const daysIn = (round: Round): string => roundLines(round)[1]?.replace('기간: ', '') ?? '';

/** What does not fit the other rounds: what is over, what is said already, what waits already, and what overlaps. */
const betweenErrors = (round: Round, { figures, open, today }: RoundAround): FieldError | undefined => {
  const before = versionBefore(round, figures);
  if (claimedUntil(round) < today && (before === undefined || claimedUntil(before) < today))
    return { field: 'from', message: '이미 끝난 회차는 드린 답의 근거이므로 바꾸지 않습니다.' };
  const proposed = open.flatMap((proposal) => proposal.figures.rounds);
  if (proposed.some((one) => one.id === round.id && shares(one, round)))
    return {
      field: 'round',
      message: '같은 회차의 제안이 승인을 기다리고 있습니다. 그 제안을 먼저 거두거나 기다려 주십시오.',
    };
  const lines = roundLines(round).join();
  if (before !== undefined && roundLines(before).join() === lines && before.statute === round.statute)
    return { field: 'round', message: '지금 쓰는 회차와 같습니다. 바뀌는 것이 없습니다.' };
  const other = [...figures.rounds, ...proposed].find(
    (one) =>
      one.id !== round.id &&
      shares(one, round) &&
      one.effectiveFrom <= claimedUntil(round) &&
      round.effectiveFrom <= claimedUntil(one),
  );
  return other === undefined
    ? undefined
    : {
        field: 'from',
        message: `이 기간에는 ${roundName(other.id)}가 이미 있습니다(${programmesOf(other)}, ${daysIn(other)}). 기간을 고치시거나 그 회차를 먼저 고쳐 주십시오.`,
      };
};

const setError = (held: Figures, entry: Figures): FieldError | undefined => {
  try {
    return jsonBytes(laidOver(held, entry)) > MOST_SET_BYTES
      ? { field: 'round', message: '승인한 수치가 너무 많습니다. 운영 담당자에게 파일로 옮기도록 알려 주십시오.' }
      : undefined;
  } catch (error) {
    if (error instanceof FiguresError)
      return { field: 'round', message: '다른 회차와 맞지 않습니다. 기간과 값을 확인해 주십시오.' };
    throw error;
  }
};

export type RoundAround = {
  /** The figures that count now. */
  readonly figures: Figures;
  /** The proposals that wait. */
  readonly open: readonly Proposal[];
  readonly today: string;
};

const isChoice = (name: string): name is keyof typeof ROUND_PROGRAMMES => Object.hasOwn(ROUND_PROGRAMMES, name);

/**
 * Reads a proposed round: either its one figure or the mistakes. A round whose first day has passed counts as known from that day,
 * any other from today. A limit that is left blank is not known.
 */
export const readRound = (
  typed: TypedRound,
  around: RoundAround,
):
  | { readonly figures: Figures; readonly errors: readonly [] }
  | { readonly figures: undefined; readonly errors: readonly FieldError[] } => {
  const errors: FieldError[] = [];
  const wrong: Errors = (field, message) => {
    if (message !== undefined) errors.push({ field, message });
  };
  const { today } = around;
  const id = roundTold(typed.round);
  if (id === undefined) wrong('round', '회차를 2027년 상반기처럼 적어 주십시오.');
  const { from, to } = daysOf(typed, id, today, wrong);
  const ageMin = numberOr('ageMin', typed.ageMin, MOST_AGE, wrong);
  if (typed.ageMin === '') wrong('ageMin', '몇 세부터인지 적어 주십시오.');
  const medianPercent = numberOr('medianPercent', typed.medianPercent, MOST_PERCENT, wrong);
  const medianPercentSingle = numberOr('medianPercentSingle', typed.medianPercentSingle, MOST_PERCENT, wrong);
  if (medianPercent === undefined && medianPercentSingle !== undefined)
    wrong('medianPercent', '1인 가구의 비율을 적으시려면 다른 가구의 비율도 적어 주십시오.');
  const assets = numberOr('assets', typed.assets, MOST_ASSETS, wrong);
  const hourlyWage = numberOr('hourlyWage', typed.hourlyWage, MOST_HOURLY, wrong);
  if (!isChoice(typed.programmes)) wrong('programmes', '어느 사업의 회차인지 골라 주십시오.');
  if (typed.exclusive !== 'yes' && typed.exclusive !== 'no')
    wrong('exclusive', '두 사업을 함께 신청할 수 있는지 골라 주십시오.');
  const status = KNOWN_BY.find((known) => known === typed.status);
  if (status === undefined) wrong('status', '어떻게 확인하셨는지 골라 주십시오.');
  wrong('hours', typed.hours === '' ? '일하는 시간을 적어 주십시오.' : problemOf(typed.hours, { most: MOST_HOURS }));
  wrong(
    'statute',
    typed.statute === '' ? '공고의 이름을 적어 주십시오.' : problemOf(typed.statute, { most: MOST_STATUTE }),
  );
  wrong('note', problemOf(typed.note, { most: MOST_NOTE, mayBeEmpty: true }));
  errors.push(...wordErrors('source', typed.source, MOST_SOURCE), ...wordErrors('reason', typed.reason, MOST_REASON));
  if (errors.length > 0 || id === undefined || from === undefined || status === undefined || ageMin === undefined)
    return { figures: undefined, errors };
  if (!isChoice(typed.programmes)) return { figures: undefined, errors };
  const round: Round = {
    id,
    programmes: [...ROUND_PROGRAMMES[typed.programmes]],
    effectiveFrom: from,
    ...(to !== undefined && { effectiveTo: to }),
    knownFrom: from < today ? from : today,
    status,
    source: typed.source,
    ageMin,
    ...(medianPercent !== undefined && { medianPercent }),
    ...(medianPercentSingle !== undefined && { medianPercentSingle }),
    ...(assets !== undefined && { assets }),
    exclusiveApplications: typed.exclusive === 'yes',
    hours: typed.hours,
    ...(hourlyWage !== undefined && { hourlyWage }),
    statute: typed.statute,
    article: ARTICLE,
    ...(typed.note !== '' && { note: typed.note }),
  };
  const figures = { ...NO_FIGURES, rounds: [round] };
  const found = betweenErrors(round, around) ?? setError(around.figures, figures);
  return found === undefined ? { figures, errors: [] } : { figures: undefined, errors: [found] };
};

/**
 * The day on which a proposed figure is rehearsed: its first day, or today if that has passed. A round of which only the end is
 * another is rehearsed on the first day on which that makes a difference.
 */
export const rehearsalDay = (proposed: Figures, held: Figures, today: string): string => {
  const entries = [...proposed.limits, ...proposed.medianIncome, ...proposed.rounds, ...proposed.minimumWage];
  const from = entries[0]?.effectiveFrom ?? today;
  const day = from > today ? from : today;
  const [round] = proposed.rounds;
  const before = round && versionBefore(round, held);
  if (round === undefined || before === undefined) return day;
  const said = (one: Round): string => roundLines({ ...one, effectiveTo: undefined }).join();
  if (said(round) !== said(before)) return day;
  const [firstEnd = day] = [claimedUntil(round), claimedUntil(before)].toSorted();
  const after = addDays(firstEnd, 1);
  return after > day ? after : day;
};
