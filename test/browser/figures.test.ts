import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PERSON } from '../support/page-world.ts';
import { reviewWorld } from '../support/review-world.ts';
import { NOW } from '../support/world.ts';
import { launch, SIZES } from './chromium.ts';
import { TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** The errand of two officials, without script: propose a figure, rehearse it, approve it, and see an answer turn on its day. All is invented. */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const FROM = '2026-11-10';

test.each(SIZES)(
  'a figure is proposed, rehearsed, approved by another, and turns an answer on its day, on $name',
  async (size) => {
    const world = await reviewWorld();
    const { stages } = world;
    const number = await world.ask('explanation', 'youth');
    const console = await visitConsole(browser, stages, { size: size.viewport });
    const looksGood = async (page: Page, what: string) => {
      if (process.env['SHOTS'] !== undefined)
        await page.screenshot({ path: join(process.env['SHOTS'], `${what}-${size.name}.png`), fullPage: true });
      expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
      expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
      expect(await violationsOfCopy(browser, page)).toEqual([]);
    };
    const main = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ');
    const youthOn = async (on: string) => {
      await stages.run({ to: 'rescreen-seekers', messageId: `morning-${on}`, message: { on } });
      await stages.drain();
      const record = (await stages.stores.screenings.read(PERSON))?.value;
      return record?.answers.find(({ programme }) => programme === 'youth')?.outcome;
    };

    const official = await console.signedIn('official');
    await official.getByRole('link', { name: '기준과 수치' }).click();
    await looksGood(official, 'rules');
    await official.getByRole('link', { name: '창원 청년 사업', exact: false }).first().click();
    await looksGood(official, 'programme');
    await official.goBack();
    await official.getByRole('link', { name: '창원 청년 나이 상한(이하)' }).click();
    await looksGood(official, 'figure');
    await official.getByRole('link', { name: '새 값 제안하기' }).click();
    await official.getByRole('button', { name: '미리 보기' }).click();
    expect(await official.getByRole('alert').textContent()).toContain('숫자로만 적어 주십시오');
    await looksGood(official, 'propose-mistakes');
    await official.getByLabel('새 값').fill('20');
    await official.getByLabel('시행일').fill('2026. 11. 10.');
    await official.getByLabel('조례: ', { exact: false }).check();
    await official.getByLabel('출처').fill('창원시 청년 기본 조례 개정(가상)');
    await official.getByLabel('제안하는 이유').fill('조례가 바뀌었습니다.');
    await official.getByRole('button', { name: '미리 보기' }).click();
    expect(await main(official)).toContain('새 값 20세');
    await looksGood(official, 'propose-preview');
    await official.getByRole('button', { name: '제안하기' }).click();
    expect(await official.locator('.panel').textContent()).toContain('제안하였습니다');
    expect(await official.getByRole('button', { name: '승인하기' }).count()).toBe(0);
    await looksGood(official, 'proposed');
    await official.getByRole('button', { name: '실제 분들로 시험하기' }).click();
    await stages.drain();
    await official.getByRole('link', { name: '지금 상태 다시 보기' }).click();
    expect(await main(official)).toContain('5명 미만');
    await looksGood(official, 'rehearsed');

    const approver = await console.signedIn('approver');
    expect(await main(approver)).toContain('승인을 기다리는 제안');
    await looksGood(approver, 'today');
    await approver.getByRole('link', { name: '창원 청년 나이 상한(이하)' }).click();
    await approver.locator('#approve-reason').fill('조례 개정안을 확인했습니다.');
    await looksGood(approver, 'approve');
    await approver.getByRole('button', { name: '승인하기' }).click();
    expect(await approver.locator('.panel').textContent()).toContain('승인을 보냈습니다');
    await stages.drain();
    await approver.reload();
    expect(await main(approver)).toContain('상태 승인함');
    await looksGood(approver, 'approved');

    expect(await youthOn('2026-11-09')).toBe('eligible');
    expect(await youthOn(FROM)).toBe('ineligible');

    await official.goto(`${console.base}/reviews/${number}`);
    const replay = await main(official);
    expect(replay).toContain('만 19세 이상 39세 이하여야 합니다.');
    expect(replay).not.toContain('20세 이하');
    console.stop();
  },
);

test('one official cannot approve their own', async () => {
  const { stages } = await reviewWorld();
  const console = await visitConsole(browser, stages);
  const page = await console.signedIn('approver');
  await page.goto(`${console.base}/rules/propose?id=youth%2Fage-max`);
  await page.getByLabel('새 값').fill('20');
  await page.getByLabel('시행일').fill(NOW.today);
  await page.getByLabel('조례: ', { exact: false }).check();
  await page.getByLabel('출처').fill('창원시 청년 기본 조례 개정(가상)');
  await page.getByLabel('제안하는 이유').fill('조례가 바뀌었습니다.');
  await page.getByRole('button', { name: '미리 보기' }).click();
  await page.getByRole('button', { name: '제안하기' }).click();
  expect(await page.locator('main').textContent()).toContain('다른 승인 담당자가 승인합니다.');
  expect(await page.getByRole('button', { name: '승인하기' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: '거두어들이기' }).count()).toBe(1);
  expect(await violationsOfCopy(browser, page)).toEqual([]);
  console.stop();
});
