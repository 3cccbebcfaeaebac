import { describe, expect, test } from 'vitest';
import { seoulDate, type Moment } from '../../functions/domain/language/calendar.ts';
import type { PageAnswer } from '../../functions/domain/page/page-answer.ts';
import { declared, registered } from '../support/messages.ts';
import { formsOf, formTo, mailsTo, PERSON } from '../support/page-world.ts';
import { reviewWorld, type ReviewWorld } from '../support/review-world.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { NOW } from '../support/world.ts';

/** An official answers people who asked for an explanation or a review. All people are invented. */

const at = (day: string): Moment => ({ now: `${day}T03:00:00.000Z`, today: seoulDate(`${day}T03:00:00.000Z`) });
type Browser = Awaited<ReturnType<ReviewWorld['console']['signedIn']>>;

/** What the text areas of a page hold. */
const typedIn = ({ body }: PageAnswer): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<textarea id="(\w+)"[^>]*>([^<]*)/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
    ]),
  );
const words = ({ body }: PageAnswer): string =>
  body
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const formIn = ({ body }: PageAnswer, action: string) => formsOf(body).find((form) => form.action === action);

const OWN = { came: 'changed', finding: '가구의 소득을 다시 확인했습니다.' };

/** Opens the form, writes, and looks at what will be sent. */
const previewed = async (browser: Browser, number: string, own: Record<string, string> = OWN, day = NOW) => {
  const path = `/reviews/${number}/answer`;
  const page = await browser.send('GET', path, { at: day });
  return browser.submit(formIn(page, path), { ...typedIn(page), ...own }, day);
};
const sent = async (browser: Browser, number: string, preview: PageAnswer, day = NOW) =>
  browser.submit(formIn(preview, `/reviews/${number}/answer`), { step: 'send' }, day);

const extendsBy = async (browser: Browser, number: string, fields: Record<string, string>, day = NOW) =>
  browser.submit(await browser.formOn(`/reviews/${number}/extend`, `/reviews/${number}/extend`, day), fields, day);
const WHY = { ground: 'papers', words: '보내 주신다고 하신 서류를 기다립니다.' };

const stateOf = async ({ stages }: ReviewWorld, number: string) => (await stages.stores.reviews.find(number))?.request;
const mails = ({ page }: ReviewWorld) => mailsTo(page, screenedSeeker().email);

