import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startConsole } from '../../local/console/start-console.ts';
import type { SystemView } from '../../local/console/system-view.ts';
import { inventedMail, inventedRefusal, inventedSystem, inventedSystemAtWork } from '../support/invented-system.ts';
import { launch, SIZES, tooPale, watched } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const opened: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await Promise.all(opened.splice(0).map((one) => one.stop()));
});
const serve = async (view: SystemView): Promise<string> => {
  const started = await startConsole(view, 0);
  opened.push(started);
  return started.url;
};

const manyMails = Array.from({ length: 60 }, (_, index) =>
  inventedMail({ envelope: { from: 'jobs@example.com', to: [`seeker-${index}@example.com`] } }),
);
const fullSystem = (): SystemView =>
  inventedSystem({
    loading: () => ({ answered: 1_204, messages: 7_140, secondsLeft: 45 }),
    clock: { moving: () => undefined, move: () => undefined },
    mails: () => Promise.resolve(manyMails),
    refusals: () =>
      Promise.resolve(Array.from({ length: 25 }, (_, index) => inventedRefusal({ externalId: `M-${index}` }))),
    deadLetters: () =>
      Promise.resolve([
        { queue: 'jobs-dev-send-notice-dlq', count: 3, messageIds: ['5e0b5b9e-0000-4000-8000-000000000001'] },
      ]),
  });

const PAGES = [
  '/',
  '/mailbox',
  '/mailbox/1',
  '/mailbox/1/text',
  '/mailbox/1/source',
  '/refusals',
  '/dead-letters',
  '/queues',
];

const figure = async (page: Page, key: string): Promise<number> =>
  Number(((await page.locator(`[data-live="${key}"]`).first().textContent()) ?? '').replaceAll(',', ''));

