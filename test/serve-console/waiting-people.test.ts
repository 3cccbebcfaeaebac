import { describe, expect, test } from 'vitest';
import type { WaitingCase } from '../../functions/domain/eligibility/answer/waiting-case.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import type { PageAnswer } from '../../functions/domain/page/page-answer.ts';
import { formsOf } from '../support/page-world.ts';
import { SERVED } from '../support/screened-people.ts';
import { AGE, CASE, WAITING_PERSON, WAITS, waitingWorld, type WaitingWorld } from '../support/waiting-world.ts';
import { NOW } from '../support/world.ts';

/** An official decides on the conditions of people who wait. All people are invented. */

type Browser = Awaited<ReturnType<WaitingWorld['console']['signedIn']>>;

const words = ({ body }: PageAnswer): string =>
  body
    .replace(/<style>[\s\S]*?<\/style>/, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();
const formIn = ({ body }: PageAnswer, action: string) => formsOf(body).find((form) => form.action === action);

const SAYS = {
  says: 'met',
  document: '병적증명서',
  seenOn: '2026-11-02',
  reason: '현역으로 23개월 복무하신 것을 확인했습니다.',
};
const TAKES_BACK = { says: 'taken-back', document: '', seenOn: '', reason: '다른 분의 서류였습니다.' };

/** Opens the form, types, and looks at what will happen. */
const previewed = async (browser: Browser, typed: Record<string, string> = SAYS): Promise<PageAnswer> =>
  browser.submit(formIn(await browser.send('GET', AGE), AGE), typed);
const recorded = (browser: Browser, preview: PageAnswer) => browser.submit(formIn(preview, AGE), { step: 'send' });
const say = async ({ stages }: WaitingWorld, browser: Browser, typed: Record<string, string> = SAYS) => {
  const done = await recorded(browser, await previewed(browser, typed));
  await stages.drain();
  return done;
};

const open = async () => {
  const world = await waitingWorld();
  return { world, browser: await world.console.signedIn('official') };
};
const looks = ({ console: { access } }: WaitingWorld) =>
  [...access.values()].flatMap((entry) => {
    const { act, person, purpose } = entry as { act: string; person?: string; purpose?: string };
    return act === 'look' ? [[person, purpose]] : [];
  });

describe('the list', () => {
  test('names a person who waits by a number and the condition, and says nothing of them', async () => {
    const { browser } = await open();
    const list = words(await browser.send('GET', '/waiting'));
    expect(list).toMatch(/W[0-9A-F]{10}/);
    expect(list).toContain('창원 청년 사업');
    expect(list).toContain('만 19세 이상');
    for (const said of [WAITS.name, WAITS.email, WAITS.birthDate, 'S-2', '1985']) expect(list).not.toContain(said);
  });

  test('can be narrowed to a programme and to a condition of it', async () => {
    const { browser } = await open();
    const shown = async (about: string) =>
      words(await browser.send('GET', `/waiting?about=${about}`)).includes('오래 기다린 순서');
    expect(await shown('youth')).toBe(true);
    expect(await shown('youth/age')).toBe(true);
    expect(await shown('youth/residence')).toBe(false);
    expect(await shown('public-works')).toBe(false);
    expect(await shown('employment-support')).toBe(true);
  });

  test('is on the first page with its clock, an assumed week of work', async () => {
    const { browser } = await open();
    const today = words(await browser.send('GET', '/'));
    expect(today).toContain('확인을 기다리는 분 1건');
    expect(today).toContain('5근무일(민원 처리에 관한 법률 제17조, 확인되지 않아 정해 둔 기한)');
    expect(today).toContain('2026년 11월 9일(월)');
  });

  test('of a partner’s staff is none, and an auditor reads it without a name or a button', async () => {
    const { world } = await open();
    const staff = await world.console.signedIn('staff');
    expect((await staff.send('GET', '/waiting')).status).toBe(403);
    expect(words(await staff.send('GET', '/'))).not.toContain('확인을 기다리는 분');
    const auditor = await world.console.signedIn('auditor');
    const page = await auditor.send('GET', CASE);
    expect(page.status).toBe(200);
    expect(formsOf(page.body).map(({ action }) => action)).toEqual(['/sign-out']);
    expect(page.body).not.toContain(AGE);
  });
});

test('the list of 5,000 people who wait is shown in pages of 25, each less than 60 KB', async () => {
  const { world, browser } = await open();
  for (let index = 0; index < 5_000; index += 1) {
    const since = `2026-10-${String((index % 28) + 1).padStart(2, '0')}T01:00:00.000Z`;
    const number = `W${String(index).padStart(10, '0')}`;
    const shown: WaitingCase = { number, programme: 'youth', conditions: ['age'], again: ['age'], since };
    await world.stages.stores.cases.show(String(index).padStart(40, '0'), [{ programme: 'youth', shown }], 1);
  }
  const { body } = await browser.send('GET', '/waiting?about=youth');
  expect(Buffer.byteLength(body)).toBeLessThan(60_000);
  expect(body.match(/data-heading="사례 번호"/g)).toHaveLength(25);
  const [, next = ''] = /rel="next" href="([^"]*)"/.exec(body) ?? [];
  expect(words(await browser.send('GET', next.replaceAll('&#38;', '&')))).toContain('처음으로');
});