describe('an answer', () => {
  test('is shown as the person will read it before it goes, and nothing goes until then', async () => {
    const world = await reviewWorld();
    const number = await world.ask('both');
    const browser = await world.console.signedIn('official');
    const before = mails(world);
    const preview = await previewed(browser, number);
    expect(preview.status).toBe(200);
    expect(words(preview)).toContain('아직 보내지 않았습니다.');
    expect(words(preview)).toContain('다시 살펴본 결과 결과가 바뀝니다');
    expect(words(preview)).toContain('가구의 소득을 다시 확인했습니다.');
    expect(words(preview)).toContain('[창원 일자리] 요청에 답해 드립니다');
    await world.stages.drain();
    expect([(await stateOf(world, number))?.answer, mails(world), world.console.audit.size]).toEqual([
      undefined,
      before,
      0,
    ]);
  });

  test('that is sent is on the person’s page, told by one mail, in the audit without a word of it, and due no more', async () => {
    const world = await reviewWorld();
    const number = await world.ask('both');
    const browser = await world.console.signedIn('official');
    const before = mails(world);
    const done = await sent(browser, number, await previewed(browser, number));
    expect([done.status, done.headers['location']]).toEqual([303, `/reviews/${number}?done=answered`]);
    expect(words(await browser.send('GET', `/reviews/${number}?done=answered`))).toContain('답을 보냈습니다');
    await world.stages.drain();
    expect(mails(world)).toBe(before + 1);
    const raw = world.stages.mails.at(-1)?.raw ?? '';
    expect(Buffer.from(raw.replaceAll(/=\r?\n/g, '')).toString()).not.toContain('소득을 다시');
    for (const section of ['programmes', 'programmes/employment-support', 'data'])
      expect((await world.page.send('GET', `${world.page.own}/${section}`)).body).toContain(
        '가구의 소득을 다시 확인했습니다.',
      );
    expect(await world.stages.stores.reviews.dueBy('9999-12-31')).toEqual([]);
    expect([...world.console.audit.values()]).toEqual([
      {
        what: 'answer-review-request',
        on: `review-request ${number}`,
        reason: '결과에 대한 설명과 담당자의 재검토에 답함(개인정보 보호법 제37조의2)',
        before: { state: 'open', extensions: 0 },
        after: { state: 'answered', result: 'changed' },
        id: (await stateOf(world, number))?.answer?.act,
        at: NOW.now,
        account: 'official',
      },
    ]);
  });

  test('that comes again by the same form is one answer and one mail', async () => {
    const world = await reviewWorld();
    const number = await world.ask('review');
    const browser = await world.console.signedIn('official');
    const before = mails(world);
    const preview = await previewed(browser, number);
    for (const _ of [1, 2, 3]) expect((await sent(browser, number, preview)).status).toBe(303);
    await world.stages.drain();
    expect([mails(world), world.console.audit.size]).toEqual([before + 1, 1]);
    expect((await stateOf(world, number))?.answer?.parts).toEqual([{ part: 'finding', words: OWN.finding }]);
  });

  test('that was cut off between the page and the mail is completed by the same form', async () => {
    const world = await reviewWorld();
    const number = await world.ask('review');
    const browser = await world.console.signedIn('official');
    const preview = await previewed(browser, number);
    const { send } = world.console.deps.notices;
    Object.assign(world.console.deps.notices, { send: async () => Promise.reject(new Error('cut off')) });
    await expect(sent(browser, number, preview)).rejects.toThrow('cut off');
    Object.assign(world.console.deps.notices, { send });
    const before = mails(world);
    expect((await sent(browser, number, preview)).status).toBe(303);
    await world.stages.drain();
    expect([mails(world), world.console.audit.size]).toEqual([before + 1, 1]);
  });

  test('of an official who opened the form before another answered does nothing, and says what is there now', async () => {
    const world = await reviewWorld();
    const number = await world.ask('review');
    const [one, other] = [await world.console.signedIn('official'), await world.console.signedIn('official')];
    const late = await previewed(other, number, { came: 'kept', finding: '늦은 답입니다.' });
    await sent(one, number, await previewed(one, number));
    const answer = await sent(other, number, late);
    expect(answer.status).toBe(409);
    expect(words(answer)).toContain('아무것도 하지 않았습니다');
    expect(words(answer)).toContain(OWN.finding);
    expect(words(answer)).not.toContain('늦은 답입니다');
    expect(world.console.audit.size).toBe(1);
    expect((await other.send('GET', `/reviews/${number}/answer`)).status).toBe(409);
  });

  test('of an official who writes the very words that another sent first is no second act', async () => {
    const world = await reviewWorld();
    const number = await world.ask('review');
    const [one, other] = [await world.console.signedIn('official'), await world.console.signedIn('official')];
    const late = await previewed(other, number);
    await sent(one, number, await previewed(one, number));
    expect((await sent(other, number, late)).status).toBe(409);
    expect(world.console.audit.size).toBe(1);
  });

  test('is in the access log with every page of it', async () => {
    const world = await reviewWorld();
    const number = await world.ask('review');
    const browser = await world.console.signedIn('official');
    await sent(browser, number, await previewed(browser, number));
    const looks = [...world.console.access.values()].filter((entry) => JSON.stringify(entry).includes(PERSON));
    expect(looks).toMatchObject(
      ['요청에 답 쓰기', '요청에 답 쓰기', '요청에 답 보내기'].map((purpose) => ({ act: 'look', purpose })),
    );
  });

  test('goes back to the form with everything that was typed', async () => {
    const world = await reviewWorld();
    const number = await world.ask('both');
    const browser = await world.console.signedIn('official');
    const preview = await previewed(browser, number, { ...OWN, opinion: '첫 줄\n\n둘째 줄' });
    const form = await browser.submit(formIn(preview, `/reviews/${number}/answer`), { step: 'edit' });
    expect(form.status).toBe(200);
    expect(typedIn(form)).toMatchObject({ finding: OWN.finding, opinion: '첫 줄\n\n둘째 줄' });
    expect(form.body).toMatch(/value="changed"\s+checked/);
  });

  test('of an explanation has the four parts of the decree, filled from what the person was told', async () => {
    const world = await reviewWorld();
    const number = await world.ask('explanation');
    const browser = await world.console.signedIn('official');
    const filled = typedIn(await browser.send('GET', `/reviews/${number}/answer`));
    expect(Object.keys(filled)).toEqual(['result', 'kinds', 'criteria', 'procedure']);
    expect(filled['result']).toBe('국민취업지원제도(취업지원서비스): 요건을 충족합니다(입력하신 내용 기준).');
    expect(filled['kinds']).toContain('가구소득');
    expect(filled['criteria']).toContain('구직자 취업촉진 및 생활안정지원에 관한 법률 제6조(2024. 1. 1. 시행)');
    expect(JSON.stringify(filled)).not.toMatch(/1,234,567|1990/);
    expect((await sent(browser, number, await previewed(browser, number, {}))).status).toBe(303);
    expect((await stateOf(world, number))?.answer?.result).toBeUndefined();
  });

  test.each([
    ['nothing', { finding: '' }, 'finding', '내용을 적어 주십시오.'],
    ['only what nobody sees', { finding: '\u200b \u3164\n' }, 'finding', '내용을 적어 주십시오.'],
    [
      'one character too many',
      { finding: '가'.repeat(1_001) },
      'finding',
      '1,000자까지 적으실 수 있습니다. 지금은 1,001자입니다.',
    ],
    ['a resident number', { finding: '900101-1234567 확인' }, 'finding', '주민등록번호나 외국인등록번호처럼'],
    ['no result', { came: '' }, 'came', '다시 살펴본 결과를 골라 주십시오.'],
    ['an unknown result', { came: 'both' }, 'came', '다시 살펴본 결과를 골라 주십시오.'],
  ])('with %s comes back with the mistake beside its field', async (_, wrong, field, message) => {
    const world = await reviewWorld();
    const number = await world.ask('review');
    const browser = await world.console.signedIn('official');
    const answer = await previewed(browser, number, { ...OWN, ...wrong });
    expect(answer.status).toBe(422);
    expect(words(answer)).toContain(message);
    expect(answer.body).toContain(`<a href="#${field}">`);
    expect(answer.body).toContain(`id="${field}-error"`);
    expect(answer.body).toContain('<title>오류: ');
    expect((await stateOf(world, number))?.answer).toBeUndefined();
  });

  test.each([
    ['the longest one', '가'.repeat(1_000), '가'.repeat(1_000)],
    ['emoji, counted as their reader sees them', '👍'.repeat(1_000), '👍'.repeat(1_000)],
    ['decomposed Hangul', '가나'.normalize('NFD'), '가나'],
    ['markup', '<b>굵게</b> & "따옴표"', '<b>굵게</b> & "따옴표"'],
    ['lines of Windows', '하나\r\n\r\n둘', '하나\n\n둘'],
  ])('is stored as it is shown: %s', async (_, finding, kept) => {
    const world = await reviewWorld();
    const number = await world.ask('review');
    const browser = await world.console.signedIn('official');
    expect((await sent(browser, number, await previewed(browser, number, { ...OWN, finding }))).status).toBe(303);
    expect((await stateOf(world, number))?.answer?.parts).toEqual([{ part: 'finding', words: kept }]);
    const page = await world.page.send('GET', `${world.page.own}/data`);
    expect(page.body).not.toContain('<b>굵게');
  });
});

