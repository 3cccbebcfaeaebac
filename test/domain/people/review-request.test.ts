import { describe, expect, test } from 'vitest';
import {
  answerRequest,
  extend,
  notExtendable,
  type OfAct,
  type ReviewRequest,
} from '../../../functions/domain/people/review-request.ts';

/** An invented request of 2 November 2026. */
const ASKED: ReviewRequest = {
  number: 'R-20261102-ABCDEF',
  requestedOn: '2026-11-02',
  dueOn: '2026-12-02',
  what: 'both',
  partner: 'masan-univ',
  externalId: 'S-1',
  extensions: [],
};
const WHY = { ground: 'facts', words: '사실을 확인하고 있습니다.' } as const;
const WORDS = { parts: [{ part: 'finding', words: '다시 살폈습니다.' } as const], result: 'kept' } as const;

/** 12:00 in Seoul on a day. */
const act = (id: string, on: string, seen: number): OfAct => ({ id, at: `${on}T03:00:00.000Z`, seen });
const extendedOnce = extend(ASKED, act('a', '2026-11-30', 0), WHY).value;
const extendedTwice = extend(extendedOnce, act('b', '2026-12-30', 1), WHY).value;
const answered = answerRequest(ASKED, act('c', '2026-11-10', 0), WORDS).value;

describe('an extension (개인정보 보호법 시행령 제44조의3제5항)', () => {
  test('adds thirty days to the day by which the answer was due, each time', () => {
    expect([extendedOnce.dueOn, extendedTwice.dueOn]).toEqual(['2027-01-01', '2027-01-31']);
    expect(extendedTwice.extensions).toEqual([
      { act: 'a', on: '2026-11-30', dueOn: '2027-01-01', ...WHY },
      { act: 'b', on: '2026-12-30', dueOn: '2027-01-31', ...WHY },
    ]);
  });

  test('is possible twice, not three times', () => {
    expect(notExtendable(extendedOnce, '2026-12-30')).toBeUndefined();
    expect(notExtendable(extendedTwice, '2026-12-30')).toBe('no-more');
    expect(extend(extendedTwice, act('d', '2027-01-02', 2), WHY)).toEqual({
      value: extendedTwice,
      result: 'overtaken',
    });
  });

  test('is possible on the last day in Seoul, not on the day after', () => {
    expect(notExtendable(ASKED, '2026-12-02')).toBeUndefined();
    expect(notExtendable(ASKED, '2026-12-03')).toBe('too-late');
    const lastInstant = { id: 'd', at: '2026-12-02T14:59:59.999Z', seen: 0 };
    expect(extend(ASKED, lastInstant, WHY).result).toBe('done');
    expect(extend(ASKED, { ...lastInstant, at: '2026-12-02T15:00:00.000Z' }, WHY).result).toBe('overtaken');
  });

  test('is not possible once the request is answered', () => {
    expect(notExtendable(answered, '2026-11-11')).toBe('answered');
    expect(extend(answered, act('d', '2026-11-11', 1), WHY)).toEqual({ value: answered, result: 'overtaken' });
  });
});

describe('an answer', () => {
  test('closes the request, with the day in Seoul on which it was given', () => {
    const late = answerRequest(ASKED, { id: 'c', at: '2026-11-10T15:00:00.000Z', seen: 0 }, WORDS).value;
    expect(late).toMatchObject({ answeredOn: '2026-11-11', answer: { act: 'c', on: '2026-11-11', ...WORDS } });
  });

  test('is an answer though it is late', () => {
    expect(answerRequest(ASKED, act('c', '2027-06-01', 0), WORDS).result).toBe('done');
  });

  test('is given once: a second one changes nothing', () => {
    expect(answerRequest(answered, act('d', '2026-11-10', 1), WORDS)).toEqual({ value: answered, result: 'overtaken' });
  });
});

describe('an act', () => {
  test.each([
    ['an extension', extendedOnce, () => extend(extendedOnce, act('a', '2026-11-30', 0), { ...WHY, words: '다른 말' })],
    ['an answer', answered, () => answerRequest(answered, act('c', '2026-11-10', 0), { parts: [] })],
  ])('that is repeated is done already and changes nothing: %s', (_, now, again) => {
    expect(again()).toEqual({ value: now, result: 'done' });
  });

  test('of an official who saw an earlier state does nothing', () => {
    expect(extend(extendedOnce, act('d', '2026-11-30', 0), WHY)).toEqual({ value: extendedOnce, result: 'overtaken' });
    expect(answerRequest(extendedOnce, act('d', '2026-11-30', 0), WORDS).result).toBe('overtaken');
    expect(answerRequest(extendedOnce, act('d', '2026-11-30', 1), WORDS).result).toBe('done');
  });
});