describe('a case', () => {
  test('shows the conditions one by one, what waits and why, and who decides elsewhere', async () => {
    const { world, browser } = await open();
    const page = words(await browser.send('GET', CASE));
    expect(page).toContain('담당자의 확인을 기다립니다');
    expect(page).toContain('상한 나이를 3년까지 올릴 수 있어 담당자가 판단합니다');
    expect(page).not.toContain(WAITS.name);
    expect(looks(world)).toEqual([[WAITING_PERSON, '기다리는 분의 사례 보기']]);
  });

  test('opens a name and facts with a purpose, each of which is in the access log', async () => {
    const { world, browser } = await open();
    const page = await browser.send('GET', CASE);
    const forms = formsOf(page.body).filter(({ action }) => action === `${CASE}/look`);
    expect(forms.map(({ fields }) => fields['what'])).toEqual(['facts', 'name']);
    const [facts, name] = forms;
    const without = await browser.submit(name);
    expect(without.status).toBe(422);
    expect(words(without)).not.toContain(WAITS.email);
    expect(looks(world)).toHaveLength(2);
    const opened = words(await browser.submit(name, { purpose: 'contact' }));
    expect(opened).toContain(WAITS.name);
    expect(opened).toContain('S-2');
    const values = words(await browser.submit(facts, { purpose: 'check' }));
    expect(values).toContain('23개월');
    // What the condition does not read stays closed: the household's income and assets.
    expect(values).not.toContain('1,111,117');
    expect(looks(world).slice(2)).toEqual([
      [WAITING_PERSON, '본인이나 등록 기관에 연락하는 데 필요합니다'],
      [WAITING_PERSON, '요건을 확인하는 데 필요합니다'],
    ]);
  });

  test('of nobody, of a person of whom nothing ever waited, or of one who is screened no more is not there', async () => {
    const { world, browser } = await open();
    expect((await browser.send('GET', `/waiting/${'0'.repeat(40)}`)).status).toBe(404);
    expect((await browser.send('GET', '/waiting/W0123456789')).status).toBe(404);
    await world.register({ ...WAITS, revision: 2, consents: { matching: WAITS.consents.matching } }, NOW.now);
    expect((await browser.send('GET', CASE)).status).toBe(404);
  });

  test('has no form for a condition that does not wait, nor for a programme that the city does not decide', async () => {
    const { browser } = await open();
    for (const path of ['youth/residence', 'employment-support/household-income', 'youth/nothing', 'nothing/age'])
      expect((await browser.send('GET', `${CASE}/${path}`)).status).toBe(409);
  });
});