describe('an extension', () => {
  test('is told by mail with its reason and on the page in the official’s words; the third is not possible', async () => {
    const world = await reviewWorld();
    const number = await world.ask('explanation');
    const browser = await world.console.signedIn('official');
    const before = mails(world);
    const first = await extendsBy(browser, number, WHY);
    expect([first.status, first.headers['location']]).toEqual([303, `/reviews/${number}?done=extended`]);
    await world.stages.drain();
    expect([mails(world), (await stateOf(world, number))?.dueOn]).toEqual([before + 1, '2027-01-01']);
    expect((await world.page.send('GET', `${world.page.own}/programmes`)).body).toContain(WHY.words);
    expect((await extendsBy(browser, number, { ...WHY, words: '한 번 더' })).status).toBe(303);
    await world.stages.drain();
    expect([mails(world), (await stateOf(world, number))?.dueOn]).toEqual([before + 2, '2027-01-31']);
    const third = await browser.send('GET', `/reviews/${number}/extend`);
    expect(third.status).toBe(409);
    expect(words(third)).toContain('이미 두 번 늘렸습니다');
    expect(third.body).not.toContain(`href="/reviews/${number}/extend"`);
    const [entry] = [...world.console.audit.values()];
    expect(entry).toMatchObject({
      what: 'extend-review-request',
      reason: '본인이 내실 의견이나 자료를 기다리고 있습니다.',
      before: { state: 'open', extensions: 0 },
      after: { state: 'extended', extensions: 1, due: '2027-01-01' },
    });
  });

  test('with the very words of another official is no second act', async () => {
    const world = await reviewWorld();
    const number = await world.ask('review');
    const [one, other] = [await world.console.signedIn('official'), await world.console.signedIn('official')];
    const path = `/reviews/${number}/extend`;
    const late = await other.formOn(path, path);
    expect((await extendsBy(one, number, WHY)).status).toBe(303);
    expect((await other.submit(late, WHY)).status).toBe(409);
    expect([world.console.audit.size, (await stateOf(world, number))?.extensions.length]).toEqual([1, 1]);
  });

  test('by the same form again is one extension and one mail', async () => {
    const world = await reviewWorld();
    const number = await world.ask('explanation');
    const browser = await world.console.signedIn('official');
    const before = mails(world);
    const form = await browser.formOn(`/reviews/${number}/extend`, `/reviews/${number}/extend`);
    for (const _ of [1, 2]) expect((await browser.submit(form, WHY)).status).toBe(303);
    await world.stages.drain();
    expect([mails(world), world.console.audit.size]).toEqual([before + 1, 1]);
    expect((await stateOf(world, number))?.extensions).toHaveLength(1);
  });

  test('by a form that was made before another extension does nothing', async () => {
    const world = await reviewWorld();
    const number = await world.ask('explanation');
    const browser = await world.console.signedIn('official');
    const early = await browser.formOn(`/reviews/${number}/extend`, `/reviews/${number}/extend`);
    await extendsBy(browser, number, WHY);
    const answer = await browser.submit(early, { ...WHY, words: '다른 이유' });
    expect(answer.status).toBe(409);
    expect(((await stateOf(world, number))?.extensions ?? []).map((one) => one.words)).toEqual([WHY.words]);
    expect(world.console.audit.size).toBe(1);
  });

  test('is possible on the last day, not on the day after', async () => {
    const world = await reviewWorld();
    const number = await world.ask('explanation');
    const statusOn = async (day: string) => {
      const browser = await world.console.signedIn('official', at(day));
      return (await browser.send('GET', `/reviews/${number}/extend`, { at: at(day) })).status;
    };
    expect([await statusOn('2026-12-02'), await statusOn('2026-12-03')]).toEqual([200, 409]);
  });

  test.each([
    ['without a reason', { ...WHY, ground: '' }, 'ground'],
    ['with an unknown reason', { ...WHY, ground: 'whim' }, 'ground'],
    ['without words', { ...WHY, words: ' ' }, 'words'],
    ['with too many words', { ...WHY, words: '가'.repeat(501) }, 'words'],
  ])('%s comes back with the mistake beside its field', async (_, fields, field) => {
    const world = await reviewWorld();
    const number = await world.ask('explanation');
    const answer = await extendsBy(await world.console.signedIn('official'), number, fields);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`<a href="#${field}">`);
    expect((await stateOf(world, number))?.extensions).toEqual([]);
  });
});

