import { describe, expect, test } from 'vitest';
import { mailsOfPostings, percentile, postingToMail } from '../../../../local/system/view/posting-to-mail.ts';
import type { Visit } from '../../../../local/system/view/log-visits.ts';

const visit = (id: string, ...steps: Visit['steps']): Visit => ({
  at: '2026-11-02T00:00:00Z',
  service: 'jobs-dev-x',
  request: `r-${id}`,
  id,
  steps,
});
const sent = (to: string, ...ids: string[]) => ({ to, sent: ids });
const mail = (notice: string, at: number) => ({ tags: { notice }, at });

describe('the time from a posting to its first mail', () => {
  const visits = [
    visit('door-1', sent('match-posting', 'match-1'), sent('masan-univ-replies', 'reply-1')),
    visit('match-1', sent('send-notice', 'send-1', 'send-2')),
    visit('send-1', { notice: 'n-1', mail: 'm-1' }),
    visit('send-2', { notice: 'n-2', mail: 'm-2' }),
    visit('door-2', sent('match-posting', 'match-2')),
    visit('match-2', sent('send-notice', 'send-3')),
    visit('send-3', { notice: 'n-3', became: 'for-digest' }),
  ];

  test('ends with the earliest mail of the notices that came of it, however the mails are ordered', () => {
    const mails = [mail('n-2', 4_000), mail('n-1', 2_500), mail('n-1', 9_000), mail('other', 1_100)];
    expect(postingToMail([{ messageId: 'door-1', at: 1_000 }], visits, mails)).toEqual([1_500]);
  });

  test('is not told of a posting that nobody was mailed about, or of which no log line is kept', () => {
    const postings = [
      { messageId: 'door-2', at: 1_000 },
      { messageId: 'door-3', at: 1_000 },
    ];
    expect(postingToMail(postings, visits, [mail('n-1', 2_500)])).toEqual([]);
  });

  test('counts what several attempts at a message led to', () => {
    const again = [...visits, { ...visit('send-3', { notice: 'n-4', mail: 'm-4' }), request: 'second' }];
    expect(postingToMail([{ messageId: 'door-2', at: 1_000 }], again, [mail('n-4', 1_250)])).toEqual([250]);
  });

  test('follows a chain that comes back to a message only once', () => {
    const round = [visit('a', sent('b', 'b')), visit('b', sent('a', 'a'), { notice: 'n-1' })];
    expect(postingToMail([{ messageId: 'a', at: 0 }], round, [mail('n-1', 7)])).toEqual([7]);
  });
});

describe('what came of a posting', () => {
  const lasting = (id: string, from: number, to: number, ...steps: Visit['steps']): Visit => ({
    ...visit(id, ...steps),
    at: new Date(from).toISOString(),
    until: new Date(to).toISOString(),
  });
  const visits = [
    lasting('door-1', 1_010, 1_050, sent('match-posting', 'match-1')),
    lasting('match-1', 1_040, 1_100, sent('send-notice', 'send-1', 'send-2', 'send-3')),
    lasting('send-1', 1_120, 1_200, { notice: 'n-1', mail: 'm-1' }, { notice: 'n-1', became: 'sent-match' }),
    lasting('send-2', 1_120, 1_200, { notice: 'n-2', became: 'for-digest' }),
    lasting('send-3', 1_300, 1_310, { notice: 'n-3', mail: 'm-3' }),
  ];

  test('is each of its mails, with what the functions on the way took, the last up to the mail', () => {
    const mails = [mail('n-1', 1_150), mail('n-3', 1_305), mail('n-3', 2_000), mail('other', 1_001)];
    expect(mailsOfPostings([{ messageId: 'door-1', at: 1_000, label: 'a' }], visits, mails)).toEqual([
      {
        messageId: 'door-1',
        at: 1_000,
        label: 'a',
        mails: [
          { millis: 150, stages: 40 + 60 + 30 },
          { millis: 305, stages: 40 + 60 + 5 },
        ],
        left: 1,
      },
    ]);
  });

  test('is nothing if no mail was sent', () => {
    expect(mailsOfPostings([{ messageId: 'door-2', at: 1_000 }], visits, [mail('n-1', 1_150)])).toEqual([
      { messageId: 'door-2', at: 1_000, mails: [], left: 0 },
    ]);
  });
});

describe('a percentile by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  test.each([
    [50, 50],
    [95, 95],
    [99, 99],
    [100, 100],
    [0, 1],
  ])('the %d% of the numbers from 1 to 100 is %d', (percent, value) => {
    expect(percentile(hundred, percent)).toBe(value);
  });

  test('is a value that there is: of one it is that one, of two the 50% is the smaller', () => {
    expect(percentile([7], 99)).toBe(7);
    expect(percentile([9, 3], 50)).toBe(3);
    expect(percentile([9, 3], 51)).toBe(9);
  });

  test('of nothing there is none', () => {
    expect(() => percentile([], 50)).toThrow(RangeError);
  });
});
