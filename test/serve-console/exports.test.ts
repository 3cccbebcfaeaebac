import { describe, expect, test } from 'vitest';
import { fileTable } from '../../functions/domain/console/columns.ts';
import { exportPath, EXPORTED_LISTS, type ExportedListId } from '../../functions/domain/console/export-page.ts';
import { MOST_ROWS } from '../../functions/domain/console/list-file.ts';
import { documentOf } from '../../functions/domain/language/html.ts';
import { readFile } from '../../functions/domain/messages/sheet/read-file.ts';
import type { PageAnswer } from '../../functions/domain/page/page-answer.ts';
import { exportRoutes, type ReadList } from '../../functions/serve-console/exports.ts';
import { consoleWorld, type AccountId } from '../support/console-world.ts';
import { posting, submitted } from '../support/messages.ts';
import { formsOf } from '../support/page-world.ts';
import { waitingWorld, WAITING_PERSON } from '../support/waiting-world.ts';
import { NOW } from '../support/world.ts';

/** Lists as files. All postings, people and accounts are invented. */

const WHY = { reason: '시의회 자료 요구에 답합니다.' };
const linesOf = ({ bytes }: PageAnswer): string[] => new TextDecoder().decode(bytes).trim().split('\r\n');
const FORMULA = '=HYPERLINK("https://evil.example")';

const city = async () => {
  const world = consoleWorld();
  await world.stages.receive(submitted('masan-univ', posting()), 'm-1');
  for (const [partner, id] of [
    ['masan-univ', 'H-1'],
    ['kyungnam-univ', 'H-2'],
  ] as const)
    await world.stages.receive(
      submitted(partner, posting({ externalId: id, title: FORMULA, wage: { unit: 'hour', min: 5_000 } })),
      `m-${id}`,
    );
  await world.stages.stores.leftMails.keep({
    noticeId: 'n-1',
    mailbox: 'b-1',
    kind: 'digest',
    reason: 'unknown',
    person: 'p-secret',
    partner: 'masan-univ',
    at: '2026-11-01T03:00:00.000Z',
    dueOn: '2026-11-03',
  });
  await world.journal.keep(world.stages.happened);
  /** Follows the link from a list to its file, and returns the file. */
  const given = async (who: AccountId, page: string, format: 'csv' | 'xlsx' = 'csv') => {
    const browser = await world.signedIn(who);
    const { body } = await browser.send('GET', page);
    const [, href = ''] = /href="(\/export\/[^"]*)"/.exec(body) ?? [];
    const form = formsOf((await browser.send('GET', href.replaceAll('&#38;', '&'))).body).find(({ action }) =>
      action.startsWith('/export/'),
    );
    return { answer: await browser.submit(form, { ...WHY, format }), browser, form };
  };
  return { ...world, given };
};

