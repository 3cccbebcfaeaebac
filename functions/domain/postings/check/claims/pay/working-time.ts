import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import { clockRangeAt } from './clock.ts';
import { daysOfWeek } from './working-days.ts';

/**
 * What one statement says of working time, in minutes. `spans`: from the first to the last minute of a day (9시~18시).
 * `day`, `week`, `month`: hours that are said as such (하루 8시간); `bare`: of a day, if
 * anything (8시간). `days`: days a week. `rest`: the break of a day, 0
 * where none is said to be given.
 */
export type WorkingTime = {
  readonly spans: readonly number[];
  readonly day: readonly number[];
  readonly bare: readonly number[];
  readonly week: readonly number[];
  readonly month: readonly number[];
  readonly days: readonly number[];
  readonly rest: number | undefined;
  readonly isRestApart: boolean;
  readonly isTime: boolean;
  readonly isPartTime: boolean;
  readonly isFullTime: boolean;
};

type Building = {
  spans: number[];
  day: number[];
  bare: number[];
  week: number[];
  month: number[];
  days: number[];
  rest: number | undefined;
};

type Kind = 'day' | 'week' | 'month' | 'rest' | 'other' | 'bare';

const A_WEEK = new Set(['주', '주당', '매주', '일주일', '한주', '주간']);
const A_MONTH = new Set(['월', '매월', '한달', '월평균', '매달']);
const A_DAY = new Set(['하루', '하루에', '매일', '일일', '일', '일평균', '당일']);
/** Hours are a day's where no more can be worked in a day. */
const LONGEST_DAY = 14;
const TOP_OF_DAY = 24;

const isHour = (token: Token | undefined): boolean => meansOf(token, 'unit') === 'hour';
const isMinute = (token: Token | undefined): boolean => token?.word === '분' && is(token, 'unit');

const kindOfWord = (token: Token): Kind | undefined => {
  const hours = meansOf(token, 'hours');
  if (hours === 'break') return 'rest';
  if (hours === 'extra' || hours === 'open' || /교육|연수|훈련|실습|^ojt/.test(token.word)) return 'other';
  if (A_WEEK.has(token.word)) return 'week';
  if (A_MONTH.has(token.word)) return 'month';
  if (A_DAY.has(token.word)) return 'day';
  return undefined;
};

/** Whose hours a number of hours are: the nearest word before it says so (하루 8시간, 주 40시간, 휴게 1시간). */
const kindOfHours = (tokens: readonly Token[], at: number, behind: number): Kind => {
  const next = tokens[behind];
  const isRest = meansOf(next, 'hours') === 'break' || /^(?:쉬|쉼|쉽|쉰|쉴|빼고|빼|휴식)/.test(next?.word ?? '');
  const byNext = isRest && tokens[behind + 1]?.kind !== 'number' ? 'rest' : 'bare';
  for (let back = at - 1; back >= 0 && back > at - 4; back -= 1) {
    const token = tokens[back];
    if (token === undefined) break;
    if (token.kind === 'number') return token.value === 1 && tokens[back + 1]?.word === '일' ? 'day' : byNext;
    if (token.word === '일' && (tokens[back - 1]?.value ?? 1) !== 1) return 'bare';
    const kind = kindOfWord(token);
    if (kind !== undefined) return kind;
  }
  return byNext;
};

/** The minutes that begin at a number: 7시간 반, 8시간 30분, 90분. */
const minutesAt = (tokens: readonly Token[], at: number): { minutes: number; to: number } | undefined => {
  const value = tokens[at]?.kind === 'number' ? tokens[at]?.value : undefined;
  const unit = tokens[at + 1];
  if (value === undefined || unit === undefined) return undefined;
  if (isMinute(unit)) return { minutes: value, to: at + 2 };
  if (!isHour(unit) || unit.tail.startsWith('당')) return undefined;
  const next = tokens[at + 2];
  if (next?.kind === 'unknown' && next.word.startsWith('반')) return { minutes: value * 60 + 30, to: at + 3 };
  const more = next?.kind === 'number' && isMinute(tokens[at + 3]) ? (next.value ?? 0) : 0;
  return { minutes: value * 60 + more, to: at + (more > 0 ? 4 : 2) };
};

