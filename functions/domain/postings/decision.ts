import * as z from 'zod';
import { compareText } from '../language/compare-text.ts';

/**
 * An official decides on a revision. The decision counts for every later revision that says the same: a partner that sends its whole
 * list every night raises the number and nothing else. What is kept is a maximum (ADR 3), so the order of the messages does not
 * matter below the bounds.
 */
const reviewSchema = z.object({
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

export const decidedSchema = z.object({
  /** By revision, the decision on it: of those at or below the revision in force the highest, and all above. */
  reviews: z.record(z.string(), reviewSchema),
  /** Lower revisions that some decision released. */
  released: z.array(z.int()).optional(),
  /** By the hash of what a posting says (textHash), the revisions that say it. */
  says: z.record(z.string(), z.array(z.int())).optional(),
});
export type Decided = z.infer<typeof decidedSchema>;

/**
 * The most of what revisions say that is kept. Those that somebody decided on stay, at most fourteen; there is room for a revision
 * every night for as long as a message may be late (LATE_DAYS). The lowest go. A decision on a revision that went counts for it only.
 */
export const MOST_KNOWN = 50;
/** The most lower revisions of which it is kept that they were released. The lowest go: they wait for a decision again. */
export const MOST_RELEASED = 8;

/** A content of a revision. `says`: the hash of what it says, if it is known. */
type Content = { readonly version: { readonly revision: number }; readonly says?: string | undefined };

/** Whether this is a content of the revision, or the revision says the same, as far as it is known. */
export const saysTheSame = (
  { says: known = {} }: Pick<Decided, 'says'>,
  { version, says }: Content,
  revision: number,
): boolean => version.revision === revision || (says !== undefined && known[says]?.includes(revision) === true);

/** Returns the revision itself, and the highest that says the same as one of its contents. */
export const highestSame = ({ says = {} }: Pick<Decided, 'says'>, revision: number): number[] => [
  ...new Set([
    revision,
    ...Object.values(says).flatMap((revisions) => (revisions.includes(revision) ? [Math.max(...revisions)] : [])),
  ]),
];

/** Returns the revision whose decision counts for this content: the highest of those that say the same. */
export const decidedBy = (record: Decided, content: Content): number | undefined =>
  Object.keys(record.reviews)
    .map(Number)
    .filter((of) => saysTheSame(record, content, of))
    .toSorted((a, b) => b - a)[0];

/** Returns the decision that counts for a content. Undefined if nobody has decided. */
export const decisionOn = (record: Decided, content: Content): Review | undefined =>
  record.reviews[String(decidedBy(record, content))];

const releases = ({ decision, released }: Review): boolean => released === true || decision === 'release';

/**
 * Whether a content that the check refused counts like one that was held, because some decision released its revision, or another
 * that says the same. What was released once stays in the order, so that the order of the decisions does not matter (I3).
 */
export const isReleased = (record: Decided, content: Content): boolean =>
  [
    ...(record.released ?? []),
    ...Object.entries(record.reviews).flatMap(([of, review]) => (releases(review) ? [Number(of)] : [])),
  ].some((of) => saysTheSame(record, content, of));

/** Keeps of the decisions at or below the revision in force the one on the highest, and of the others whether they released. */
export const settled = (record: Decided, inForce: number): Pick<Decided, 'reviews' | 'released'> => {
  const [, ...lower] = Object.keys(record.reviews)
    .map(Number)
    .filter((of) => of <= inForce)
    .toSorted((a, b) => b - a);
  const gone = new Set(lower.map(String));
  const all = Object.entries(record.reviews);
  const released = new Set([
    ...(record.released ?? []),
    ...all.flatMap(([of, review]) => (gone.has(of) && releases(review) ? [Number(of)] : [])),
  ]);
  return {
    reviews: Object.fromEntries(all.filter(([of]) => !gone.has(of))),
    ...(released.size > 0 && { released: [...released].toSorted((a, b) => b - a).slice(0, MOST_RELEASED) }),
  };
};

/** Keeps what a revision says. Returns the same object if that is known. */
export const withSays = <R extends Decided>(record: R, { version: { revision }, says: text }: Content): R => {
  const { says = {}, reviews, released = [] } = record;
  if (text === undefined || says[text]?.includes(revision) === true) return record;
  const decided = new Set([...Object.keys(reviews).map(Number), ...released]);
  const isDecided = (one: { readonly revision: number }): number => (decided.has(one.revision) ? 1 : 0);
  const known = Object.entries(says).flatMap(([said, revisions]) =>
    revisions.map((of) => ({ revision: of, text: said })),
  );
  const kept = [...known, { revision, text }]
    .toSorted((a, b) => isDecided(b) - isDecided(a) || b.revision - a.revision || compareText(a.text, b.text))
    .slice(0, MOST_KNOWN);
  const byText = [...Map.groupBy(kept, (one) => one.text)];
  return { ...record, says: Object.fromEntries(byText.map(([said, all]) => [said, all.map((one) => one.revision)])) };
};
