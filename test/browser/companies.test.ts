import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firm } from '../support/invented-firm.ts';
import { memoryTable } from '../support/memory-table.ts';
import { companyMessage } from '../support/messages.ts';
import { world } from '../support/world.ts';
import { launch, SIZES } from './chromium.ts';
import { TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** The errand of two officials, without script: a company is found, read, and recognised. The company is invented. */

const NUMBER = '1234567891';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(SIZES)('a company is read line by line, proposed, approved by another, and told, on $name', async (size) => {
  const stages = world(memoryTable());
  const { company, headcounts } = firm('2025', { start: 63, end: 66 });
  const say = (what: 'registered' | 'headcount-reported', data: object, id: string) =>
    stages.receive(companyMessage('chamber-of-commerce', what, { ...data, registrationNumber: NUMBER }), id);
  await say('registered', { ...company, contact: { email: 'hr@gasang.example' } }, 'c');
  for (const [at, one] of headcounts.entries()) await say('headcount-reported', one, `h-${at}`);
  const console = await visitConsole(browser, stages, { size: size.viewport });
  const looksGood = async (page: Page, what: string): Promise<void> => {
    if (process.env['SHOTS'] !== undefined)
      await page.screenshot({ path: join(process.env['SHOTS'], `companies-${what}-${size.name}.png`), fullPage: true });
    expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
    expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
    expect(await violationsOfCopy(browser, page)).toEqual([]);
  };
  const official = await console.signedIn('official');
  await official.getByRole('link', { name: '우수기업 후보' }).click();
  await looksGood(official, 'list');
  await official.getByRole('link', { name: '지어낸 정밀' }).click();
  expect(await official.locator('main').textContent()).toContain('고용 증가율: 3 ÷ 63 = 4.76% → 3% 이상 5점');
  await official.getByText('월말 상시 직원 수(창원시에').click();
  await looksGood(official, 'one');
  await official.getByRole('link', { name: '이 기업의 선정 제안하기' }).click();
  expect(await official.getByLabel('사업자등록번호').inputValue()).toBe(NUMBER);
  await official.getByRole('button', { name: '제안하기 전에 확인' }).click();
  await looksGood(official, 'mistakes');
  await official.getByLabel('선정일').fill('2026-11-10');
  await official.getByLabel('인증이 끝나는 날').fill('2029-11-09');
  await official.getByLabel('아니요').check();
  await official.getByLabel('제안하는 이유').fill('심사위원회에서 정했습니다.');
  await official.getByRole('button', { name: '제안하기 전에 확인' }).click();
  await looksGood(official, 'preview');
  await official.getByRole('button', { name: '제안하기' }).click();
  expect(await official.getByRole('button', { name: '승인하기' }).count()).toBe(0);

  const approver = await console.signedIn('approver');
  await approver.goto(`${console.base}/`);
  await approver.getByRole('link', { name: '지어낸 정밀 선정' }).click();
  await approver.locator('#approve-reason').fill('의결서를 보았습니다.');
  await looksGood(approver, 'approve');
  await approver.getByRole('button', { name: '승인하기' }).click();
  await stages.drain();
  const [mail] = stages.mails;
  expect((await PostalMime.parse(mail?.raw ?? '')).subject).toBe(
    '[창원 일자리] 일자리창출 우수기업으로 선정되었습니다',
  );
  await official.goto(`${console.base}/awards`);
  expect(await official.locator('main').textContent()).toContain('인증이 아직 시작되지 않음');
  await looksGood(official, 'awarded');
  await official.goto(`${console.base}/revocations`);
  await looksGood(official, 'revocations');
  await official.goto(`${console.base}/weights/2025`);
  await looksGood(official, 'weights');
  console.stop();
});
