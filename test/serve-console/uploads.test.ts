import { describe, expect, test } from 'vitest';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { isFileFinding, readFile } from '../../functions/domain/messages/sheet/read-file.ts';
import { PEOPLE_FORM } from '../../functions/domain/messages/sheet/people-form.ts';
import { POSTING_FORM } from '../../functions/domain/messages/sheet/posting-form.ts';
import type { SheetForm } from '../../functions/domain/messages/sheet/sheet-form.ts';
import type { PageAnswer, Upload } from '../../functions/domain/page/page-answer.ts';
import { closed, withdrawn } from '../support/messages.ts';
import { consoleWorld } from '../support/console-world.ts';
import { formsOf } from '../support/page-world.ts';
import { workbookOf } from '../support/workbook.ts';
import { NOW } from '../support/world.ts';

/** A partner's staff upload a list. All people, companies and numbers are invented. */

type World = ReturnType<typeof consoleWorld>;
type Browser = Awaited<ReturnType<World['signedIn']>>;
type Said = Readonly<Record<string, string>>;

const list = (form: SheetForm, rows: readonly Said[]): Uint8Array =>
  workbookOf({
    name: form.name,
    rows: [
      form.columns.map(({ heading }) => heading),
      ...rows.map((said) => form.columns.map(({ heading, example }) => said[heading] ?? example)),
    ],
  });
const postings = (...rows: readonly Said[]): Uint8Array => list(POSTING_FORM, rows);
const people = (...rows: readonly Said[]): Uint8Array => list(PEOPLE_FORM, rows);

/** A form with a file, as a browser sends it. */
const formWith = async (fields: Said, file?: Uint8Array, name = 'list.xlsx'): Promise<Upload> => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new File(file === undefined ? [] : [new Uint8Array(file)], file === undefined ? '' : name));
  const response = new Response(form);
  return { type: response.headers.get('content-type') ?? '', bytes: new Uint8Array(await response.arrayBuffer()) };
};

const at = (minutes: number): Moment => ({
  now: new Date(Date.parse(NOW.now) + minutes * 60_000).toISOString(),
  today: NOW.today,
});

const upload = async (browser: Browser, file?: Uint8Array, partner = 'masan-univ', moment = NOW): Promise<PageAnswer> =>
  browser.send('POST', '/upload', { upload: await formWith({ partner }, file), at: moment });
const sendForm = (page: PageAnswer) => formsOf(page.body).find(({ action }) => action === '/upload/send');
const words = ({ body }: Pick<PageAnswer, 'body'>): string =>
  body
    .replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');
const locationOf = ({ status, headers }: PageAnswer): string => {
  expect(status).toBe(303);
  return headers['location'] ?? '';
};
/** Follows a list that was sent to where its answers are. */
const answersOf = async (browser: Browser, page: PageAnswer, moment = NOW): Promise<string> => {
  const { body } = await browser.send('GET', locationOf(page), { at: moment });
  const [, path = ''] = /href="([^"]*)">답 보기<\/a>/.exec(body) ?? [];
  return path;
};
/** Uploads a list and sends it. Returns where its answers are. */
const sent = async (browser: Browser, file: Uint8Array, moment = NOW): Promise<string> => {
  const form = sendForm(await upload(browser, file, 'masan-univ', moment));
  return answersOf(browser, await browser.submit(form, {}, moment), moment);
};

const TEN = postings(
  ...Array.from({ length: 10 }, (_, index): Said => {
    const 공고번호 = `P-${index + 1}`;
    if (index === 3) return { 공고번호, '접수 시작일': '곧' };
    if (index === 6) return { 공고번호, '최소 급여': '협의' };
    if (index === 8) return { 공고번호, '공고 제목': '여성만 모집합니다' };
    return { 공고번호, '공고 제목': `가공 기사 ${index + 1}` };
  }),
);

