import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/aws/hash.ts';
import { securityHeaders } from '../../functions/domain/page/security-headers.ts';
import { inventedPages } from '../support/invented-pages.ts';
import { declared, registered } from '../support/messages.ts';
import { screenedSeeker } from '../support/screened-person.ts';
import { launch, SIZES, tooPale, watched } from './chromium.ts';
import { OPEN_ALL, TOO_SMALL, TOO_WIDE, violations } from './page-checks.ts';
import { listen, visit } from './visit.ts';

/** The person's page in a browser: every page as rendered, and one whole visit by keyboard alone, without scripts. */

const LANGUAGES = ['ko', 'en'] as const;
const pages = Object.fromEntries(
  LANGUAGES.flatMap((language) =>
    Object.entries(inventedPages(language)).map(([name, page]) => [`/${language}/${name}`, page]),
  ),
);

let browser: Browser;
let url: string;
const rendered = createServer(({ url: path = '' }, response) => {
  const page = pages[path];
  response.writeHead(page === undefined ? 404 : 200, {
    ...securityHeaders(sha256),
    'content-type': 'text/html; charset=utf-8',
  });
  response.end(page ?? '');
});
beforeAll(async () => {
  browser = await launch();
  url = await listen(rendered);
});
afterAll(async () => {
  await browser.close();
  rendered.close();
});

test('the checks find what is wrong', async () => {
  const { page } = await watched(browser, url);
  await page.setContent(
    `<p style="color: #999">pale</p><input type="text"><div style="width: 3000px">wide</div><nav><a href="#">x</a></nav>`,
  );
  const found = (await violations(page)).map((line) => line.split(':')[0]);
  expect(found).toEqual(expect.arrayContaining(['color-contrast', 'label', 'html-has-lang', 'document-title']));
  expect(await tooPale(page)).toHaveLength(1);
  expect((await page.evaluate<string[]>(TOO_SMALL)).length).toBeGreaterThan(0);
  expect(await page.evaluate<number>(TOO_WIDE)).toBeGreaterThan(0);
});

/** English words are longer, which shows on a phone. A desktop has room, so the Korean pages are enough there. */
const shownAt = (name: string): string[] =>
  Object.keys(pages).filter((path) => name !== SIZES[0].name || path.startsWith('/ko/'));

describe.each(SIZES)('at $name', ({ name, viewport }) => {
  // Chromium has a process for each page, so that two pages use two processors.
  test.concurrent.for(shownAt(name))(
    '%s has no violation, no pale text, no small control, and fits',
    async (path, { expect }) => {
      const { page, complaints, strangers } = await watched(browser, url, viewport);
      await page.goto(url + path);
      await page.evaluate(OPEN_ALL);
      expect(await violations(page)).toEqual([]);
      expect(await tooPale(page)).toEqual([]);
      expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
      expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page)).toEqual([]);
      expect(await tooPale(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(strangers).toEqual([]);
      await page.context().close();
    },
  );
});

test('at 400 % of a desktop’s size nothing has to be scrolled sideways', async () => {
  const { page } = await watched(browser, url, { width: 320, height: 256 });
  for (const path of Object.keys(pages)) {
    await page.goto(url + path);
    await page.evaluate(OPEN_ALL);
    expect([path, await page.evaluate<number>(TOO_WIDE)]).toEqual([path, 0]);
  }
});

