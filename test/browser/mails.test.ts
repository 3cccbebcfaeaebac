import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryTable } from '../support/memory-table.ts';
import { posting, submitted } from '../support/messages.ts';
import { NOW, world } from '../support/world.ts';
import { launch, SIZES } from './chromium.ts';
import { TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** The errand of an official, without script: a letter did not reach its company, and the official tells it another way. */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(SIZES)('an official sees to a letter that SES refused, on $name', async ({ viewport }) => {
  const stages = world(memoryTable(), NOW, async ({ tags }) =>
    tags['kind'] === 'posting-refused'
      ? { outcome: 'refused', reason: 'MessageRejected' }
      : { outcome: 'accepted', mailId: 'm' },
  );
  await stages.receive(submitted('masan-univ', posting({ wage: { unit: 'hour', min: 5_000 } })), 'm-1');
  await stages.drain();
  const console = await visitConsole(browser, stages, { size: viewport });
  const page = await console.signedIn('official');
  const looksGood = async (): Promise<void> => {
    expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
    expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
    expect(await violationsOfCopy(browser, page)).toEqual([]);
  };
  await page.getByRole('link', { name: '가지 못한 메일 모두 보기' }).click();
  await looksGood();
  await page.getByRole('link', { name: '기업 · 공고 보완 요청' }).click();
  await page.getByRole('link', { name: '이 공고와 회사 보기' }).click();
  expect(await page.locator('main').textContent()).toContain('가상정밀');
  await page.goBack();
  await page.getByRole('button', { name: '처리하기' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('어떻게 처리할지 골라 주십시오.');
  await looksGood();
  await page.getByLabel('다른 방법으로 알림').check();
  await page.getByLabel('이유나 알리신 방법').fill('전화로 알렸습니다.');
  await page.getByRole('button', { name: '처리하기' }).click();
  expect(await page.locator('.panel').textContent()).toContain('처리하도록 보냈습니다');
  await stages.drain();
  await page.reload();
  expect(await page.locator('main').textContent()).toContain('살펴보실 메일이 없습니다.');
  console.stop();
});