describe('ten postings of which two are bad', () => {
  test('are checked first: eight would go, two are told by row and cell, and nothing goes', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const page = await upload(browser, TEN);
    expect(page.status).toBe(200);
    const said = words(page);
    expect(said).toContain('아직 아무것도 보내지 않았습니다.');
    expect(said).toContain('공고 8건 보내기');
    expect(said).toContain('5행 AA5 접수 시작일 날짜로 읽을 수 없습니다. 2026-11-30처럼');
    expect(said).toContain('8행 P8 최소 급여 원 단위 금액으로 읽을 수 없습니다.');
    expect(world.atDoors).toEqual([]);
    expect(world.audit.size).toBe(0);
  });

  test('eight go to the door of that partner, and each gets its answer by row and code', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const answers = await sent(browser, TEN);
    expect(world.atDoors.map(({ sender, kind }) => `${sender} ${kind}`)).toEqual(
      Array.from({ length: 8 }, () => 'masan-univ postings'),
    );
    expect(words(await browser.send('GET', answers))).toContain('아직 답이 없습니다 8줄');
    await world.letIn();
    const page = await browser.send('GET', answers);
    expect(words(page)).toMatch(/반려 1줄 .*접수, 안내합니다 7줄 .*보내지 않은 줄 2줄/);
    expect(words(page)).toContain('10행 반려 성별 제한 소지(sex-requirement)');
    expect(page.body).not.toContain('여성만');
    expect(page.body).not.toContain('P-9');
  });

  test('come back as a workbook with rows and codes only', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const answers = await sent(browser, TEN);
    await world.letIn();
    const { status, headers, bytes } = await browser.send('GET', `${answers}/answers`);
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+\.xlsx$/);
    const sheets = await readFile(bytes ?? new Uint8Array());
    if (isFileFinding(sheets)) throw new Error(sheets.message);
    expect(sheets[0]?.rows).toHaveLength(9);
    expect(sheets[0]?.rows[1]).toEqual(['10', '반려', '성별 제한 소지', 'sex-requirement']);
    expect(sheets[0]?.rows[8]).toEqual(['11', '접수, 안내합니다', null, null]);
    expect(JSON.stringify(sheets)).not.toMatch(/P-\d|기사|여성/);
  });

  test('are one act of the audit, without anything of what the rows say', async () => {
    const world = consoleWorld();
    await sent(await world.signedIn('staff'), TEN);
    const [entry] = [...world.audit.values()];
    expect(entry).toMatchObject({
      what: 'send-list',
      account: 'staff',
      before: { rows: 10 },
      after: { sent: 8, left: 2 },
    });
    expect(JSON.stringify([...world.audit.values(), ...world.access.values()])).not.toMatch(/P-\d|기사/);
  });
});

describe('what was checked', () => {
  test('lies in the table sealed, and is gone once it is sent', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const page = await upload(browser, people({ 이름: '표시 된이름', '메일 주소': 'planted@example.com' }));
    const kept = JSON.stringify(world.table.all());
    expect(kept).toContain('draft#');
    expect(kept).not.toMatch(/planted|표시|1998-03-02/);
    expect(kept).not.toContain(sendForm(page)?.fields['secret']);
    await browser.submit(sendForm(page));
    const after = JSON.stringify(world.table.all());
    expect(after).not.toContain('draft#');
    expect(after).not.toMatch(/planted|표시/);
  });

  test('is sent within half an hour, and not later', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const page = await upload(browser, TEN);
    await browser.send('GET', '/upload', { at: at(15) });
    expect((await browser.submit(sendForm(page), {}, at(29))).status).toBe(303);
    const again = await upload(browser, TEN, 'masan-univ', at(29));
    await browser.send('GET', '/upload', { at: at(45) });
    const late = await browser.submit(sendForm(again), {}, at(59));
    expect([late.status, words(late)]).toEqual([409, expect.stringContaining('이번에 보낸 것은 없습니다.')]);
    expect(world.atDoors).toHaveLength(8);
  });

  test('is sent once: the same form again leads to the same answers', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const form = sendForm(await upload(browser, TEN));
    const first = locationOf(await browser.submit(form));
    expect(locationOf(await browser.submit(form))).toBe(first);
    expect(world.atDoors).toHaveLength(8);
    expect(world.audit.size).toBe(1);
  });

  test('and whose sending was cut off is completed by the same form, with the same messages', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const form = sendForm(await upload(browser, TEN));
    const { keepSent } = world.deps.uploads;
    const broken = { ...world.deps.uploads, keepSent: async () => Promise.reject(new Error('cut off')) };
    Object.assign(world.deps, { uploads: broken });
    await expect(browser.submit(form, {}, NOW)).rejects.toThrow('cut off');
    const before = world.atDoors.map(({ body }) => body);
    Object.assign(world.deps, { uploads: { ...broken, keepSent } });
    await browser.submit(form, {}, at(1));
    expect(world.atDoors.map(({ body }) => body)).toEqual([...before, ...before]);
    await world.letIn();
    expect(world.stages.replies.filter(({ reply }) => reply.type.includes('accepted'))).toHaveLength(14);
    expect(new Set(world.stages.replies.map(({ reply }) => reply.data.eventId)).size).toBe(8);
  });

  test.each([
    ['without its secret', { secret: '' }],
    ['with another secret', { secret: 'y'.repeat(43) }],
    ['with a secret that is none', { secret: 'short' }],
    ['under another number', { upload: 'z'.repeat(43) }],
    ['without its key', { key: '' }],
    ['with a key of nobody', { key: `${'x'.repeat(43)}.${'0'.repeat(64)}` }],
  ])('%s is not sent', async (_, fields) => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const answer = await browser.submit(sendForm(await upload(browser, TEN)), fields);
    expect(answer.status).toBe(409);
    expect([world.atDoors.length, world.audit.size]).toEqual([0, 0]);
  });

  test('is not sent from another session, account or site', async () => {
    const world = consoleWorld();
    const staff = await world.signedIn('staff');
    const form = sendForm(await upload(staff, TEN));
    for (const other of [await world.signedIn('staff'), await world.signedIn('neighbour')])
      expect((await other.submit(form)).status).toBe(409);
    const body = new URLSearchParams(form?.fields).toString();
    for (const origin of ['https://evil.example', 'null', undefined])
      expect((await staff.send('POST', '/upload/send', { body, origin })).status).toBe(403);
    expect(world.atDoors).toEqual([]);
  });

  test('is not sent by somebody who has left the partner meanwhile', async () => {
    const world = consoleWorld();
    const staff = await world.signedIn('staff');
    const form = sendForm(await upload(staff, TEN));
    const account = world.accounts.get('staff');
    if (account === undefined) throw new Error('No such account');
    account.groups = ['partner:kyungnam-univ'];
    expect((await staff.submit(form)).status).toBe(404);
    expect(world.atDoors).toEqual([]);
  });
});