describe.each(SIZES)('at $name', ({ viewport }) => {
  test.each(PAGES)('%s fits the width, is legible, and loads nothing from elsewhere', async (path) => {
    const url = await serve(fullSystem());
    const { page, complaints, strangers } = await watched(browser, url, viewport);
    await page.goto(`${url}${path}`);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.waitForResponse(`${url}/status`);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(viewport.width);
    expect(await tooPale(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });
});

test('the legibility check itself finds pale text', async () => {
  const url = await serve(fullSystem());
  const { page } = await watched(browser, url);
  await page.goto(url);
  await page.evaluate(`document.querySelector('h1').style.color = '#bbbbbb'`);
  expect(await tooPale(page)).toEqual([expect.stringMatching(/^흐름: 1\.\d+$/)]);
});

test('the figures move by themselves, until they are told to stand still', async () => {
  const url = await serve(inventedSystemAtWork());
  const { page, complaints } = await watched(browser, url);
  await page.goto(url);
  const first = await figure(page, 'messages');
  await expect.poll(() => figure(page, 'messages'), { timeout: 5000 }).toBeGreaterThan(first);
  await page.getByRole('button', { name: '자동 갱신 멈추기' }).click();
  await page.waitForTimeout(300);
  const still = await figure(page, 'messages');
  await page.waitForTimeout(2500);
  expect(await figure(page, 'messages')).toBe(still);
  await page.getByRole('button', { name: '자동 갱신 다시 시작' }).click();
  await expect.poll(() => figure(page, 'messages'), { timeout: 5000 }).toBeGreaterThan(still);
  expect(complaints).toEqual([]);
});

test('a dead letter turns its box into an alarm without a reload', async () => {
  let waiting = 0;
  const queue = { name: 'jobs-dev-send-notice-dlq', kind: 'dead-letters', inFlight: 0, received: 0 } as const;
  const url = await serve(inventedSystem({ queues: () => Promise.resolve([{ ...queue, waiting }]) }));
  const { page } = await watched(browser, url);
  await page.goto(url);
  expect(await page.locator('#stage-dead[data-busy]').count()).toBe(0);
  waiting = 1;
  await page.locator('#stage-dead[data-busy]').waitFor({ timeout: 5000 });
  expect(await page.locator('.menu [data-busy]').textContent()).toMatch(/^처리 못 함\s+1$/);
  expect(await tooPale(page)).toEqual([]);
});

const POSITION = `document.querySelector('#under-way').position`;

test('a bar shows how far the sample city is, and goes when it is there; until then the clock stands', async () => {
  let answered: number | undefined = 20;
  const asked: string[] = [];
  const url = await serve(
    inventedSystem({
      loading: () => (answered === undefined ? undefined : { answered, messages: 80, secondsLeft: 12 }),
      clock: { moving: () => undefined, move: (far) => void asked.push(far) },
    }),
  );
  const { page, complaints } = await watched(browser, url, SIZES[1].viewport);
  await page.goto(url);
  const bar = page.locator('#under-way');
  const morning = page.getByRole('button', { name: '내일 아침까지' });
  expect(await bar.isVisible()).toBe(true);
  expect(await page.evaluate<number>(POSITION)).toBe(0.25);
  expect(await morning.isDisabled()).toBe(true);
  answered = 60;
  await expect.poll(() => page.evaluate<number>(POSITION), { timeout: 5000 }).toBe(0.75);
  answered = undefined;
  await bar.waitFor({ state: 'hidden', timeout: 5000 });
  await morning.click();
  await page.waitForURL(`${url}/`);
  expect(asked).toEqual(['next-morning']);
  expect(await tooPale(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('when the system stops, the page says so and goes on trying', async () => {
  const started = await startConsole(inventedSystemAtWork(), 0);
  const { page } = await watched(browser, started.url);
  await page.goto(started.url);
  await started.stop();
  const state = page.getByRole('status');
  await expect
    .poll(() => state.textContent(), { timeout: 5000 })
    .toBe('시스템과 연결되지 않습니다. 다시 연결해 보고 있습니다.');
  const again = await startConsole(inventedSystemAtWork(), Number(new URL(started.url).port));
  opened.push(again);
  await expect.poll(() => state.textContent(), { timeout: 5000 }).toBe('');
});

test('without scripts every page is whole and a reload shows the new figures', async () => {
  const url = await serve(inventedSystemAtWork());
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const first = await figure(page, 'messages');
  expect(await page.locator('#live-toggle').isVisible()).toBe(false);
  await page.reload();
  expect(await figure(page, 'messages')).toBeGreaterThan(first);
  await page.goto(`${url}/mailbox/1`);
  expect(await page.frameLocator('iframe').locator('h1').textContent()).toBe('생산관리 사무원');
});

test('a mail opens from the list, in a frame that runs nothing', async () => {
  const url = await serve(fullSystem());
  const { page, complaints, strangers } = await watched(browser, url);
  await page.goto(`${url}/mailbox`);
  await page.getByLabel('받는 사람으로 찾기').fill('SEEKER-7@');
  await page.getByRole('button', { name: '찾기' }).click();
  expect(await page.locator('.mails li').count()).toBe(1);
  await page.locator('.mails a').click();
  expect(new URL(page.url()).pathname).toBe('/mailbox/8');
  expect(await page.locator('iframe').getAttribute('sandbox')).not.toContain('allow-scripts');
  expect(await page.frameLocator('iframe').locator('h1').textContent()).toBe('생산관리 사무원');
  await page.getByRole('link', { name: '글만 text' }).click();
  expect(await page.locator('pre').textContent()).toBe(inventedMail().text);
  await page.getByRole('link', { name: '원문 source' }).click();
  expect(await page.locator('pre').textContent()).toContain('Subject: =?UTF-8?B?');
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

/** A server on this machine that counts requests, in place of a tracking server. */
const listener = async () => {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  opened.push({
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
  return { calls, url: `http://127.0.0.1:${port}` };
};

const hostileHtml = (outside: string): string => `<!doctype html><html><head>
  <base href="${outside}/">
  <meta http-equiv="refresh" content="0;url=${outside}/refresh">
  <link rel="stylesheet" href="${outside}/style"><link rel="prefetch" href="${outside}/prefetch">
  <style>@import url(${outside}/import); @font-face { font-family: x; src: url(${outside}/font) }
  h1 { font-family: x; background: url(${outside}/background) }</style></head><body>
  <h1 id="untouched">untouched</h1>
  <script>document.getElementById('untouched').id = 'ran'; top.document.title = 'ran'; fetch('${outside}/fetch')</script>
  <img src="${outside}/pixel" onerror="document.getElementById('untouched').id = 'ran'">
  <iframe src="${outside}/frame"></iframe><object data="${outside}/object"></object><video src="${outside}/video" autoplay></video>
  <form action="${outside}/form"><button>send</button></form>
  <a href="${outside}/link" target="_top">link</a></body></html>`;

test.each(['/mailbox/1', '/mailbox/1/html'])(
  'a hostile mail at %s runs no script and reaches nobody outside',
  async (path) => {
    const outside = await listener();
    const mail = inventedMail({ html: hostileHtml(outside.url) });
    const url = await serve(inventedSystem({ mails: () => Promise.resolve([mail]) }));
    const { page } = await watched(browser, url);
    await page.goto(`${url}${path}`);
    const mailFrame = page.frames().find((frame) => frame.url() === `${url}/mailbox/1/html`);
    expect(await mailFrame?.locator('h1').getAttribute('id')).toBe('untouched');
    await mailFrame?.getByRole('button', { name: 'send' }).click();
    if (path === '/mailbox/1') await mailFrame?.getByRole('link', { name: 'link' }).click();
    await page.waitForTimeout(1500);
    expect(await mailFrame?.locator('h1').getAttribute('id')).toBe('untouched');
    expect(await page.title()).not.toBe('ran');
    expect(new URL(page.url()).pathname).toBe(path);
    expect(outside.calls).toEqual([]);
  },
);

test('the listener of the hostile mail would have been reached by an ordinary page', async () => {
  const outside = await listener();
  const page = await browser.newPage();
  await page.setContent(hostileHtml(outside.url).replace(/<meta[^>]+>/, ''));
  await expect
    .poll(() => outside.calls, { timeout: 5000 })
    .toEqual(expect.arrayContaining(['/fetch', '/pixel', '/frame']));
});

const FOCUSED = `(() => { const at = document.activeElement; return (at.id === '' ? '' : '#' + at.id) + ' ' + at.textContent.trim().replace(/\\s+/g, ' '); })()`;
const OUTLINE = 'getComputedStyle(document.activeElement).outlineStyle';

test.each(SIZES)(
  'at $name everything that can be used is reached with the keyboard, and one sees where one is',
  async ({ viewport }) => {
    const url = await serve(fullSystem());
    const { page } = await watched(browser, url, viewport);
    await page.goto(`${url}/mailbox`);
    await page.locator('#live-toggle').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>(FOCUSED)).toBe(' 본문으로 건너뛰기');
    expect(await page.locator('.skip').isVisible()).toBe(true);
    const reached: string[] = [];
    for (let step = 0; step < 15; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate<string>(FOCUSED));
      expect(await page.evaluate<string>(OUTLINE)).toBe('solid');
    }
    for (const wanted of [
      /창원 일자리 네트워크/,
      /#live-toggle/,
      /^ 흐름/,
      /^ 메일함/,
      /^ 반려/,
      /^ 처리 못 함/,
      /^ 대기열/,
      /#to/,
      /#kind/,
      /^ 찾기/,
      /생산관리 사무원/,
    ]) {
      expect(
        reached.some((one) => wanted.test(one)),
        `${String(wanted)} in ${reached.join(' | ')}`,
      ).toBe(true);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mailbox\/\d+$/);
  },
);

test('the skip link leads past the menu to the content', async () => {
  const url = await serve(fullSystem());
  const { page } = await watched(browser, url);
  await page.goto(`${url}/mailbox`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate<boolean>(`document.activeElement.closest('main') !== null`)).toBe(true);
});
