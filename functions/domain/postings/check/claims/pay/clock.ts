import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';

/** A range of the clock: how long it is, in minutes, and what it is the time of. `to`: the token behind it. */
type ClockRange = { readonly minutes: number; readonly to: number; readonly kind: 'work' | 'break' | 'other' };

type Clock = {
  readonly minutes: number;
  readonly part: 'am' | 'noon' | 'pm' | 'night' | undefined;
  readonly isBare: boolean;
  readonly isNextDay: boolean;
  readonly to: number;
  readonly tail: string;
};

const HALF_DAY = 720;
const DAY = 1440;

const partOf = (token: Token | undefined): Clock['part'] | 'next-day' => {
  const part = meansOf(token, 'hours');
  return part === 'am' || part === 'noon' || part === 'pm' || part === 'night' || part === 'next-day'
    ? part
    : undefined;
};

const isClockUnit = (token: Token | undefined): boolean =>
  token?.word === '시' && (meansOf(token, 'unit') === 'clock' || token.kind === 'unknown');

/** The minutes behind the hour: 9시 30분, 8시 반. */
const minutesBehind = (tokens: readonly Token[], at: number): { minutes: number; to: number; tail: string } => {
  const token = tokens[at];
  if (token !== undefined && /^반(?:부터|까지|에|에서|에는)?$/.test(token.word))
    return { minutes: 30, to: at + 1, tail: token.word.slice(1) + token.tail };
  if (token?.kind === 'number' && tokens[at + 1]?.word === '분')
    return { minutes: token.value ?? 0, to: at + 2, tail: tokens[at + 1]?.tail ?? '' };
  return { minutes: 0, to: at, tail: tokens[at - 1]?.tail ?? '' };
};

/** A time of day: 9시, 오전 9시, 09:00, 08. */
const clockAt = (tokens: readonly Token[], from: number): Clock | undefined => {
  let at = from;
  let part: Clock['part'];
  let isNextDay = false;
  for (let said = partOf(tokens[at]); said !== undefined; said = partOf(tokens[at])) {
    if (said === 'next-day') isNextDay = true;
    else part = said;
    at += 1;
  }
  const hour = tokens[at];
  if (hour?.kind !== 'number' || hour.value === undefined || hour.value > 30 || hour.value % 1 !== 0) return undefined;
  const colon = tokens[at + 1];
  const minute = tokens[at + 2];
  if (colon?.word === ':' && minute?.kind === 'number' && minute.word.length === 2) {
    return { minutes: hour.value * 60 + (minute.value ?? 0), part, isBare: false, isNextDay, to: at + 3, tail: '' };
  }
  if (isClockUnit(colon)) {
    const behind = minutesBehind(tokens, at + 2);
    return {
      minutes: hour.value * 60 + behind.minutes,
      part,
      isBare: false,
      isNextDay,
      to: behind.to,
      tail: behind.tail,
    };
  }
  return { minutes: hour.value * 60, part, isBare: true, isNextDay, to: at + 1, tail: '' };
};

/** 밤 11시 is late, 밤 12시 the end of the day, 밤 1시 early. */
const atNight = (minutes: number): number => {
  if (minutes >= HALF_DAY && minutes < HALF_DAY + 60) return minutes + HALF_DAY;
  return minutes >= HALF_DAY / 2 && minutes < HALF_DAY ? minutes + HALF_DAY : minutes;
};

const startOf = ({ minutes, part }: Clock): number => {
  if (part === 'night') return atNight(minutes);
  if (part === 'pm' && minutes < HALF_DAY) return minutes + HALF_DAY;
  // 낮 1시, but 낮 11시.
  if (part === 'noon' && minutes < HALF_DAY / 2) return minutes + HALF_DAY;
  return part === 'am' && minutes >= HALF_DAY && minutes < HALF_DAY + 60 ? minutes - HALF_DAY : minutes;
};

