import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

/** The two sizes at which every page is tested: a desktop and a small phone. */
export const SIZES = [
  { name: 'desktop', viewport: { width: 1280, height: 900 } },
  { name: '360 px', viewport: { width: 360, height: 740 } },
] as const;

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export type Watched = { readonly page: Page; readonly complaints: string[]; readonly strangers: string[] };

/** A page that collects the browser's error messages and every request to an origin other than that of `url`. */
export const watched = async (
  browser: Browser,
  url: string,
  viewport: { width: number; height: number } = SIZES[0].viewport,
): Promise<Watched> => {
  const page = await browser.newPage({ viewport });
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${url}/`) && !address.startsWith('data:')) strangers.push(address);
  });
  return { page, complaints, strangers };
};

const contrast = readFileSync(new URL('contrast.js', import.meta.url), 'utf8');

/** Texts of the page whose contrast is below WCAG 2.2 AA (1.4.3), with their ratio. */
export const tooPale = (page: Page): Promise<string[]> => page.evaluate<string[]>(contrast);
