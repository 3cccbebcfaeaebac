import fc from 'fast-check';
import { findResidentNumber, maskResidentNumbers } from '../../functions/domain/language/resident-number.ts';
import { INNOCENT_NUMBERS } from './innocent-numbers.ts';
import { POSITIONS, SPELLINGS, type Spell } from './resident-number-spellings.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** Made-up numbers: any date of birth up to 2019, a matching digit for sex and century, and six random digits. */
const number = fc
  .record({
    year: fc.integer({ min: 1900, max: 2019 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    sex: fc.nat({ max: 3 }),
    rest: fc.integer({ min: 0, max: 999_999 }),
  })
  .map(({ year, month, day, sex, rest }) => ({
    front: `${two(year % 100)}${two(month)}${two(day)}`,
    back: `${(year < 2000 ? '1256' : '3478')[sex] ?? ''}${String(rest).padStart(6, '0')}`,
  }));

/** Replaces each masked number by `@`, so that the rest of the text can be compared. */
const readOn = (masked: string): string => masked.replaceAll(/\*+-\*+/g, '@');

const faultIn = (position: string, name: string, spell: Spell, { front, back }: { front: string; back: string }) => {
  const text = position.replace('@', () => spell(front, back));
  if (findResidentNumber(text) === undefined) return `not found, ${name}: ${text}`;
  const masked = maskResidentNumbers(text);
  if ([...masked].length > [...text].length) return `longer than it was, ${name}: ${masked}`;
  if (findResidentNumber(masked) !== undefined) return `found again, ${name}: ${masked}`;
  const [before = '', after = ''] = position.split('@');
  const left = readOn(masked);
  return left.startsWith(before) && left.endsWith(after)
    ? undefined
    : `more masked than the number, ${name}: ${masked}`;
};

/**
 * Checks every spelling of a resident number in every position, with `runs` numbers each: the number
 * is masked, and nothing else is.
 * @throws with the first text that fails
 */
export const checkResidentNumbers = ({ runs, seed }: { readonly runs: number; readonly seed: number }): void => {
  fc.assert(
    fc.property(number, (made) => {
      for (const position of POSITIONS)
        for (const [name, spell] of Object.entries(SPELLINGS)) {
          const fault = faultIn(position, name, spell, made);
          if (fault !== undefined) throw new Error(fault);
        }
    }),
    { seed, numRuns: runs },
  );
};

/**
 * Checks `runs` innocent numbers, equally many of each kind: none is mistaken for a resident number.
 * @throws with the first that is
 */
export const checkInnocentNumbers = ({ runs, seed }: { readonly runs: number; readonly seed: number }): void => {
  const kinds = Object.entries(INNOCENT_NUMBERS);
  for (const [kind, numbers] of kinds)
    for (const innocent of fc.sample(numbers, { seed, numRuns: Math.ceil(runs / kinds.length) }))
      for (const text of [innocent, `안내: ${innocent} 로 연락`])
        if (findResidentNumber(text) !== undefined) throw new Error(`Taken for a resident number, ${kind}: ${text}`);
};
