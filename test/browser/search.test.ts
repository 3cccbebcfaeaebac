import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryTable } from '../support/memory-table.ts';
import { posting, submitted } from '../support/messages.ts';
import { world } from '../support/world.ts';
import { launch, SIZES } from './chromium.ts';
import { TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** The errand of an official on the telephone, without script: the company says its number, and the official finds its posting. */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(SIZES)('an official finds the posting of a company that calls, on $name', async ({ viewport }) => {
  const stages = world(memoryTable());
  const held = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
  await stages.receive(submitted('masan-univ', posting(held)), 'm-1');
  await stages.receive(submitted('masan-univ', posting({ externalId: 'P-2', title: '용접공 모집' })), 'm-2');
  await stages.drain();
  const console = await visitConsole(browser, stages, { size: viewport });
  const page = await console.signedIn('official');
  await page.getByRole('link', { name: '찾기', exact: true }).click();
  await page.getByLabel('찾으실 말').focus();
  await page.keyboard.type('123-45-67891');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=/);
  expect(await page.locator('main').textContent()).toContain('찾은 공고 2건');
  expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
  expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
  expect(await violationsOfCopy(browser, page)).toEqual([]);
  await page.getByRole('link', { name: 'CNC 선반 조작원 모집' }).click();
  expect(await page.locator('main').textContent()).toContain('담당자의 결정을 기다립니다');
  console.stop();
});