const addHours = (found: Building, kind: Kind, minutes: number, isInHours: boolean): void => {
  const hours = minutes / 60;
  if (kind === 'rest') found.rest = Math.max(found.rest ?? 0, minutes);
  else if (!isInHours || kind === 'other') return;
  else if (kind === 'week' || (kind === 'bare' && hours > LONGEST_DAY && hours <= 60 && hours !== TOP_OF_DAY))
    found.week.push(minutes);
  else if (kind === 'month') found.month.push(minutes);
  else if (hours <= LONGEST_DAY && hours >= 1) (kind === 'day' ? found.day : found.bare).push(minutes);
};

/** No break at all: 쉬는 시간 없음, 휴게 없이. */
const isWithoutRest = (tokens: readonly Token[], at: number): boolean =>
  meansOf(tokens[at], 'hours') === 'break' &&
  [tokens[at + 1], tokens[at + 2]].some(
    (token) => token !== undefined && token.kind !== 'number' && token.word.startsWith('없'),
  );

const REST_APART = new Set(['뺀', '제외', '별도', '빼고', '제하고', '제외한', '외', '실근무', '순수']);

/** 격일 24시간: the span of a watch. */
const isWholeDay = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.value === TOP_OF_DAY && isHour(tokens[at + 1]);

const readInto = (found: Building, tokens: readonly Token[], isTime: boolean): void => {
  const isWatch = tokens.some((token) => meansOf(token, 'hours') === 'every-other-day');
  for (let at = 0; at < tokens.length;) {
    const range = clockRangeAt(tokens, at, isTime);
    if (range !== undefined) {
      if (range.kind === 'break') found.rest = Math.max(found.rest ?? 0, range.minutes);
      else if (range.kind === 'work') found.spans.push(range.minutes);
      at = range.to;
      continue;
    }
    if (isWatch && isWholeDay(tokens, at)) found.spans.push(TOP_OF_DAY * 60);
    const said = minutesAt(tokens, at);
    if (said !== undefined) {
      addHours(found, kindOfHours(tokens, at, said.to), said.minutes, isHour(tokens[at + 1]));
      at = said.to;
      continue;
    }
    if (isWithoutRest(tokens, at)) found.rest ??= 0;
    at += 1;
  }
};

/** Reads the working time of a statement: 09:00~18:00 (휴게 1시간), 주 5일. */
export const workingTimeOf = (statement: Statement): WorkingTime => {
  const found: Building = { spans: [], day: [], bare: [], week: [], month: [], days: [], rest: undefined };
  const labels = statement.items[0]?.labels ?? [];
  const isTime = labels.some(({ kinds }) => kinds.has('time'));
  const above = labels.at(-1)?.tokens ?? [];
  const tokens = [...above, ...statement.items.flatMap((item) => item.tokens)];
  readInto(found, tokens, isTime);
  found.days.push(...daysOfWeek(statement, tokens, isTime));
  return {
    ...found,
    isTime: isTime || found.spans.length > 0,
    isRestApart: tokens.some(({ word }) => REST_APART.has(word)),
    isPartTime: tokens.some(
      (token, at) =>
        tokens[at + 1]?.word.startsWith('없') !== true &&
        ['part-time', 'every-other-day'].includes(meansOf(token, 'hours') ?? ''),
    ),
    isFullTime: tokens.some((token) => meansOf(token, 'hours') === 'full-time'),
  };
};

const LONGEST_WITHOUT_SAID_BREAK = 12 * 60;

/** Breaks that the law gives (근로기준법 54조) where none is said: 30 minutes for four hours, an hour for eight. */
const lawfulBreak = (span: number): number => (span >= 540 ? 60 : span >= 270 ? 30 : 0);

const netOf = (span: number, rest: number | undefined): number | undefined => {
  if (rest !== undefined) return span > rest ? span - rest : span;
  return span > LONGEST_WITHOUT_SAID_BREAK ? undefined : span - lawfulBreak(span);
};

/**
 * The working day of a statement in minutes, on the shortest reading. `rest`: the break that the ad says elsewhere.
 * `isOwn`: the pay stands in the same statement, so that bare hours are those it is paid for.
 */
export const shortestDay = (time: WorkingTime, rest: number | undefined, isOwn: boolean): number | undefined => {
  const pause = time.rest ?? rest;
  const nets = time.spans.map((span) => netOf(span, pause)).filter((net) => net !== undefined);
  const hours = isOwn || time.isTime ? [...time.day, ...time.bare] : time.day;
  const said = time.spans.length > 0 || time.isRestApart ? hours : hours.map((day) => day - (time.rest ?? 0));
  const all = [...nets, ...said].filter((minutes) => minutes > 0);
  return all.length === 0 ? undefined : Math.min(...all);
};