describe('another partner', () => {
  test('is never sent for: the form cannot name it', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('neighbour');
    const page = await upload(browser, TEN, 'masan-univ');
    expect([page.status, words(page)]).toEqual([422, expect.stringContaining('어느 기관의 명단인지 골라 주십시오.')]);
  });

  test('is not named by a file: whatever it says, the partner is the one of who is signed in', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('neighbour');
    await browser.submit(sendForm(await upload(browser, postings({ 공고번호: 'masan-univ' }), 'kyungnam-univ')));
    expect(world.atDoors.map(({ sender }) => sender)).toEqual(['kyungnam-univ']);
    expect(world.atDoors[0]?.body).toContain('"source":"urn:changwon-jobs:partner:kyungnam-univ"');
  });

  test('sees nothing of a list: neither that it was sent, nor its answers', async () => {
    const world = consoleWorld();
    const answers = await sent(await world.signedIn('staff'), TEN);
    const other = await world.signedIn('neighbour');
    for (const path of [answers, `${answers}/answers`]) expect((await other.send('GET', path)).status).toBe(404);
    expect((await other.send('GET', '/upload')).body).not.toContain(answers);
    expect((await (await world.signedIn('staff')).send('GET', '/upload')).body).toContain(answers);
  });

  test('that registers nobody is offered no form for people, and sends none', async () => {
    const world = consoleWorld();
    const account = world.accounts.get('staff');
    if (account === undefined) throw new Error('No such account');
    account.groups = ['partner:chamber-of-commerce'];
    const browser = await world.signedIn('staff');
    const { body } = await browser.send('GET', '/upload');
    expect(body).toContain('/upload/forms/postings');
    expect(body).not.toContain('/upload/forms/people');
    expect(words(await upload(browser, people({}), 'chamber-of-commerce'))).toContain(
      '구직자를 등록하지 않는 기관입니다.',
    );
  });

  test('is chosen by somebody who works for two', async () => {
    const world = consoleWorld();
    const account = world.accounts.get('staff');
    if (account === undefined) throw new Error('No such account');
    account.groups = ['partner:masan-univ', 'partner:kyungnam-univ'];
    const browser = await world.signedIn('staff');
    expect(words(await browser.send('GET', '/upload'))).toContain('어느 기관의 명단입니까?');
    expect((await upload(browser, TEN, '')).status).toBe(422);
    expect((await upload(browser, TEN, 'kyungnam-univ')).status).toBe(200);
  });
});

