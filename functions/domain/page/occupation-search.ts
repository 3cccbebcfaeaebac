import { comparable } from '../language/comparable.ts';
import classification from '../language/occupations.json' with { type: 'json' };
import jobTitles from '../language/occupation-titles.json' with { type: 'json' };
import { MAJOR_GROUPS, OCCUPATION_GROUPS } from './occupations.ts';

/** The most occupations that one search shows. */
export const MOST_FOUND = 10;
const MOST_TYPED = 40;
const MOST_WORDS = 5;

/** An occupation as a search sees it. `names`: what it is called; `titles`: titles of jobs in it. Texts without blanks. */
type Searched = { readonly code: string; readonly names: string; readonly titles: string };

/** Job titles are written with blanks and without: `지게차 운전원`, `지게차운전원`. */
const withoutBlanks = (text: string): string => comparable(text).replaceAll(' ', '');

const NAMES: Readonly<Record<string, string>> = classification.names;

/** Whether a unit group is the whole of its minor group: then they have one name, and only the minor group is shown. */
const isAlone = (code: string): boolean => code.length === 4 && NAMES[code] === NAMES[code.slice(0, 3)];

const titles: ReadonlyMap<string, string> = new Map(
  Object.entries(jobTitles.titles).map(([code, words]) => [isAlone(code) ? code.slice(0, 3) : code, words]),
);

const searched = (code: string, ...names: readonly string[]): Searched => ({
  code,
  names: names.map(withoutBlanks).join('|'),
  titles: withoutBlanks(titles.get(code) ?? ''),
});

const all = (): Searched[] => [
  ...Object.entries(OCCUPATION_GROUPS).map(([code, { ko, en }]) => searched(code, ko, en)),
  ...Object.entries(NAMES)
    .filter(([code]) => !isAlone(code))
    .map(([code, name]) => searched(code, name)),
];
let prepared: readonly Searched[] | undefined;

/** How well an occupation answers: all words in its name, or some of them only among its job titles. Undefined: not at all. */
const rankOf = ({ names, titles: inTitles }: Searched, words: readonly string[]): 0 | 1 | undefined => {
  if (words.every((word) => names.includes(word))) return 0;
  return words.every((word) => names.includes(word) || inTitles.includes(word)) ? 1 : undefined;
};

/** What a search finds. `codes`: those shown, what is called so first, within it the wider first. `more`: how many others there are. */
export type FoundOccupations = { readonly codes: readonly string[]; readonly more: number };

/** Looks for occupations by their names, and by titles of jobs in them. Undefined if nothing is typed. */
export const findOccupations = (typed: string): FoundOccupations | undefined => {
  const words = comparable(typed.slice(0, MOST_TYPED))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  prepared ??= all();
  const found = prepared
    .flatMap((one) => {
      const rank = rankOf(one, words);
      return rank === undefined ? [] : [{ code: one.code, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank || a.code.length - b.code.length || (a.code < b.code ? -1 : 1))
    .map(({ code }) => code);
  return { codes: found.slice(0, MOST_FOUND), more: Math.max(0, found.length - MOST_FOUND) };
};

/** The middle groups by major group, in the order of the classification. */
export const groupsByMajor = (): { readonly major: string; readonly groups: readonly string[] }[] =>
  Object.keys(MAJOR_GROUPS)
    .toSorted()
    .map((major) => ({
      major,
      groups: Object.keys(OCCUPATION_GROUPS)
        .filter((code) => code.startsWith(major))
        .toSorted(),
    }));
