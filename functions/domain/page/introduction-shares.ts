import type { Seeker } from '../../contracts/seeker.ts';
import { compareText } from '../language/compare-text.ts';
import { shortDate } from '../language/dates.ts';
import { findResidentNumber, maskResidentNumbers } from '../language/resident-number.ts';
import type { Language } from '../language/words.ts';
import { clipped, oneLine } from '../letters/letter.ts';
import { occupationName } from './occupations.ts';

/** What a person may tell a company beside name and address, in one line each. Absent: their registration says nothing of it. */
export type Shareable = { readonly career?: string | undefined; readonly certificates?: string | undefined };

/** In UTF-16 units. A line is read at a glance, in a mail and on a phone. */
const LONGEST_CAREER = 100;
const LONGEST_CERTIFICATES = 200;

const MORE = {
  ko: (count: number, unit: '건' | '개') => ` 외 ${count}${unit}`,
  en: (count: number) => ` and ${count} more`,
} as const;
const UNTIL_NOW = { ko: '현재', en: 'now' } as const;

const careerLine = ({ career = [] }: Pick<Seeker, 'career'>, language: Language, today: string): string | undefined => {
  const [last, ...others] = career.toSorted((a, b) => compareText(b.from, a.from));
  if (last === undefined) return undefined;
  const until = last.to === undefined || last.to >= today ? UNTIL_NOW[language] : shortDate(last.to)[language];
  const line = `${occupationName(last.occupation, language)}, ${shortDate(last.from)[language]}~${until}`;
  return clipped(line, LONGEST_CAREER) + (others.length === 0 ? '' : MORE[language](others.length, '건'));
};

const certificatesLine = (
  { certificates = [] }: Pick<Seeker, 'certificates'>,
  language: Language,
): string | undefined => {
  const names = certificates.map(({ name }) => oneLine(maskResidentNumbers(name))).filter((name) => name !== '');
  const shown = names.reduce<string[]>(
    (before, name) => ([...before, name].join(', ').length > LONGEST_CERTIFICATES ? before : [...before, name]),
    [],
  );
  const more = names.length - shown.length;
  return names.length === 0 ? undefined : shown.join(', ') + (more === 0 ? '' : MORE[language](more, '개'));
};

/**
 * What the registration says: the latest work of their career, and the names of certificates as far as they fit. The company gets
 * it in Korean. An English reader is shown both. `today`: in Asia/Seoul.
 */
export const shareableOf = (
  seeker: Pick<Seeker, 'career' | 'certificates'>,
  today: string,
): Readonly<Record<Language, Shareable>> => {
  const inWords = (language: Language): Shareable => ({
    career: careerLine(seeker, language, today),
    certificates: certificatesLine(seeker, language),
  });
  return { ko: inWords('ko'), en: inWords('en') };
};

/** The most characters that are typed as a telephone number. */
export const LONGEST_TELEPHONE = 30;

/** A number of Korea (with its 0), or of another country with its `+` (ITU-T E.164: fifteen digits at most). */
const DOMESTIC = /^0\d{8,11}$/;
const FOREIGN = /^\+[1-9]\d{7,14}$/;

/** A typed telephone number: as it is sent, or why it is not taken. */
export type Telephone = { readonly number: string } | { readonly wrong: 'absent' | 'resident-number' | 'no-number' };

/**
 * Reads a telephone number as people type it: with spaces, hyphens, dots, brackets, full-width digits, and with +82. A resident number
 * (주민등록번호) is never taken, in any text (개인정보 보호법 제24조의2).
 */
export const readTelephone = (typed: string): Telephone => {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { wrong: 'absent' };
  if (findResidentNumber(text) !== undefined) return { wrong: 'resident-number' };
  const isLong = text.length > LONGEST_TELEPHONE;
  const digits = text.replaceAll(/[\s()./\p{Pd}]/gu, '').replace(/^\+?820?/, '0');
  return !isLong && (DOMESTIC.test(digits) || FOREIGN.test(digits))
    ? { number: spaced(digits) }
    : { wrong: 'no-number' };
};

/** The fewest digits of a resident number. */
const RESIDENT_DIGITS = 13;

/** What is shown again of a number that was not taken: nothing of a text that may hold a resident number. */
export const shownAgain = (typed: string): string => {
  const text = typed.normalize('NFKC');
  const isSafe = text.replaceAll(/\D/g, '').length < RESIDENT_DIGITS && findResidentNumber(text) === undefined;
  return isSafe ? Array.from(typed).slice(0, LONGEST_TELEPHONE).join('') : '';
};

/** With hyphens as in Korea: `010-1234-5678`, `02-123-4567`. Numbers of other countries stay in one piece. */
const spaced = (digits: string): string => digits.replace(/^(02|050\d|0\d{2})(\d{3,4})(\d{4})$/, '$1-$2-$3');
