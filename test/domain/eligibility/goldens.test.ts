import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROGRAMME_IDS, type ProgrammeId } from '../../../functions/contracts/programmes.ts';
import type { Comparison, Condition } from '../../../functions/domain/eligibility/engine/condition.ts';
import type { CriterionRow, Programme, Situation } from '../../../functions/domain/eligibility/engine/criterion.ts';
import { FIGURES, withChange, type Figures } from '../../../functions/domain/eligibility/law/figures.ts';
import { readyProgramme } from '../../../functions/domain/eligibility/engine/judge.ts';
import { PROGRAMMES } from '../../../functions/domain/eligibility/programmes/programmes.ts';
import { ELIGIBILITY_RULES_VERSION, screenReady } from '../../../functions/domain/eligibility/engine/screen.ts';
import type { Subject } from '../../../functions/domain/eligibility/engine/subject.ts';
import { hash } from '../../support/screening-people.ts';
import { goldenSituations, goldenPeople } from './golden-people.ts';

/**
 * The kept answers of this release: the outcome and the SHA-256 of the whole result, for every invented person of
 * `golden-people.ts`, every programme and its days. An engine that changes an old answer fails here.
 *
 * A new release of the rules (`ELIGIBILITY_RULES_VERSION`) gets its own file, written once by
 * `GOLDENS=write npx vitest run test/domain/eligibility/goldens.test.ts`. Review the outcomes
 * that differ from the file before.
 */
const FILE = new URL(`goldens/${ELIGIBILITY_RULES_VERSION}.json`, import.meta.url);

const IDS: readonly ProgrammeId[] = PROGRAMME_IDS;

/** By programme and days, then by person: the outcome and the hash of the result. */
type Goldens = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Day = (typeof goldenSituations)[number];

const people: readonly (readonly [string, Subject])[] = Object.entries(goldenPeople);
const nameOf = ({ programme, on, knownOn }: Day): string => `${programme} on ${on}, known on ${knownOn}`;

const answering = (programme: Programme, { on, knownOn }: Day, figures: Figures) => {
  const ready = readyProgramme(programme, { on, knownOn, figures });
  return (subject: Subject): string => {
    const result = screenReady(ready, subject, { salt: '', hash });
    return `${result.outcome} ${hash(JSON.stringify(result))}`;
  };
};

const now: Goldens = Object.fromEntries(
  goldenSituations.map((day) => {
    const answer = answering(PROGRAMMES[day.programme], day, FIGURES);
    return [nameOf(day), Object.fromEntries(people.map(([name, subject]) => [name, answer(subject)]))];
  }),
);
if (process.env['GOLDENS'] === 'write') writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
const kept: Goldens = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};

/** Whether a kept answer would change with this programme or these figures. */
const isSeen = (id: ProgrammeId, programme: Programme, figures: Figures = FIGURES): boolean =>
  goldenSituations
    .filter((day) => day.programme === id)
    .some((day) => {
      const answer = answering(programme, day, figures);
      return people.some(([name, subject]) => answer(subject) !== kept[nameOf(day)]?.[name]);
    });

test('every answer of this release is given again, byte for byte', () => {
  const entries = (goldens: Goldens): Map<string, string> =>
    new Map(
      Object.entries(goldens).flatMap(([day, answers]) =>
        Object.entries(answers).map(([name, answer]) => [`${day}, ${name}`, answer] as const),
      ),
    );
  const [old, given] = [entries(kept), entries(now)];
  const word = (answer: string | undefined): string => answer?.split(' ')[0] ?? 'no answer';
  const altered = [...new Set([...old.keys(), ...given.keys()])]
    .filter((key) => old.get(key) !== given.get(key))
    .map((key) => `${key}: ${word(old.get(key))}, now ${word(given.get(key))}`);
  expect(altered).toEqual([]);
  expect(old.size).toBeGreaterThan(1_500);
});

test('the kept answers cover every programme and every outcome it can have', () => {
  const outcomesOf = (id: string) => {
    const days = goldenSituations.filter(({ programme }) => programme === id);
    const answers = days.flatMap((day) => Object.values(kept[nameOf(day)] ?? {}));
    return [...new Set(answers.map((answer) => answer.split(' ')[0] ?? ''))].toSorted();
  };
  const all = ['eligible', 'ineligible', 'needs-review', 'undetermined'];
  expect(Object.fromEntries(IDS.map((id) => [id, outcomesOf(id)]))).toEqual({
    'public-works': all,
    'community-jobs': all,
    'senior-contribution': all,
    'mid-career-centre': ['eligible', 'ineligible', 'needs-review'],
    'learn-and-job': ['needs-review'],
    'employment-support': all,
    'employment-allowance': all,
    'career-women': all,
    youth: all,
    'youth-employment-act': ['eligible', 'ineligible', 'needs-review'],
  });
});

