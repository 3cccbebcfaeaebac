import { epochMilliseconds, plainDate, seoulDate } from '../../language/calendar.ts';

const two = (part: string): string => part.padStart(2, '0');

const realDay = (year: string, month: string, day: string): string | undefined => {
  const text = `${year}-${two(month)}-${two(day)}`;
  try {
    return plainDate(text).toJSON() === text ? text : undefined;
  } catch {
    return undefined;
  }
};

const DAY = /^(\d{4}|\d{2})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})\s?[.일]?(?:\s?\([월화수목금토일]\))?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?$/;
const WITH_TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a calendar day in the forms of Korean sources and schema.org: `2026-09-10`, `2021-2-8`, `2026.09.10`,
 * `20260910`, `26-09-10`, `2026년 9월 10일`. A time is converted to its day in Asia/Seoul. Undefined if it is not a real
 * day.
 */
export const readDay = (given: string): string | undefined => {
  const text = given.normalize('NFKC').trim();
  const timed = WITH_TIME.exec(text);
  if (timed !== null) {
    const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', offset] = timed;
    const local = realDay(year, month, day);
    if (local === undefined || offset === undefined) return local;
    const zone = /^z$/i.test(offset) ? 'Z' : offset.replace(/^(...):?(..)$/, '$1:$2');
    try {
      return seoulDate(`${local}T${hour}:${minute}:${second}${zone}`);
    } catch {
      return undefined;
    }
  }
  const [, year, month, day] = DIGITS.exec(text) ?? DAY.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return realDay(year.length === 2 ? `20${year}` : year, month, day);
};

const STAMP = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;

/**
 * Reads the time of the last change, in whole seconds since 1970. `202609101530` and times without an offset are in
 * Asia/Seoul. A day means its first second. Undefined if it is not a time or is before 1970.
 */
export const readEpochSeconds = (given: string): number | undefined => {
  const text = given.normalize('NFKC').trim();
  const stamp = STAMP.exec(text);
  const timed = WITH_TIME.exec(text);
  const [, year, month, day, hour = '00', minute = '00', second = '00', offset = '+09:00'] = stamp ?? timed ?? [];
  const date =
    year === undefined || month === undefined || day === undefined ? readDay(text) : realDay(year, month, day);
  if (date === undefined) return undefined;
  const zone = /^z$/i.test(offset) ? 'Z' : offset.replace(/^(...):?(..)$/, '$1:$2');
  try {
    const seconds = Math.floor(epochMilliseconds(`${date}T${hour}:${minute}:${second}${zone}`) / 1000);
    return seconds >= 1 ? seconds : undefined;
  } catch {
    return undefined;
  }
};
