import { describe, expect, test } from 'vitest';
import { MOST_REASON } from '../../functions/domain/console/propose-figure.ts';
import { formsOf } from '../support/page-world.ts';
import { consoleWorld, type AccountId } from '../support/console-world.ts';
import { NOW } from '../support/world.ts';

/** Officials propose figures, and others approve them. All accounts, figures and reasons are invented. */

const AGE = '/rules/propose?id=youth%2Fage-max';
const GOOD = {
  value: '45',
  from: '2027-03-01',
  reviewBy: '',
  status: 'ordinance',
  source: '창원시 청년 기본 조례 개정안',
  reason: '조례가 바뀌었습니다.',
};

const flat = (body: string): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
type World = ReturnType<typeof consoleWorld>;
type Browser = Awaited<ReturnType<World['signedIn']>>;

const formIn = (body: string, action: string, step?: string) =>
  formsOf(body).find((form) => form.action === action && (step === undefined || form.fields['step'] === step));

/** Fills the form in, up to the preview. */
const previewed = async (browser: Browser, fields: Partial<typeof GOOD> = {}, form = AGE) =>
  browser.submit(await browser.formOn(form, '/rules/propose'), { ...GOOD, ...fields });

/** Proposes a figure and returns the path of its page. */
const proposed = async (browser: Browser, fields: Partial<typeof GOOD> = {}, form = AGE): Promise<string> => {
  const { body } = await previewed(browser, fields, form);
  const { status, headers } = await browser.submit(formIn(body, '/rules/propose', 'send'));
  expect(status).toBe(303);
  return (headers['location'] ?? '').split('?')[0] ?? '';
};

const decided = async (browser: Browser, path: string, decision: string, reason = '고시를 확인했습니다.') =>
  browser.submit(await browser.formOn(path, `${path}/${decision}`), { [`${decision}-reason`]: reason });

const upperAge = async ({ deps }: World): Promise<number | undefined> =>
  (await deps.figures.now()).figures.limits.findLast(({ id }) => id === 'youth/age-max')?.value;

describe('a figure is proposed', () => {
  test('after a preview that says what it changes; until then nothing is kept', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('official');
    const page = flat((await previewed(browser)).body);
    expect(page).toContain('지금까지 값 39세 새 값 45세 시행일 2027년 3월 1일(월)');
    expect(page).toContain('2027년 3월 1일(월)부터 쓰입니다. 그 전날까지는 지금 값을 씁니다.');
    expect(await world.deps.proposals.all()).toEqual([]);
    const path = await proposed(browser);
    const shown = flat((await browser.send('GET', path)).body);
    expect(shown).toContain('상태 승인을 기다림');
    expect(shown).toContain('조례가 바뀌었습니다.');
    expect(flat((await browser.send('GET', '/rules')).body)).toContain('승인을 기다리는 제안');
    expect(flat((await browser.send('GET', '/')).body)).toContain('승인을 기다리는 제안');
    expect(await upperAge(world)).toBe(39);
  });

  test('with an entry in the audit: what, from which day, before and after', async () => {
    const world = consoleWorld();
    await proposed(await world.signedIn('official'));
    expect([...world.audit.values()]).toMatchObject([
      {
        what: 'propose-figure',
        account: 'official',
        reason: GOOD.reason,
        before: { value: '39세', from: '2024-01-01' },
        after: { value: '45세', from: '2027-03-01' },
      },
    ]);
    const records = flat((await (await world.signedIn('auditor')).send('GET', '/records')).body);
    expect(records).toContain('수치 제안 수치 창원 청년 나이 상한(이하)');
    expect(records).toContain('39세 · 시행일 2024년 1월 1일(월) → 45세 · 시행일 2027년 3월 1일(월)');
  });

  test('once, when the same form comes again', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('official');
    const form = formIn((await previewed(browser)).body, '/rules/propose', 'send');
    const [first, second] = [await browser.submit(form), await browser.submit(form)];
    expect(second.headers['location']).toBe(first.headers['location']);
    expect(await world.deps.proposals.all()).toHaveLength(1);
    expect(world.audit.size).toBe(1);
  });

  test.each([
    ['negative', { value: '-5' }, '숫자로만'],
    ['a fraction', { value: '38.5' }, '숫자로만'],
    ['blank', { value: ' ' }, '숫자로만'],
    ['an emoji', { value: '🙂' }, '숫자로만'],
    ['1e15', { value: '1e15' }, '숫자로만'],
    ['a slip of the finger', { value: '1000000000000000' }, '150 이하로'],
    ['just too large', { value: '151' }, '150 이하로'],
    ['the value that counts already', { value: '39' }, '이미 39세입니다'],
    ['no day', { from: '2027-02-30' }, '2027-03-01처럼'],
    ['9999-12-31', { from: '9999-12-31' }, '10년 안의 날'],
    ['before the figure that counts now', { from: '2023-12-31' }, '2024년 1월 1일(월) 이후로'],
    ['reviewed before it begins', { reviewBy: '2027-02-28' }, '앞설 수 없습니다'],
    ['of no known kind', { status: 'assumed' }, '어떻게 확인하셨는지'],
    ['without a source', { source: '' }, '출처를 적어 주십시오'],
    ['with too long a reason', { reason: '가'.repeat(MOST_REASON + 1) }, '500자까지'],
    ['with a resident number', { reason: '900101-1234567' }, '주민등록번호'],
  ])('not if it is %s: the form comes again and says what is wrong', async (_, fields, said) => {
    const world = consoleWorld();
    const { status, body } = await previewed(await world.signedIn('official'), fields);
    expect(status).toBe(422);
    expect(flat(body)).toContain(said);
    expect(await world.deps.proposals.all()).toEqual([]);
  });

  test('also as people write it: 150세, 2027. 3. 1., and a day that has passed', async () => {
    const browser = await consoleWorld().signedIn('official');
    for (const [value, from] of [
      ['150세', '2027. 3. 1.'],
      ['４５', '20270301'],
      ['45', NOW.today],
      ['45', '2024-01-01'],
    ])
      expect((await previewed(browser, { value: value ?? '', from: from ?? '' })).status).toBe(200);
    expect(flat((await previewed(browser, { from: '2026-11-01' })).body)).toContain('시행일이 오늘이거나 지났습니다');
  });

  test('not twice for the same day while the first one waits', async () => {
    const browser = await consoleWorld().signedIn('official');
    await proposed(browser);
    const { status, body } = await previewed(browser, { value: '46' });
    expect(status).toBe(422);
    expect(flat(body)).toContain('같은 날의 제안이 승인을 기다리고 있습니다');
    expect((await previewed(browser, { value: '46', from: '2027-03-02' })).status).toBe(200);
  });

  test('a minimum wage by the hour, and a median income by seven amounts that rise', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('official');
    const wage = await proposed(browser, { value: '11,000원', from: '2028-01-01' }, '/rules/propose?id=minimum-wage');
    expect(flat((await browser.send('GET', wage)).body)).toContain('시간당 10,700원 새 값 시간당 11,000원');
    const median = '/rules/propose?id=median-income';
    const amounts = ['2,900,000', '4,600,000', '5,900,000', '7,100,000', '8,200,000', '9,300,000', '10,400,000'];
    const said = { from: '2028-01-01', value: amounts.join('\n') };
    expect(await proposed(browser, said, median)).toMatch(/^\/rules\/proposals\//);
    for (const value of [amounts.slice(1).join(' '), amounts.toReversed().join(' ')])
      expect((await previewed(browser, { ...said, value, from: '2029-01-01' }, median)).status).toBe(422);
  });
});

