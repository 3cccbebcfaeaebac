import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Posting } from '../../functions/contracts/posting.ts';
import { envelopeSchema } from '../../functions/contracts/envelope.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { deskPath } from '../../functions/domain/console/desk-paths.ts';
import { postingState } from '../../functions/domain/postings/posting-record.ts';
import { companyPages } from '../support/company-page-world.ts';
import { consoleOver, consoleWorld } from '../support/console-world.ts';
import { closed, posting, submitted } from '../support/messages.ts';
import { formsOf } from '../support/page-world.ts';
import { NOW, world } from '../support/world.ts';

/** What officials do about postings that wait. All postings and people are invented. */
const A = 'masan-univ';
const KEY = { partner: A, externalId: 'P-1' } as const;
const PAGE = deskPath(KEY);
const HELD = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
const UNLAWFUL = { wage: { unit: 'hour', min: 5_000 } } as const;
const GROUND = '직업안정법 제8조제1호(구인 신청의 내용이 법령을 위반한 경우)';

type City = ReturnType<typeof consoleWorld>;
const cityWith = async (...changes: readonly Partial<Posting>[]): Promise<City> => {
  const city = consoleWorld();
  for (const [index, change] of changes.entries())
    await city.stages.receive(submitted(A, posting(change)), `m-${index}`);
  await city.stages.drain();
  return city;
};
const stateOf = async ({ stages }: City) => {
  const kept = await stages.stores.postings.read(KEY);
  return kept && postingState(kept.value);
};
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const unescaped = (html: string): string =>
  html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const wordsOf = (html: string): string => flat(unescaped(html));

/** Receives what the console put on the city's door, and all that follows. */
const flows = async ({ stages, decisions }: City): Promise<void> => {
  for (const [index, decision] of decisions.splice(0).entries())
    await stages.receive({ sender: 'city', kind: 'reviews', body: JSON.stringify(decision) }, `decision-${index}`);
  await stages.drain();
};
const lastMail = async ({ stages }: City): Promise<{ readonly subject: string; readonly text: string }> => {
  const mail = stages.mails.findLast(({ to }) => to === 'hr@gasang.example');
  const { subject = '', text = '' } = await PostalMime.parse(mail?.raw ?? '');
  return { subject, text: flat(text) };
};

type Browser = Awaited<ReturnType<City['signedIn']>>;
const stepOf = (html: string, step: string) => formsOf(html).find(({ fields }) => fields['step'] === step);
const typedIn = (html: string): string =>
  unescaped(/<textarea[^>]*name="words"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? '');
/** Fills in the form of an act and returns the answer: the preview, or the form with its mistakes. */
const preview = async (browser: Browser, act: string, fields: Readonly<Record<string, string>> = {}) => {
  const { body } = await browser.send('GET', `${PAGE}/${act}`);
  return browser.submit(stepOf(body, 'preview'), { words: typedIn(body), ...fields });
};
const order = async (browser: Browser, act: string, fields: Readonly<Record<string, string>> = {}) =>
  browser.submit(stepOf((await preview(browser, act, fields)).body, 'send'));

