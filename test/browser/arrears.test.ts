import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { businessCheckDigit } from '../../functions/domain/language/business-number.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, submitted } from '../support/messages.ts';
import { world } from '../support/world.ts';
import { launch, SIZES } from './chromium.ts';
import { TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** The errand of two officials, without script: a new list of employers in wage arrears counts. All employers are invented. */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const LISTED = `123456789${businessCheckDigit('123456789')}`;
const fileOf = (csv: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });

test.each(SIZES)(
  'a list of employers in wage arrears is uploaded, approved by another, and read, on $name',
  async (size) => {
    const stages = world(memoryTable());
    const console = await visitConsole(browser, stages, { size: size.viewport });
    const looksGood = async (page: Page, what: string): Promise<void> => {
      if (process.env['SHOTS'] !== undefined)
        await page.screenshot({ path: join(process.env['SHOTS'], `arrears-${what}-${size.name}.png`), fullPage: true });
      expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
      expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
      expect(await violationsOfCopy(browser, page)).toEqual([]);
    };
    const codesOf = async (externalId: string) => {
      const company = { name: '다른 이름', registrationNumber: LISTED };
      await stages.receive(submitted('masan-univ', posting({ externalId, company })), `m-${externalId}`);
      return stages.replies.at(-1)?.reply.data.findings.map(({ code }) => code);
    };

    const official = await console.signedIn('official');
    await official.goto(`${console.base}/rules`);
    await official.getByRole('link', { name: '체불사업주 명단' }).first().click();
    await looksGood(official, 'none');
    await official.getByLabel('명단의 기준일').fill('2026-11-01');
    await official.getByLabel('출처').fill('고용노동부 공고(가상)');
    await official.getByLabel('명단 파일').setInputFiles(fileOf('사업장명,사업자등록번호\n가상체불,1234\n'));
    await official.getByRole('button', { name: '점검하기' }).click();
    expect(await official.getByRole('alert').count()).toBe(1);
    await looksGood(official, 'mistake');
    await official.getByLabel('명단 파일').setInputFiles(fileOf(`사업장명,사업자등록번호\n가상체불,${LISTED}\n`));
    await official.getByRole('button', { name: '점검하기' }).click();
    expect(await official.locator('main').textContent()).toContain('가상체불');
    await official.getByLabel('제안하는 이유').fill('새 명단이 공개되었습니다.');
    await looksGood(official, 'preview');
    await official.getByRole('button', { name: '제안하기' }).click();
    expect(await official.getByRole('button', { name: '승인하기' }).count()).toBe(0);
    expect(await codesOf('before')).not.toContain('arrears-listed-employer');

    const approver = await console.signedIn('approver');
    await approver.goto(official.url());
    await approver.locator('#approve-reason').fill('공고를 확인했습니다.');
    await looksGood(approver, 'approve');
    await approver.getByRole('button', { name: '승인하기' }).click();
    await stages.drain();
    expect(await codesOf('after')).toContain('arrears-listed-employer');
    console.stop();
  },
);
