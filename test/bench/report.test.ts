import { describe, expect, test } from 'vitest';
import { exitCodeOf, isMet, pageOf, type BenchReport, type Line } from '../../bench/report.ts';

const line = (change: Partial<Line>): Line => ({ name: 'a peer', median: 100, ...change });
const report = (lines: Line[], differences: string[] = []): BenchReport => ({
  bench: 'invented',
  workload: 'nothing at all',
  unit: 'ns',
  lines,
  differences,
});

describe('The report of a benchmark', () => {
  test('a goal is met at its very ratio and missed just below', () => {
    expect(isMet(line({ ratio: 200, goal: 200 }))).toBe(true);
    expect(isMet(line({ ratio: 199.9, goal: 200 }))).toBe(false);
  });

  test('a ceiling is kept at its very value and broken just above', () => {
    expect(isMet(line({ median: 250, ceiling: 250 }))).toBe(true);
    expect(isMet(line({ median: 250.1, ceiling: 250 }))).toBe(false);
  });

  test('a goal without a ratio to hold against it is missed', () => {
    expect(isMet(line({ goal: 1 }))).toBe(false);
    expect(isMet(line({ ratio: Number.NaN, goal: 1 }))).toBe(false);
  });

  test('exit is 0 when every goal is met, 2 when one is missed, 1 when results differ, whatever the goals', () => {
    const met = report([line({ ratio: 3, goal: 2 })]);
    const missed = report([line({ ratio: 1, goal: 2 })]);
    expect(exitCodeOf([met])).toBe(0);
    expect(exitCodeOf([met, missed])).toBe(2);
    expect(exitCodeOf([missed, report([line({ ratio: 3, goal: 2 })], ['they differ'])])).toBe(1);
  });

  test('the page ends in the table, with medians, ratios, goals and whether they are met', () => {
    const page = pageOf(report([line({ name: 'this project' }), line({ median: 21_000, ratio: 210, goal: 200 })]));
    expect(page.split('\n').slice(-3)).toEqual([
      expect.stringMatching(/median +longer than this project +goal/),
      expect.stringMatching(/^this project +100 ns$/),
      expect.stringMatching(/^a peer +21,000 ns +210× +≥ 200× +met$/),
    ]);
  });

  test('results that differ are said before the figures', () => {
    expect(pageOf(report([], ['A and B differ about person 3']))).toContain(
      'RESULTS DIFFER: A and B differ about person 3',
    );
  });
});
