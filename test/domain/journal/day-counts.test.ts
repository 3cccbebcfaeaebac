import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventOf, JournalEvent } from '../../../functions/contracts/journal-event.ts';
import { rangeOf, TIME_ENDS, withinOf } from '../../../functions/domain/journal/answer-times.ts';
import { countsOf, together } from '../../../functions/domain/journal/day-counts.ts';

const id = (number: number): string => number.toString(16).padStart(16, '0');
const answer = (number: number, of: Partial<EventOf<'answered'>> = {}): EventOf<'answered'> => ({
  kind: 'answered',
  id: id(number),
  day: '2026-11-02',
  partner: 'masan-univ',
  door: 'postings',
  type: 'posting-submitted',
  state: 'open',
  codes: [],
  ms: 1_500,
  ...of,
});
const EVENTS: readonly JournalEvent[] = [
  answer(1),
  answer(2, { ms: 90_000 }),
  answer(3, { state: 'refused', codes: ['wage-below-minimum', 'sex-requirement'] }),
  answer(4, { partner: 'kyungnam-univ', state: 'stored', duplicate: true }),
  {
    kind: 'posting',
    id: id(5),
    day: '2026-11-02',
    partner: 'masan-univ',
    became: 'open',
    sectors: ['defence'],
    district: '48123',
    occupation: '82',
  },
  {
    kind: 'posting',
    id: id(6),
    day: '2026-11-02',
    partner: 'masan-univ',
    became: 'open',
    sectors: ['defence'],
    district: '48123',
    occupation: '82',
  },
  { kind: 'matched', id: id(7), day: '2026-11-02', partner: 'masan-univ', people: 12, mails: 3 },
  { kind: 'mailed', id: id(8), day: '2026-11-02', notice: 'match', fate: 'sent' },
  { kind: 'mailed', id: id(9), day: '2026-11-02', notice: 'match', fate: 'bounced' },
];

describe('the counts of a day', () => {
  test('say how many messages were answered how, by partner and kind, and for what they were refused', () => {
    const { answered, stopped } = countsOf(EVENTS);
    expect(answered).toEqual([
      expect.objectContaining({ partner: 'kyungnam-univ', state: 'stored', count: 1, duplicates: 1 }),
      expect.objectContaining({ partner: 'masan-univ', state: 'open', count: 2, duplicates: 0 }),
      expect.objectContaining({ partner: 'masan-univ', state: 'refused', count: 1 }),
    ]);
    expect(stopped.map(({ code, count }) => [code, count])).toEqual([
      ['sex-requirement', 1],
      ['wage-below-minimum', 1],
    ]);
  });

  test('say how many postings opened where, how many people they fit, and how many mails went', () => {
    const { postings, matched, mailed } = countsOf(EVENTS);
    expect(postings).toEqual([
      { partner: 'masan-univ', became: 'open', sectors: ['defence'], district: '48123', occupation: '82', count: 2 },
    ]);
    expect(matched).toEqual([{ partner: 'masan-univ', people: 12, mails: 3, runs: 1 }]);
    expect(mailed).toEqual([
      { notice: 'match', fate: 'bounced', count: 1 },
      { notice: 'match', fate: 'sent', count: 1 },
    ]);
  });

  test('are the same in whatever order and however often events come', () => {
    const expected = countsOf(EVENTS);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 30 }), fc.boolean(), (more, first) => {
        const shuffled = first ? [...more, ...EVENTS] : [...EVENTS.toReversed(), ...more];
        expect(countsOf(shuffled)).toEqual(expected);
      }),
    );
  });

  test('of an answer that was noted twice count the faster one, whichever came first', () => {
    for (const events of [
      [answer(1, { ms: 900 }), answer(1, { ms: 200_000 })],
      [answer(1, { ms: 200_000 }), answer(1, { ms: 900 })],
    ])
      expect(countsOf(events).answered[0]?.times[0]).toBe(1);
  });

  test('of several days are the sum of the days', () => {
    const one = countsOf(EVENTS);
    const both = together([one, one]);
    expect(both.answered.find(({ state }) => state === 'open')?.count).toBe(4);
    expect(both.matched).toEqual([{ partner: 'masan-univ', people: 24, mails: 6, runs: 2 }]);
  });
});

describe('answer times', () => {
  test.each(TIME_ENDS.map((end, range) => [end, range] as const))(
    'of %i ms lie in range %i, and a millisecond more in the next',
    (end, range) => {
      expect(rangeOf(end)).toBe(range);
      expect(rangeOf(end + 1)).toBe(range + 1);
    },
  );

  const times = (...all: readonly number[]): number[] => {
    const counts = Array.from({ length: TIME_ENDS.length + 1 }, () => 0);
    for (const ms of all) counts[rangeOf(ms)] = (counts[rangeOf(ms)] ?? 0) + 1;
    return counts;
  };

  test('are told as the end of the range in which the share lies', () => {
    const nine = times(...Array.from({ length: 9 }, () => 500), 90_000);
    expect(withinOf(nine, 0.5)).toBe(1_000);
    expect(withinOf(nine, 0.9)).toBe(1_000);
    expect(withinOf(nine, 0.91)).toBe(120_000);
  });

  test('are unknown if nothing was counted, and longer if they pass the last end', () => {
    expect(withinOf(times(), 0.5)).toBeUndefined();
    expect(withinOf(times(86_400_001), 0.5)).toBe('longer');
  });
});
