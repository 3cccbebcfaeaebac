import { describe, expect, test } from 'vitest';
import { utcInstant, type Moment } from '../../../functions/domain/language/calendar.ts';
import { askIfReported, holdIfSilent } from '../../../functions/domain/postings/asking-company.ts';
import { isAsked } from '../../../functions/domain/postings/closing-question.ts';
import { isReported } from '../../../functions/domain/postings/may-be-closed.ts';
import {
  emptyPostingRecord,
  postingState,
  takePosting,
  takeReview,
  type PostingRecord,
} from '../../../functions/domain/postings/posting-record.ts';
import { posting } from '../../support/messages.ts';

const at = (seoul: string): Moment => ({ now: utcInstant(`${seoul}:00+09:00`), today: seoul.slice(0, 10) });
const MORNING = at('2026-11-02T09:00');
const ASKED = at('2026-11-02T15:00');
const CLUSTER = 'a-job';
const REPORTS = [{ on: '2026-11-02' }, { on: '2026-11-02' }, { on: '2026-11-02' }];

const arrives = (
  record: PostingRecord,
  revision: number,
  { now: receivedAt }: Moment,
  says = `says ${revision}`,
): PostingRecord =>
  takePosting(record, {
    version: { revision, ended: false, hash: `h-${revision}` },
    origin: { messageId: 'm', eventId: 'e', key: 'k' },
    receivedAt,
    posting: posting({ revision }),
    findings: [],
    cluster: CLUSTER,
    says,
  }).record;
const open = arrives(emptyPostingRecord('masan-univ', 'P-1'), 1, MORNING);
const reported = { cluster: CLUSTER, reports: REPORTS, at: ASKED.now };
const asked = askIfReported(open, reported, ASKED);

describe('a company is asked', () => {
  test('with three reports that count, and not with two', () => {
    expect(isAsked(asked)).toBe(true);
    expect(askIfReported(open, { ...reported, reports: REPORTS.slice(1) }, ASKED)).toBe(open);
  });

  test('of the job that was reported, and not of another that the posting has become', () =>
    expect(askIfReported(open, { ...reported, cluster: 'another-job' }, ASKED)).toBe(open));

  test('by a late message, of a revision that came after the report, nothing: it has answered already', () => {
    const late = askIfReported(arrives(open, 2, at('2026-11-02T15:01')), reported, at('2026-11-02T15:02'));
    expect([isAsked(late), isReported(late, REPORTS)]).toEqual([false, false]);
    expect(askIfReported(late, reported, at('2026-11-02T15:03'))).toBe(late);
  });

  test('once: a question that stands is not asked again', () =>
    expect(askIfReported(asked, { ...reported, at: '2026-11-03T00:00:00.000Z' }, at('2026-11-03T09:00'))).toBe(asked));
});

describe('it has answered', () => {
  test.each([
    ['before the question', '2026-11-02T05:59:59.999Z', true],
    ['at the same instant', ASKED.now, false],
    ['after it', '2026-11-02T06:00:00.001Z', false],
  ])('with a word of %s or not', (_, when, stands) =>
    expect(isAsked({ ...asked, said: { word: { says: 'open', at: when, id: 'w' } } })).toBe(stands),
  );

  test('by a higher revision, whatever the clock of the process says that took it', () =>
    expect(isAsked(arrives(asked, 2, MORNING))).toBe(false));

  test('by what an official released after it, of an earlier revision that says the same', () => {
    const again = arrives(open, 2, MORNING, 'says 1');
    const review = { decision: 'release', note: '', time: ASKED.now, hash: 'r' } as const;
    const of = (record: PostingRecord): boolean =>
      isAsked(takeReview(askIfReported(record, reported, ASKED), 1, review).record);
    expect([of(again), of(arrives(open, 2, MORNING))]).toEqual([false, true]);
  });

  test('not by what an official released before: people still read that it may be closed', () => {
    const review = { decision: 'release', note: '', time: '2026-11-01T00:00:00.000Z', hash: 'r' } as const;
    const { record } = takeReview(asked, 1, review);
    expect([isAsked(record), isReported(record, REPORTS)]).toEqual([true, true]);
  });
});

test('it has until the end of its last day: the posting is held on the next, and not before', () => {
  expect(asked.question?.answerBy).toBe('2026-11-04');
  expect(holdIfSilent(asked, '2026-11-04')).toBe(asked);
  expect(postingState(holdIfSilent(asked, '2026-11-05'))).toBe('held');
});
