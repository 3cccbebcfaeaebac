import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as browsers, type Browser, type Page } from 'playwright-core';
import { findSystem, loadingOf, type RunningSystem } from '../local/system/commands/running-system.ts';
import { chromium } from './chromium.ts';
import { NoAnswer, npmCommand, run } from './command-line.ts';
import { portOption } from './port-option.ts';

/** `npm run screenshots`: the pictures of the README, taken from the running system. Everybody in them is invented. */

const IMAGES = join(import.meta.dirname, '..', 'docs', 'images');
const DESKTOP = { width: 960, height: 720 };
const PHONE = { width: 360, height: 720 };

const open = async (browser: Browser, url: string, viewport: typeof PHONE): Promise<Page> => {
  const page = await browser.newPage({ viewport, colorScheme: 'light' });
  await page.goto(url);
  return page;
};

const save = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
};

/** The newest mail that tells a person of one job, and the link in it to the person's page. */
const mailAboutJob = async (browser: Browser, { console: url }: RunningSystem) => {
  const list = await open(browser, `${url}/mailbox?kind=match`, DESKTOP);
  const path = await list.locator('.mails a').first().getAttribute('href');
  if (path === null) throw new NoAnswer('No mail about a job has come yet: wait until the sample city is loaded.');
  const mail = await open(browser, `${url}${path}`, DESKTOP);
  const letter = await mail.locator('iframe').getAttribute('src');
  const own = await mail.frameLocator('iframe').locator('a[href*="/me/"]').first().getAttribute('href');
  return { letter: new URL(letter ?? '', url).href, own: own ?? '' };
};

/** A browser in which an invented official has signed in to the officials' console. */
const officialsBrowser = async (browser: Browser, officials: string, viewport: typeof PHONE): Promise<Page> => {
  const page = await open(browser, officials, viewport);
  await page.getByRole('button', { name: /김담당/ }).click();
  await page.waitForURL(`${officials}/`);
  return page;
};

/** Pages of the officials' console, on the way of their tour. */
const saveOfficials = async (browser: Browser, officials: string): Promise<void> => {
  const desk = await officialsBrowser(browser, officials, DESKTOP);
  await save(desk, 'officials-today');
  await desk.goto(`${officials}/rules`);
  await save(desk, 'officials-rules');
  await desk.goto(`${officials}/companies`);
  await desk.locator('table a').first().click();
  await desk.getByRole('heading', { name: /^점수/ }).evaluate((heading) => {
    heading.scrollIntoView();
  });
  await save(desk, 'officials-company');
  const phone = await officialsBrowser(browser, officials, PHONE);
  await phone.goto(`${officials}/postings?kind=held`);
  await phone.locator('table a').first().click();
  await save(phone, 'officials-posting');
  await phone.getByRole('link', { name: '안내 시작(풀기)' }).click();
  await phone.getByRole('button', { name: '회사에 갈 메일 미리 보기' }).click();
  await save(phone, 'officials-preview');
  await phone.goto(`${officials}/search?q=${encodeURIComponent('생산')}`);
  await save(phone, 'officials-search');
};

export const command = npmCommand('screenshots', 'Takes the pictures of the README from the running system.')
  .addOption(portOption())
  .action(async ({ port }: { readonly port: string }) => {
    const system = await findSystem(port);
    if ((await loadingOf(system)) !== undefined)
      throw new NoAnswer('The sample city is still being loaded: try again in a minute.');
    mkdirSync(IMAGES, { recursive: true });
    const browser = await browsers.launch({ executablePath: chromium(), args: ['--headless', '--no-sandbox'] });
    try {
      await save(await open(browser, system.console, DESKTOP), 'console');
      const { letter, own } = await mailAboutJob(browser, system);
      await save(await open(browser, letter, PHONE), 'mail');
      await save(await open(browser, own, PHONE), 'page');
      if (system.officials === undefined) throw new NoAnswer("The running system has no officials' console.");
      await saveOfficials(browser, system.officials);
    } finally {
      await browser.close();
    }
    console.log('docs/images: the pictures of the README taken.');
  });

if (import.meta.main) await run(command);
