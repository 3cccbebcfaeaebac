import * as z from 'zod';
import { compareText } from '../language/compare-text.ts';

export const reviewSchema = z.object({
  decision: z.enum(['release', 'refuse']),
  note: z.string(),
  /**
   * When the official decided (ISO 8601 instant). The later decision on a revision counts, ties by the smaller hash.
   */
  time: z.string(),
  hash: z.string(),
  /** Some decision on this revision released it, this one or another. */
  released: z.literal(true).optional(),
});
export type Review = z.infer<typeof reviewSchema>;

/** What a revision says: a hash of the posting without its number and its days, and of what the check found in it. */
export const saysSchema = z.record(z.string(), z.array(z.string()));
type Says = z.infer<typeof saysSchema>;

/** The decisions of officials by revision, and by revision what it says: one hash, or one for each of its contents. */
type Decided = {
  readonly reviews: Readonly<Record<string, Review>>;
  readonly says?: Says | undefined;
};

const isLater = (a: Review, b: Review): boolean =>
  a.time > b.time || (a.time === b.time && compareText(a.hash, b.hash) < 0);

/** Whether two revisions say the same, as far as it is known what they say. */
export const saysTheSame = ({ says = {} }: Pick<Decided, 'says'>, a: number, b: number): boolean =>
  a === b || (says[String(a)] ?? []).some((text) => says[String(b)]?.includes(text) === true);

/** The revisions from this one on that say the same as it. */
export const sameFrom = (record: Pick<Decided, 'says'>, revision: number): number[] => [
  revision,
  ...Object.keys(record.says ?? {})
    .map(Number)
    .filter((other) => other > revision && saysTheSame(record, revision, other))
    .toSorted((a, b) => a - b),
];

/**
 * The decision that counts for a revision: the latest on it, or on an earlier revision that says the same. A partner that sends its
 * whole list every night raises the number and nothing else. Undefined if nobody has decided.
 */
export const decisionOn = (record: Decided, revision: number): Review | undefined => {
  const all = Object.entries(record.reviews).flatMap(([of, review]) =>
    Number(of) <= revision && saysTheSame(record, Number(of), revision) ? [review] : [],
  );
  const latest = all.reduce<Review | undefined>(
    (best, next) => (best === undefined || isLater(next, best) ? next : best),
    undefined,
  );
  const isReleased = all.some(({ decision, released }) => released === true || decision === 'release');
  return latest && { ...latest, ...(isReleased && { released: true as const }) };
};

/** The most revisions of which it is known what they say. The lowest go. */
export const MOST_KNOWN = 40;
/** The most decisions on revisions below the one in force that are kept. The lowest go. */
export const MOST_BELOW = 5;

const highest = <T>(all: Readonly<Record<string, T>>, most: number): Record<string, T> =>
  Object.fromEntries(
    Object.entries(all)
      .toSorted(([a], [b]) => Number(b) - Number(a))
      .slice(0, most),
  );

/** The most contents of one revision. Two are a fault of the partner already. */
const MOST_CONTENTS = 4;

/** Keeps what a revision says. */
export const withSays = (says: Says = {}, revision: number, text: string): Says => {
  const texts = new Set([...(says[String(revision)] ?? []), text]);
  return highest({ ...says, [String(revision)]: [...texts].toSorted(compareText).slice(0, MOST_CONTENTS) }, MOST_KNOWN);
};

/** The decisions that are kept beside a revision in force: all on it and above, and the latest few below it. */
export const keptReviews = (reviews: Readonly<Record<string, Review>>, revision: number): Record<string, Review> => {
  const isBelow = ([of]: readonly [string, Review]): boolean => Number(of) < revision;
  const entries = Object.entries(reviews);
  return {
    ...highest(Object.fromEntries(entries.filter(isBelow)), MOST_BELOW),
    ...Object.fromEntries(entries.filter((entry) => !isBelow(entry))),
  };
};
