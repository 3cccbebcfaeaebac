import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURES, medianIncomeOf, medianIncomeOn } from '../../../../functions/domain/eligibility/law/figures.ts';
import {
  judge,
  readyProgramme,
  UNKNOWN,
  UNMET,
  type ReadyProgramme,
} from '../../../../functions/domain/eligibility/engine/judge.ts';
import { PROGRAMMES } from '../../../../functions/domain/eligibility/programmes/programmes.ts';
import { judged } from '../../../../functions/domain/eligibility/engine/screen.ts';
import { settlingFacts } from '../../../../functions/domain/eligibility/engine/settling.ts';
import type { Subject } from '../../../../functions/domain/eligibility/engine/subject.ts';
import { answered, FACT_PATHS, isPossible, toldOnly, valueAt, wholePerson } from '../../../support/whole-people.ts';

/**
 * The facts asked for settle the answer, and each of them can change it. Tested over random people: 500 in `npm test`,
 * or any number with `SCREENED_PEOPLE=100000 npm test -- test/domain/eligibility/engine/settling.test.ts`.
 */
const PEOPLE = Number(process.env['SCREENED_PEOPLE'] ?? 500);
const SEED = 20_261_201;
const settings = { seed: SEED, numRuns: PEOPLE } as const;
const LONG = Math.max(20_000, PEOPLE * 20);

const DAYS = [
  '2020-04-01', // a round whose median income is not held
  '2022-04-01', // a secondary round
  '2023-07-03', // a year of the senior programme, and a round whose end is not given
  '2024-04-01',
  '2024-04-01',
  '2025-10-01', // a round whose limits were not found
  '2026-07-01',
  '2026-11-23',
  '2026-11-23',
  '2026-11-23',
  '2031-01-01', // past every review date
] as const;
const READY: Readonly<Record<string, readonly ReadyProgramme[]>> = Object.fromEntries(
  DAYS.map((on) => [
    on,
    Object.values(PROGRAMMES).map((programme) => readyProgramme(programme, { on, knownOn: on, figures: FIGURES })),
  ]),
);

const missingOf = (ready: ReadyProgramme, subject: Subject): string[] =>
  settlingFacts(ready.criteria, judged(ready, subject), subject);
const isTold = (subject: Subject, path: string): boolean =>
  path === 'seeker.residence.district'
    ? subject.seeker.residence.district !== 'unknown'
    : valueAt(subject, path) !== undefined;
const pathsOf = (missing: readonly string[]): string[] => missing.flatMap((entry) => entry.split('|'));

/** A person on a day who has told some facts: a few, or almost all. Some of the other facts are vague. */
const known = fc
  .tuple(
    wholePerson,
    fc.constantFrom(...DAYS),
    fc.constantFrom(0.3, 0.6, 0.8, 0.9, 0.95),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: FACT_PATHS.length,
      maxLength: FACT_PATHS.length,
    }),
    fc.oneof(fc.constant(0), fc.nat({ max: 1_000 })),
  )
  .map(([whole, on, share, dice, vagueness]) => {
    const facts = FACT_PATHS.filter((path) => valueAt(whole, path) !== undefined);
    const told = facts.filter((_, index) => (dice[index] ?? 1) < share);
    const untold = facts.filter((path) => !told.includes(path));
    return { whole, on, told, untold, vagueness, subject: toldOnly(whole, told, vagueness) };
  });

const A_DAY = '2026-09-15';
const PERCENTS = [59, 60, 61, 65, 70, 99, 100, 101, 119, 120, 121] as const;

/** The answer of another person. An income is given near the shares of the median for the household that is known. */
const answerTo = (path: string, { seeker, facts }: Subject, other: Subject, on: string): unknown => {
  const said = valueAt(other, path) ?? A_DAY;
  const median = medianIncomeOn(FIGURES, on, on);
  const size = path === 'facts.household.monthlyIncome' ? facts.household?.size : undefined;
  if (typeof said !== 'number' || size === undefined || median === undefined) return said;
  const dice = said + Number(seeker.birthDate.slice(8));
  return medianIncomeOf(median, size, PERCENTS[dice % PERCENTS.length] ?? 60);
};
const answersOf = (subject: Subject, other: Subject, on: string, paths: readonly string[]) =>
  paths.map((path) => [path, answerTo(path, subject, other, on)] as const);

/** Everything else that the person could tell without contradicting what they have told. */
const toldMore = (subject: Subject, other: Subject): Subject =>
  FACT_PATHS.filter((path) => !isTold(subject, path)).reduce((told, path) => {
    const more = answered(told, [[path, valueAt(other, path)]]);
    return isPossible(more) ? more : told;
  }, subject);

