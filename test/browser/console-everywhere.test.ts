import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '../support/console-world.ts';
import { firm } from '../support/invented-firm.ts';
import { companyMessage, posting, submitted } from '../support/messages.ts';
import { CASE, waitingWorld } from '../support/waiting-world.ts';
import { launch, tooPale } from './chromium.ts';
import { OPEN_ALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/**
 * Every page of the console to which links lead, in a window of 320 px (WCAG 2.2, 1.4.10), in the dark, and in print. All people are
 * invented.
 */

let browser: Browser;
let console: Awaited<ReturnType<typeof visitConsole>>;
beforeAll(async () => {
  browser = await launch();
  const { stages } = await waitingWorld();
  const held = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
  await stages.receive(submitted('masan-univ', posting({ externalId: 'P-held', ...held })), 'held');
  await stages.receive(
    submitted('masan-univ', posting({ externalId: 'P-refused', wage: { unit: 'hour', min: 5_000 } })),
    'refused',
  );
  await stages.receive(submitted('masan-univ', posting({ externalId: 'P-open' })), 'open');
  await stages.drain();
  await stages.stores.leftMails.keep({
    noticeId: 'n-1',
    kind: 'posting-refused',
    partner: 'masan-univ',
    reason: 'refused',
    at: '2026-10-31T00:00:00.000Z',
    dueOn: '2026-11-03',
    mailbox: 'box',
    externalId: 'P-refused',
  });
  const { company } = firm('2025');
  const registrationNumber = '1234567891';
  await stages.receive(
    companyMessage('chamber-of-commerce', 'registered', { ...company, registrationNumber }),
    'company',
  );
  console = await visitConsole(browser, stages);
});
afterAll(async () => {
  console.stop();
  await browser.close();
});

const CLOSE_ALL = `document.querySelectorAll('details').forEach((details) => { details.open = false; })`;
/** What can be opened on the screen and is not on paper, by its summary. A form is not printed. */
const UNPRINTED = `[...document.querySelectorAll('details > :not(summary, form)')]
  .filter((part) => part.textContent.trim() !== '' && !(part.checkVisibility() && part.getClientRects().length > 0))
  .map((part) => part.parentElement.querySelector('summary').textContent.trim())`;

/** One address of each kind, however many records there are of it. */
const kindOf = (path: string): string =>
  path
    .replace(/\?.*/, '')
    .split('/')
    .map((part, index) => (index > 1 && /[\d.]|^[\w-]{16,}$/.test(part) ? '{}' : part))
    .join('/');

const linksOn = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('main a[href^="/"], nav a[href^="/"]')].map((link) => link.getAttribute('href'))`,
  );

/** Opens one page of each kind to which links lead, and does something with it. */
const everyKind = async (page: Page, visit: (path: string) => Promise<void>): Promise<string[]> => {
  const seen = new Set<string>();
  const waiting = ['/'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    if (seen.has(kind) || /\/upload\/forms\/|\/answers$|\/sign-/.test(path)) continue;
    seen.add(kind);
    await page.goto(`${console.base}${path}`);
    await visit(path);
    waiting.push(...(await linksOn(page)));
  }
  return [...seen];
};

const STAFF: readonly (readonly [AccountId, readonly string[]])[] = [
  [
    'official',
    [
      '/',
      '/postings',
      '/postings/{}',
      '/postings/{}/release',
      '/waiting',
      kindOf(CASE),
      '/search',
      '/mails',
      '/mails/{}',
      '/rules',
      '/overview',
      '/partners',
      '/companies',
      '/companies/{}',
    ],
  ],
  ['auditor', ['/', '/records', '/reviews']],
  ['staff', ['/', '/postings', '/upload', '/partners']],
];

describe.each(STAFF)('the pages of the console that links show to %s', (account, some) => {
  test('fit 320 px, can be read in the dark, and print without what cannot be pressed on paper', async () => {
    const page = await console.signedIn(account);
    await page.setViewportSize({ width: 320, height: 640 });
    const wrong: string[] = [];
    const kinds = await everyKind(page, async (path) => {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.evaluate(OPEN_ALL);
      const wide = await page.evaluate<number>(TOO_WIDE);
      if (wide > 0) wrong.push(`${path} is ${String(wide)} px too wide`);
      wrong.push(...(await violationsOfCopy(browser, page)).map((one) => `${path}: ${one}`));
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
      wrong.push(...(await tooPale(page)).map((one) => `${path} in the dark: ${one}`));
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      await page.evaluate(CLOSE_ALL);
      const unprinted = await page.evaluate<string[]>(UNPRINTED);
      wrong.push(...unprinted.map((one) => `${path} does not print what is in "${one}"`));
      const pressed = await page.locator('button:visible, nav.menu:visible').count();
      if (pressed > 0) wrong.push(`${path} prints ${String(pressed)} things that cannot be pressed on paper`);
      if (!(await page.locator('h1').isVisible())) wrong.push(`${path} prints no heading`);
    });
    expect(wrong).toEqual([]);
    expect(kinds).toEqual(expect.arrayContaining([...some]));
  });
});
