import PostalMime from 'postal-mime';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PERSON } from '../support/page-world.ts';
import { reviewWorld } from '../support/review-world.ts';
import { launch, SIZES } from './chromium.ts';
import { OPEN_ALL, TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** The errand of an official, without script: from the letter to the answer on the person's page, within its clock. */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(SIZES)('an official answers a request within its clock, on $name', async ({ viewport }) => {
  const world = await reviewWorld();
  const number = await world.ask('both');
  const asked = world.stages.mails.find(({ to }) => to === 'officials@city.example')?.raw ?? '';
  const letter = await PostalMime.parse(asked);
  const console = await visitConsole(browser, world.stages, { size: viewport });
  const page = await console.signedIn('official');
  const looksGood = async () => {
    await page.evaluate(OPEN_ALL);
    expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
    expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
    expect(await violationsOfCopy(browser, page)).toEqual([]);
  };
  await looksGood();
  await page.getByRole('link', { name: '설명·재검토 요청 모두 보기' }).click();
  await looksGood();
  expect(letter.text).toContain(`/reviews/${number}`);
  await page.getByRole('link', { name: number }).click();
  expect(await page.locator('main').textContent()).toContain('30일 남았습니다');
  await page.getByLabel('결과를 다시 살펴보는 데 필요합니다').check();
  await page.getByRole('button', { name: '본인 정보 보기' }).click();
  expect(await page.locator('main').textContent()).toContain('1,234,567원');
  await looksGood();
  await page.getByRole('link', { name: '답하기' }).click();
  await page.getByRole('button', { name: '미리 보기' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('다시 살펴본 결과를 골라 주십시오.');
  await looksGood();
  await page.getByLabel('결과가 바뀝니다').check();
  await page.getByLabel('담당자가 다시 살펴본 내용과 이유').fill('소득을 다시 확인했습니다.\n\n요건을 충족하십니다.');
  await page.getByRole('button', { name: '미리 보기' }).click();
  expect(await page.locator('main').textContent()).toContain('아직 보내지 않았습니다.');
  await looksGood();
  await page.getByRole('button', { name: '고치기' }).click();
  expect(await page.getByLabel('담당자가 다시 살펴본 내용과 이유').inputValue()).toBe(
    '소득을 다시 확인했습니다.\n\n요건을 충족하십니다.',
  );
  await page.getByRole('button', { name: '미리 보기' }).click();
  await page.getByRole('button', { name: '보내기' }).click();
  expect(await page.locator('.panel').textContent()).toContain('답을 보냈습니다');
  await looksGood();
  await world.stages.drain();
  const told = await PostalMime.parse(world.stages.mails.at(-1)?.raw ?? '');
  expect(told.subject).toBe(`[창원 일자리] 요청에 답해 드립니다: ${number}`);
  const [, own = ''] = /\/me\/(\S+)\/programmes#requests/.exec(told.text ?? '') ?? [];
  const theirs = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await theirs.setContent((await world.page.send('GET', `/me/${own}/programmes`)).body);
  // Folded, it is a line or two of the page.
  expect((await theirs.locator(`#${number}`).boundingBox())?.height).toBeLessThan(120);
  expect(await theirs.getByText('요건을 충족하십니다.').isVisible()).toBe(false);
  await theirs.getByText('에 답해 드렸습니다').click();
  expect(await theirs.getByText('요건을 충족하십니다.').isVisible()).toBe(true);
  expect(await violationsOfCopy(browser, theirs)).toEqual([]);
  await theirs.close();
  expect((await world.stages.stores.reviews.of(PERSON))[0]?.answeredOn).toBe('2026-11-02');
  console.stop();
});

test('an official extends the time of a request with a reason', async () => {
  const world = await reviewWorld();
  const number = await world.ask('explanation');
  const console = await visitConsole(browser, world.stages);
  const page = await console.signedIn('official');
  await page.goto(`${console.base}/reviews/${number}/extend`);
  await page.getByLabel('다른 기관의 확인을 기다리고 있습니다.').check();
  await page.getByLabel('자세한 이유').fill('고용센터에 물어보았습니다.');
  expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
  expect(await violationsOfCopy(browser, page)).toEqual([]);
  await page.getByRole('button', { name: '기한 늘리기' }).click();
  expect(await page.locator('.panel').textContent()).toContain('기한을 늘렸습니다');
  expect(await page.locator('main').textContent()).toContain('2027년 1월 1일(금) (60일 남았습니다)');
  expect(await violationsOfCopy(browser, page)).toEqual([]);
  console.stop();
});
