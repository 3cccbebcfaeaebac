import type { ProgrammeId } from '../../../../functions/contracts/programmes.ts';
import { describe, expect, test } from 'vitest';
import { person, screenOn } from '../../../support/screening-people.ts';

/** The age and the limit shown with it, for a person born on that day. */
const shown = (programme: ProgrammeId, birthDate: string, on: string) => {
  const age = screenOn(programme, person({ birthDate }), on).criteria.find(({ id }) => id === 'age');
  return [age?.outcome, age?.actual, age?.limit];
};

describe('the limit shown beside an age is the one that decided: the lower for people who are too young, else the upper', () => {
  test.each([
    ['mid-career-centre', '2026-06-01', '1986-06-02', ['unmet', 39, 40]],
    ['mid-career-centre', '2026-06-01', '1986-06-01', ['met', 40, 65]],
    ['mid-career-centre', '2026-06-01', '1961-06-01', ['unmet', 65, 65]],
    ['employment-support', '2026-11-23', '2011-11-24', ['unmet', 14, 15]],
    ['employment-support', '2026-11-23', '2011-11-23', ['met', 15, 64]],
    ['employment-support', '2026-11-23', '1961-11-23', ['unmet', 65, 64]],
    ['youth', '2024-03-04', '2005-03-05', ['unmet', 18, 19]],
    ['youth', '2024-03-04', '1984-03-04', ['unmet', 40, 39]],
    ['youth-employment-act', '2026-11-23', '2011-11-24', ['unmet', 14, 15]],
    ['youth-employment-act', '2026-11-23', '1991-11-23', ['unmet', 35, 34]],
    ['learn-and-job', '2026-11-23', '2007-11-24', ['unmet', 18, 19]],
    ['learn-and-job', '2026-11-23', '1986-11-23', ['unmet', 40, 39]],
    ['senior-contribution', '2023-06-01', '1974-06-01', ['unmet', 49, 50]],
    ['senior-contribution', '2023-06-01', '1960-06-01', ['met', 63, 70]],
    ['senior-contribution', '2023-06-01', '1952-06-01', ['unmet', 71, 70]],
    ['public-works', '2024-03-04', '2006-03-05', ['unmet', 17, 18]],
  ] as const)('%s on %s, born %s', (programme, on, birthDate, expected) => {
    expect(shown(programme, birthDate, on)).toEqual(expected);
  });
});

test('assets beyond the most that the limit of the young can be are shown beside that', () => {
  const assets = (birthDate: string, amount: number) =>
    screenOn(
      'employment-allowance',
      person({ birthDate }, { household: { assets: amount } }),
      '2026-11-23',
    ).criteria.find(({ id }) => id === 'household-assets')?.limit;
  expect(assets('2000-01-01', 600_000_001)).toBe(600_000_000);
  expect(assets('2000-01-01', 600_000_000)).toBeUndefined();
  expect(assets('1980-01-01', 600_000_001)).toBe(400_000_000);
});
