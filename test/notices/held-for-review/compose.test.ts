import { expect, test } from 'vitest';
import { mailboxOf } from '../../../functions/domain/people/address.ts';
import { seoulDate } from '../../../functions/domain/language/calendar.ts';
import { jobIdOf } from '../../../functions/domain/page/public/job-id.ts';
import { composeNotice } from '../../../functions/notices/notices.ts';
import { companyPages } from '../../support/company-page-world.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { posting, reviewed, submitted } from '../../support/messages.ts';
import { keyed, NOW, world, type World } from '../../support/world.ts';

const A = 'masan-univ';
const OFFICIALS = 'officials@city.example';
const HELD = { description: '주부님들 지원 많이 해 주세요.' };
const UNLAWFUL = { wage: { unit: 'hour', min: 5_000 } } as const;
const KEY = { partner: A, externalId: 'P-1' } as const;

/** What the letter says at an instant, or why there is none. */
const letterOf = async (
  city: World,
  kind: 'held-for-review' | 'posting-review-request',
  revision: number,
  now: string = NOW.now,
) => {
  const { value } = await city.stores.mailboxes.read(mailboxOf(OFFICIALS, keyed));
  const notice = { ...KEY, kind, noticeId: 'n', to: OFFICIALS, revision };
  const composed = await composeNotice(
    notice,
    value,
    { now, today: seoulDate(now) },
    {
      ...city.sending,
      ...(await city.sending.offices()),
    },
  );
  return typeof composed === 'string' ? composed : composed.letter.text.replace(/\s+/g, ' ');
};

test('it leads to the posting on the console and says by which day to decide', async () => {
  const city = world(memoryTable());
  await city.receive(submitted(A, posting(HELD)), 'm-1');
  const text = await letterOf(city, 'held-for-review', 1);
  expect(text).toContain(`https://console.city.example/postings/${jobIdOf(KEY)}`);
  expect(text).toContain('결정 기한: 2026년 11월 4일(수)까지');
});

test('it tells of the revision that is held, also if a later one was refused', async () => {
  const city = world(memoryTable());
  await city.receive(submitted(A, posting({ ...HELD, title: '먼저 낸 가상 공고' })), 'm-1');
  await city.receive(submitted(A, posting({ ...UNLAWFUL, revision: 2, title: '나중에 낸 가상 공고' })), 'm-2');
  expect(await letterOf(city, 'held-for-review', 1)).toContain('먼저 낸 가상 공고');
  expect(await letterOf(city, 'held-for-review', 2)).toBe('overtaken');
});

test('there is none once the posting is over, mended or decided', async () => {
  const city = world(memoryTable());
  await city.receive(submitted(A, posting(HELD)), 'm-1');
  expect(await letterOf(city, 'held-for-review', 1, '2026-11-30T14:59:59.000Z')).not.toBe('overtaken');
  expect(await letterOf(city, 'held-for-review', 1, '2026-11-30T15:00:00.000Z')).toBe('overtaken');
  await city.receive(reviewed({ ...KEY, revision: 1, decision: 'release', note: '' }), 'm-2');
  expect(await letterOf(city, 'held-for-review', 1)).toBe('overtaken');
});

test('a company’s request is told with the day on which it asked and the day by which it is due', async () => {
  const city = world(memoryTable());
  await city.receive(submitted(A, posting(UNLAWFUL)), 'm-1');
  expect(await letterOf(city, 'posting-review-request', 1)).toBe('overtaken');
  const page = companyPages(city);
  await page.press(page.link(), 'review');
  const text = await letterOf(city, 'posting-review-request', 1);
  expect(text).toContain('2026년 11월 2일(월)에 회사가 회사 페이지에서 담당자의 검토를 요청했습니다');
  expect(text).toContain('결정 기한: 2026년 11월 4일(수)까지');
});