describe('what the person had been told', () => {
  const lines = '만 15세 이상 64세 이하여야 합니다. 결과 충족';

  test('is shown line by line, without a value of theirs', async () => {
    const world = await reviewWorld();
    const number = await world.ask('explanation');
    const page = await (await world.console.signedIn('official')).send('GET', `/reviews/${number}`);
    expect(words(page)).toContain('2026년 11월 2일(월)에 알려 드린 결과 그대로입니다.');
    expect(words(page)).toContain(lines);
    expect(words(page)).not.toMatch(/1,234,567|1990|가상길동|gil@/);
  });

  test('is computed again from the facts of then if another answer was given since', async () => {
    const world = await reviewWorld();
    const number = await world.ask('explanation');
    const facts = { ...screenedFacts, ableToWork: false };
    const changed = declared('masan-univ', { externalId: 'S-1', revision: 2, facts }, '2026-11-02T11:30:00+09:00');
    await world.stages.receive(changed, 'changed');
    await world.stages.drain();
    const page = await (await world.console.signedIn('official')).send('GET', `/reviews/${number}`);
    expect(words(page)).toContain('다시 계산했고, 그때 알려 드린 결과와 같습니다.');
    expect(words(page)).toContain('근로 능력이 있어야 합니다. 결과 충족 ');
  });

  test('is gone once the person has ended the consent to screening, and so are the facts', async () => {
    const world = await reviewWorld();
    const number = await world.ask('explanation');
    const { matching, mail } = screenedSeeker().consents;
    const consents = { ...(matching && { matching }), ...(mail && { mail }) };
    const ended = registered('masan-univ', screenedSeeker({ revision: 3, consents }), '2026-11-02T11:30:00+09:00');
    const browser = await world.console.signedIn('official');
    const form = await browser.formOn(`/reviews/${number}`, `/reviews/${number}/facts`);
    await world.stages.receive(ended, 'ended');
    const late = await browser.submit(form, { purpose: 'explain' });
    expect(late.status).toBe(409);
    expect(words(late)).toContain('요건 확인에 동의하고 계시지 않아 볼 수 없습니다.');
    expect(words(late)).not.toContain('1,234,567');
    await world.stages.drain();
    const page = await browser.send('GET', `/reviews/${number}`);
    expect(words(page)).toContain('결과가 보관되어 있지 않습니다.');
    expect(page.body).not.toContain('/facts"');
    expect(
      (await sent(browser, number, await previewed(browser, number, { result: '가', kinds: '나', criteria: '다' })))
        .status,
    ).toBe(303);
  });
});

