import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postingState } from '../../functions/domain/postings/posting-record.ts';
import { companyPageWorld } from '../support/company-page-world.ts';
import { posting, submitted } from '../support/messages.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { NOW } from '../support/world.ts';
import { introductionWorld } from '../support/introduction-page-world.ts';
import { launch, SIZES } from './chromium.ts';
import { listen } from './visit.ts';

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

test('a person tells their number and career by keyboard alone; the company opens the letter and answers; the person reads it', async () => {
  const introduced = await introductionWorld();
  const own = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const path = request.url ?? '/';
      const send = path.startsWith('/introduced') ? introduced.company : introduced.send;
      const { status, headers, body } = await send(request.method ?? 'GET', path, await textOf(request), next());
      response.writeHead(status, headers).end(body);
    };
    void answer();
  });
  const base = await listen(own);
  const context = await browser.newContext({ viewport: SIZES[1].viewport, javaScriptEnabled: false });
  const page = await context.newPage();
  const isWide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  /** Presses Tab until the control has the focus. */
  const tabTo = async (control: Locator): Promise<void> => {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await control.and(page.locator(':focus')).count()) > 0) return;
    }
    throw new Error('Tab never reaches the control');
  };

  await page.goto(base + introduced.own);
  await tabTo(page.locator('summary', { hasText: '이 회사에 소개해 주세요' }));
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('checkbox', { name: /^전화번호도 알리는/ }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('900101-1234567');
  await tabTo(page.getByRole('checkbox', { name: /^아래의 경력 한 줄도/ }));
  await page.keyboard.press('Space');
  await tabTo(page.getByRole('checkbox', { name: /^위 내용을 읽었으며/ }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/me\/introduce$/);
  expect(await page.getByRole('textbox', { name: '전화번호' }).inputValue()).toBe('');
  expect(await page.getByRole('checkbox', { name: /^아래의 경력 한 줄도/ }).isChecked()).toBe(true);
  expect(await page.evaluate<number>(isWide)).toBe(0);
  await page.getByRole('textbox', { name: '전화번호' }).fill('010 8642 9753');
  await page.getByRole('checkbox', { name: /^위 내용을 읽었으며/ }).check();
  await page.getByRole('button', { name: '가상정밀에 소개 요청하기' }).click();
  await page.waitForURL(/done=introduced$/);
  await introduced.stages.drain();

  const { html = '', text = '' } = await PostalMime.parse(introduced.letters('introduction')[0]!.raw);
  expect(text).toContain('전화번호: 010-8642-9753');
  expect(text).not.toContain('지게차운전기능사');
  await page.setContent(html.replaceAll('https://pages.city.example', base));
  const button = page.getByRole('link', { name: '어떻게 되었는지 알려 주기' });
  expect(await button.isVisible()).toBe(true);
  await page.goto((await button.getAttribute('href')) ?? '');
  expect(await page.locator('main').textContent()).toContain('개인정보 보호법 제19조');
  expect(await page.evaluate<number>(isWide)).toBe(0);
  await tabTo(page.getByRole('button', { name: '이번에는 어렵습니다' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=said$/);
  expect(await page.locator('main').textContent()).toContain('‘이번에는 어렵습니다’라고 알려 주셨습니다.');

  await page.goto(base + introduced.own);
  expect(await page.locator('article').first().textContent()).toContain('이번에는 함께하지 못한다는 답이 왔습니다.');
  await context.close();
  own.close();
});
