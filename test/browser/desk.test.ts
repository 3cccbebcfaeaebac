import PostalMime from 'postal-mime';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postingState } from '../../functions/domain/postings/posting-record.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, submitted } from '../support/messages.ts';
import { world } from '../support/world.ts';
import { launch, SIZES } from './chromium.ts';
import { OPEN_ALL, TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** The errand of an official, without script: from the letter to the decision on a posting. Everything is invented. */

const KEY = { partner: 'masan-univ', externalId: 'P-1' } as const;
const HELD = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
const COMPANY = 'hr@gasang.example';
const SHOTS = process.env['SHOTS'];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const lettersTo = async (stages: ReturnType<typeof world>, address: string) =>
  Promise.all(stages.mails.filter(({ to }) => to === address).map(({ raw }) => PostalMime.parse(raw)));

const visitDesk = async (size: { width: number; height: number }, name: string) => {
  const stages = world(memoryTable());
  await stages.receive(submitted('masan-univ', posting(HELD)), 'm-1');
  await stages.drain();
  const console = await visitConsole(browser, stages, { size });
  const letters = await lettersTo(stages, 'officials@city.example');
  const [, path = ''] = /https:\/\/console\.city\.example(\/\S+)/.exec(letters.at(-1)?.text ?? '') ?? [];
  const page = await console.signedIn('official');
  const looksGood = async (what: string): Promise<void> => {
    if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/desk-${what}-${name}.png`, fullPage: true });
    await page.evaluate(OPEN_ALL);
    expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
    expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
    expect(await violationsOfCopy(browser, page)).toEqual([]);
  };
  const flows = async (): Promise<void> => {
    for (const [index, decision] of console.decisions.splice(0).entries())
      await stages.receive({ sender: 'city', kind: 'reviews', body: JSON.stringify(decision) }, `decision-${index}`);
    await stages.drain();
  };
  const state = async () => {
    const kept = await stages.stores.postings.read(KEY);
    return kept && postingState(kept.value);
  };
  return { stages, console, page, path, looksGood, flows, state };
};

/** Presses Tab until a control has the focus. */
const tabTo = async (page: Page, name: string, role: 'link' | 'button' = 'link'): Promise<void> => {
  const control = page.getByRole(role, { name }).first();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await control.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`Tab never reaches “${name}”`);
};

test.each(SIZES)(
  'the letter about a held posting leads to that posting; an official releases it and the company hears of it, on $name',
  async ({ name, viewport }) => {
    const { stages, console, page, path, looksGood, flows, state } = await visitDesk(viewport, name);
    expect(path).toMatch(/^\/postings\//);
    await looksGood('today');
    await page.getByRole('link', { name: 'CNC 선반 조작원 모집' }).first().click();
    expect(new URL(page.url()).pathname).toBe(path);
    await page.goto(`${console.base}/postings`);
    await looksGood('list');
    await page.goto(console.base + path);
    await looksGood('posting');
    expect(await page.locator('mark').first().textContent()).toContain('주부');
    await page.getByRole('link', { name: '안내 시작(풀기)' }).click();
    await looksGood('form');
    await page.getByLabel('살펴본 내용').fill('문맥상 특정 성별을 뜻하지 않습니다.');
    await page.getByRole('button', { name: '회사에 갈 메일 미리 보기' }).click();
    await looksGood('preview');
    const shown = (await page.locator('main').textContent()) ?? '';
    expect(console.decisions).toEqual([]);
    await page.getByRole('button', { name: '보내기' }).click();
    expect(await page.locator('.panel').textContent()).toContain('안내를 시작하도록 보냈습니다');
    await flows();
    expect(await state()).toBe('open');
    const [letter] = (await lettersTo(stages, COMPANY)).toReversed();
    expect(letter?.subject).toContain('공고를 접수했습니다');
    expect(shown).toContain(letter?.subject);
    await page.reload();
    await looksGood('done');
    console.stop();
  },
);

test('an official refuses with changed words, by keyboard alone, and the company reads these words, the article and how to object', async () => {
  const { stages, console, page, path, flows, state } = await visitDesk(SIZES[1].viewport, SIZES[1].name);
  await page.goto(console.base + path);
  await tabTo(page, '반려');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/refuse$/);
  await tabTo(page, '회사에 갈 메일 미리 보기', 'button');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('alert').textContent()).toContain('직업안정법 제8조의 사유를 하나 이상 골라 주십시오.');
  await page.getByLabel(/직업안정법 제8조제1호/).focus();
  await page.keyboard.press('Space');
  await page
    .getByLabel('반려하는 이유')
    .fill('‘주부님 우대’는 성별을 정해 뽑는 표현입니다. 빼고 보내 주시기 바랍니다.');
  await tabTo(page, '회사에 갈 메일 미리 보기', 'button');
  await page.keyboard.press('Enter');
  await tabTo(page, '보내기', 'button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=refuse/);
  await flows();
  expect(await state()).toBe('refused');
  const [letter] = (await lettersTo(stages, COMPANY)).toReversed();
  const text = (letter?.text ?? '').replaceAll(/\s+/g, ' ');
  expect(text).toContain('‘주부님 우대’는 성별을 정해 뽑는 표현입니다.');
  expect(text).toContain('직업안정법 제8조제1호');
  expect(text).toMatch(/60일 안에 .*이의신청/);
  expect(console.audit.size).toBe(1);
  console.stop();
});