describe('a decision', () => {
  test('is shown with what it changes before it is recorded, and nothing changes until then', async () => {
    const { world, browser } = await open();
    const preview = await previewed(browser);
    expect(preview.status).toBe(200);
    expect(words(preview)).toContain('아직 기록하지 않았습니다');
    expect(words(preview)).toContain('창원 청년 사업의 결과가 바뀝니다: 요건을 충족합니다');
    expect(words(preview)).toContain(SAYS.reason);
    await world.stages.drain();
    expect(world.console.audit.size).toBe(0);
    expect((await world.stages.stores.screenings.read(WAITING_PERSON))?.value.acts).toEqual([]);
  });

  test('changes the person’s page and outcome, is told by one mail, and takes them off the list', async () => {
    const { world, browser } = await open();
    const before = world.mails();
    const done = await say(world, browser);
    expect([done.status, done.headers['location']]).toEqual([303, `${CASE}?done=confirmed`]);
    expect(words(await browser.send('GET', `${CASE}?done=confirmed`))).toContain('요건 확인을 기록했습니다');
    expect(words(await browser.send('GET', '/waiting'))).toContain('기다리는 분이 없습니다');
    const page = words(await world.page.send('GET', `${world.own}/programmes/youth`));
    expect(page).toContain('요건을 충족합니다(입력하신 내용 기준)');
    expect(page).toContain('담당자 확인(사전 검토) 2026년 11월 2일(월) 본 서류: 병적증명서(2026년 11월 2일(월))');
    expect(page).toContain(SAYS.reason);
    expect(world.mails()).toBe(before + 1);
  });

  test('is on the person’s page at once, also before they are screened again', async () => {
    const { world, browser } = await open();
    await recorded(browser, await previewed(browser));
    const page = words(await world.page.send('GET', `${world.own}/programmes/youth`));
    expect(page).toContain('요건을 충족합니다(입력하신 내용 기준)');
    expect(words(await browser.send('GET', CASE))).toContain('방금 기록했습니다');
  });

  test('is in the audit by codes and a number that leads to nobody, without a word of the official', async () => {
    const { world, browser } = await open();
    await say(world, browser);
    const [entry] = [...world.console.audit.values()];
    expect(entry).toMatchObject({
      what: 'confirm-condition',
      reason: '서류를 보고 요건을 확인함(사전 검토)',
      before: { word: 'none' },
      after: { word: 'met', seen: '2026-11-02' },
      account: 'official',
    });
    const written = JSON.stringify([entry, [...world.console.access.values()].at(-1)]);
    for (const said of [WAITS.name, WAITING_PERSON, SAYS.reason, SAYS.document]) expect(written).not.toContain(said);
    const auditor = await world.console.signedIn('auditor');
    const records = words(await auditor.send('GET', '/records'));
    expect(records).toContain('요건 확인(사전 검토)');
    expect(records).toMatch(/사례 W[0-9A-F]{10} · 창원 청년 사업: 만 19세 이상/);
    expect(records).toContain('충족 · 서류를 본 날 2026년 11월 2일(월)');
  });

  test('can be corrected and taken back, each an act of its own with a reason', async () => {
    const { world, browser } = await open();
    await say(world, browser);
    const wrong = await say(world, browser, { ...SAYS, says: 'unmet', reason: '복무 기간이 다릅니다.' });
    expect(wrong.headers['location']).toBe(`${CASE}?done=corrected`);
    expect(words(await world.page.send('GET', `${world.own}/programmes/youth`))).toContain(
      '충족하지 않는 요건이 있습니다',
    );
    const back = await say(world, browser, TAKES_BACK);
    expect(back.headers['location']).toBe(`${CASE}?done=taken-back`);
    expect(words(await world.page.send('GET', `${world.own}/programmes/youth`))).toContain('담당자 확인이 필요합니다');
    expect(words(await browser.send('GET', '/waiting'))).toMatch(/W[0-9A-F]{10}/);
    for (const shown of [browser.send('GET', CASE), world.page.send('GET', `${world.own}/data`)])
      expect(words(await shown)).toContain(TAKES_BACK.reason);
    expect([...world.console.audit.values()].map((entry) => (entry as { what: string }).what)).toEqual([
      'confirm-condition',
      'correct-condition',
      'take-back-condition',
    ]);
    expect((await browser.send('GET', '/waiting')).body).toContain('담당자');
  });

  test('no longer counts once a fact that the condition reads has changed: the list says so', async () => {
    const { world, browser } = await open();
    await say(world, browser);
    await world.declare(2, { ...SERVED.facts, militaryServiceMonths: 24 });
    for (const path of ['/waiting', CASE])
      expect(words(await browser.send('GET', path))).toContain('사실이 바뀌어 다시 확인이 필요합니다');
    const page = words(await world.page.send('GET', `${world.own}/programmes/youth`));
    expect(page).not.toContain(SAYS.reason);
    expect(page).toContain('담당자 확인이 필요합니다');
  });

  test.each([
    ['without a result', { ...SAYS, says: '' }, '확인한 결과를 골라 주십시오.'],
    ['that takes back what nobody said', TAKES_BACK, '확인한 결과를 골라 주십시오.'],
    ['without a document', { ...SAYS, document: '  ' }, '본 서류: 내용을 적어 주십시오.'],
    ['without a reason', { ...SAYS, reason: '​' }, '이유: 내용을 적어 주십시오.'],
    ['with a longer reason than is kept', { ...SAYS, reason: '가'.repeat(301) }, '이유: 300자까지'],
    ['seen tomorrow', { ...SAYS, seenOn: '2026-11-03' }, '오늘이거나 그전이어야'],
    ['seen on a day that is none', { ...SAYS, seenOn: '2026-02-30' }, '2026-11-02처럼 적어 주십시오.'],
    ['with a resident number', { ...SAYS, reason: '850117-1234567 확인' }, '주민등록번호나 외국인등록번호'],
  ])('%s is asked for again, with what was typed', async (_, typed, says) => {
    const { world, browser } = await open();
    const answer = await previewed(browser, typed);
    expect(answer.status).toBe(422);
    expect(words(answer)).toContain(says);
    const fields = { ...formIn(answer, AGE)?.fields, ...typed, step: 'send' };
    const sent = await browser.send('POST', AGE, { body: new URLSearchParams(fields).toString() });
    expect(sent.status).toBe(422);
    expect(world.console.audit.size).toBe(0);
  });

  test.each(['2026-11-02', '2026.11.2', '20261102', '2026년 11월 2일'])(
    'takes a day as people type it: %s',
    async (seenOn) => {
      const { world, browser } = await open();
      await say(world, browser, { ...SAYS, seenOn });
      const acts = (await world.stages.stores.screenings.read(WAITING_PERSON))?.value.acts;
      expect(acts?.map((act) => act.seenOn)).toEqual(['2026-11-02']);
    },
  );

  test('with the longest reason and an emoji is kept as it was typed', async () => {
    const { world, browser } = await open();
    const reason = `${'가'.repeat(298)}👍.`;
    await say(world, browser, { ...SAYS, reason });
    expect(words(await browser.send('GET', CASE))).toContain(reason);
  });
});