const NEXT_TO = {
  'at-least': 'more-than',
  'more-than': 'at-least',
  'at-most': 'below',
  below: 'at-most',
} as const satisfies Record<Comparison, Comparison>;

/** A condition with a fault in its n-th comparison: a yes-or-no is inverted, a number moves its boundary. */
const withFault = (condition: Condition, n: number): Condition => {
  let left = n;
  const walk = (one: Condition): Condition => {
    switch (one.kind) {
      case 'compare':
        if (left-- !== 0) return one;
        return one.quantity.unit === 'yes-no' ? { kind: 'not', of: one } : { ...one, is: NEXT_TO[one.is] };
      case 'within-share':
        return left-- === 0 ? { kind: 'not', of: one } : one;
      case 'all':
      case 'any':
        return { ...one, of: one.of.map(walk) };
      case 'not':
        return { ...one, of: walk(one.of) };
      case 'always':
        return one;
    }
  };
  return walk(condition);
};

const count = (condition: Condition): number => {
  switch (condition.kind) {
    case 'compare':
    case 'within-share':
      return 1;
    case 'all':
    case 'any':
      return condition.of.reduce((sum, one) => sum + count(one), 0);
    case 'not':
      return count(condition.of);
    case 'always':
      return 0;
  }
};

type Part = 'test' | 'review';
const partOf = (row: CriterionRow, part: Part): Condition | undefined =>
  part === 'test' ? row.test : row.review?.when;

const withFaultIn = (row: CriterionRow, part: Part, n: number): CriterionRow => {
  if (part === 'test') return { ...row, test: withFault(row.test, n) };
  return row.review === undefined ? row : { ...row, review: { ...row.review, when: withFault(row.review.when, n) } };
};

/** Every single fault that can be planted in a programme's comparisons. */
const faultsOf = (id: ProgrammeId): { name: string; programme: Programme }[] => {
  const original: Programme = PROGRAMMES[id];
  const rows = goldenSituations
    .filter(({ programme }) => programme === id)
    .flatMap(({ on, knownOn }) => original.ruleSet({ on, knownOn, figures: FIGURES }).criteria);
  return [...new Set(rows.map((row) => row.id))].flatMap((rowId) =>
    (['test', 'review'] as const).flatMap((part) => {
      const counts = rows.filter((row) => row.id === rowId).map((row) => partOf(row, part));
      const most = Math.max(...counts.map((condition) => (condition === undefined ? 0 : count(condition))));
      return Array.from({ length: most }, (_, n) => ({
        name: `${rowId}, ${part}, comparison ${n + 1}`,
        programme: {
          ...original,
          ruleSet: (situation: Situation) => {
            const rules = original.ruleSet(situation);
            return {
              ...rules,
              criteria: rules.criteria.map((row) => (row.id === rowId ? withFaultIn(row, part, n) : row)),
            };
          },
        },
      }));
    }),
  );
};

/**
 * Faults that no answer can show. A person of exactly the upper age meets the condition, so the review, which
 * asks for more, is not reached.
 */
const IDLE: Partial<Record<ProgrammeId, readonly string[]>> = {
  'senior-contribution': ['age, review, comparison 1'],
  youth: ['age, review, comparison 1'],
  'youth-employment-act': ['age, review, comparison 1'],
};

describe('a planted change is seen', () => {
  test.each(IDS)('in every comparison of %s', (id) => {
    const unseen = faultsOf(id).filter(({ programme }) => !isSeen(id, programme));
    expect(unseen.map(({ name }) => name)).toEqual(IDLE[id] ?? []);
  });

  test('in a figure: one year more for the young, and one percent more of the median income', () => {
    const seenIn = (change: unknown) => {
      const figures = withChange(FIGURES, change);
      return IDS.filter((id) => isSeen(id, PROGRAMMES[id], figures));
    };
    expect(seenIn({ limits: [{ id: 'youth/age-max', value: 40, effectiveFrom: '2024-01-01' }] })).toEqual(['youth']);
    expect(seenIn({ rounds: [{ id: '2024H1', medianPercent: 61 }] })).toEqual(['public-works', 'community-jobs']);
  });
});