describe('a proposal is decided on by somebody else', () => {
  const waiting = async () => {
    const world = consoleWorld();
    const path = await proposed(await world.signedIn('official'));
    return { world, path };
  };

  test('an approver approves it: then it counts from its first day, and the audit says who', async () => {
    const { world, path } = await waiting();
    const approver = await world.signedIn('approver');
    const { status, headers } = await decided(approver, path, 'approve');
    expect([status, headers['location']]).toEqual([303, `${path}?done=approve`]);
    await world.stages.drain();
    expect(await upperAge(world)).toBe(45);
    expect(flat((await approver.send('GET', path)).body)).toContain('상태 승인함');
    expect([...world.audit.values()].at(-1)).toMatchObject({ what: 'approve-figure', account: 'approver' });
  });

  test('an approver refuses it, with a reason that its author reads', async () => {
    const { world, path } = await waiting();
    await decided(await world.signedIn('approver'), path, 'refuse', '고시 번호가 없습니다.');
    await world.stages.drain();
    const page = flat((await (await world.signedIn('official')).send('GET', path)).body);
    expect(page).toContain('상태 받아들이지 않음');
    expect(page).toContain('고시 번호가 없습니다.');
    expect(await upperAge(world)).toBe(39);
  });

  test('its author withdraws it, and it cannot be approved any more', async () => {
    const { world, path } = await waiting();
    const approver = await world.signedIn('approver');
    const form = await approver.formOn(path, `${path}/approve`);
    await decided(await world.signedIn('official'), path, 'withdraw', '잘못 적었습니다.');
    const { status, body } = await approver.submit(form, { 'approve-reason': '확인했습니다.' });
    expect(status).toBe(409);
    expect(flat(body)).toContain('아무것도 하지 않았습니다');
    await world.stages.drain();
    expect(await upperAge(world)).toBe(39);
  });

  test('nothing is decided without a reason', async () => {
    const { world, path } = await waiting();
    const { status, body } = await decided(await world.signedIn('approver'), path, 'approve', ' ');
    expect(status).toBe(422);
    expect(flat(body)).toContain('내용을 적어 주십시오.');
    expect(world.stages.waiting).toEqual([]);
  });

  test.each(['approve', 'refuse'])('who may only propose cannot %s, and gets no form for it', async (decision) => {
    const { world, path } = await waiting();
    const official = await world.signedIn('official');
    expect(await official.formOn(path, `${path}/${decision}`)).toBeUndefined();
    const key = (await official.formOn(path, `${path}/withdraw`))?.fields['key'] ?? '';
    const body = new URLSearchParams({ key, [`${decision}-reason`]: '확인' }).toString();
    expect((await official.send('POST', `${path}/${decision}`, { body })).status).toBe(409);
    expect(world.stages.waiting).toEqual([]);
  });

  test('nobody approves what they proposed themselves, not even an approver', async () => {
    const world = consoleWorld();
    const approver = await world.signedIn('approver');
    const path = await proposed(approver);
    const page = await approver.send('GET', path);
    expect(flat(page.body)).toContain('본인이 제안한 것은 다른 승인 담당자가 승인합니다.');
    const key = formIn(page.body, `${path}/withdraw`)?.fields['key'] ?? '';
    const body = new URLSearchParams({ key, 'approve-reason': '확인' }).toString();
    expect((await approver.send('POST', `${path}/approve`, { body })).status).toBe(409);
    expect(world.stages.waiting).toEqual([]);
  });

  test('whoever has left the group since cannot approve: the user pool is asked anew for the form', async () => {
    const { world, path } = await waiting();
    const approver = await world.signedIn('approver');
    const form = await approver.formOn(path, `${path}/approve`);
    const account = world.accounts.get('approver');
    if (account !== undefined) account.groups = ['auditor'];
    expect((await approver.submit(form, { 'approve-reason': '확인했습니다.' })).status).toBe(403);
    expect(world.stages.waiting).toEqual([]);
  });

  test.each<AccountId>(['auditor', 'ops'])('%s reads it and has no form', async (who) => {
    const { world, path } = await waiting();
    const { status, body } = await (await world.signedIn(who)).send('GET', path);
    expect(status).toBe(200);
    expect(formsOf(body).filter(({ action }) => action.startsWith('/rules'))).toEqual([]);
  });
});

