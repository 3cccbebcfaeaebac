import { describe, expect, test } from 'vitest';
import { PROGRAMME_IDS } from '../../../../functions/contracts/programmes.ts';
import { isBracket } from '../../../../functions/domain/eligibility/answer/how-it-stands.ts';
import { termsOn, TERMS, type TermLine } from '../../../../functions/domain/eligibility/terms/terms.ts';

const line = (change: Partial<TermLine> = {}): TermLine => ({
  programme: 'public-works',
  about: 'until',
  ko: '2027년 1월 29일(금)까지',
  en: 'until 29 January 2027',
  effectiveFrom: '2027-01-04',
  effectiveTo: '2027-01-29',
  knownFrom: '2027-01-04',
  status: 'notice',
  source: '지어낸 공고',
  ...change,
});
const told = (today: string, ...lines: readonly TermLine[]) => termsOn('public-works', today, lines).until;

describe('what is told of a programme', () => {
  test('holds on its first and last day, and is not known before and after', () => {
    expect(
      ['2027-01-03', '2027-01-04', '2027-01-29', '2027-01-30'].map((day) => told(day, line()) !== undefined),
    ).toEqual([false, true, true, false]);
  });

  test('the later line replaces the earlier one from its first day', () => {
    const later = line({ ko: '나중', effectiveFrom: '2027-01-11' });
    const open = line({ effectiveTo: undefined });
    expect(told('2027-01-10', open, later)?.words.ko).toBe(open.ko);
    expect(told('2027-01-11', open, later)?.words.ko).toBe('나중');
  });

  test('what is assumed is not told, what one copy says is told as being checked', () => {
    expect(told('2027-01-10', line({ status: 'assumed' }))).toBeUndefined();
    expect(told('2027-01-10', line({ status: 'secondary' }))?.inDoubt).toBe(true);
    expect(told('2027-01-10', line())?.inDoubt).toBe(false);
  });

  test('past its review date it is being checked, on that day it is not', () => {
    const open = line({ effectiveTo: undefined, reviewBy: '2027-03-31' });
    expect(told('2027-03-31', open)?.inDoubt).toBe(false);
    expect(told('2027-04-01', open)?.inDoubt).toBe(true);
  });
});

describe('the lines of this release', () => {
  test('say of no group by age that one could apply for it', () => {
    for (const { programme } of TERMS) expect(isBracket(programme)).toBe(false);
  });

  test('each has an end or a review date, and a number only where somebody is called', () => {
    for (const { about, phone, effectiveTo, reviewBy } of TERMS) {
      expect(effectiveTo ?? reviewBy).toBeDefined();
      if (about !== 'call') expect(phone).toBeUndefined();
    }
  });

  test('what is not held is absent: nobody has the period of a round to come', () => {
    for (const programme of PROGRAMME_IDS) expect(termsOn(programme, '2026-11-02').until).toBeUndefined();
    expect(termsOn('public-works', '2024-01-15').until?.words.ko).toBe('2024년 1월 15일(월)~19일(금)');
    expect(termsOn('learn-and-job', '2026-11-02').gets).toBeUndefined();
  });
});
