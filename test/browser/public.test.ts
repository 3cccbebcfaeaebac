import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageWorld, type PageWorld } from '../support/page-world.ts';
import { publicPages } from '../support/public-page-world.ts';
import { launch } from './chromium.ts';

/** What anybody does on the public pages, on a small phone and without scripts. */

let browser: Browser;
let world: PageWorld;
let server: Server;
let base: string;
beforeAll(async () => {
  browser = await launch();
  world = await pageWorld();
  const toPublic = publicPages(world.stages);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/' } = request;
    const send = /^\/(?:me|stop|done)\//.test(url) ? world.send : toPublic;
    const { status, headers, body } = await send(method, url, await textOf(request));
    response.writeHead(status, headers);
    response.end(body);
  };
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const phone = async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(base);
  return page;
};

test('who has lost the link of their page gets it again by typing their mail address', async () => {
  const page = await phone();
  world.stages.mails.splice(0);
  await page.getByRole('link', { name: '내 페이지 주소 다시 받기' }).click();
  await page.getByLabel('메일 주소').fill('길동');
  await page.getByRole('button', { name: '보내기' }).click();
  await page.getByRole('link', { name: /메일 주소를 확인해 주십시오/ }).click();
  expect(await page.getByLabel('메일 주소').inputValue()).toBe('길동');
  await page.getByLabel('메일 주소').fill('gil@people.example');
  await page.getByRole('button', { name: '보내기' }).click();
  await page.waitForURL(/\/link\/sent$/);
  expect(await page.locator('h1').textContent()).toBe('요청을 받았습니다');
  await world.stages.drain();
  const [mail] = world.stages.mails;
  const { text = '' } = await PostalMime.parse(mail?.raw ?? '');
  const link = /https:\/\/pages\.city\.example(\/me\/\S+)/.exec(text)?.[1] ?? '';
  await page.goto(base + link);
  expect(await page.locator('h1').textContent()).toBe('나에게 맞는 일자리');
});

test('anybody finds a job by a word and a place, and opens it, with the way to apply', async () => {
  const page = await phone();
  await page.getByRole('link', { name: /모집 중인 일자리 1건 모두 보기/ }).click();
  await page.getByLabel('찾는 말').fill('용접');
  await page.getByRole('button', { name: '찾기' }).click();
  expect(await page.getByText('찾으시는 일자리가 지금은 없습니다').isVisible()).toBe(true);
  await page.getByLabel('찾는 말').fill('선반');
  await page.getByLabel('근무지').selectOption({ label: '창원시 성산구 (1)' });
  await page.getByRole('button', { name: '찾기' }).click();
  await page.getByRole('link', { name: 'CNC 선반 조작원 모집' }).click();
  expect(await page.locator('h1').textContent()).toBe('CNC 선반 조작원 모집');
  expect(await page.getByText('시급 12,000원 이상').isVisible()).toBe(true);
});

test('each notice is one step from every page', async () => {
  const page = await phone();
  for (const notice of ['개인정보 처리방침', '자동화된 결정 안내', '웹 접근성 안내']) {
    await page.getByRole('link', { name: notice, exact: true }).click();
    expect(await page.locator('h1').textContent()).toBe(notice);
  }
});
