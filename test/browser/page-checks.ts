import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** Violations that axe-core finds of WCAG 2.2 A and AA and of its own best practices. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const found = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)');
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

/** Controls smaller than 24 × 24 px (WCAG 2.2, 2.5.8). Links within a sentence and the boxes of labels are exempt. */
export const TOO_SMALL = `[...document.querySelectorAll('button, select, summary, input:not([type=hidden]), nav a')]
  .filter((control) => control.checkVisibility())
  .map((control) => [control.outerHTML.slice(0, 80), control.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 24 || height < 24)
  .map(([what, { width, height }]) => what + ': ' + width + ' x ' + height)`;
/** By how many pixels a page is wider than its window. */
export const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
export const OPEN_ALL = `document.querySelectorAll('details').forEach((details) => { details.open = true; })`;

/** The same of a page in a browser without scripts: axe needs one, so it looks at a copy. */
export const violationsOfCopy = async (browser: Browser, page: Page): Promise<string[]> => {
  const copy = await browser.newPage({ viewport: page.viewportSize() });
  await copy.setContent(await page.content());
  const found = await violations(copy);
  await copy.close();
  return found;
};