describe('the list of postings that wait', () => {
  test('shows each kind in a list of its own, with how many there are', async () => {
    const city = await cityWith(HELD, { ...UNLAWFUL, externalId: 'P-2' }, { externalId: 'P-3' });
    const official = await city.signedIn('official');
    const { body } = await official.send('GET', '/postings');
    expect(wordsOf(body)).toContain('회사가 검토를 요청한 공고 0건');
    expect(wordsOf(body)).toContain('보류한 공고 1건');
    expect(wordsOf(body)).toContain('다시 살피기 1건');
    expect(wordsOf(body)).toMatch(
      /2026년 11월 4일\(수\)까지 2일 남았습니다 CNC 선반 조작원 모집 가상정밀 성별을 암시하는 표현/,
    );
    const refused = await official.send('GET', '/postings?kind=refused');
    expect(wordsOf(refused.body)).toContain('최저임금 미달');
    expect(body).not.toContain(deskPath({ partner: A, externalId: 'P-3' }));
  });

  test('says in words what is overdue, and that nothing waits', async () => {
    const city = await cityWith(HELD);
    const later: Moment = { now: '2026-11-06T03:00:00.000Z', today: '2026-11-06' };
    const official = await city.signedIn('official', later);
    const { body } = await official.send('GET', '/postings', { at: later });
    expect(wordsOf(body)).toContain('기한이 2일 지났습니다');
    expect(wordsOf(body)).toContain('(기한 지남 1건)');
    const { body: empty } = await official.send('GET', '/postings?kind=refused', { at: later });
    expect(wordsOf(empty)).toContain('기다리는 공고가 없습니다.');
  });

  test('leads on from twenty-five to the next, and names each posting once', async () => {
    const changes = Array.from({ length: 60 }, (_, number) => ({ ...HELD, externalId: `P-${number}` }));
    const official = await (await cityWith(...changes)).signedIn('official');
    const seen: string[] = [];
    let path: string | undefined = '/postings?kind=held';
    for (let pages = 0; path !== undefined && pages < 5; pages += 1) {
      const { body }: { readonly body: string } = await official.send('GET', path);
      seen.push(...[...body.matchAll(/href="(\/postings\/[^"?]+)"/g)].map(([, found = '']) => found));
      path = /rel="next" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  test('a place to begin that nobody gave is an empty list or a list, never an error', async () => {
    const official = await (await cityWith(HELD)).signedIn('official');
    for (const query of [
      'kind=held&from=%00',
      'kind=nothing',
      'partner=nobody',
      `from=${'힣'.repeat(500)}`,
      'kind=held&from=~',
    ])
      expect((await official.send('GET', `/postings?${query}`)).status).toBe(200);
  });

  test('the staff of a partner see its own postings only, whatever they ask for', async () => {
    const city = consoleWorld();
    await city.stages.receive(submitted(A, posting(HELD)), 'm-1');
    await city.stages.receive(submitted('chamber-of-commerce', posting({ ...HELD, externalId: 'C-1' })), 'm-2');
    const staff = await city.signedIn('staff');
    for (const query of ['', '?partner=chamber-of-commerce', '?kind=held&partner=chamber-of-commerce']) {
      const { body } = await staff.send('GET', `/postings${query}`);
      expect(body).toContain(PAGE);
      expect(body).not.toContain(deskPath({ partner: 'chamber-of-commerce', externalId: 'C-1' }));
    }
    expect((await staff.send('GET', deskPath({ partner: 'chamber-of-commerce', externalId: 'C-1' }))).status).toBe(404);
    expect((await staff.send('GET', PAGE)).status).toBe(200);
  });
});

describe('a posting that waits', () => {
  test('is shown whole, with the words in question marked, the law, the corrected sentence and what the check read', async () => {
    const official = await (await cityWith(HELD)).signedIn('official');
    const { body } = await official.send('GET', PAGE);
    expect(body).toMatch(/<mark>주부님[^<]*<\/mark>/);
    const words = wordsOf(body);
    expect(words).toContain('남녀고용평등과 일ㆍ가정 양립 지원에 관한 법률 제7조');
    expect(words).toContain('2026년 11월 4일(수)까지 결정해 주십시오. 2일 남았습니다.');
    expect(words).toMatch(/자동 점검이 글에서 읽은 것 \d+가지/);
    expect(words).toMatch(/내용 ‘주부님[^’]*’ → /);
    expect(words).toContain('사업자등록번호');
  });

  test('names the other postings of its company with what they are, those of other partners to the city only', async () => {
    const city = await cityWith(HELD, { externalId: 'P-2', title: '밀링 조작원 모집' });
    const other = posting({ externalId: 'C-1', title: '용접원 모집' });
    await city.stages.receive(submitted('chamber-of-commerce', other), 'm-c');
    const [official, staff] = [await city.signedIn('official'), await city.signedIn('staff')];
    const seen = wordsOf((await official.send('GET', PAGE)).body);
    expect(seen).toContain('밀링 조작원 모집 · 구직자에게 안내하고 있습니다');
    expect(seen).toContain('용접원 모집');
    const own = wordsOf((await staff.send('GET', PAGE)).body);
    expect(own).toContain('밀링 조작원 모집');
    expect(own).not.toContain('용접원 모집');
  });

  test('tells what the company asked, and that an earlier revision is still shown', async () => {
    const city = await cityWith({}, { ...UNLAWFUL, revision: 2 });
    const page = companyPages(city.stages);
    await page.press(page.link(), 'review');
    const words = wordsOf((await (await city.signedIn('official')).send('GET', PAGE)).body);
    expect(words).toContain('회사가 검토를 요청했습니다');
    expect(words).toContain('지금 안내하는 것 개정 번호 1 그대로');
    expect(words).toContain('회사의 검토 요청 2026년 11월 2일(월)');
    expect(words).toContain('구직자에게 보이는 화면');
  });

  test('can be decided on by officials only: others read it without the buttons', async () => {
    const city = await cityWith(HELD);
    for (const who of ['approver', 'auditor', 'staff'] as const) {
      const { status, body } = await (await city.signedIn(who)).send('GET', PAGE);
      expect([status, body.includes(`${PAGE}/release`)], who).toEqual([200, false]);
    }
    expect((await (await city.signedIn('official')).send('GET', PAGE)).body).toContain(`${PAGE}/release`);
  });

  test('holds no resident number, and hostile words stay words', async () => {
    const hostile = '<script>alert(1)</script> "주부님" 920417-2183065';
    const { body } = await (await (await cityWith({ ...HELD, title: hostile })).signedIn('official')).send('GET', PAGE);
    expect(body).not.toContain('<script>');
    expect(body).not.toContain('2183065');
  });

  test('and one that is not there, or an id that names none, are the same', async () => {
    const official = await (await cityWith(HELD)).signedIn('official');
    for (const path of ['/postings/x', '/postings/%2F', deskPath({ partner: A, externalId: 'P-9' }), `${PAGE}/forget`])
      expect((await official.send('GET', path)).status, path).toBe(404);
  });
});

describe('an official who releases a held posting', () => {
  test('sees the very letter first, and then it goes and the posting opens', async () => {
    const city = await cityWith(HELD);
    const official = await city.signedIn('official');
    const shown = await preview(official, 'release');
    expect(city.decisions).toEqual([]);
    const done = await official.submit(stepOf(shown.body, 'send'));
    expect(done.headers['location']).toBe(`${PAGE}?done=release`);
    await flows(city);
    expect(await stateOf(city)).toBe('open');
    const { subject, text } = await lastMail(city);
    const words = wordsOf(shown.body);
    expect(words).toContain(subject);
    for (const sentence of text
      .split(/(?<=다\.) /)
      .filter((one) => !/https?:|mailto:|지금 조건이 맞는|지금은 조건이|새로 등록하시는/.test(one)))
      expect(words).toContain(sentence.trim());
    expect(words).toContain('https://pages.city.example/company/…');
    expect(words).toContain('구직자에게 2026년 11월 30일(월)까지 안내합니다.');
  });

  test.each([
    ['chamber-of-commerce', '같은 일자리의 공고가 이미 안내되고 있어'],
    ['public-works-office', '이제 조건이 맞는 구직자에게 이 공고를 안내합니다'],
  ] as const)('sees whether the same job of %s will be shown in its place', async (partner, sentence) => {
    const city = consoleWorld();
    await city.stages.receive(submitted(partner, posting({ externalId: 'C-1' })), 'm-c');
    await city.stages.receive(submitted(A, posting(HELD)), 'm-1');
    await city.stages.drain();
    const official = await city.signedIn('official');
    const shown = await preview(official, 'release');
    await official.submit(stepOf(shown.body, 'send'));
    await flows(city);
    expect((await lastMail(city)).text).toContain(sentence);
    expect(wordsOf(shown.body)).toContain(sentence);
  });

  test('sends one message with the id and the instant of the act, also if the form is sent twice', async () => {
    const city = await cityWith(HELD);
    const official = await city.signedIn('official');
    const form = stepOf((await preview(official, 'release')).body, 'send');
    await official.submit(form);
    await official.submit(form, {}, { now: '2026-11-02T03:05:00.000Z', today: '2026-11-02' });
    expect(city.decisions).toHaveLength(2);
    expect(city.decisions[1]).toEqual(city.decisions[0]);
    const envelope = envelopeSchema.parse(city.decisions[0]);
    expect(envelope).toMatchObject({ source: 'urn:changwon-jobs:partner:city', time: NOW.now });
    expect(envelope.data).toEqual({
      ...KEY,
      revision: 1,
      decision: 'release',
      note: expect.stringContaining('거부 사유'),
    });
    expect([...city.audit.values()]).toEqual([
      expect.objectContaining({
        what: 'release-posting',
        on: 'posting masan-univ P-1 revision 1',
        account: 'official',
        before: { state: 'held' },
        after: { decision: 'release' },
      }),
    ]);
  });

  test('does the same with what the check refused: the text comes into force', async () => {
    const city = await cityWith(UNLAWFUL);
    await order(await city.signedIn('official'), 'release');
    await flows(city);
    expect(await stateOf(city)).toBe('open');
    expect((await lastMail(city)).subject).toContain('공고를 접수했습니다');
  });
});

describe('an official who refuses', () => {
  test('has to say why and by which article, and finds what was typed again', async () => {
    const city = await cityWith(HELD);
    const official = await city.signedIn('official');
    const { status, body } = await preview(official, 'refuse', { words: ' ' });
    expect(status).toBe(422);
    expect(body).toContain('<a href="#words">내용을 적어 주십시오.</a>');
    expect(body).toContain('<a href="#ground">직업안정법 제8조의 사유를 하나 이상 골라 주십시오.</a>');
    const typed = await preview(official, 'refuse', { words: '여성만 뽑는 공고입니다.' });
    expect([typed.status, typed.body.includes('>여성만 뽑는 공고입니다.</textarea>')]).toEqual([422, true]);
    const made = await preview(official, 'refuse', { words: '이유', ground: '형법 제1조' });
    expect(made.status).toBe(422);
    expect(city.decisions).toEqual([]);
  });

  test('names no article that the form does not offer, and not only one that the check found', async () => {
    const city = await cityWith(HELD);
    const official = await city.signedIn('official');
    const form = stepOf((await official.send('GET', `${PAGE}/refuse`)).body, 'preview');
    const found = '남녀고용평등과 일ㆍ가정 양립 지원에 관한 법률 제7조';
    const sent = async (...grounds: readonly string[]) => {
      const fields = new URLSearchParams({ ...form?.fields, words: '이유' });
      for (const ground of grounds) fields.append('ground', ground);
      return official.send('POST', `${PAGE}/refuse`, { body: fields.toString() });
    };
    expect((await sent(found)).status).toBe(422);
    const { status, body } = await sent(GROUND, found, '형법 제1조');
    expect(status).toBe(200);
    expect(wordsOf(body)).toContain(flat(`근거: ${GROUND}, ${found}`));
    expect(body).not.toContain('형법');
  });

  test('may not write what is too long or looks like a resident number: the record of it cannot be deleted', async () => {
    const official = await (await cityWith(HELD)).signedIn('official');
    const tooLong = await preview(official, 'refuse', { words: '가'.repeat(1_001), ground: GROUND });
    expect(wordsOf(tooLong.body)).toContain('1,000자까지 적으실 수 있습니다. 지금은 1,001자입니다.');
    expect((await preview(official, 'refuse', { words: '가'.repeat(1_000), ground: GROUND })).status).toBe(200);
    expect((await preview(official, 'refuse', { words: '920417-2183065', ground: GROUND })).status).toBe(422);
  });

  test('tells the company the reason, the article and how to object, and the partner the reason', async () => {
    const city = await cityWith(HELD);
    const shown = await preview(await city.signedIn('official'), 'refuse', {
      words: '여성만 뽑는 공고입니다.',
      ground: GROUND,
    });
    const official = await city.signedIn('official');
    await order(official, 'refuse', { words: '여성만 뽑는 공고입니다.', ground: GROUND });
    await flows(city);
    expect(await stateOf(city)).toBe('refused');
    const { text } = await lastMail(city);
    for (const words of [text, wordsOf(shown.body)]) {
      expect(words).toContain('여성만 뽑는 공고입니다.');
      expect(words).toContain('직업안정법 제8조제1호');
      expect(words).toContain('60일 안에 창원시장에게 문서로 이의신청');
      expect(words).toContain('90일 안에');
    }
    const reply = city.stages.replies.findLast(({ sender }) => sender === A)?.reply;
    expect(reply?.data.findings[0]).toMatchObject({ code: 'refused-by-review' });
  });

  test('can go back from the preview and change the words', async () => {
    const official = await (await cityWith(HELD)).signedIn('official');
    const shown = await preview(official, 'refuse', { words: '첫째 줄\n"둘째" <줄>', ground: GROUND });
    const { status, body } = await official.submit(stepOf(shown.body, 'edit'));
    expect(status).toBe(200);
    expect(typedIn(body)).toBe('첫째 줄\n"둘째" <줄>');
    expect(body).toMatch(/value="직업안정법 제8조제1호[^"]*"\s+checked/);
  });
});

test('of two revisions the held one is shown and decided on, and the company, which knows of the later one, gets no letter', async () => {
  const city = await cityWith({ ...HELD, title: '먼저 낸 가상 공고' }, { ...UNLAWFUL, revision: 2 });
  const official = await city.signedIn('official');
  const page = wordsOf((await official.send('GET', PAGE)).body);
  expect(page).toContain('공고 전체(개정 번호 1)');
  expect(page).toContain('자동 점검의 보완 요청 개정 번호 2(나중에 받음)');
  const shown = await preview(official, 'release');
  expect(wordsOf(shown.body)).toContain('회사에 새로 알릴 것이 없어 메일이 가지 않습니다.');
  const before = city.stages.mails.length;
  await official.submit(stepOf(shown.body, 'send'));
  await flows(city);
  expect(city.stages.mails.slice(before).filter(({ to }) => to === 'hr@gasang.example')).toEqual([]);
  expect((await city.stages.stores.desk.page({ kind: 'refused' }, NOW.today, 9)).entries).toHaveLength(1);
});

describe('an official who asks a company to mend its posting', () => {
  test('sends the letter that was shown, and the posting goes on waiting with the day on it', async () => {
    const city = await cityWith(HELD);
    const official = await city.signedIn('official');
    const words = '‘주부님’을 ‘주방 보조’로 고쳐 주시기 바랍니다.';
    const shown = await preview(official, 'mend', { words });
    const done = await official.submit(stepOf(shown.body, 'send'));
    expect(done.headers['location']).toBe(`${PAGE}?done=mend`);
    await city.stages.drain();
    const { subject, text } = await lastMail(city);
    expect(subject).toContain('공고를 고쳐 주시기 바랍니다');
    expect(text).toContain(words);
    expect(text).toContain('고쳐 보내 주실 때까지 기다립니다');
    for (const sentence of text.split(/(?<=다\.) /).filter((one) => !/https?:|mailto:/.test(one)))
      expect(wordsOf(shown.body)).toContain(sentence.trim());
    expect([await stateOf(city), city.decisions]).toEqual(['held', []]);
    const page = wordsOf((await official.send('GET', PAGE)).body);
    expect(page).toContain('2026년 11월 2일(월)에 회사에 고쳐 달라고 했습니다');
    expect(page).toContain(words);
    expect(wordsOf((await official.send('GET', '/postings')).body)).toContain(
      '2026년 11월 2일(월)부터 회사가 고치기를 기다립니다',
    );
  });

  test('sends it once for one form, again for another, and never for a posting that was mended meanwhile', async () => {
    const city = await cityWith(HELD);
    const official = await city.signedIn('official');
    const form = stepOf((await preview(official, 'mend')).body, 'send');
    await official.submit(form);
    await official.submit(form);
    await city.stages.drain();
    const asked = () => city.stages.mails.filter(({ tags }) => tags['kind'] === 'posting-to-mend').length;
    expect(asked()).toBe(1);
    const later: Moment = { now: '2026-11-02T03:20:00.000Z', today: '2026-11-02' };
    await official.submit(stepOf((await preview(official, 'mend')).body, 'send'), {}, later);
    await city.stages.drain();
    expect(asked()).toBe(2);
    await official.submit(
      stepOf((await preview(official, 'mend')).body, 'send'),
      {},
      { ...later, now: '2026-11-02T03:25:00.000Z' },
    );
    await city.stages.receive(submitted(A, posting({ revision: 2 })), 'm-9');
    await city.stages.drain();
    expect(asked()).toBe(2);
  });

  test('a nightly list that raises the number and nothing else leaves the request standing', async () => {
    const city = await cityWith(HELD);
    await order(await city.signedIn('official'), 'mend');
    await city.stages.receive(submitted(A, posting({ ...HELD, revision: 2 })), 'm-9');
    const [row] = (await city.stages.stores.desk.page({ kind: 'held' }, NOW.today, 9)).entries;
    expect(row).toMatchObject({ revision: 2, mendAskedOn: '2026-11-02' });
    await city.stages.receive(submitted(A, posting({ ...UNLAWFUL, revision: 3 })), 'm-10');
    const rows = await city.stages.stores.desk.page({ kind: 'held' }, NOW.today, 9);
    expect(rows.entries.map(({ mendAskedOn }) => mendAskedOn)).toEqual([undefined]);
  });

  test('a posting without a contact is not written about, and the preview says so', async () => {
    const city = await cityWith({ ...HELD, contact: undefined });
    const official = await city.signedIn('official');
    const shown = await preview(official, 'mend');
    expect(wordsOf(shown.body)).toContain('공고에 회사의 메일 주소가 없어 회사에는 메일이 가지 않습니다.');
    await official.submit(stepOf(shown.body, 'send'));
    await city.stages.drain();
    expect(city.stages.mails.filter(({ tags }) => tags['kind'] === 'posting-to-mend')).toEqual([]);
  });
});

describe('a form that was made for another state', () => {
  const MEANWHILE = {
    'the partner sent a corrected revision': (city: City) =>
      city.stages.receive(submitted(A, posting({ revision: 2 })), 'm-2'),
    'the partner sent another text that is held': (city: City) =>
      city.stages.receive(submitted(A, posting({ ...HELD, revision: 2, title: '다른 가상 공고' })), 'm-2'),
    'the partner closed it': (city: City) => city.stages.receive(closed(A, 'P-1', 2), 'm-2'),
    'another official decided': async (city: City) => {
      await order(await city.signedIn('official'), 'release');
      await flows(city);
    },
  } as const;

  test.each(Object.entries(MEANWHILE))('does nothing, and the page says what is there now: %s', async (_, happens) => {
    const city = await cityWith(HELD);
    const official = await city.signedIn('official');
    const form = await official.formOn(`${PAGE}/refuse`, `${PAGE}/refuse`);
    const shown = await official.submit(form, { words: '이유', ground: GROUND });
    await happens(city);
    const audited = city.audit.size;
    for (const late of [form, stepOf(shown.body, 'send'), stepOf(shown.body, 'edit')]) {
      const { status, body } = await official.submit(late, { words: '이유', ground: GROUND });
      expect(status).toBe(409);
      expect(wordsOf(body)).toContain('그사이 바뀌었습니다');
    }
    expect([city.decisions, city.audit.size]).toEqual([[], audited]);
  });

  test('a form of an act on what does not wait shows what it is', async () => {
    const official = await (await cityWith({})).signedIn('official');
    const { status, body } = await official.send('GET', `${PAGE}/release`);
    expect(status).toBe(409);
    expect(wordsOf(body)).toContain('구직자에게 안내하고 있습니다');
  });

  test('the key of one form does not send another content', async () => {
    const city = await cityWith(HELD);
    const official = await city.signedIn('official');
    const form = stepOf((await preview(official, 'release')).body, 'send');
    await official.submit(form);
    const again = await official.submit(form, { words: '다른 말' });
    expect(again.headers['location']).toBe(`${PAGE}?done=used`);
    expect(city.decisions).toHaveLength(1);
  });
});

test('an act that was cut off is completed by the same form', async () => {
  const city = await cityWith(HELD);
  const official = await city.signedIn('official');
  const form = stepOf((await preview(official, 'mend')).body, 'send');
  await official.submit(form);
  const [lost] = city.stages.waiting.splice(0);
  const again = await official.submit(form, {}, { now: '2026-11-02T03:09:00.000Z', today: '2026-11-02' });
  expect(again.status).toBe(303);
  const [sent] = city.stages.waiting;
  expect(sent?.message).toEqual(lost?.message);
});

test('no page shows a bare code, a word of the program or an ISO date', async () => {
  const city = await cityWith({ ...HELD, age: { max: 30 } }, { ...UNLAWFUL, externalId: 'P-2' });
  const official = await city.signedIn('official');
  const pages = await Promise.all(
    ['/', '/postings', '/postings?kind=refused', PAGE, `${PAGE}/refuse`, `${PAGE}/release`, `${PAGE}/mend`].map(
      async (path) => (await official.send('GET', path)).body,
    ),
  );
  for (const act of ['release', 'mend']) pages.push((await preview(official, act)).body);
  for (const body of pages) {
    const words = wordsOf(body.slice(body.indexOf('<main'))).replaceAll(/\S+@\S+|https?:\S+/g, ' ');
    expect(words).not.toMatch(
      /[a-z]+-[a-z]+|\d{4}-\d{2}-\d{2}|\b(?:held|refused|release|refuse|mend|asked|undefined)\b/,
    );
  }
});

test('the first page names what is due, to the city and to a partner its own', async () => {
  const table = (await cityWith(HELD)).table;
  const city = consoleOver(world(table));
  const official = await city.signedIn('official');
  expect(wordsOf((await official.send('GET', '/')).body)).toContain('보류한 공고 1건');
  expect((await (await city.signedIn('staff')).send('GET', '/')).body).toContain(PAGE);
  expect((await (await city.signedIn('ops')).send('GET', '/')).body).not.toContain(PAGE);
});
