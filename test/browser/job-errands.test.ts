import PostalMime from 'postal-mime';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { posting, seeker, submitted } from '../support/messages.ts';
import { PERSON, type PageWorld } from '../support/page-world.ts';
import { NOW } from '../support/world.ts';
import { launch } from './chromium.ts';
import { visit } from './visit.ts';

/** What a seeker came for, on a phone of 360 px without scripts, from the mail on. Everybody and everything is invented. */

const ADDRESS = seeker().email;
const APPLY = 'https://apply.gasang.example/jobs/1';
const HEIGHT = 740;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** Another job that fits, with a place to apply at and a telephone. */
const another = (revision: number) =>
  posting({
    externalId: 'P-2',
    revision,
    title: '밀링 조작원 모집',
    wage: { unit: 'hour', min: 12_000 + revision },
    applyUrl: APPLY,
    contact: { email: 'hr@gasang.example', phone: '055-000-1234' },
  });
const comes = async ({ stages }: PageWorld, revision: number): Promise<void> => {
  await stages.receive(submitted('masan-univ', another(revision)), `another-${revision}`);
  await stages.drain();
};
const mailsTo = ({ stages }: PageWorld) => stages.mails.filter(({ to }) => to === ADDRESS);

/** Where on the screen a text begins, in pixels from the top of the page. */
const topOf = async (page: Page, text: string): Promise<number> => {
  const box = await page.getByText(text).first().boundingBox();
  return box?.y ?? Infinity;
};

test('from the mail to 지원하기: the mail opens the page, the job is on its first screens, the button leads to where one applies', async () => {
  const { world, page, base, stop } = await visit(browser);
  await comes(world, 1);
  const { html = '', subject = '' } = await PostalMime.parse(mailsTo(world).at(-1)?.raw ?? '');
  expect(subject).toContain('밀링 조작원');
  await page.route(`${APPLY}**`, (route) => route.fulfill({ body: 'Here one applies', contentType: 'text/plain' }));
  // The mail as it is read; the link in it leads to the host of the pages, which is this machine here.
  await page.setContent(html.replaceAll('https://pages.city.example', base));
  expect(await page.getByRole('link', { name: '지원하기' }).getAttribute('href')).toBe(APPLY);
  expect(await page.getByRole('link', { name: '전화하기' }).getAttribute('href')).toBe('tel:0550001234');
  await page.locator(`a[href^="${base}/me/"]`).first().click();
  await page.waitForURL(/\/me\/v1\./);
  const card = page.locator('article', { hasText: '밀링 조작원 모집' });
  expect(await page.locator('article').count()).toBe(2);
  const top = (await card.boundingBox())?.y ?? 0;
  for (const text of ['시급 12,001원', '창원시 성산구', '주 40시간', 'D-28'])
    expect(await card.getByText(text).first().isVisible(), text).toBe(true);
  const apply = card.getByRole('link', { name: '지원하기' });
  expect(
    ((await apply.boundingBox())?.y ?? Infinity) - top,
    'the buttons are within a screen of the title',
  ).toBeLessThan(HEIGHT);
  await apply.click();
  await page.waitForURL(APPLY);
  expect(await page.locator('body').textContent()).toBe('Here one applies');
  stop();
});

test('관심 없음: the job is gone from the page and comes in no mail, however it changes, until it is taken back', async () => {
  const { world, page, stop } = await visit(browser);
  await comes(world, 1);
  await page.reload();
  const card = page.locator('article', { hasText: '밀링 조작원 모집' });
  await card.getByText('관심 없음', { exact: true }).click();
  await card.getByLabel('멀어요').check();
  await card.getByRole('button', { name: '다시 보지 않기' }).click();
  await page.waitForURL(/done=put-away$/);
  expect(await page.locator('.panel h2').textContent()).toBe('이 일자리는 더 안내하지 않습니다');
  expect(await page.getByRole('heading', { name: '밀링 조작원 모집' }).count()).toBe(0);
  expect(await page.locator('article').count()).toBe(1);
  const before = mailsTo(world).length;
  // What the address was mailed before is forgotten here, so only what the person said keeps the job away.
  const mailbox = (await world.deps.pool.seeker(PERSON))?.value.mailbox ?? '';
  await world.deps.mailboxes.update(await world.deps.mailboxes.read(mailbox), NOW, (kept) => ({
    ...kept,
    offered: {},
  }));
  await comes(world, 2);
  for (const now of ['2026-11-02T23:30:00.000Z', '2026-11-03T23:30:00.000Z']) {
    await world.stages.morningAt(now);
    for (const stage of world.stages.waiting.splice(0))
      if (stage.to === 'send-notice') await world.stages.sendAt(stage.message, now);
  }
  const since = await Promise.all(
    mailsTo(world)
      .slice(before)
      .map(({ raw }) => PostalMime.parse(raw)),
  );
  expect(since.filter(({ text = '' }) => text.includes('밀링 조작원'))).toEqual([]);
  await page.reload();
  expect(await page.getByRole('heading', { name: '밀링 조작원 모집' }).count()).toBe(0);
  await page.getByText('관심 없다고 하신 일자리 1건').click();
  await page.getByRole('button', { name: '되돌리기 밀링 조작원 모집 (가상정밀)' }).click();
  await page.waitForURL(/done=taken-back$/);
  expect(await page.getByRole('heading', { name: '밀링 조작원 모집' }).count()).toBe(1);
  expect(await page.getByText('관심 없다고 하신 일자리').count()).toBe(0);
  stop();
});

test('희망 조건: who types what they do finds the occupation, on a page of a few screens', async () => {
  const { world, page, stop } = await visit(browser);
  await page.getByRole('link', { name: '희망 조건', exact: true }).click();
  expect(await page.getByRole('checkbox', { name: '기계 설치·정비·생산직' }).isVisible()).toBe(true);
  await page.getByLabel('최소 금액(원)').fill('250만');
  await page.getByLabel('급여 기준').selectOption('month');
  await page.getByLabel('직종 찾기').fill('지게차');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/me\/change#occupation$/);
  const found = page.getByRole('checkbox', { name: '물품이동장비 조작원(크레인·호이스트·지게차)' });
  await found.check();
  expect(await topOf(page, '‘지게차’ 검색 결과')).toBeLessThan(HEIGHT * 2);
  expect(await page.getByLabel('최소 금액(원)').inputValue()).toBe('250만');
  await page.getByRole('button', { name: '저장하기' }).click();
  expect(await page.locator('.panel h2').textContent()).toBe('저장했습니다');
  expect((await world.deps.pool.seeker(PERSON))?.value.wanted.occupations).toEqual(['81', '623']);
  expect(await found.isChecked()).toBe(true);
  stop();
});