describe('the person’s facts', () => {
  test('are shown with a purpose only, to an official only, and each look is in the access log', async () => {
    const world = await reviewWorld();
    const number = await world.ask('review');
    const browser = await world.console.signedIn('official');
    const form = await browser.formOn(`/reviews/${number}`, `/reviews/${number}/facts`);
    const looks = () => [...world.console.access.values()].filter((entry) => JSON.stringify(entry).includes(PERSON));
    // Opening the request is a look, too.
    expect(looks()).toMatchObject([{ act: 'look', person: PERSON, purpose: '요청 보기' }]);
    const without = await browser.submit(form, {});
    expect([without.status, words(without).includes('1,234,567')]).toEqual([422, false]);
    // The page of the request was shown again.
    expect(looks()).toMatchObject([{ purpose: '요청 보기' }, { purpose: '요청 보기' }]);
    const shown = await browser.submit(form, { purpose: 'review' });
    expect(shown.status).toBe(200);
    expect(words(shown)).toContain('가구소득 1,234,567원');
    expect(shown.headers['cache-control']).toBe('no-store');
    expect(looks().at(-1)).toEqual({
      at: NOW.now,
      account: 'official',
      from: '192.0.2.8',
      act: 'look',
      person: PERSON,
      purpose: '결과를 다시 살펴보는 데 필요합니다',
    });
    // What no condition of this programme reads is not shown.
    expect(words(shown)).not.toContain('87,654,321');
    const auditor = await world.console.signedIn('auditor');
    const page = await auditor.send('GET', `/reviews/${number}`);
    expect([page.status, page.body.includes('/facts"'), page.body.includes(`/reviews/${number}/answer`)]).toEqual([
      200,
      false,
      false,
    ]);
  });

  test('about health are not shown once the person has ended the consent to them', async () => {
    const world = await reviewWorld();
    const number = await world.ask('review');
    const browser = await world.console.signedIn('official');
    const form = await browser.formOn(`/reviews/${number}`, `/reviews/${number}/facts`);
    expect(words(await browser.submit(form, { purpose: 'review' }))).toContain('근로 능력 예');
    const own = formsOf((await world.page.send('GET', `${world.page.own}/data`)).body).find(
      ({ fields }) => fields['consent'] === 'health',
    );
    await world.page.send('POST', '/me/change', new URLSearchParams(own?.fields).toString());
    expect(words(await browser.submit(form, { purpose: 'review' }))).not.toContain('근로 능력 예');
  });
});

