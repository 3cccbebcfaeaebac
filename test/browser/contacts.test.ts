import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryTable } from '../support/memory-table.ts';
import { publicPages } from '../support/public-page-world.ts';
import { world } from '../support/world.ts';
import { launch, SIZES } from './chromium.ts';
import { TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** The errand of two officials, without script: the telephone of a partner changes. The number is invented. */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(SIZES)(
  'the telephone of a partner is proposed, approved by another, and is on the front page, on $name',
  async (size) => {
    const stages = world(memoryTable());
    const console = await visitConsole(browser, stages, { size: size.viewport });
    const looksGood = async (page: Page, what: string): Promise<void> => {
      if (process.env['SHOTS'] !== undefined)
        await page.screenshot({
          path: join(process.env['SHOTS'], `contacts-${what}-${size.name}.png`),
          fullPage: true,
        });
      expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
      expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
      expect(await violationsOfCopy(browser, page)).toEqual([]);
    };
    const official = await console.signedIn('official');
    await official.goto(`${console.base}/rules`);
    await official.getByRole('link', { name: '기관 연락처' }).first().click();
    await looksGood(official, 'list');
    await official.getByRole('link', { name: '마산대학교' }).first().click();
    expect(await official.getByLabel('마산대학교').isChecked()).toBe(true);
    await official.getByLabel('전화(창원시는').check();
    await official.getByLabel('아래 연락처를').check();
    await official.getByLabel('새 연락처').fill('055-00-0299');
    await official.getByLabel('출처').fill('기관의 공문(가상)');
    await official.getByLabel('제안하는 이유').fill('번호가 바뀌었습니다.');
    await official.getByRole('button', { name: '제안하기 전에 확인' }).click();
    expect(await official.getByRole('alert').count()).toBe(1);
    await looksGood(official, 'mistakes');
    await official.getByLabel('새 연락처').fill('010 0000 0299');
    await official.getByRole('button', { name: '제안하기 전에 확인' }).click();
    await looksGood(official, 'preview');
    await official.getByRole('button', { name: '제안하기' }).click();
    expect(await official.getByRole('button', { name: '승인하기' }).count()).toBe(0);
    const front = async () => (await publicPages(stages)('GET', '/')).body;
    expect(await front()).toContain('055-000-0204');

    const approver = await console.signedIn('approver');
    await approver.getByRole('link', { name: '마산대학교 전화' }).click();
    await approver.locator('#approve-reason').fill('걸어 보았습니다.');
    await looksGood(approver, 'approve');
    await approver.getByRole('button', { name: '승인하기' }).click();
    await stages.drain();
    expect(await front()).toContain('010-0000-0299');
    await official.goto(`${console.base}/rules/contacts`);
    expect(await official.locator('main').textContent()).toContain('010-0000-0299');
    await looksGood(official, 'approved');
    console.stop();
  },
);
