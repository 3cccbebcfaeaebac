import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postingState } from '../../functions/domain/postings/posting-record.ts';
import { companyPageWorld } from '../support/company-page-world.ts';
import { posting, submitted } from '../support/messages.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { NOW } from '../support/world.ts';
import { launch, SIZES } from './chromium.ts';

/** The errand of a company on a phone, without script: from the letter to the corrected text, a person's review, and closing. */
const KEY = { partner: 'masan-univ', externalId: 'P-1' } as const;
const UNLAWFUL = {
  description: '고졸 이상, 45세 이하, 지게차 면허 소지자를 찾습니다.\n고졸 이상, 45세 이하, 지게차 면허',
};

let browser: Browser;
let server: Server;
let url: string;
const world = companyPageWorld();
let requests = 0;
/** A minute passes between two requests. */
const next = (): Moment => ({
  now: new Date(Date.parse(NOW.now) + (requests += 1) * 60_000).toISOString(),
  today: NOW.today,
});
beforeAll(async () => {
  browser = await launch();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, headers, body } = await world.send(
      request.method ?? 'GET',
      request.url ?? '/',
      await textOf(request),
      next(),
    );
    response.writeHead(status, headers).end(body);
  };
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test('a company goes from the refusal letter to the corrected text, asks for a person, and closes its posting', async () => {
  const { stages } = world;
  const arrives = async (revision: number, change = {}) => {
    await stages.receive(submitted('masan-univ', posting({ revision, ...change })), `m-${revision}`);
    await stages.drain();
  };
  const stateOf = async () => postingState((await stages.stores.postings.read(KEY))!.value);
  const isWide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

  await arrives(1, UNLAWFUL);
  const { html = '' } = await PostalMime.parse(stages.mails.at(-1)!.raw);
  const context = await browser.newContext({ viewport: SIZES[1].viewport, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(html);
  const link = page.getByRole('link', { name: '고칠 곳 보기 · 검토 요청' });
  expect(await link.isVisible()).toBe(true);
  const address = (await link.getAttribute('href')) ?? '';
  await page.goto(address.replace('https://pages.city.example', url));

  await expect(page.locator('.card .mark').first().textContent()).resolves.toBe('아직 게재하지 않았습니다');
  expect(await page.locator('mark').allTextContents()).toContain('45세 이하');
  expect(await page.getByLabel('고친 문장').first().inputValue()).toContain('지게차 면허');
  expect(await page.getByRole('link', { name: /마산대학교에 전화하기/ }).getAttribute('href')).toBe('tel:0550000204');
  expect(await page.evaluate<number>(isWide)).toBe(0);

  await page.getByRole('button', { name: '사람의 검토 요청' }).click();
  expect(await page.locator('main').textContent()).toContain('2026년 11월 2일(월)에 담당자의 검토를 요청하셨습니다.');
  expect(await page.getByRole('button', { name: '사람의 검토 요청' }).count()).toBe(0);
  await stages.drain();
  expect(stages.mails.at(-1)!.to).toBe('officials@city.example');

  await arrives(2);
  await page.reload();
  expect(await page.locator('.card .mark').first().textContent()).toBe('구직자에게 안내하고 있습니다');
  await page.getByRole('button', { name: '마감하기' }).click();
  expect(await page.locator('.panel').textContent()).toContain('마감했습니다');
  expect([await stateOf(), await stages.stores.pool.jobs('2026-11-02')]).toEqual(['closed', []]);
  expect(await page.evaluate<number>(isWide)).toBe(0);
  await page.getByRole('button', { name: '다시 모집하기' }).click();
  expect(await stateOf()).toBe('open');
  await context.close();
});