describe('a person who was deleted', () => {
  test('leaves nothing of a request or its answer, while the audit is there and names nobody', async () => {
    const world = await reviewWorld();
    const [open, answered] = [await world.ask('explanation'), await world.ask('review')];
    const browser = await world.console.signedIn('official');
    await extendsBy(browser, open, { ...WHY, words: 'MARK-extension' });
    const form = await browser.formOn(`/reviews/${open}/extend`, `/reviews/${open}/extend`);
    await sent(browser, answered, await previewed(browser, answered, { ...OWN, finding: 'MARK-answer' }));
    await world.stages.drain();
    expect(JSON.stringify(world.page.table.all())).toMatch(/MARK-answer|MARK-extension/);
    const { action, fields } = formTo((await world.page.send('GET', `${world.page.own}/delete`)).body, 'delete');
    await world.page.send('POST', action, new URLSearchParams({ ...fields, sure: 'yes' }).toString());
    for (const path of ['', '/answer', '/extend'])
      expect((await browser.send('GET', `/reviews/${open}${path}`)).status).toBe(404);
    expect((await browser.submit(form, WHY)).status).toBe(404);
    await world.stages.drain();
    await world.stages.sweepAt('2026-11-02T04:00:00.000Z');
    const kept = JSON.stringify(world.page.table.all());
    for (const mark of ['MARK-answer', 'MARK-extension', '가상길동', '1990-05-05']) expect(kept).not.toContain(mark);
    expect(kept).not.toMatch(/"pk":"review-(?:request|number)#/);
    expect(words(await browser.send('GET', '/reviews'))).not.toMatch(/R-\d{8}-/);
    expect(world.console.audit.size).toBe(2);
    const audit = JSON.stringify([...world.console.audit.values()]);
    for (const mark of ['MARK', '가상길동', 'gil@', PERSON, 'S-1', '소득']) expect(audit).not.toContain(mark);
  });
});

describe('a number that is nobody’s', () => {
  test.each(['R-20261102-ABCDEF', 'R-1', '..', '%2e%2e', 'R-20261102-abcdef'])('leads nowhere: %s', async (number) => {
    const world = await reviewWorld();
    const browser = await world.console.signedIn('official');
    expect((await browser.send('GET', `/reviews/${number}`)).status).toBe(404);
  });

  test('is not looked up if it is no number: a key of a table has a longest length', async () => {
    const world = await reviewWorld();
    const browser = await world.console.signedIn('official');
    Object.assign(world.console.deps.reviews, { find: async () => Promise.reject(new Error('looked up')) });
    expect((await browser.send('GET', `/reviews/${'R'.repeat(3_000)}`)).status).toBe(404);
    await expect(browser.send('GET', '/reviews/R-20261102-ABCDEF')).rejects.toThrow('looked up');
  });
});

test('the first page and the list show what is open, and to nobody else', async () => {
  const world = await reviewWorld();
  const number = await world.ask('explanation');
  for (const path of ['/', '/reviews'])
    expect((await (await world.console.signedIn('official')).send('GET', path)).body).toContain(`/reviews/${number}`);
  expect((await (await world.console.signedIn('staff')).send('GET', '/')).body).not.toContain(number);
});