describe('people', () => {
  test('are registered, and no answer says whether another partner has them too', async () => {
    const world = consoleWorld();
    const row = { '구직자 번호': 'J-1', '메일 주소': 'same@example.com' };
    const seenBy = async (who: 'staff' | 'neighbour', partner: string): Promise<string> => {
      const browser = await world.signedIn(who);
      const page = await upload(browser, people(row), partner);
      const answers = await answersOf(browser, await browser.submit(sendForm(page)));
      await world.letIn();
      return `${words(page)} ${words(await browser.send('GET', answers))}`
        .replaceAll(/(?:마산|경남)대학교|staff@\S+/g, '')
        .replaceAll(/\S+대학교/g, '');
    };
    const first = await seenBy('staff', 'masan-univ');
    expect(first).toContain('접수, 저장했습니다 1줄');
    expect(await seenBy('neighbour', 'kyungnam-univ')).toBe(first);
  });

  test('with a resident number are refused with the whole file, nothing of it is kept, and the number is not repeated', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const before = JSON.stringify(world.table.all().filter(({ pk }) => pk.startsWith('upload')));
    const page = await upload(browser, people({}, { '구직자 번호': 'J-2', '그 밖의 자격증': '900101-1234567' }));
    expect([page.status, words(page)]).toEqual([422, expect.stringContaining('파일을 통째로 받지 않았고')]);
    expect(words(page)).toContain('‘구직자’ 시트의 U3 칸');
    expect(page.body).not.toContain('1234567');
    expect(JSON.stringify(world.table.all().filter(({ pk }) => pk.startsWith('upload')))).toBe(before);
  });
});

describe('a row without a revision', () => {
  const said = async (browser: Browser, file: Uint8Array): Promise<string> => words(await upload(browser, file));

  test('gets the next one if it has changed, keeps its own if not, and its change is in force', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const blank = { '개정 번호': '' };
    await sent(browser, postings({ ...blank, 공고번호: 'A' }, { ...blank, 공고번호: 'B' }));
    await world.letIn();
    const next = postings(
      { ...blank, 공고번호: 'A' },
      { ...blank, 공고번호: 'B', '모집 인원': '7' },
      { ...blank, 공고번호: 'C' },
      { 공고번호: 'D', '개정 번호': '5' },
    );
    expect(await said(browser, next)).toMatch(
      /처음 보내는 줄 1줄 내용을 고친 줄\([^)]*\) 1줄 바뀌지 않은 줄\([^)]*\) 1줄 개정 번호를 적으신 줄 1줄/,
    );
    const answers = await sent(browser, next);
    await world.letIn();
    expect(words(await browser.send('GET', answers))).toContain('접수, 안내합니다 4줄');
    const read = async (externalId: string) =>
      (await world.stages.stores.postings.read({ partner: 'masan-univ', externalId }))?.value.standing;
    expect((await read('A'))?.version.revision).toBe(1);
    expect([(await read('B'))?.version.revision, (await read('B'))?.posting?.openings]).toEqual([2, 7]);
  });

  test('that was refused gets the next revision, so that its mended text is read', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const blank = { '개정 번호': '', 공고번호: 'A' };
    await sent(browser, postings({ ...blank, '공고 제목': '여성만 모집합니다' }));
    await world.letIn();
    const answers = await sent(browser, postings({ ...blank, '공고 제목': '가공 기사 모집' }));
    await world.letIn();
    expect(words(await browser.send('GET', answers))).toContain('접수, 안내합니다 1줄');
  });

  test('does not bring back what was closed or withdrawn', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const blank = { '개정 번호': '' };
    await sent(browser, postings({ ...blank, 공고번호: 'A' }));
    await sent(browser, people({ ...blank, '구직자 번호': 'J-1' }));
    await world.letIn();
    await world.stages.receive(closed('masan-univ', 'A', 2), 'm-closed');
    await world.stages.receive(withdrawn('masan-univ', 'J-1', 2), 'm-withdrawn');
    for (const file of [postings({ ...blank, 공고번호: 'A' }), people({ ...blank, '구직자 번호': 'J-1' })]) {
      expect(await said(browser, file)).toContain('이미 마감했거나 철회한 줄');
      const answers = await sent(browser, file);
      await world.letIn();
      expect(words(await browser.send('GET', answers))).toContain('더 새로운 내용이 있어 그대로 둡니다 1줄');
    }
  });

  test('of a person gets the next one if it has changed', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const row = { '개정 번호': '', '구직자 번호': 'J-1' };
    await sent(browser, people(row));
    await world.letIn();
    expect(await said(browser, people(row))).toContain('바뀌지 않은 줄');
    const changed = people({ ...row, '희망 최소 급여': '3000000' });
    expect(await said(browser, changed)).toContain('내용을 고친 줄');
    const answers = await sent(browser, changed);
    await world.letIn();
    expect(words(await browser.send('GET', answers))).toContain('접수, 저장했습니다 1줄');
  });
});

