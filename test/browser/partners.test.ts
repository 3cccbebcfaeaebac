import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryTable } from '../support/memory-table.ts';
import { posting, submitted } from '../support/messages.ts';
import { world } from '../support/world.ts';
import { launch, SIZES } from './chromium.ts';
import { TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** An official looks which partner has trouble, and its staff look at their own, without script. Everything is invented. */

const UNLAWFUL = posting({ externalId: 'P-3', wage: { unit: 'hour', min: 5_000 } });
const HELD = posting({ externalId: 'P-2', description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' });
const SHOTS = process.env['SHOTS'];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(SIZES)(
  'an official sees which partner’s postings are refused and what it could do, its staff see the same of their own, and the overview counts what opened, on $name',
  async ({ name, viewport }) => {
    const stages = world(memoryTable());
    const events = [
      submitted('masan-univ', posting()),
      submitted('masan-univ', UNLAWFUL),
      submitted('masan-univ', HELD),
    ];
    for (const [at, event] of events.entries()) await stages.receive(event, `m-${at}`);
    const console = await visitConsole(browser, stages, { size: viewport });
    await console.journal.keep(stages.happened);
    for (const who of ['official', 'staff'] as const) {
      const page = await console.signedIn(who);
      const looksGood = async (what: string): Promise<void> => {
        if (SHOTS !== undefined)
          await page.screenshot({ path: `${SHOTS}/partners-${who}-${what}-${name}.png`, fullPage: true });
        expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
        expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
        expect(await violationsOfCopy(browser, page)).toEqual([]);
      };
      await page.getByRole('link', { name: '협력기관 현황' }).click();
      if (who === 'official') {
        await looksGood('all');
        await page.getByRole('link', { name: '마산대학교' }).click();
      }
      await looksGood('one');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('마산대학교');
      const reasons = page.getByRole('table', { name: '거절하거나 보류한 까닭' });
      expect(await reasons.textContent()).toMatch(/최저임금 미달\s*1\s*0\s*최저임금 이상이 되도록/);
      await page.getByRole('link', { name: '최근 7일' }).click();
      await page.getByRole('link', { name: '지금 보류된 공고 목록' }).click();
      expect(new URL(page.url()).searchParams.get('partner')).toBe('masan-univ');
    }
    const page = await console.signedIn('official');
    await page.getByRole('link', { name: '한눈에 보기' }).click();
    if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/overview-${name}.png`, fullPage: true });
    expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
    expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
    expect(await violationsOfCopy(browser, page)).toEqual([]);
    expect(await page.getByRole('img', { name: /성산구 1건/ }).count()).toBe(1);
    expect(await page.getByRole('table', { name: '구별 새 공고' }).textContent()).toMatch(/창원시 성산구\s*1/);
    console.stop();
  },
);
