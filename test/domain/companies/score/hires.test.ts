import { describe, expect, test } from 'vitest';
import type { Hire } from '../../../../functions/domain/companies/score/hires.ts';
import { firm, hire, scored } from '../../../support/invented-firm.ts';

/** Which hires count in 2021 (window 2020-10-01 to 2021-09-30). All people are invented. */

const counted = (hires: readonly Hire[]) => scored(firm('2021', { hires }), '2021').beside.hires;
const shares = (hires: readonly Hire[], id = '2021') => {
  const { measures, beside } = scored(firm(id, { hires }), id);
  return { youth: measures.youthShare, residents: measures.residentShare, beside };
};
const localYouth = (hires: readonly Hire[], id = '2021') =>
  scored(firm(id, { hires }), id).lines.find((line) => line.id === 'localYouth')?.value;

describe('the window', () => {
  test.each([
    ['2020-09-30', 0],
    ['2020-10-01', 1],
    ['2021-09-30', 1],
    ['2021-10-01', 0],
  ])('a hire on %s counts %i times', (on, times) => {
    expect(counted([hire('2021', { on })])).toBe(times);
  });
});

describe('against gaming', () => {
  const first = hire('2021', { on: '2020-10-05', leftOn: '2021-02-28' });

  test('the same person within 12 months of the hire or of leaving counts once; a day later they count anew', () => {
    const early = { ...first, on: '2020-10-01', leftOn: undefined };
    expect(counted([early, { ...early, on: '2021-09-30' }])).toBe(1);
    const before = hire('2021', { on: '2019-01-02', leftOn: '2019-11-01' });
    expect(counted([before, { ...before, on: '2020-11-01', leftOn: undefined }])).toBe(0);
    expect(counted([before, { ...before, on: '2020-11-02', leftOn: undefined }])).toBe(1);
  });

  test('who left within 90 days was no hire; on the 91st day they were', () => {
    expect(counted([hire('2021', { on: '2021-01-01', leftOn: '2021-04-01' })])).toBe(0);
    expect(counted([hire('2021', { on: '2021-01-01', leftOn: '2021-04-02' })])).toBe(1);
    expect(localYouth([hire('2021', { on: '2021-01-01', leftOn: '2021-04-01' })])).toBe(0);
  });

  test('who left early and came back to stay counts once', () => {
    const short = hire('2021', { on: '2021-01-01', leftOn: '2021-01-20' });
    expect(counted([short, { ...short, on: '2021-02-01', leftOn: undefined }])).toBe(1);
  });

  test('a leaving that is not known yet has not happened', () => {
    const leaves = hire('2021', { on: '2021-01-01', leftOn: '2021-03-01' });
    expect(scored(firm('2021', { hires: [leaves] }), '2021', '2021-02-28').beside.hires).toBe(1);
    expect(scored(firm('2021', { hires: [leaves] }), '2021', '2021-03-01').beside.hires).toBe(0);
  });

  test('a ring of people who are let go and hired again adds nobody', () => {
    const staff = hire('2021', { on: '2018-05-01', leftOn: '2021-01-31' });
    const rings = ['2021-02-10', '2021-05-30', '2021-09-10'].map((on) => ({ ...staff, on, leftOn: undefined }));
    expect(counted([staff, ...rings])).toBe(0);
  });

  test('a second report with a later leaving does not shorten the time in which a hire is the same', () => {
    const stays = hire('2021', { on: '2019-01-02', leftOn: '2020-11-30' });
    const between = { ...stays, on: '2019-06-03', leftOn: undefined };
    expect(counted([stays, between, { ...stays, on: '2021-09-01', leftOn: undefined }])).toBe(0);
  });

  test('transfers and placements of public programmes never count, whichever report says so', () => {
    const one = hire('2021');
    expect(counted([{ ...one, transfer: true }])).toBe(0);
    expect(counted([{ ...one, publicProgramme: true }])).toBe(0);
    expect(counted([one, { ...one, transfer: true }])).toBe(0);
  });

  test('one hire that two partners report counts once, and their confirmations add up', () => {
    const one = hire('2021', { confirmedBy: ['centre'] });
    expect(counted([one, one])).toBe(0);
    expect(counted([one, { ...one, confirmedBy: ['person'] }])).toBe(1);
    expect(scored(firm('2021', { hires: [one, one] }), '2021').beside.unconfirmedHires).toBe(1);
  });

  test('two reports that contradict each other leave the residence unknown, in either order', () => {
    const here = hire('2021');
    const there = { ...here, residenceAtHire: '26440' };
    for (const hires of [
      [here, there],
      [there, here],
      [here, there, here],
    ])
      expect(shares(hires)).toMatchObject({ residents: null, beside: { residenceUnknown: 1 } });
  });

  test('a hire at a site that does not count is none of ours; one without a site counts', () => {
    expect(counted([hire('2021', { site: 'seoul' }), hire('2021', { site: 'plant' }), hire('2021')])).toBe(2);
  });
});

describe('youth and residents', () => {
  test('youth is 19 to 34 until 2023, birthday included', () => {
    const born = (birthDate: string) => localYouth([hire('2021', { on: '2021-03-10', birthDate })]);
    expect([born('2002-03-10'), born('2002-03-11')]).toEqual([1, 0]);
    expect([born('1986-03-11'), born('1986-03-10')]).toEqual([1, 0]);
  });

  test('and 19 to 39 from 2024, by the day of the hire', () => {
    const born = (on: string, birthDate: string) => localYouth([hire('2025', { on, birthDate })], '2025');
    expect([born('2024-12-31', '1985-01-01'), born('2024-12-31', '1984-12-31')]).toEqual([1, 0]);
    const of2023 = (on: string) => localYouth([hire('2023', { on, birthDate: '1986-06-01' })], '2023');
    expect(of2023('2023-09-30')).toBe(0);
  });

  test('shares are over what is known, and the unknown is told beside', () => {
    const hires = [
      hire('2021'),
      hire('2021', { residenceAtHire: '26440' }),
      hire('2021', { residenceAtHire: undefined, birthDate: undefined }),
      hire('2021', { birthDate: '1970-01-01' }),
    ];
    expect(shares(hires)).toEqual({
      youth: [2, 3],
      residents: [2, 3],
      beside: { hires: 4, unconfirmedHires: 0, birthDateUnknown: 1, residenceUnknown: 1 },
    });
  });

  test('without hires a share is unknown, not zero', () => {
    expect(shares([])).toMatchObject({ youth: null, residents: null });
  });

  test('points for local youth come from confirmed hires only', () => {
    expect(localYouth([hire('2021', { confirmedBy: ['employer'] }), hire('2021')])).toBe(1);
  });
});
