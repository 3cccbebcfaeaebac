import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  ageOn,
  birthdayAt,
  dayOfMonths,
  daysBetween,
  expiryAfter,
  instantAfter,
  lastDayOfMonths,
  monthsOld,
  seoulDate,
} from '../../functions/domain/language/calendar.ts';
import { nextDigestAt, workingDayOf } from '../../functions/domain/mail/working-days.ts';
import { isOpen, lastDayOf } from '../../functions/domain/matching/fit.ts';
import { readMessage } from '../../functions/domain/messages/read-message.ts';
import { readDay } from '../../functions/domain/messages/conversion/read-day.ts';
import { checkInstants, instants } from '../support/instants.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { world } from '../support/world.ts';
import { inPool } from '../support/in-pool.ts';

/** Days and instants, checked by hand and against the time zone data in Node. All people are invented. */

const december = { opensOn: '2026-12-01', closesOn: '2026-12-31' };
const isOpenAt = (instant: string): boolean => isOpen(december, seoulDate(instant));
const epoch = (instant: string): number => Date.parse(instant) / 1_000;
/** Returns what a door finds wrong with the `time` of a message. */
const foundIn = (time: string): string[] => {
  const read = readMessage(submitted('masan-univ', posting(), time).body, { sender: 'masan-univ', kind: 'postings' });
  return read.ok ? [] : read.findings.map(({ code, path }) => `${code} ${path}`);
};

const HAND: readonly (readonly [what: string, is: () => unknown, expected: unknown])[] = [
  ['a day begins at 15:00 UTC of the day before', () => seoulDate('2026-11-01T15:00:00.000Z'), '2026-11-02'],
  ['and ends a millisecond before it', () => seoulDate('2026-11-01T14:59:59.999Z'), '2026-11-01'],
  ['a year begins there too', () => seoulDate('2026-12-31T15:00:00Z'), '2027-01-01'],
  ['whatever offset an instant has', () => seoulDate('2026-12-31T23:30:00-05:00'), '2027-01-01'],
  ['"closes 31 December" is open in its last millisecond', () => isOpenAt('2026-12-31T23:59:59.999+09:00'), true],
  ['and closed in the first of January', () => isOpenAt('2027-01-01T00:00:00+09:00'), false],
  ['without a closing day it is open for 60 days', () => lastDayOf({ opensOn: '2026-12-31' }), '2027-03-01'],
  ['over 29 February as well', () => lastDayOf({ opensOn: '2027-12-31' }), '2028-02-29'],
  ['the day after 28 February of a leap year', () => addDays('2028-02-28', 1), '2028-02-29'],
  ['and of a common year', () => addDays('2027-02-28', 1), '2027-03-01'],
  ['2100 is no leap year', () => daysBetween('2100-02-28', '2100-03-01'), 1],
  ['born on 29 February: not older on 28 February', () => ageOn('2000-02-29', '2027-02-28'), 26],
  ['but on 1 March', () => ageOn('2000-02-29', '2027-03-01'), 27],
  ['the birthday of such a person', () => birthdayAt('2000-02-29', 27), '2027-03-01'],
  ['a month from the 31st ends with the shorter month', () => lastDayOfMonths('2027-01-31', 1), '2027-02-28'],
  ['a month from the first ends with its last day', () => lastDayOfMonths('2028-02-01', 1), '2028-02-29'],
  ['a month of life from the 31st is full on the next first', () => dayOfMonths('2027-01-31', 1), '2027-03-01'],
  ['and not the day before', () => monthsOld('2027-01-31', '2027-02-28'), 0],
  [
    'the digest of a morning until 08:30',
    () => nextDigestAt('daily', '2026-11-23T08:29:59.999+09:00'),
    '2026-11-22T23:30:00.000Z',
  ],
  [
    'from 08:30 on that of the next',
    () => nextDigestAt('daily', '2026-11-23T08:30:00.000+09:00'),
    '2026-11-23T23:30:00.000Z',
  ],
  ['a working day ends with the day', () => workingDayOf('2026-11-27T15:00:00Z'), undefined],
  [
    'what expires a day after a day goes when that has passed',
    () => expiryAfter('2028-02-29', 1),
    epoch('2028-03-01T15:00:00Z'),
  ],
  [
    'a millisecond over the end of a year',
    () => instantAfter('2026-12-31T23:59:59.999Z', 1),
    '2027-01-01T00:00:00.000Z',
  ],
  // A message may not name a leap second. Where a source's text contains one, it is read as the second before.
  ['a leap second is refused', () => foundIn('2016-12-31T23:59:60Z'), ['schema-invalid time']],
  ['so is 24:00', () => foundIn('2026-11-01T24:00:00+09:00'), ['schema-invalid time']],
  [
    'the second before and after are none',
    () => ['23:59:59', '00:00:00'].flatMap((time) => foundIn(`2016-12-31T${time}Z`)),
    [],
  ],
  ['a leap second in words of a source lies in the day in Seoul', () => readDay('2016-12-31T23:59:60Z'), '2017-01-01'],
  // Korea had summer time in 1987 and 1988. Plain dates ignore it, so no day is an hour short.
  ['born in the summer of 1988: older on the day itself', () => ageOn('1988-07-01', '2026-07-01'), 38],
  ['and not the day before', () => ageOn('1988-07-01', '2026-06-30'), 37],
  ['the day on which the clocks went forward has one day after it', () => addDays('1988-05-08', 1), '1988-05-09'],
  ['and that on which they went back', () => daysBetween('1988-10-08', '1988-10-09'), 1],
];

describe('days are those of Seoul (fault 25)', () => {
  test.each(HAND)('%s', (_, is, expected) => {
    expect(is()).toEqual(expected);
  });

  test('a posting is refused as expired from the first instant of the day after its last, and not before', async () => {
    const ends = await Promise.all(
      ['2026-11-30T14:59:59.999Z', '2026-11-30T15:00:00.000Z'].map((now) => {
        const city = world(memoryTable(), { now, today: seoulDate(now) });
        return city.receive(submitted('masan-univ', posting({ closesOn: '2026-11-30' })), 'm-1');
      }),
    );
    expect(ends).toEqual(['open', 'refused']);
  });

  test('a birth date of the summer of 1988 is kept and read as it was sent', async () => {
    const city = world(memoryTable());
    await city.receive(registered('masan-univ', seeker({ birthDate: '1988-07-01' })), 'm-1');
    const [row] = await inPool(city.stores.pool);
    expect(row?.birthDate).toBe('1988-07-01');
  });
});

const DAY = 86_400_000;
const RUNS = { seed: 20261125, runs: 4_000 };

describe('4,000 instants, many of them beside midnight (fault 25)', () => {
  test('lie in the day that the data of time zones say, whatever their offset', () => {
    expect(() => checkInstants(RUNS)).not.toThrow();
  });

  test('days are added, counted and made months of as the calendar of Date does', () => {
    const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: -800, max: 800 }),
        fc.integer({ min: 1, max: 600 }),
        (at, days, months) => {
          const from = day(at);
          const to = day(at + days * DAY);
          expect(addDays(from, days)).toBe(to);
          expect(daysBetween(from, to)).toBe(days);
          const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
          // If the month has no such day, `Date.UTC` gives a day of the next month. The law
          // takes the first day of that month.
          const then = new Date(Date.UTC(year, month - 1 + months, date));
          const first =
            then.getUTCDate() === date ? then : new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth(), 1));
          expect(dayOfMonths(from, months)).toBe(first.toISOString().slice(0, 10));
        },
      ),
      { seed: RUNS.seed, numRuns: RUNS.runs },
    );
  });
});
