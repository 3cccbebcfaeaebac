import * as z from 'zod';
import { compareText } from '../functions/domain/language/compare-text.ts';

/**
 * An ad with the codes that the check should answer. `either`: of each group any one code satisfies. `fields` are laid
 * over the base posting.
 */
const labelledAdSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  description: z.string(),
  fields: z.record(z.string(), z.unknown()).optional(),
  expect: z.object({ refuse: z.array(z.string()), hold: z.array(z.string()) }),
  either: z.array(z.array(z.string()).min(1)).optional(),
});
export const labelledSchema = z.array(labelledAdSchema);
export type Labelled = z.infer<typeof labelledAdSchema>;

/** The codes that the check answered with, by severity. */
export type FoundCodes = { readonly refuse: ReadonlySet<string>; readonly hold: ReadonlySet<string> };

type Counts = { expected: number; found: number; missed: number; extra: number };

/** How the answers compare with the labels. `lawful` ads expect nothing. `wrong` are the ids of ads not answered exactly. */
export type Comparison = {
  readonly cases: number;
  readonly right: number;
  readonly byCode: Readonly<Record<string, Readonly<Counts>>>;
  readonly lawful: number;
  readonly lawfulRefused: number;
  readonly lawfulHeld: number;
  readonly wrong: readonly string[];
};

/** What became of one ad: each expected code found or missed, and the codes that nobody expected. */
type Judged = {
  readonly found: readonly string[];
  readonly missed: readonly string[];
  readonly extra: readonly string[];
};

const judged = ({ expect, either = [] }: Labelled, codes: FoundCodes): Judged => {
  const left = new Set([...codes.refuse, ...codes.hold]);
  const found: string[] = [];
  const missed: string[] = [];
  for (const severity of ['refuse', 'hold'] as const)
    for (const code of expect[severity])
      if (codes[severity].has(code)) {
        found.push(code);
        left.delete(code);
      } else missed.push(code);
  for (const group of either) {
    const met = group.find((code) => left.has(code));
    if (met === undefined) missed.push(group[0] ?? '');
    else found.push(met);
    for (const code of group) left.delete(code);
  }
  return { found, missed, extra: [...left] };
};

const isLawful = ({ expect, either = [] }: Labelled): boolean =>
  expect.refuse.length === 0 && expect.hold.length === 0 && either.length === 0;

/**
 * Compares the answers of `check` with the labels. A met group of `either` counts for the code that was found, an unmet
 * one for its first code. Warnings are not judged.
 */
export const comparisonOf = (ads: readonly Labelled[], check: (ad: Labelled) => FoundCodes): Comparison => {
  const byCode = new Map<string, Counts>();
  const count = (code: string, kind: keyof Counts): void => {
    const counts = byCode.get(code) ?? { expected: 0, found: 0, missed: 0, extra: 0 };
    counts[kind] += 1;
    byCode.set(code, counts);
  };
  const answers = ads.map((ad) => ({ ad, codes: check(ad) })).map((one) => ({ ...one, ...judged(one.ad, one.codes) }));
  for (const { found, missed, extra } of answers) {
    for (const code of found) for (const kind of ['expected', 'found'] as const) count(code, kind);
    for (const code of missed) for (const kind of ['expected', 'missed'] as const) count(code, kind);
    for (const code of extra) count(code, 'extra');
  }
  const lawful = answers.filter(({ ad }) => isLawful(ad));
  const wrong = answers.filter(({ missed, extra }) => missed.length + extra.length > 0).map(({ ad }) => ad.id);
  return {
    cases: ads.length,
    right: ads.length - wrong.length,
    byCode: Object.fromEntries([...byCode].toSorted(([a], [b]) => compareText(a, b))),
    lawful: lawful.length,
    lawfulRefused: lawful.filter(({ codes }) => codes.refuse.size > 0).length,
    lawfulHeld: lawful.filter(({ codes }) => codes.hold.size > 0).length,
    wrong,
  };
};
