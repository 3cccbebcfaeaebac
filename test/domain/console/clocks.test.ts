import { describe, expect, test } from 'vitest';
import { CLOCKS, clockWords, dueDay } from '../../../functions/domain/console/clocks.ts';

describe('the legal clocks of the console', () => {
  test('a held posting, and one that its company asked about, are due on the second working day after', () => {
    for (const kind of ['held', 'asked'] as const) {
      // A Monday, a Thursday, a Friday, a Saturday.
      expect(['2026-11-02', '2026-11-05', '2026-11-06', '2026-11-07'].map((day) => dueDay(kind, day))).toEqual([
        '2026-11-04',
        '2026-11-09',
        '2026-11-10',
        '2026-11-10',
      ]);
    }
  });

  test('no holiday counts as a working day', () => {
    // 2026-12-25 is a holiday, and a Friday.
    expect(dueDay('held', '2026-12-24')).toBe('2026-12-29');
  });

  test('a posting that the check refused is due when its text goes, on the thirtieth day after, working day or not', () => {
    expect(dueDay('refused', '2026-11-02')).toBe('2026-12-02');
    expect(dueDay('refused', '2026-11-14')).toBe('2026-12-14');
  });

  test('is said in words, with its source and that it is not confirmed', () => {
    expect(clockWords('held')).toBe(
      '기다리기 시작한 날부터 2근무일(민원 처리에 관한 법률 제17조, 확인되지 않아 정해 둔 기한)',
    );
    expect(clockWords('refused')).toContain('기다리기 시작한 날부터 30일(민원 처리에 관한 법률 제22조');
  });

  test('every clock names its statute and article; only a time that the law itself sets is called law', () => {
    for (const [kind, { law, status }] of Object.entries(CLOCKS)) {
      expect(law).toMatch(/법.* 제\d+조/);
      expect(status).toBe(kind === 'review' ? 'law' : 'assumed');
    }
  });
});
