import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryTable } from '../support/memory-table.ts';
import { world } from '../support/world.ts';
import { launch, SIZES } from './chromium.ts';
import { TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** The errand of two officials, without script: a day becomes a holiday. The day is invented. */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(SIZES)(
  'a day on which offices are closed is proposed, approved by another, and has no digests, on $name',
  async (size) => {
    const stages = world(memoryTable());
    const console = await visitConsole(browser, stages, { size: size.viewport });
    const looksGood = async (page: Page, what: string): Promise<void> => {
      if (process.env['SHOTS'] !== undefined)
        await page.screenshot({
          path: join(process.env['SHOTS'], `holidays-${what}-${size.name}.png`),
          fullPage: true,
        });
      expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
      expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
      expect(await violationsOfCopy(browser, page)).toEqual([]);
    };
    const official = await console.signedIn('official');
    await official.goto(`${console.base}/rules`);
    await official.getByRole('link', { name: '쉬는 날' }).first().click();
    await looksGood(official, 'list');
    await official.getByRole('button', { name: '제안하기 전에 확인' }).click();
    expect(await official.getByRole('alert').count()).toBe(1);
    await looksGood(official, 'mistakes');
    await official.getByLabel('날짜').fill('2026-11-04');
    await official.getByLabel('쉬는 날(').check();
    await official.getByLabel('이름').fill('임시공휴일(가상)');
    await official.getByLabel('출처').fill('관보(가상)');
    await official.getByLabel('제안하는 이유').fill('관보에 실렸습니다.');
    await official.getByRole('button', { name: '제안하기 전에 확인' }).click();
    await looksGood(official, 'preview');
    await official.getByRole('button', { name: '제안하기' }).click();
    expect(await official.getByRole('button', { name: '승인하기' }).count()).toBe(0);
    expect(await stages.morningAt('2026-11-03T23:30:00.000Z')).toBe('composed');

    const approver = await console.signedIn('approver');
    await approver.goto(official.url());
    await approver.locator('#approve-reason').fill('관보를 보았습니다.');
    await looksGood(approver, 'approve');
    await approver.getByRole('button', { name: '승인하기' }).click();
    await stages.drain();
    expect(await stages.morningAt('2026-11-03T23:30:00.000Z')).toBe('no-working-day');
    await official.goto(`${console.base}/rules/holidays`);
    expect(await official.locator('main').textContent()).toContain('승인한 제안');
    await looksGood(official, 'approved');
    console.stop();
  },
);