describe('a form that comes again, late or from elsewhere', () => {
  test('is one act and one mail, however often it is sent', async () => {
    const { world, browser } = await open();
    const before = world.mails();
    const preview = await previewed(browser);
    for (const _ of [1, 2, 3]) {
      expect((await recorded(browser, preview)).status).toBe(303);
      await world.stages.drain();
    }
    expect([world.mails(), world.console.audit.size]).toEqual([before + 1, 1]);
  });

  test('that was cut off between the record and the screening is completed by the same form', async () => {
    const { world, browser } = await open();
    const preview = await previewed(browser);
    const { send } = world.console.deps.screening;
    Object.assign(world.console.deps.screening, { send: async () => Promise.reject(new Error('cut off')) });
    await expect(recorded(browser, preview)).rejects.toThrow('cut off');
    Object.assign(world.console.deps.screening, { send });
    const before = world.mails();
    expect((await recorded(browser, preview)).status).toBe(303);
    await world.stages.drain();
    expect([world.mails(), world.console.audit.size]).toEqual([before + 1, 1]);
  });

  test('does nothing after another official decided, or after the facts changed', async () => {
    const { world, browser } = await open();
    const other = await world.console.signedIn('official');
    const late = await previewed(other, { ...SAYS, says: 'unmet', reason: '늦은 판단입니다.' });
    await say(world, browser);
    const answer = await recorded(other, late);
    expect(answer.status).toBe(409);
    expect(words(answer)).toContain('아무것도 하지 않았습니다');
    const same = await previewed(other);
    const twin = await previewed(browser, { ...SAYS, reason: '같은 글입니다.' });
    await recorded(other, await previewed(other, { ...SAYS, reason: '같은 글입니다.' }));
    await world.stages.drain();
    for (const late of [same, twin]) expect((await recorded(late === same ? other : browser, late)).status).toBe(409);
    const stale = await previewed(browser, { ...SAYS, says: 'unmet', reason: '옛 정보로 한 판단입니다.' });
    await world.declare(2, { ...SERVED.facts, militaryServiceMonths: 24 });
    expect((await recorded(browser, stale)).status).toBe(409);
    expect(world.console.audit.size).toBe(2);
    const page = words(await browser.send('GET', CASE));
    expect(page).not.toContain('늦은 판단');
    expect(page).not.toContain('옛 정보로');
  });

  test('does nothing with the key of another session, with a key that was used, or from another site', async () => {
    const { world, browser } = await open();
    const thief = await world.console.signedIn('official');
    const preview = await previewed(browser);
    expect((await recorded(thief, preview)).status).toBe(409);
    const form = formIn(preview, AGE);
    const body = new URLSearchParams({ ...form?.fields, step: 'send' }).toString();
    for (const origin of [undefined, 'null', 'https://evil.example'])
      expect((await browser.send('POST', AGE, { body, origin })).status).toBe(403);
    expect(world.console.audit.size).toBe(0);
    await recorded(browser, preview);
    await world.stages.drain();
    const again = await previewed(browser, { ...SAYS, says: 'unmet', reason: '다른 판단입니다.' });
    const reused = await browser.submit(formIn(again, AGE), { step: 'send', key: form?.fields['key'] ?? '' });
    expect(reused.status).toBe(409);
    expect(world.console.audit.size).toBe(1);
  });

  test('of a person who ended their consent meanwhile finds nothing', async () => {
    const { world, browser } = await open();
    const preview = await previewed(browser);
    const { matching, mail } = WAITS.consents;
    const at: Moment = { now: '2026-11-02T04:00:00.000Z', today: NOW.today };
    await world.register({ ...WAITS, revision: 2, consents: { matching, mail } }, at.now);
    expect((await recorded(browser, preview)).status).toBe(404);
    expect(world.console.audit.size).toBe(0);
    expect(words(await browser.send('GET', '/waiting'))).toContain('기다리는 분이 없습니다');
  });
});
