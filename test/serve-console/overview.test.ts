import { describe, expect, test } from 'vitest';
import { readFile } from '../../functions/domain/messages/sheet/read-file.ts';
import type { PageAnswer } from '../../functions/domain/page/page-answer.ts';
import { consoleWorld, type AccountId } from '../support/console-world.ts';
import { posting, submitted } from '../support/messages.ts';

/** The overview as a file. All postings are invented. */

const city = async () => {
  const world = consoleWorld();
  await world.stages.receive(submitted('masan-univ', posting()), 'm-1');
  await world.stages.receive(
    submitted('masan-univ', posting({ externalId: 'P-2', wage: { unit: 'hour', min: 5_000 } })),
    'm-2',
  );
  await world.journal.keep(world.stages.happened);
  const formFor = async (who: AccountId) => {
    const browser = await world.signedIn(who);
    return { browser, form: await browser.formOn('/export/overview?days=7', '/export/overview') };
  };
  return { ...world, formFor };
};
const WHY = { reason: '시의회 자료 요구에 답합니다.' };
const csvIn = ({ bytes }: PageAnswer): string => new TextDecoder().decode(bytes);

describe('the overview as a file', () => {
  test('is what the page shows, with every table in it, and an act with its reason', async () => {
    const { formFor, audit, access } = await city();
    const { browser, form } = await formFor('official');
    const given = await browser.submit(form, { ...WHY, format: 'csv' });
    expect([given.status, given.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(given.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('한눈에-보기-2026-11-02-7일.csv')}`,
    );
    const lines = csvIn(given).split('\r\n');
    for (const line of [
      '요약,새 공고,1',
      '요약,그 가운데 거절,1',
      '날짜별 새 공고,2026-11-02,1',
      '날짜별 새 공고,2026-10-27,0',
    ])
      expect(lines).toContain(line);
    expect([...audit.values()]).toMatchObject([
      { what: 'export-overview', on: 'overview 2026-11-02 7', reason: WHY.reason, after: { format: 'csv' } },
    ]);
    expect([...access.values()].map((entry) => JSON.stringify(entry))).toContainEqual(
      expect.stringContaining('"act":"export-overview"'),
    );
  });

  test('is a workbook of a sheet for each table', async () => {
    const { formFor } = await city();
    const { browser, form } = await formFor('auditor');
    const { bytes = new Uint8Array() } = await browser.submit(form, { ...WHY, format: 'xlsx' });
    const sheets = await readFile(bytes);
    if ('message' in sheets) throw new Error(sheets.message);
    expect(sheets.map(({ name }) => name)).toEqual([
      '요약',
      '날짜별 새 공고',
      '구별 새 공고',
      '전략산업별 새 공고',
      '산업단지별 새 공고',
      '직종별 새 공고',
    ]);
    expect(sheets[0]?.rows.slice(0, 2)).toEqual([
      ['이름', '건수'],
      ['새 공고', '1'],
    ]);
  });

  test('comes again by the same form, and is one act', async () => {
    const { formFor, audit } = await city();
    const { browser, form } = await formFor('official');
    const files = [await browser.submit(form, WHY), await browser.submit(form, WHY)];
    expect(files.map(({ status }) => status)).toEqual([200, 200]);
    expect(audit.size).toBe(1);
  });

  test.each([
    ['without a reason', { reason: ' ' }, 422],
    ['with a reason that is too long', { reason: '가'.repeat(301) }, 422],
  ])('is not given %s', async (_, fields, status) => {
    const { formFor, audit } = await city();
    const { browser, form } = await formFor('official');
    const answer = await browser.submit(form, fields);
    expect([answer.status, answer.bytes, audit.size]).toEqual([status, undefined, 0]);
  });

  test('is not given to a form of another session, nor for another reason by a form that was used', async () => {
    const { formFor } = await city();
    const { browser, form } = await formFor('official');
    const { form: stolen } = await formFor('auditor');
    expect((await browser.submit(stolen, WHY)).status).toBe(409);
    await browser.submit(form, WHY);
    expect((await browser.submit(form, { reason: '다른 이유입니다.' })).status).toBe(409);
  });
});