/**
 * The answer, reduced to what counts, and whether an official takes it up. Unconfirmed exclusions are only notes while
 * they are unknown, so they are left out.
 */
const standsAs = (ready: ReadyProgramme, subject: Subject): string => {
  const criteria = ready.criteria.filter(({ effects }) => (effects[UNKNOWN] ?? 0) > 0);
  const { outcome, states } = judged({ ...ready, criteria }, subject);
  const isUnmet = criteria.some(({ row }, index) => row.role === 'required' && states[index] === UNMET);
  return outcome === 'needs-review' && isUnmet ? 'needs-review, unmet' : outcome;
};

test(
  'one more fact never turns eligible into undetermined: nothing that counts changes it any more',
  () => {
    let eligible = 0;
    fc.assert(
      fc.property(known, fc.nat(), ({ whole, on, told, untold, vagueness, subject }, dice) => {
        const more = untold[dice % untold.length];
        if (more === undefined) return;
        const fuller = toldOnly(whole, [...told, more], vagueness);
        for (const ready of READY[on] ?? []) {
          if (judge(ready, subject) !== 'eligible') continue;
          eligible += 1;
          expect(standsAs(ready, fuller), `${ready.programme.id}, ${more}`).toBe('eligible');
          expect(judge(ready, fuller), `${ready.programme.id}, ${more}`).not.toBe('undetermined');
        }
      }),
      settings,
    );
    expect(eligible).toBeGreaterThan(PEOPLE / 4);
  },
  LONG,
);

test(
  'a certain refusal stays one, whatever else becomes known',
  () => {
    let refusals = 0;
    fc.assert(
      fc.property(known, ({ whole, on, subject }) => {
        for (const ready of READY[on] ?? []) {
          if (judge(ready, subject) !== 'ineligible') continue;
          refusals += 1;
          expect(judge(ready, whole), ready.programme.id).toBe('ineligible');
        }
      }),
      settings,
    );
    expect(refusals).toBeGreaterThan(PEOPLE);
  },
  LONG,
);

test(
  'answering all that is missing settles the answer, whatever is answered, and whatever else is told then',
  () => {
    const asked: Record<string, number> = {};
    fc.assert(
      fc.property(known, wholePerson, wholePerson, ({ on, subject }, other, another) => {
        for (const ready of READY[on] ?? []) {
          const before = judge(ready, subject);
          const missing = missingOf(ready, subject);
          if (before === 'undetermined') expect(missing, ready.programme.id).not.toEqual([]);
          if (missing.length === 0) continue;
          asked[before] = (asked[before] ?? 0) + 1;
          const paths = pathsOf(missing);
          const settled = answered(subject, answersOf(subject, other, on, paths));
          expect(judge(ready, settled), `${ready.programme.id}, ${missing.join(', ')}`).not.toBe('undetermined');
          const all = toldMore(settled, another);
          expect(standsAs(ready, all), `${ready.programme.id}, ${missing.join(', ')}`).toBe(standsAs(ready, settled));
        }
      }),
      settings,
    );
    expect(asked['undetermined']).toBeGreaterThan(PEOPLE / 5);
    expect(asked['needs-review']).toBeGreaterThan(PEOPLE / 4);
  },
  LONG,
);

test(
  'nothing is asked whose answer can change nothing, and nothing that is known',
  () => {
    const TRIES = 3_000;
    const others = fc.sample(wholePerson, { seed: SEED + 1, numRuns: TRIES });
    let asked = 0;
    fc.assert(
      fc.property(known, ({ on, told, subject }) => {
        for (const ready of READY[on] ?? []) {
          if (judge(ready, subject) !== 'undetermined') continue;
          const missing = missingOf(ready, subject);
          for (const entry of missing)
            for (const path of entry.split('|')) {
              asked += 1;
              expect(told, path).not.toContain(path);
              // For alternatives, each one alone: it may be enough.
              const paths = pathsOf(missing.filter((another) => another !== entry));
              const changes = others.some((other, index) => {
                const rest = answered(subject, answersOf(subject, other, on, paths));
                const [one, two] = [other, others[(index + 1) % TRIES] ?? other].map((person) =>
                  standsAs(ready, answered(rest, answersOf(rest, person, on, [path]))),
                );
                return one !== two;
              });
              expect(changes, `${ready.programme.id} on ${on}: ${path}`).toBe(true);
            }
        }
      }),
      settings,
    );
    expect(asked).toBeGreaterThan(PEOPLE / 5);
  },
  LONG,
);
