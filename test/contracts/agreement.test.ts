import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUBLISHED } from '../../bin/json-schemas.ts';
import { removed, replaced, replacementsFor, sitesOf, whole, withUnknownFields } from '../support/schema-mutants.ts';
import { NAMES, SCHEMAS, validatorOf } from '../support/published-schemas.ts';
import { tries } from '../support/tries.ts';

/**
 * The code checks a message with zod. A partner may check it before sending, with any JSON Schema validator and the
 * published file. Both must agree on every message. Otherwise we refuse a message that passed the partner's own check.
 */
const SEED = 27_001;
const RUNS = tries(150);

type Verdict = 'valid' | 'invalid';

const judgesOf = (name: (typeof NAMES)[number]) => {
  const validate = validatorOf(name);
  const byCode = (value: unknown): Verdict => (PUBLISHED[name].safeParse(value).success ? 'valid' : 'invalid');
  const byPublished = (value: unknown): Verdict => (validate(value) ? 'valid' : 'invalid');
  return { byCode, byPublished };
};

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 120) ?? String(value);

describe.each(NAMES)('%s: zod and a validator on the published schema (fault 7)', (name) => {
  const root = { schema: SCHEMAS[name] ?? {} };
  const base = whole(root.schema, root);
  const sites = sitesOf(root.schema, root);
  const { byCode, byPublished } = judgesOf(name);

  it('take a message with every field, and the same with fields that no schema knows', () => {
    expect([byCode(base), byPublished(base)]).toEqual(['valid', 'valid']);
    const more = withUnknownFields(base);
    expect([byCode(more), byPublished(more)]).toEqual(['valid', 'valid']);
  });

  it('agree when any one field is missing or replaced', () => {
    const disagreements: string[] = [];
    const seen = { valid: 0, invalid: 0 };
    for (const { path, schema } of sites) {
      const mutants = replacementsFor(schema, root).map(
        (value) => [shown(value), replaced(base, path, value)] as const,
      );
      for (const [what, mutant] of [...mutants, ['(missing)', removed(base, path)] as const]) {
        const verdict = byCode(mutant);
        seen[verdict] += 1;
        if (byPublished(mutant) !== verdict) disagreements.push(`${path.join('.')} = ${what}: code says ${verdict}`);
      }
    }
    expect(disagreements).toEqual([]);
    expect(seen.valid).toBeGreaterThan(sites.length / 4);
    expect(seen.invalid).toBeGreaterThan(sites.length);
  });

  it('agree when several fields are missing or replaced at once', () => {
    const seen = { valid: 0, invalid: 0 };
    const change = fc.constantFrom(...sites).chain(({ path, schema }) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constant((value: unknown) => removed(value, path)) },
        {
          weight: 4,
          arbitrary: fc
            .oneof(
              fc.constantFrom(...replacementsFor(schema, root)),
              fc.string({ unit: 'binary', maxLength: 210 }),
              fc.string({ unit: 'grapheme', maxLength: 110 }),
              fc.jsonValue({ maxDepth: 2 }),
            )
            .map((other) => (value: unknown) => replaced(value, path, other)),
        },
        { weight: 1, arbitrary: fc.constant(withUnknownFields) },
      ),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const mutant = changes.reduce((value, apply) => apply(value), base);
        const verdict = byCode(mutant);
        seen[verdict] += 1;
        expect(byPublished(mutant)).toBe(verdict);
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(0);
  });
});
