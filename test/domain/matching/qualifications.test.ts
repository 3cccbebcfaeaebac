import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careerSuffices, containsAll, educationSuffices } from '../../../functions/domain/matching/qualifications.ts';

const today = '2026-11-02';
type Period = readonly [from: string, to?: string];
const worked = (years: number, ...periods: Period[]) =>
  careerSuffices(
    periods.map(([from, to]) => ({ occupation: '0213', from, to })),
    years,
    '0213',
    today,
  );

describe('years of work', () => {
  it('count periods that follow each other without a gap as one', () => {
    expect(worked(3, ['2021-03-01', '2021-03-15'], ['2021-03-16', '2024-02-29'])).toBe('yes');
    expect(worked(3, ['2021-03-01', '2021-03-14'], ['2021-03-16', '2024-02-29'])).toBe('no');
  });

  it('count a period inside another one once, and to the end of the longer', () => {
    expect(worked(3, ['2020-01-01', '2022-12-31'], ['2021-01-01', '2021-06-30'])).toBe('yes');
    expect(worked(3.5, ['2020-01-01', '2022-12-31'], ['2021-01-01', '2021-06-30'])).toBe('no');
  });

  it('count every whole calendar year, leap year or not', () => {
    for (const year of [2019, 2020, 2021]) {
      expect(worked(1, [`${year}-01-01`, `${year}-12-31`])).toBe('yes');
      expect(worked(1, [`${year}-01-01`, `${year}-12-30`])).toBe('no');
      expect(worked(1, [`${year}-01-02`, `${year}-12-31`])).toBe('no');
    }
  });

  it('may be asked in parts of a year, rounded up to whole months', () => {
    expect(worked(0.5, ['2026-01-01', '2026-06-30'])).toBe('yes');
    expect(worked(0.5, ['2026-01-01', '2026-06-29'])).toBe('no');
    expect(worked(5 / 12, ['2026-01-01', '2026-05-31'])).toBe('yes');
  });

  it('do not depend on the order of the periods', () => {
    const day = fc
      .integer({ min: 0, max: 2500 })
      .map((offset) => new Date(1_546_300_800_000 + offset * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { maxLength: 6 }), fc.constantFrom(1, 2, 4), (periods, years) => {
        expect(worked(years, ...periods.toReversed())).toBe(worked(years, ...periods));
      }),
      { seed: 33, numRuns: 300 },
    );
  });
});

describe('education', () => {
  it.each([
    ['none', 'elementary'],
    ['elementary', 'middle-school'],
    ['middle-school', 'high-school'],
    ['high-school', 'associate'],
    ['high-school', 'bachelor'],
    ['bachelor', 'master'],
    ['master', 'doctor'],
  ] as const)('%s is proven by somebody enrolled in %s', (required, level) => {
    for (const status of ['enrolled', 'left'] as const) {
      expect(educationSuffices({ level, status }, required)).toBe('yes');
      expect(educationSuffices({ level, status }, level)).toBe('no');
    }
  });

  it('of an unknown level proves nothing and excludes nothing', () => {
    expect(educationSuffices({ status: 'graduated' }, 'elementary')).toBe('unknown');
  });
});

describe('required entries', () => {
  it('must all be there', () => {
    expect(containsAll(['a', 'b'], ['b', 'a'])).toBe('yes');
    expect(containsAll(['a'], ['a', 'b'])).toBe('no');
    expect(containsAll([], ['a'])).toBe('no');
    expect(containsAll(undefined, ['a'])).toBe('unknown');
  });
});