describe('a list is given as a file', () => {
  test.each([
    ['/postings?kind=refused', ['기한,공고,회사,확인할 내용,언제부터,접수 기관'], 'export postings refused all'],
    ['/mails', ['기한,메일,까닭,접수 기관,언제부터'], 'export mails all'],
    ['/partners?days=7', [], 'export partners all 7'],
    ['/overview?days=7', ['요약,새 공고,1'], 'overview 2026-11-02 7'],
    ['/overview/postings?days=7&district=48123', [], 'export counts postings 2026-11-02 7 district=48123'],
    ['/search?q=P-1', ['공고,회사,상태,접수 기관,공고 번호'], 'export search words'],
  ])('%s: with its columns, for a reason that is in the audit with what was taken', async (page, lines, on) => {
    const { given, audit, access } = await city();
    const { answer } = await given('official', page);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    for (const line of lines) expect(linesOf(answer).map((one) => one.replace('\ufeff', ''))).toContain(line);
    expect([...audit.values()]).toMatchObject([{ on, reason: WHY.reason, after: { format: 'csv' } }]);
    expect([...access.values()].some((entry) => /"act":"export-/.test(JSON.stringify(entry)))).toBe(true);
  });

  test('as a workbook, too, whose cells are the same', async () => {
    const { given } = await city();
    const { answer } = await given('official', '/postings?kind=refused', 'xlsx');
    const sheets = await readFile(answer.bytes ?? new Uint8Array());
    if ('message' in sheets) throw new Error(sheets.message);
    expect(sheets[0]?.rows[0]).toEqual(['기한', '공고', '회사', '확인할 내용', '언제부터', '접수 기관']);
    expect(sheets[0]?.rows.slice(1).map((row) => row[1])).toEqual([FORMULA, FORMULA]);
  });

  test('in CSV no cell of it is a formula', async () => {
    const { given } = await city();
    const lines = linesOf((await given('official', '/postings?kind=refused')).answer);
    expect(lines.filter((line) => line.includes('HYPERLINK'))).toHaveLength(2);
    for (const line of lines) expect(line).not.toMatch(/(?:^|,)"?=/);
  });

  test('the staff of a partner get what is their own, whatever they ask for', async () => {
    const { given, signedIn } = await city();
    const lines = linesOf((await given('staff', '/postings?kind=refused')).answer);
    expect(lines.filter((line) => line.includes('HYPERLINK'))).toHaveLength(1);
    const staff = await signedIn('staff');
    const [form] = formsOf(
      (await staff.send('GET', '/export/postings?kind=refused&partner=kyungnam-univ')).body,
    ).filter(({ action }) => action.startsWith('/export/'));
    const answer = await staff.submit(form, { ...WHY, format: 'csv', query: 'kind=refused&partner=kyungnam-univ' });
    expect(linesOf(answer).join('\n')).not.toContain('경남대학교');
  });

  test('comes again by the same form, and is one act', async () => {
    const { given, audit } = await city();
    const { browser, form } = await given('official', '/mails');
    expect((await browser.submit(form, { ...WHY, format: 'csv' })).status).toBe(200);
    expect(audit.size).toBe(1);
  });

  test('a form that was used gives no other list, and none for another reason', async () => {
    const { given, audit } = await city();
    const { browser, form } = await given('official', '/postings?kind=refused');
    expect((await browser.submit(form, { ...WHY, format: 'csv', query: 'kind=held' })).status).toBe(409);
    expect((await browser.submit(form, { reason: '다른 이유입니다.', format: 'csv' })).status).toBe(409);
    expect(audit.size).toBe(1);
  });

  test.each([
    ['without a reason', { reason: ' ' }],
    ['with a reason that is too long', { reason: '가'.repeat(301) }],
    ['with a resident number in it', { reason: '900101-1234567 요청' }],
  ])('not %s', async (_, fields) => {
    const { signedIn, audit } = await city();
    const browser = await signedIn('official');
    const form = await browser.formOn('/export/mails', '/export/mails');
    const answer = await browser.submit(form, fields);
    expect([answer.status, answer.bytes, audit.size]).toEqual([422, undefined, 0]);
  });

  test('the audit does not say what was looked for', async () => {
    const { given, audit } = await city();
    await given('official', '/search?q=CNC');
    expect(JSON.stringify([...audit.values()])).not.toContain('CNC');
  });

  test('mails in it say nothing of who was to read them', async () => {
    const { given } = await city();
    expect(linesOf((await given('official', '/mails')).answer).join('\n')).not.toMatch(/p-secret|b-1|n-1/);
  });
});

test('people who wait are given by number and condition, without their id, name or address', async () => {
  const { console: world } = await waitingWorld();
  const official = await world.signedIn('official');
  const form = await official.formOn('/export/waiting', '/export/waiting');
  const answer = await official.submit(form, { ...WHY, format: 'csv' });
  const [head = '', ...rows] = linesOf(answer);
  expect(head.replace('\ufeff', '')).toBe('사례 번호,기다리는 요건,기한,사업,언제부터');
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/^W[0-9A-F]{10},/);
  expect(rows.join('\n')).not.toContain(WAITING_PERSON);
  expect(rows.join('\n')).not.toContain('@');
});

describe('a list that is longer than a file', () => {
  const rows = (count: number): ReadList => ({
    title: '목록',
    part: '전부',
    on: 'export mails all',
    back: '/mails',
    file: '목록',
    tables: [fileTable('목록', [{ title: '수', value: (n: number) => n }], [...Array(count).keys()])],
    isWhole: count <= MOST_ROWS,
    narrower: '나누어 받아 주십시오.',
  });
  const routes = (count: number) =>
    exportRoutes<{ perform: () => Promise<'done'> }>({
      list: 'mails',
      section: 'mails',
      roles: ['official'],
      read: async () => rows(count),
    });
  const asked = {
    query: new URLSearchParams(),
    fields: new URLSearchParams({ reason: WHY.reason, format: 'csv' }),
    moment: NOW,
    newFormKey: () => 'key',
  } as never;
  const acts: unknown[] = [];
  const deps = { perform: async (...all: unknown[]) => (acts.push(all), 'done' as const) };

  test('of 5,000 rows is given', async () => {
    expect(MOST_ROWS).toBe(5_000);
    const [, post] = routes(MOST_ROWS);
    expect(await post?.answer(asked, deps)).toHaveProperty('file');
  });

  test('of one more is not, and the page says how to make it shorter; nothing is written', async () => {
    acts.length = 0;
    const [get, post] = routes(MOST_ROWS + 1);
    for (const route of [get, post]) {
      const answer = await route?.answer(asked, deps);
      expect(answer).not.toHaveProperty('file');
      expect(
        answer !== undefined && typeof answer === 'object' && 'page' in answer ? documentOf(answer.page.body) : '',
      ).toContain('나누어 받아 주십시오.');
    }
    expect(acts).toEqual([]);
  });
});

test('every list that is given has its own page', () => {
  expect(new Set(EXPORTED_LISTS.map((list: ExportedListId) => exportPath(list))).size).toBe(EXPORTED_LISTS.length);
});
