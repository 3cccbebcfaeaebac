import { describe, expect, test } from 'vitest';
import {
  answeredSince,
  requestFilter,
  reviewListPage,
  type ReviewListFacts,
} from '../../../functions/domain/console/review-list-page.ts';
import { documentOf } from '../../../functions/domain/language/html.ts';
import type { ListedRequest } from '../../../functions/domain/people/review-request.ts';

const TODAY = '2026-12-02';
const request = (number: number, change: Partial<ListedRequest> = {}): ListedRequest => ({
  number: `R-20261102-${String(number).padStart(6, '0')}`,
  requestedOn: '2026-11-02',
  dueOn: TODAY,
  what: 'both',
  partner: 'masan-univ',
  externalId: 'S-1',
  ...change,
});
const page = (change: Partial<ReviewListFacts>): string =>
  documentOf(
    reviewListPage({
      open: [],
      answered: [],
      filter: undefined,
      pages: { open: 1, answered: 1 },
      today: TODAY,
      ...change,
    }).body,
  );
const text = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const numbers = (html: string): string[] =>
  [...html.matchAll(/href="\/reviews\/(R-[^"]*)"/g)].map(([, number = '']) => number);

describe('the list of requests', () => {
  test('says that there is nothing to answer', () => {
    expect(text(page({}))).toContain('답할 요청이 없습니다.');
    expect(text(page({}))).toContain('지난 90일 동안 답한 요청이 없습니다.');
  });

  test.each([
    ['2026-12-01', 'overdue', '기한이 1일 지났습니다'],
    ['2026-12-02', 'today', '오늘까지입니다'],
    ['2026-12-03', 'later', '1일 남았습니다'],
  ])('says in words how a day lies to today: %s', (dueOn, kind, words) => {
    expect(page({ open: [request(1, { dueOn })] })).toContain(`<span class="${kind}">${words}</span>`);
  });

  test('shows 25 a page, and each list turns its own pages', () => {
    const open = Array.from({ length: 26 }, (_, number) => request(number));
    const answered = Array.from({ length: 51 }, (_, number) => request(100 + number, { answeredOn: '2026-11-30' }));
    const first = page({ open, answered });
    expect(numbers(first)).toHaveLength(50);
    expect(first).toContain('href="/reviews?open=2"');
    const second = page({ open, answered, pages: { open: 2, answered: 3 }, filter: 'all' });
    expect(numbers(second)).toEqual(['R-20261102-000025', 'R-20261102-000150']);
    expect(second).toContain('href="/reviews?programme=all&#38;answered=3"');
    expect(second).toContain('href="/reviews?programme=all&#38;open=2&#38;answered=2"');
    expect(numbers(page({ open, pages: { open: 99, answered: 1 } }))).toEqual(['R-20261102-000025']);
  });

  test('is filtered by programme, or to those about all of them', () => {
    const open = [request(1), request(2, { programme: 'public-works' }), request(3, { programme: 'youth' })];
    expect(numbers(page({ open, filter: 'public-works' }))).toEqual(['R-20261102-000002']);
    expect(numbers(page({ open, filter: 'all' }))).toEqual(['R-20261102-000001']);
    expect(numbers(page({ open }))).toHaveLength(3);
    expect(text(page({ open, filter: 'youth' }))).toContain('답할 요청 1건');
    expect([requestFilter('youth'), requestFilter('all'), requestFilter('none such'), requestFilter(null)]).toEqual([
      'youth',
      'all',
      undefined,
      undefined,
    ]);
  });

  test('stays below 60 KB with a thousand open requests', () => {
    const open = Array.from({ length: 1_000 }, (_, number) => request(number));
    expect(new TextEncoder().encode(page({ open, answered: open })).length).toBeLessThan(60_000);
  });
});

test('an answered request stays in the list for 90 days', () => expect(answeredSince('2026-11-02')).toBe('2026-08-04'));
