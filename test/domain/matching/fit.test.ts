import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../../../functions/domain/matching/criteria.ts';
import {
  compareFits,
  fit,
  isOpen,
  isUnknown,
  mayBeginToFit,
  toldReasons,
  type RankedFit,
} from '../../../functions/domain/matching/fit.ts';
import type { JobRow, SeekerRow } from '../../../functions/domain/matching/profiles.ts';
import { REASON_WEIGHTS } from '../../../functions/domain/matching/reasons.ts';
import { addDays } from '../../../functions/domain/language/calendar.ts';
import { jobRows, seekerRows, today } from '../../support/arbitrary-rows.ts';

const SEED = 20_261_102;

/** Every way to forget one fact of the person. */
const forgetOfSeeker: ((row: SeekerRow) => SeekerRow)[] = [
  (row) => ({ ...row, education: undefined }),
  (row) => ({ ...row, education: row.education && { ...row.education, status: undefined } }),
  (row) => ({ ...row, education: row.education && { ...row.education, level: undefined } }),
  (row) => ({ ...row, career: undefined }),
  (row) => ({ ...row, certificates: undefined }),
  (row) => ({ ...row, languages: undefined }),
  (row) => ({ ...row, screenings: undefined }),
];

/** Every way to forget one fact of the job; its requirements are conditions, not facts. */
const forgetOfJob: ((row: JobRow) => JobRow)[] = [
  (row) => ({ ...row, occupation: undefined }),
  (row) => ({ ...row, district: undefined }),
  (row) => ({ ...row, employmentType: undefined }),
  (row) => ({ ...row, wage: undefined }),
  (row) => ({ ...row, weeklyHours: undefined }),
];

describe('what a reader is told', () => {
  it('marks exactly the reasons that say that something could not be judged', () => {
    expect(Object.keys(REASON_WEIGHTS).filter((reason) => isUnknown(reason as keyof typeof REASON_WEIGHTS))).toEqual([
      'pay-unknown',
      'hours-unknown',
      'education-unknown',
      'career-unknown',
      'certificates-unknown',
      'languages-unknown',
    ]);
  });

  it('is not that a programme’s conditions are met while there is a question about them', () => {
    expect(toldReasons(['occupation', 'programme'], undefined)).toEqual(['occupation', 'programme']);
    expect(toldReasons(['occupation', 'programme'], 'undetermined')).toEqual(['occupation']);
    expect(toldReasons(['occupation', 'programme'], 'needs-review')).toEqual(['occupation']);
  });
});

describe('fit', () => {
  it('is not raised by a fact that becomes unknown', () => {
    let compared = 0;
    fc.assert(
      fc.property(seekerRows, jobRows, (seeker, job) => {
        const before = fit(seeker, job, today);
        if (before === undefined) return;
        for (const forget of forgetOfSeeker) {
          expect(fit(forget(seeker), job, today)?.score ?? -Infinity).toBeLessThanOrEqual(before.score);
        }
        for (const forget of forgetOfJob) {
          expect(fit(seeker, forget(job), today)?.score ?? -Infinity).toBeLessThanOrEqual(before.score);
        }
        compared += 1;
      }),
      { seed: SEED, numRuns: 4000 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('depends on its arguments alone and leaves them as they were', () => {
    fc.assert(
      fc.property(seekerRows, jobRows, (seeker, job) => {
        const before = JSON.stringify([seeker, job]);
        const first = fit(seeker, job, today);
        expect(fit(structuredClone(seeker), structuredClone(job), today)).toEqual(first);
        expect(JSON.stringify([seeker, job])).toBe(before);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('scores exactly the weights of the reasons it gives', () => {
    fc.assert(
      fc.property(seekerRows, jobRows, (seeker, job) => {
        const found = fit(seeker, job, today);
        if (found === undefined) return;
        expect(found.score).toBe(found.reasons.reduce((sum, reason) => sum + REASON_WEIGHTS[reason], 0));
        expect(Number.isInteger(found.score)).toBe(true);
        expect(found.score).toBeGreaterThanOrEqual(48);
        expect(found.score).toBeLessThanOrEqual(110);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('has one row per criterion, each with its sentence', () => {
    expect(new Set(CRITERIA.map((criterion) => criterion.id)).size).toBe(CRITERIA.length);
    for (const criterion of CRITERIA) expect(criterion.sentence).toMatch(/^[A-Z].*\.$/u);
  });
});

describe('isOpen', () => {
  it('holds until the end of the last day', () => {
    expect(isOpen({ opensOn: '2026-11-01', closesOn: '2026-11-30' }, '2026-11-30')).toBe(true);
    expect(isOpen({ opensOn: '2026-11-01', closesOn: '2026-11-30' }, '2026-12-01')).toBe(false);
  });

  it('without a last day holds for 60 days after the first', () => {
    expect(isOpen({ opensOn: '2026-11-01' }, '2026-12-31')).toBe(true);
    expect(isOpen({ opensOn: '2026-11-01' }, '2027-01-01')).toBe(false);
  });

  it('follows a last day that is later than 60 days', () => {
    expect(isOpen({ opensOn: '2026-01-01', closesOn: '2026-11-30' }, '2026-11-30')).toBe(true);
  });
});

describe('compareFits', () => {
  const ranked = (score: number, opensOn: string, id: string): RankedFit => ({ score, opensOn, id, reasons: [] });

  it('places the higher score first, then the later opening, then the smaller id', () => {
    const best = ranked(80, '2026-10-01', 'z');
    const later = ranked(70, '2026-11-02', 'y');
    const smaller = ranked(70, '2026-11-01', 'a');
    const larger = ranked(70, '2026-11-01', 'b');
    expect([larger, smaller, later, best].toSorted(compareFits)).toEqual([best, later, smaller, larger]);
  });

  it('is a total order', () => {
    const fits = fc
      .tuple(fc.constantFrom(48, 60, 61), fc.constantFrom('2026-11-01', '2026-11-02'), fc.constantFrom('a', 'b', 'c'))
      .map(([score, opensOn, id]) => ranked(score, opensOn, id));
    fc.assert(
      fc.property(fits, fits, fits, (a, b, c) => {
        const sign = (x: RankedFit, y: RankedFit): number => Math.sign(compareFits(x, y));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        expect(sign(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

describe('a job that fits nobody new by itself', () => {
  it('fits on a later day only whom it fitted before', () => {
    fc.assert(
      fc.property(seekerRows, jobRows, fc.integer({ min: 1, max: 4_000 }), (seeker, job, days) => {
        const later = addDays(today, days);
        const open = { ...job, closesOn: '2040-12-31' };
        fc.pre(!mayBeginToFit(open) && fit(seeker, open, later) !== undefined);
        expect(fit(seeker, open, today)).toBeDefined();
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('is not one that asks for an age, unless on a day that is fixed, nor one that asks for a career', () => {
    const job = {
      ...fc.sample(jobRows, { seed: SEED, numRuns: 1 })[0],
      age: undefined,
      requirements: undefined,
    } as JobRow;
    expect(mayBeginToFit(job)).toBe(false);
    expect(mayBeginToFit({ ...job, startsOn: undefined, age: { min: 19 } })).toBe(true);
    expect(mayBeginToFit({ ...job, startsOn: '2026-12-01', age: { min: 19 } })).toBe(false);
    expect(mayBeginToFit({ ...job, requirements: { careerYears: 3 } })).toBe(true);
  });
});
