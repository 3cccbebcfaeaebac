import { describe, expect, it } from 'vitest';
import { postingSchema } from '../../../functions/contracts/posting.ts';
import { seekerSchema } from '../../../functions/contracts/seeker.ts';
import { fit, type Fit, type ReasonCode } from '../../../functions/domain/matching/fit.ts';
import { jobRow, jobRowSchema, seekerRow, seekerRowSchema } from '../../../functions/domain/matching/profiles.ts';
import { REASON_WEIGHTS } from '../../../functions/domain/matching/reasons.ts';
import golden from './golden-pairs.json' with { type: 'json' };

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON merge patch (RFC 7396): null removes, objects merge, everything else replaces. */
const patched = (target: unknown, patch: unknown): unknown => {
  if (!isTree(patch)) return patch;
  const result: Tree = isTree(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = patched(result[key], value);
  }
  return result;
};

type Pair = {
  sentence: string;
  seeker?: unknown;
  posting?: unknown;
  screenings?: unknown;
  today?: string;
  expected: Fit | null;
};
const pairs = golden.pairs as Pair[];

/** Through the contract and the stored form, as a real pair goes. */
const judge = (pair: Pair): Fit | undefined => {
  const seeker = seekerSchema.parse(patched(golden.base.seeker, pair.seeker ?? {}));
  const posting = postingSchema.parse(patched(golden.base.posting, pair.posting ?? {}));
  const screenings = patched(golden.base.screenings, pair.screenings ?? {});
  const stored = { ...seekerRow(seeker, { person: 'person-1', mailbox: 'mailbox-1' }), screenings };
  const seekerAgain = seekerRowSchema.parse(JSON.parse(JSON.stringify(stored)));
  const job = jobRow(posting, { cluster: 'cluster-1', partner: 'masan-univ' });
  const jobAgain = jobRowSchema.parse(JSON.parse(JSON.stringify(job)));
  return fit(seekerAgain, jobAgain, pair.today ?? golden.base.today);
};

describe('what fits means, pair by pair', () => {
  it.each(pairs.map((pair) => [pair.sentence, pair] as const))('%s', (_, pair) => {
    expect(judge(pair) ?? null).toEqual(pair.expected);
  });
});

describe('the golden pairs as a whole', () => {
  it('are at least forty, each with its own sentence', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(40);
    expect(new Set(pairs.map((pair) => pair.sentence)).size).toBe(pairs.length);
  });

  it('show every reason at least once', () => {
    const shown = new Set(pairs.flatMap((pair) => pair.expected?.reasons ?? []));
    const codes = Object.keys(REASON_WEIGHTS) as ReasonCode[];
    expect(codes.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('never place a pair with an unknown above the perfect pair', () => {
    const perfect = judge({ sentence: '', expected: null })?.score ?? 0;
    for (const pair of pairs) expect(pair.expected?.score ?? 0, pair.sentence).toBeLessThanOrEqual(perfect);
  });
});