test('in print the values stay and what cannot be pressed on paper goes', async () => {
  const { page } = await watched(browser, url);
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${url}/ko/programme-employment-support`);
  expect(await page.getByText('가구소득: 1,234,567원').first().isVisible()).toBe(true);
  for (const nav of await page.locator('nav').all()) expect(await nav.isVisible()).toBe(false);
  expect(await page.locator('button').first().isVisible()).toBe(false);
  expect(await tooPale(page)).toEqual([]);
});

/** Presses Tab until the control that matches the selector has the focus. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
};

test('by keyboard alone and without script: skip the menu, ask to be introduced, correct the mistake', async () => {
  const { world, page, stop } = await visit(browser);
  await page.keyboard.press('Tab');
  expect(await page.locator('.skip:focus').isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await tabTo(page, 'summary');
  await page.keyboard.press('Enter');
  await tabTo(page, 'article button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/me\/introduce$/);
  await tabTo(page, '.errors a');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator('article button:focus').count()).toBe(1);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await tabTo(page, 'article button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=introduced$/);
  expect(await page.locator('.panel h2').textContent()).toBe('소개를 요청했습니다');
  expect(world.stages.waiting.map(({ message }) => message)).toMatchObject([{ kind: 'introduction' }]);
  stop();
});

test('without script: change wishes, stop the mails, delete everything', async () => {
  const { world, page, stop } = await visit(browser);
  await page.getByRole('link', { name: '희망 조건', exact: true }).click();
  await page.getByLabel('최소 금액(원)').fill('250');
  await page.getByLabel('급여 기준').selectOption('month');
  await page.getByRole('button', { name: '저장하기' }).click();
  await page.getByRole('link', { name: /희망 급여가 너무 적습니다/ }).click();
  expect(await page.locator('#wageMin').inputValue()).toBe('250');
  await page.getByLabel('최소 금액(원)').fill('250만');
  await page.getByRole('button', { name: '저장하기' }).click();
  expect(await page.locator('.panel h2').textContent()).toBe('저장했습니다');
  await page.getByRole('link', { name: '내 정보', exact: true }).click();
  await page.getByRole('link', { name: '메일 받기', exact: true }).click();
  await page.getByRole('button', { name: '메일 그만 받기' }).click();
  expect(await page.locator('.panel h2').textContent()).toBe('메일을 멈추었습니다');
  await page.getByRole('link', { name: '내 정보', exact: true }).click();
  await page.getByRole('link', { name: '모두 삭제', exact: true }).click();
  await page.getByLabel(/되돌릴 수 없음을 알고 있으며/).check();
  await page.getByRole('button', { name: '모두 삭제하기' }).click();
  expect(await page.locator('h1').textContent()).toContain('삭제했습니다');
  await page.goto(new URL(page.url()).origin + world.own);
  expect(await page.locator('h1').textContent()).toContain('이 주소로는 볼 수 없습니다');
  stop();
});

/** The number of screens of a phone that a page is long, with everything folded that is folded at first. */
const SCREENS = 'document.documentElement.scrollHeight / 740';

/** A visit of somebody who agreed to the check. Their partner declared what is needed but for the income. */
const screenedVisit = async () => {
  const visited = await visit(browser);
  const { stages, own } = visited.world;
  const agrees = registered('masan-univ', screenedSeeker({ revision: 2 }), '2026-11-02T11:00:00+09:00');
  const facts = { ableToWork: true, household: { size: 2 }, militaryServiceMonths: 0 };
  await stages.receive(agrees, 'agrees');
  await stages.receive(declared('masan-univ', { externalId: 'S-1', revision: 1, facts }), 'declares');
  await stages.drain();
  await visited.page.goto(new URL(visited.page.url()).origin + own);
  return visited;
};

test('without script, at 360 px: from the verdict to the number to call and the place to apply', async () => {
  const { page, stop } = await screenedVisit();
  await page.getByRole('link', { name: '지원 사업', exact: true }).click();
  expect(await page.evaluate<number>(SCREENS)).toBeLessThanOrEqual(4);
  const card = page.locator('#employment-support');
  expect(await card.locator('.outcome').textContent()).toBe('추가 정보가 필요합니다.');
  expect(await card.textContent()).toContain('신청: 고용노동부에 신청하면');
  expect(await card.getByRole('link', { name: '1350' }).getAttribute('href')).toBe('tel:1350');
  expect(await card.getByRole('link', { name: '055-000-0204' }).getAttribute('href')).toBe('tel:0550000204');
  await card.getByRole('link', { name: '왜 그런가요?' }).click();
  expect(await page.locator('h1').textContent()).toContain('국민취업지원제도(취업지원서비스)');
  expect(await page.getByText('구직자 취업촉진 및 생활안정지원에 관한 법률 제6조').first().isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: '1350' }).isVisible()).toBe(true);
  stop();
});

test('without script, at 360 px: says a missing fact, corrects a mistake, and sees the answer change', async () => {
  const { world, page, stop } = await screenedVisit();
  await page.goto(`${new URL(page.url()).origin}${world.own}/programmes`);
  await page.locator('#employment-support').getByRole('link', { name: '정보 적기' }).click();
  await page.getByLabel(/가구소득/).fill('백만');
  await page.getByRole('button', { name: '저장하고 결과 보기' }).click();
  await page.getByRole('link', { name: /원 단위의 숫자로/ }).click();
  expect(await page.getByLabel(/가구소득/).inputValue()).toBe('백만');
  await page.getByLabel(/가구소득/).fill('100만');
  await page.getByLabel(/요건을 살펴보기 위해 제 정보를 쓰는 데 동의합니다/).check();
  await page.getByRole('button', { name: '저장하고 결과 보기' }).click();
  expect(await page.locator('.panel h2').textContent()).toBe('정보를 저장했습니다');
  expect(await page.locator('.outcome').first().textContent()).toBe('요건을 충족합니다(입력하신 내용 기준)');
  await page.getByRole('link', { name: '내 정보', exact: true }).click();
  await page.getByRole('link', { name: '적은 정보 고치거나 지우기' }).click();
  expect(await page.getByLabel(/가구소득/).inputValue()).toBe('1,000,000');
  await page.getByLabel(/가구소득/).fill('');
  await page.getByRole('button', { name: '저장하기' }).click();
  expect(await page.locator('.panel h2').textContent()).toBe('고쳤습니다');
  stop();
});