/** The length of a range: the end is the first time of day behind the start that its words allow (9시~6시: nine hours). */
const lengthOf = (start: Clock, end: Clock): number => {
  const from = startOf(start);
  if (end.isNextDay) return startOf(end) + DAY - from;
  const told = startOf(end);
  const canBeHalf = end.part === undefined && told <= HALF_DAY;
  const ends = (canBeHalf ? [told, told + HALF_DAY, told + DAY] : [told, told + DAY]).filter(
    (minutes) => minutes > from,
  );
  return Math.min(...ends, from + DAY) - from;
};

const isConnector = (token: Token | undefined): boolean => token?.word === '~' || token?.word === '-';

/** What a range is the time of, by the words before it: 점심 12~13시 is a break, 영업시간 10시~22시 nobody's work. */
const kindBefore = (tokens: readonly Token[], from: number): ClockRange['kind'] => {
  for (let at = from - 1; at >= 0 && at > from - 4; at -= 1) {
    const hours = meansOf(tokens[at], 'hours');
    if (tokens[at]?.kind === 'number') return 'work';
    if (hours === 'break') return 'break';
    if (hours === 'open' || hours === 'extra' || hours === 'rest') return 'other';
  }
  return 'work';
};

/** Behind the range a word may say the same: 12~13시 점심. */
const isBreakBehind = (tokens: readonly Token[], to: number): boolean =>
  meansOf(tokens[to], 'hours') === 'break' && tokens[to + 1]?.kind !== 'number';

/**
 * The range of the clock that begins at a token: 09:00~18:00, 9시부터 6시까지, 오전 9시 ~ 오후 5시, 23시~익일 07시, 08~17시. Two bare
 * numbers are one only under a label of time.
 */
export const clockRangeAt = (tokens: readonly Token[], from: number, isTime: boolean): ClockRange | undefined => {
  const first = tokens[from];
  if (first === undefined || (first.kind !== 'number' && partOf(first) === undefined)) return undefined;
  const start = clockAt(tokens, from);
  if (start === undefined) return undefined;
  const joint = tokens[start.to];
  const isJoined = /^(?:부터|에서)/.test(start.tail);
  const behind =
    isConnector(joint) || /^(?:부터|에서|to$|출근|퇴근|시작)/.test(joint?.word ?? '') ? start.to + 1 : start.to;
  if (!isJoined && behind === start.to) return undefined;
  const end = clockAt(tokens, behind);
  if (end === undefined) return undefined;
  const isTold = isTime && (first.kind !== 'number' || first.word.length === 2);
  if (start.isBare && end.isBare && !isTold && !isToRange(joint, start, end, tokens[end.to])) return undefined;
  // 9 to 6 주 5일, 10 to 7 월 195만원: no unit of the number before it.
  const isApart = /^[주월]$/.test(tokens[end.to]?.word ?? '') && tokens[end.to]?.glued === false;
  if (end.isBare && is(tokens[end.to], 'unit') && !isApart) return undefined;
  const minutes = lengthOf(start, end);
  if (minutes <= 0) return undefined;
  const before = kindBefore(tokens, from);
  const kind = before === 'work' && minutes <= 120 && isBreakBehind(tokens, end.to) ? 'break' : before;
  return { minutes, to: end.to, kind };
};

const EARLIEST = 6 * 60;
const LATEST = 14 * 60;

/** 9 to 6: two bare numbers that are as far apart as the ends of a working day. Not: 1 to 1, 10 to 20 people, 20 to 24. */
const isToRange = (joint: Token | undefined, start: Clock, end: Clock, behind: Token | undefined): boolean =>
  joint?.word === 'to' &&
  start.minutes >= EARLIEST &&
  start.minutes <= LATEST &&
  end.minutes <= DAY &&
  lengthOf(start, end) >= EARLIEST - 60 &&
  !/^[a-z]/.test(behind?.word ?? '');

/** The time of day that begins at a token and says that it is one (07:40, 8시), in minutes. */
export const clockMinutes = (tokens: readonly Token[], at: number): number | undefined => {
  const clock = tokens[at]?.kind === 'number' ? clockAt(tokens, at) : undefined;
  return clock === undefined || clock.isBare ? undefined : startOf(clock);
};
