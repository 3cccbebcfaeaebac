import fc from 'fast-check';
import { seoulDate, utcInstant } from '../../functions/domain/language/calendar.ts';

/** Uses the time zone data, not a fixed number of hours. */
const zoned = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Seoul',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Instants after Korea's last summer time. Half of them lie within a minute of midnight in Seoul. */
export const instants = fc
  .tuple(
    fc.integer({ min: Date.parse('1988-10-09'), max: Date.parse('2100-12-31') }),
    fc.option(fc.integer({ min: -MINUTE, max: MINUTE }), { freq: 1 }),
  )
  .map(([any, beside]) => (beside === null ? any : Math.floor(any / DAY) * DAY + 15 * 60 * MINUTE + beside));
const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });
const written = (at: number, offset: number): string => {
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return new Date(at + offset * MINUTE).toISOString().replace('Z', `${offset < 0 ? '-' : '+'}${hours}:${minutes}`);
};

/**
 * Compares the day in Seoul of `runs` instants, written with any offset, with the time zone data (fault 25).
 * @throws with the first instant whose day differs
 */
export const checkInstants = ({ runs, seed }: { readonly runs: number; readonly seed: number }): void => {
  fc.assert(
    fc.property(instants, offsets, (at, offset) => {
      const text = written(at, offset);
      return seoulDate(text) === zoned.format(at) && utcInstant(text) === new Date(at).toISOString();
    }),
    { seed, numRuns: runs },
  );
};