describe('a proposal is rehearsed on the people of the stage', () => {
  const waiting = async (form = AGE, fields: Partial<typeof GOOD> = {}) => {
    const world = consoleWorld();
    const browser = await world.signedIn('official');
    const path = await proposed(browser, fields, form);
    const rehearse = async () => browser.submit(await browser.formOn(path, `${path}/rehearse`));
    return { world, browser, path, rehearse };
  };

  test('as a job: the page says how far it is, then how many would get another answer; fewer than five is all it says', async () => {
    const { world, browser, path, rehearse } = await waiting();
    const { status, headers } = await rehearse();
    expect([status, headers['location']]).toEqual([303, `${path}?done=rehearse#rehearsal`]);
    expect(flat((await browser.send('GET', path)).body)).toContain('대상을 모으고 있습니다');
    await world.stages.drain();
    const page = flat((await browser.send('GET', path)).body);
    expect(page).toContain('2027년 3월 1일(월)을 기준으로');
    expect(page).toContain('결과가 달라지는 분이 5명 미만입니다');
    expect(await upperAge(world)).toBe(39);
  });

  test('with an entry in the audit and one in the access log', async () => {
    const { world, rehearse } = await waiting();
    await rehearse();
    expect([...world.audit.values()].at(-1)).toMatchObject({ what: 'rehearse-figure', account: 'official' });
    expect([...world.access.values()].at(-1)).toMatchObject({ act: 'rehearse-figure', account: 'official' });
  });

  test('ten times a day at most', async () => {
    const { world, browser, path, rehearse } = await waiting();
    const last = await browser.formOn(path, `${path}/rehearse`);
    for (let number = 0; number < 10; number += 1) expect((await rehearse()).status).toBe(303);
    expect(await browser.formOn(path, `${path}/rehearse`)).toBeUndefined();
    expect(flat((await browser.send('GET', path)).body)).toContain('오늘 하실 수 있는 시험을 모두 하셨습니다');
    expect((await browser.submit(last)).status).toBe(409);
    expect([...world.audit.values()].filter((entry) => JSON.stringify(entry).includes('rehearse-figure'))).toHaveLength(
      10,
    );
  });

  test('not if it is a minimum wage, which no answer rests on, or was decided on', async () => {
    const wage = await waiting('/rules/propose?id=minimum-wage', { value: '11000', from: '2028-01-01' });
    expect(await wage.browser.formOn(wage.path, `${wage.path}/rehearse`)).toBeUndefined();
    const { browser, path } = await waiting();
    const form = await browser.formOn(path, `${path}/rehearse`);
    await decided(browser, path, 'withdraw');
    expect((await browser.submit(form)).status).toBe(409);
  });
});