describe('the answers', () => {
  test('are there for a day, and then for nobody', async () => {
    const world = consoleWorld();
    const answers = await sent(await world.signedIn('staff'), TEN);
    const later = async (minutes: number): Promise<number> =>
      (await (await world.signedIn('staff', at(minutes))).send('GET', answers, { at: at(minutes) })).status;
    expect(await later(24 * 60 - 1)).toBe(200);
    expect(await later(24 * 60)).toBe(404);
    const browser = await world.signedIn('staff', at(24 * 60));
    expect((await browser.send('GET', '/upload', { at: at(24 * 60) })).body).not.toContain(answers);
  });

  test('to a long list come in pages, the refused ones first', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const rows = Array.from({ length: 300 }, (_, index) => ({
      공고번호: `P-${index}`,
      '공고 제목': index === 250 ? '여성만 모집합니다' : '가공 기사 모집',
      '개정 번호': '1',
    }));
    const answers = await sent(browser, postings(...rows));
    await world.letIn();
    const first = await browser.send('GET', answers);
    expect(words(first)).toContain('줄마다의 답 행 결과 까닭 252행 반려');
    expect(Buffer.byteLength(first.body)).toBeLessThan(60_000);
    expect((await browser.send('GET', `${answers}?page=3`)).body).toContain('page=2');
    expect(words(await browser.send('GET', `${answers}?page=99`))).toContain('301행');
  });

  test('to five thousand rows cost what a page shows: it reads its own hundred rows, in the order of the file', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const rows = Array.from({ length: 5_000 }, (_, row) => ({ row: row + 2, key: `key-${row}` }));
    const list = { id: 'long', partner: 'masan-univ', form: 'postings', at: NOW.now, sent: 5_000, left: 0 } as const;
    await world.deps.uploads.keepSent(list, rows);
    let reads = 0;
    const { receipts } = world.deps;
    const read: typeof receipts.read = async (...asked) => {
      reads += 1;
      return receipts.read(...asked);
    };
    Object.assign(world.deps, { receipts: { read } });
    const page = await browser.send('GET', '/upload/long?page=50');
    expect([page.status, reads]).toEqual([200, 100]);
    expect(words(page)).toMatch(/4902행 .* 5001행/);
    expect(Buffer.byteLength(page.body)).toBeLessThan(60_000);
  });
});

describe('a form', () => {
  test('without a file, or with parts that are none, is shown again with its mistake', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const page = await upload(browser);
    expect([page.status, words(page)]).toEqual([422, expect.stringContaining('명단 파일을 골라 주십시오.')]);
    expect(page.body).toContain('aria-invalid="true"');
    const broken = { type: 'multipart/form-data; boundary=x', bytes: new Uint8Array([1, 2, 3]) };
    expect((await browser.send('POST', '/upload', { upload: broken })).status).toBe(422);
    expect((await browser.send('POST', '/upload', { body: 'partner=masan-univ' })).status).toBe(422);
  });

  test('with a file that is too large says what to do; one that Lambda cannot take at all does nothing', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const large = await upload(browser, new Uint8Array(3_000_001));
    expect([large.status, words(large)]).toEqual([
      422,
      expect.stringContaining('3MB, 5,000줄까지 올리실 수 있습니다.'),
    ]);
    expect((await upload(browser, new Uint8Array(6_300_000))).status).toBe(413);
    const elsewhere = await formWith({ key: 'k' }, new Uint8Array(70_000));
    expect((await browser.send('POST', '/upload/send', { upload: elsewhere })).status).toBe(413);
  });

  test('of a session that is over sends nothing, and shows nothing of the file', async () => {
    const world = consoleWorld();
    const answer = await world
      .browser()
      .send('POST', '/upload', { upload: await formWith({ partner: 'masan-univ' }, TEN) });
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain('<textarea');
  });

  test('of another site does nothing', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('staff');
    const form = await formWith({ partner: 'masan-univ' }, TEN);
    const answer = await browser.send('POST', '/upload', { upload: form, origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
  });

  test('to fill in is given for each kind of list, and for no other', async () => {
    const browser = await consoleWorld().signedIn('staff');
    const { status, bytes } = await browser.send('GET', '/upload/forms/people');
    expect([status, bytes === undefined]).toEqual([200, false]);
    expect((await browser.send('GET', '/upload/forms/other')).status).toBe(404);
  });
});
