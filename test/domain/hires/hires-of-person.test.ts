import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutcomeReported } from '../../../functions/contracts/screening-facts.ts';
import { hiresOf } from '../../../functions/domain/hires/hires-of-person.ts';
import { tries } from '../../support/tries.ts';

/** What became of an invented person. */
const NUMBER = '1234567891';
const told = (kind: OutcomeReported['kind'], on: string, change: Partial<OutcomeReported> = {}): OutcomeReported => ({
  seeker: 'S-1',
  company: NUMBER,
  kind,
  on,
  ...change,
});
const stays = (...outcomes: readonly OutcomeReported[]) => hiresOf(outcomes).map(({ on, leftOn }) => [on, leftOn]);

describe('the hires of a person', () => {
  test('are one for what two partners tell of the same time, with whoever confirmed it', () => {
    const [hire, ...others] = hiresOf([
      told('hired', '2026-03-02', { confirmedBy: 'person', site: 'plant', residenceAtHire: '48121' }),
      told('hired', '2026-03-05', { confirmedBy: 'employer', company: '123-45-67891' }),
    ]);
    expect(others).toEqual([]);
    expect(hire).toEqual({
      company: NUMBER,
      on: '2026-03-02',
      site: 'plant',
      residence: 'changwon',
      confirmedBy: ['employer', 'person'],
    });
  });

  test('leave unknown what nobody said, and what two say differently', () => {
    expect(hiresOf([told('hired', '2026-03-02')])).toEqual([{ company: NUMBER, on: '2026-03-02', confirmedBy: [] }]);
    const sites = ['plant', 'office'].map((site) => told('hired', '2026-03-02', { site }));
    expect(hiresOf(sites)[0]).not.toHaveProperty('site');
    expect(hiresOf([told('hired', '2026-03-02', { residenceAtHire: '26110' })])[0]).toHaveProperty(
      'residence',
      'elsewhere',
    );
  });

  test('are the same within 12 months of the hire, and another one the day after', () => {
    expect(stays(told('hired', '2025-03-02'), told('hired', '2026-03-02'))).toEqual([['2025-03-02', undefined]]);
    expect(stays(told('hired', '2025-03-02'), told('hired', '2026-03-03'))).toHaveLength(2);
    const [first] = hiresOf([told('hired', '2025-03-02'), told('hired', '2026-03-02', { confirmedBy: 'employer' })]);
    expect(first?.confirmedBy).toEqual(['employer']);
  });

  test('are one if the person leaves and is hired again within 12 months: the first that lasted more than 90 days', () => {
    const again = told('hired', '2026-09-01');
    // 90 days after 2 March is 31 May.
    expect(stays(told('hired', '2026-03-02'), told('left', '2026-05-31'), again)).toEqual([['2026-09-01', undefined]]);
    expect(stays(told('hired', '2026-03-02'), told('left', '2026-06-01'), again)).toEqual([
      ['2026-03-02', '2026-06-01'],
    ]);
  });

  test('are none if somebody only left, was interviewed, or the company has no business number', () => {
    expect(
      stays(told('left', '2026-03-02'), told('interviewed', '2026-02-02'), told('retained', '2026-02-02')),
    ).toEqual([]);
    expect(stays(told('hired', '2026-03-02', { company: 'an invented company' }))).toEqual([]);
  });

  test('do not depend on the order or the repetition of reports', () => {
    const report = fc.record({
      kind: fc.constantFrom('hired' as const, 'left' as const, 'retained' as const),
      on: fc.constantFrom('2025-01-01', '2025-02-01', '2025-06-01', '2026-01-01', '2026-02-01', '2027-03-01'),
      confirmedBy: fc.constantFrom('employer' as const, 'person' as const, 'centre' as const, undefined),
      site: fc.constantFrom('plant', 'office', undefined),
      company: fc.constantFrom(NUMBER, '123-45-67891', '1248100998'),
    });
    const shuffled = fc
      .array(report, { maxLength: 7 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })));
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        const outcomes = (reports: typeof all) =>
          reports.map(({ kind, on, company, ...rest }) =>
            told(kind, on, JSON.parse(JSON.stringify({ company, ...rest }))),
          );
        expect(hiresOf(outcomes(others))).toEqual(hiresOf(outcomes(all)));
      }),
      { numRuns: tries(300) },
    );
  });
});
