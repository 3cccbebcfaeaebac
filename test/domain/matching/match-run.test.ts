import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterRun,
  MOST_MAILED,
  noRun,
  unpackedMail,
  type MailAtOnce,
} from '../../../functions/domain/matching/match-run.ts';
import { MATCHING_RULES_VERSION } from '../../../functions/domain/matching/ranking.ts';
import { REASON_CODES } from '../../../functions/domain/matching/reasons.ts';
import { itemSize } from '../../support/item-size.ts';

const UNTIL = '2026-11-30';
const EMPTY = noRun('c-1', '2026-11-02T03:00:00.000Z', UNTIL);
const NOW = '2026-11-02T03:01:00.000Z';
const notice = (number: number): string => number.toString(16).padStart(20, '0').padEnd(64, 'f');
const mails = (count: number, from = 0): MailAtOnce[] =>
  Array.from({ length: count }, (_, index) => ({
    notice: notice(from + index),
    fit: { score: 60, reasons: ['occupation', 'district'] },
  }));
const run = (before = EMPTY, those: readonly MailAtOnce[] = [], now = NOW) =>
  afterRun(before, { until: UNTIL, fits: those.map(({ fit }) => fit), mails: those, now });

describe('what is kept of matching a job', () => {
  test('says how many people it fits, and for how many each reason holds', () => {
    const fits = [{ reasons: ['occupation', 'district', 'pay'] }, { reasons: ['occupation', 'district'] }] as const;
    expect(afterRun(EMPTY, { until: UNTIL, fits, mails: [], now: NOW })).toEqual({
      ...EMPTY,
      at: NOW,
      rules: MATCHING_RULES_VERSION,
      fits: 2,
      reasons: { occupation: 2, district: 2, pay: 1 },
    });
  });

  test('names each mail with its score and its reasons, whatever they are', () => {
    fc.assert(
      fc.property(fc.subarray([...REASON_CODES]), fc.integer({ min: 48, max: 110 }), (reasons, score) => {
        const { mailed } = run(EMPTY, [{ notice: notice(7), fit: { score, reasons } }]);
        expect(mailed.map(unpackedMail)).toEqual([{ notice: notice(7).slice(0, 20), fit: { score, reasons } }]);
      }),
    );
  });

  test('has a mail once, however often its message comes again, and those of a later run beside it', () => {
    const twice = run(run(EMPTY, mails(3)), mails(3));
    expect(twice.mailed).toHaveLength(3);
    expect(run(twice, mails(2, 2)).mailed).toHaveLength(4);
  });

  test('a change of the matching rules between two runs is seen: the record has the version of the latest (fault 29)', () => {
    const former = { ...run(EMPTY, mails(1)), rules: '2020-01-01' };
    const after = run(former, mails(1, 1));
    expect(after.rules).toBe(MATCHING_RULES_VERSION);
    expect(after.mailed).toHaveLength(2);
  });

  test('stays under half of what an item holds, and counts the mails without room', () => {
    const full = run(run(EMPTY, mails(MOST_MAILED - 1)), mails(10, MOST_MAILED));
    expect(full.mailed).toHaveLength(MOST_MAILED);
    expect(full.more).toBe(9);
    expect(itemSize({ pk: 'x', sk: 'y', version: 1, value: full })).toBeLessThan(200_000);
  });
});
