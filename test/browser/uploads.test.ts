import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POSTING_FORM } from '../../functions/domain/messages/sheet/posting-form.ts';
import { memoryTable } from '../support/memory-table.ts';
import { workbookOf } from '../support/workbook.ts';
import { world } from '../support/world.ts';
import { launch, SIZES } from './chromium.ts';
import { TOO_SMALL, TOO_WIDE, violationsOfCopy } from './page-checks.ts';
import { visitConsole } from './visit-console.ts';

/** The errand of a partner's staff, without script: ten postings of which two are bad. Everything in them is invented. */

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'upload-'));
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const file = (name: string, rows: readonly Readonly<Record<string, string>>[]): string => {
  const path = join(folder, name);
  const bytes = workbookOf({
    name: '공고',
    rows: [
      POSTING_FORM.columns.map(({ heading }) => heading),
      ...rows.map((said) => POSTING_FORM.columns.map(({ heading, example }) => said[heading] ?? example)),
    ],
  });
  writeFileSync(path, bytes);
  return path;
};

const TEN = Array.from({ length: 10 }, (_, index) => ({
  공고번호: `P-${index + 1}`,
  '공고 제목': index === 8 ? '여성만 모집합니다' : `가공 기사 ${index + 1}`,
  ...(index === 3 && { '접수 시작일': '곧' }),
  ...(index === 6 && { '최소 급여': '협의' }),
}));

test.each(SIZES)('a partner’s user uploads ten postings of which two are bad, on $name', async ({ name, viewport }) => {
  const console = await visitConsole(browser, world(memoryTable()), { size: viewport });
  const page = await console.signedIn('staff');
  const looksGood = async (what: string) => {
    if (process.env['SHOTS'] !== undefined)
      await page.screenshot({ path: join(process.env['SHOTS'], `${what}-${name}.png`), fullPage: true });
    expect(await page.evaluate<number>(TOO_WIDE)).toBe(0);
    expect(await page.evaluate<string[]>(TOO_SMALL)).toEqual([]);
    expect(await violationsOfCopy(browser, page)).toEqual([]);
  };
  const main = async () => (await page.locator('main').textContent()) ?? '';
  await page.getByRole('link', { name: '명단 올리기' }).click();
  await looksGood('upload');
  const form = page.waitForEvent('download');
  await page.getByRole('link', { name: '공고 명단 양식(xlsx)' }).click();
  expect((await form).suggestedFilename()).toBe('공고-명단-양식.xlsx');

  await page.getByRole('button', { name: '점검하기' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('명단 파일을 골라 주십시오.');
  await looksGood('no-file');

  const number = file('number.xlsx', [{ '모집 내용': '문의 900101-1234567' }]);
  await page.getByLabel('명단 파일').setInputFiles(number);
  await page.getByRole('button', { name: '점검하기' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('‘공고’ 시트의 I2 칸');
  await looksGood('number');

  await page.getByLabel('명단 파일').setInputFiles(file('ten.xlsx', TEN));
  await page.getByRole('button', { name: '점검하기' }).click();
  expect(await main()).toContain('아직 아무것도 보내지 않았습니다.');
  expect(await page.locator('tbody tr').allTextContents()).toHaveLength(2);
  await looksGood('preview');
  expect(console.atDoors).toEqual([]);

  await page.getByRole('button', { name: '공고 8건 보내기' }).click();
  expect(await page.locator('.panel').textContent()).toContain('공고 8건을 보냈습니다');
  await looksGood('just-sent');
  await page.getByRole('link', { name: '답 보기', exact: true }).click();
  expect(await main()).toContain('아직 답이 없습니다');
  await console.letIn();
  await page.reload();
  const rows = await page.locator('tbody tr').allTextContents();
  expect(rows).toHaveLength(8);
  expect(rows[0]?.replaceAll(/\s+/g, ' ').trim()).toBe('10행반려성별 제한 소지(sex-requirement)');
  await looksGood('answers');
  const answers = page.waitForEvent('download');
  await page.getByRole('link', { name: '답을 엑셀 파일로 받기(xlsx)' }).click();
  expect((await answers).suggestedFilename()).toBe('명단-답.xlsx');
  await page.getByRole('link', { name: '명단 올리기로 돌아가기' }).click();
  expect(await main()).toContain('8건');
  await looksGood('sent');
  console.stop();
});
