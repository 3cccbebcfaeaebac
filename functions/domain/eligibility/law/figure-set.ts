import canonicalize from 'canonicalize';
import type { Hash } from '../../records/version.ts';
import type { Dated, Figures, Round } from './figure-form.ts';
import { replacingOn } from './figures.ts';

/**
 * The figures that one answer rests on. `name`: of their content, so that an answer can be given again from the very same
 * figures. Absent: the figures of the release, as answers of former releases have them.
 */
export type FigureSet = { readonly name?: string; readonly figures: Figures };

const NAME_LENGTH = 32;

/** The name of figures: the beginning of the hash of their canonical JSON (RFC 8785). Equal figures have one name. */
export const nameOfFigures = (figures: unknown, hash: Hash): string =>
  hash(canonicalize(figures) ?? '').slice(0, NAME_LENGTH);

/** A set of figures with its name. */
export const figureSet = (figures: Figures, hash: Hash): Required<FigureSet> => ({
  name: nameOfFigures(figures, hash),
  figures,
});

/** The most bytes of JSON of a set. Beyond, nothing more is approved until a release holds what was. An item holds 400 KB. */
export const MOST_SET_BYTES = 290_000;

export const NO_FIGURES: Figures = { limits: [], medianIncome: [], rounds: [], minimumWage: [] };

/** The figures of the release with the approved ones over them: for the same rule and first day, the approved one counts. */
export const laidOver = (files: Figures, approved: Figures): Figures =>
  approved === NO_FIGURES ? files : replacingOn(files, approved);

type Named = { readonly list: keyof Figures; readonly id: string; readonly entry: Dated };

/** Every entry with the id of its rule: `minimumWage` and `medianIncome` have one rule each. */
const entriesOf = (figures: Figures): Named[] => [
  ...figures.limits.map((entry): Named => ({ list: 'limits', id: entry.id, entry })),
  ...figures.medianIncome.map((entry): Named => ({ list: 'medianIncome', id: 'median-income', entry })),
  ...figures.rounds.map((entry): Named => ({ list: 'rounds', id: entry.id, entry })),
  ...figures.minimumWage.map((entry): Named => ({ list: 'minimumWage', id: 'minimum-wage', entry })),
];

/** An approved figure that the files of the release say otherwise. */
export type Disagreement = { readonly list: keyof Figures; readonly id: string; readonly effectiveFrom: string };

/** What a figure says, without how anybody came to know it. */
const sayingOf = (entry: Dated): string => {
  const { knownFrom: _k, status: _s, ...says } = entry;
  return canonicalize({ ...says, source: undefined, note: undefined, reviewBy: undefined }) ?? '';
};

/** What a round says of its days and limits. Its programmes are compared apart: one entry may stand for two of them. */
const roundSaying = ({ programmes: _p, ...round }: Round): string => sayingOf(round);

const sharing = (one: Round, other: Round): boolean =>
  one.id === other.id && one.programmes.some((programme) => other.programmes.includes(programme));

/**
 * Returns the approved figures of which the files of this release hold another for the same rule and first day, and the approved
 * rounds of which they hold another version. The approved one counts, and somebody has to say which of the two is right.
 */
export const disagreements = (files: Figures, approved: Figures): readonly Disagreement[] => {
  const held = entriesOf(files);
  const rounds = approved.rounds
    .filter((round) => files.rounds.some((one) => sharing(one, round) && roundSaying(one) !== roundSaying(round)))
    .map(({ id, effectiveFrom }): Disagreement => ({ list: 'rounds', id, effectiveFrom }));
  const others = entriesOf({ ...approved, rounds: [] }).flatMap(({ list, id, entry }): Disagreement[] => {
    const { effectiveFrom } = entry;
    const other = held.find((one) => one.list === list && one.id === id && one.entry.effectiveFrom === effectiveFrom);
    return other === undefined || sayingOf(other.entry) === sayingOf(entry) ? [] : [{ list, id, effectiveFrom }];
  });
  return [...others, ...rounds];
};
