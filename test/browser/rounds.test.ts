import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PERSON } from '../support/page-world.ts';
import { reviewWorld } from '../support/review-world.ts';
import { launch, SIZES } from './chromium.ts';
import { TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** The errand of two officials, without script: propose a round of 공공근로, rehearse it, approve it, and see an answer change on its first day. All is invented. */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(SIZES)(
  'a round is proposed, rehearsed, approved by another, and read on its first day, on $name',
  async (size) => {
    const world = await reviewWorld();
    const { stages } = world;
    const number = await world.ask('explanation', 'public-works');
    const console = await visitConsole(browser, stages, { size: size.viewport });
    const looksGood = async (page: Page, what: string) => {
      if (process.env['SHOTS'] !== undefined)
        await page.screenshot({ path: join(process.env['SHOTS'], `${what}-${size.name}.png`), fullPage: true });
      expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
      expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
      expect(await violationsOfCopy(browser, page)).toEqual([]);
    };
    const main = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ');
    const roundOn = async (on: string) => {
      await stages.run({ to: 'rescreen-seekers', messageId: `morning-${on}`, message: { on } });
      await stages.drain();
      const record = (await stages.stores.screenings.read(PERSON))?.value;
      return record?.answers.find(({ programme }) => programme === 'public-works')?.round;
    };

    const official = await console.signedIn('official');
    await official.getByRole('link', { name: '기준과 수치' }).click();
    await official.getByRole('link', { name: '사업 회차' }).click();
    await looksGood(official, 'rounds');
    await official.getByRole('link', { name: '새 회차 제안하기' }).click();
    await official.getByRole('button', { name: '미리 보기' }).click();
    expect(await official.getByRole('alert').textContent()).toContain('회차를 2027년 상반기처럼 적어 주십시오.');
    await looksGood(official, 'round-mistakes');
    await official.getByLabel('회차', { exact: true }).fill('2026년 하반기');
    await official.getByLabel('공공근로사업만').check();
    await official.getByLabel('시작하는 날', { exact: true }).fill('2026. 11. 10.');
    await official.getByLabel('끝나는 날(선택)').fill('2026-12-31');
    await official.getByLabel('나이(몇 세부터)').fill('18');
    await official.getByLabel('가구소득(선택)').fill('70');
    await official.getByLabel('가족 재산(선택)').fill('400,000,000');
    await official.getByLabel('함께 신청할 수 있음').check();
    await official.getByLabel('일하는 시간').fill('주 20시간');
    await official.getByLabel('공고 이름').fill('창원시 2026년 하반기 공공근로사업 참여자 모집 공고(가상)');
    await official.locator('#status-notice').check();
    await official.getByLabel('출처').fill('창원시 공고 제2026-1호(가상)');
    await official.getByLabel('제안하는 이유').fill('공고가 나왔습니다.');
    await official.getByRole('button', { name: '미리 보기' }).click();
    expect(await main(official)).toContain('가족 재산: 4억 원 이하');
    await looksGood(official, 'round-preview');
    await official.getByRole('button', { name: '제안하기' }).click();
    expect(await official.locator('.panel').textContent()).toContain('제안하였습니다');
    expect(await official.getByRole('button', { name: '승인하기' }).count()).toBe(0);
    await official.getByRole('button', { name: '실제 분들로 시험하기' }).click();
    await stages.drain();
    await official.getByRole('link', { name: '지금 상태 다시 보기' }).click();
    expect(await main(official)).toContain('5명 미만');
    await looksGood(official, 'round-rehearsed');
    expect(await roundOn('2026-11-03')).toBeUndefined();

    const approver = await console.signedIn('approver');
    await approver.getByRole('link', { name: '2026년 하반기 회차' }).click();
    await approver.locator('#approve-reason').fill('공고를 확인했습니다.');
    await looksGood(approver, 'round-approve');
    await approver.getByRole('button', { name: '승인하기' }).click();
    await stages.drain();
    await approver.reload();
    expect(await main(approver)).toContain('상태 승인함');
    await approver.goto(`${console.base}/rules/rounds`);
    expect(await main(approver)).toContain('승인한 제안');
    await looksGood(approver, 'rounds-after');
    await approver.getByRole('link', { name: '2026년 하반기 회차' }).first().click();
    await looksGood(approver, 'round');

    expect(await roundOn('2026-11-09')).toBeUndefined();
    expect(await roundOn('2026-11-10')).toBe('2026H2');

    // What was told before is given again as it was.
    await official.goto(`${console.base}/reviews/${number}`);
    const replay = await main(official);
    expect(replay).toContain('해당 기간의 공고를 확인하지 못했습니다.');
    expect(replay).not.toContain('4억 원');
    console.stop();
  },
);
