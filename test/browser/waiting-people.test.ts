import PostalMime from 'postal-mime';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CASE, WAITS, waitingWorld } from '../support/waiting-world.ts';
import { launch, SIZES } from './chromium.ts';
import { OPEN_ALL, TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** The errand of an official, without script: a person waits, a document is seen, and the person's page changes. */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const looksGood = async (page: Page): Promise<void> => {
  await page.evaluate(OPEN_ALL);
  expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
  expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
  expect(await violationsOfCopy(browser, page)).toEqual([]);
};

test.each(SIZES)(
  'an official decides on a waiting person, whose page and mail change, on $name',
  async ({ viewport }) => {
    const world = await waitingWorld();
    const console = await visitConsole(browser, world.stages, { size: viewport });
    const theirs = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const ownPage = async () => theirs.setContent((await world.page.send('GET', `${world.own}/programmes/youth`)).body);
    await ownPage();
    expect(await theirs.locator('main').textContent()).toContain('담당자 확인이 필요합니다');

    const page = await console.signedIn('official');
    await page.getByRole('link', { name: '확인을 기다리는 분 모두 보기' }).click();
    await looksGood(page);
    await page.getByLabel('사업과 요건').selectOption('youth/age');
    await page.getByRole('button', { name: '골라 보기' }).click();
    expect(await page.locator('main').textContent()).not.toContain(WAITS.name);
    await page.getByRole('link', { name: /^W[0-9A-F]{10}$/ }).click();
    expect(await page.locator('main').textContent()).toContain('담당자의 확인을 기다립니다');
    await looksGood(page);
    const form = (what: string) => page.locator('form', { has: page.getByRole('button', { name: what }) });
    await form('본인 정보 보기').getByLabel('요건을 확인하는 데 필요합니다').check();
    await page.getByRole('button', { name: '본인 정보 보기' }).click();
    expect(await page.locator('main').textContent()).toContain('23개월');
    await looksGood(page);
    await form('이름과 등록 기관 보기').getByLabel('본인이나 등록 기관에 연락하는 데 필요합니다').check();
    await page.getByRole('button', { name: '이름과 등록 기관 보기' }).click();
    expect(await page.locator('main').textContent()).toContain(WAITS.name);
    await page.getByRole('link', { name: '이 요건 확인하기' }).click();
    await page.getByRole('button', { name: '미리 보기' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('확인한 결과를 골라 주십시오.');
    await looksGood(page);
    await page.getByLabel('충족', { exact: true }).check();
    await page.getByLabel('본 서류').fill('병적증명서');
    await page.getByLabel('이유').fill('현역으로 23개월 복무하신 것을 확인했습니다.');
    await page.getByRole('button', { name: '미리 보기' }).click();
    expect(await page.locator('main').textContent()).toContain('아직 기록하지 않았습니다.');
    await looksGood(page);
    await page.getByRole('button', { name: '고치기' }).click();
    expect(await page.getByLabel('본 서류').inputValue()).toBe('병적증명서');
    await page.getByRole('button', { name: '미리 보기' }).click();
    await page.getByRole('button', { name: '기록하기' }).click();
    expect(await page.locator('.panel').textContent()).toContain('요건 확인을 기록했습니다');
    await looksGood(page);

    await world.stages.drain();
    await ownPage();
    const own = await theirs.locator('main').textContent();
    expect(own).toContain('요건을 충족합니다(입력하신 내용 기준)');
    expect(own).toContain('담당자 확인(사전 검토)');
    expect(await theirs.evaluate<number>(TOO_WIDE)).toBe(0);
    expect(await violationsOfCopy(browser, theirs)).toEqual([]);
    await theirs.close();
    const told = await PostalMime.parse(world.stages.mails.findLast(({ to }) => to === WAITS.email)?.raw ?? '');
    expect(told.subject).toContain('적격 검토 결과가 달라졌습니다');
    expect(told.text).toContain('담당자 확인 필요 → 충족 · 담당자 확인(사전 검토)');
    await page.reload();
    expect(await page.locator('main').textContent()).toContain('기다리는 요건이 없습니다');
    console.stop();
  },
);

test('a condition is confirmed and the word is taken back with the keyboard alone', async () => {
  const world = await waitingWorld();
  const console = await visitConsole(browser, world.stages, { size: { width: 360, height: 740 } });
  const page = await console.signedIn('official');
  /** Moves on with Tab until the wanted control has the focus. */
  const reach = async (what: string): Promise<void> => {
    for (let steps = 0; steps < 80; steps += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(what)})`)) return;
    }
    throw new Error(`The keyboard does not reach ${what}`);
  };
  await page.goto(`${console.base}${CASE}`);
  await reach(`main a.button[href$="/youth/age"]`);
  await page.keyboard.press('Enter');
  await page.waitForURL(/youth\/age$/);
  await reach('#says');
  await page.keyboard.press('Space');
  await reach('#document');
  await page.keyboard.type('병적증명서');
  await reach('#reason');
  await page.keyboard.type('확인했습니다.');
  await reach('main form button');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '기록하기' }).waitFor();
  await reach('button[value="send"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=confirmed$/);
  await world.stages.drain();
  await page.goto(`${console.base}${CASE}/youth/age`);
  await page.getByLabel('앞서 한 확인을 거둡니다').check();
  await page.getByLabel('이유').fill('다른 분의 서류였습니다.');
  await page.getByRole('button', { name: '미리 보기' }).click();
  await looksGood(page);
  await page.getByRole('button', { name: '기록하기' }).click();
  await world.stages.drain();
  await page.goto(`${console.base}/waiting`);
  expect(await page.getByRole('link', { name: /^W[0-9A-F]{10}$/ }).count()).toBe(1);
  console.stop();
});
