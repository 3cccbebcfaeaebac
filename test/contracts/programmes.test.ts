import { expect, test } from 'vitest';
import { isProgramme, PROGRAMME_IDS, PROGRAMME_NAMES } from '../../functions/contracts/programmes.ts';

test('the ten programmes of the first release come first, in their order', () => {
  expect(PROGRAMME_IDS.slice(0, 10)).toEqual([
    'public-works',
    'community-jobs',
    'senior-contribution',
    'mid-career-centre',
    'learn-and-job',
    'employment-support',
    'employment-allowance',
    'career-women',
    'youth',
    'youth-employment-act',
  ]);
  for (const id of PROGRAMME_IDS) expect(isProgramme(id)).toBe(true);
  for (const id of ['unheard-of', 'toString', '__proto__', '', undefined]) expect(isProgramme(id)).toBe(false);
});

test.each(PROGRAMME_IDS)(
  '%s has formal names that follow one another, each known by its first day, and a short one',
  (id) => {
    const { formal, told } = PROGRAMME_NAMES[id];
    const days = formal.map(({ from }) => from);
    expect(days).toEqual([...new Set(days)].toSorted());
    for (const { from, knownFrom = from, ko, en } of formal) {
      expect([from, knownFrom].map((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))).toEqual([true, true]);
      expect(knownFrom <= from).toBe(true);
      expect(ko).toMatch(/[가-힣]/);
      expect(en).toMatch(/^[A-Z].* \([가-힣 ]+\)$/);
    }
    expect(told).not.toEqual([]);
  },
);
