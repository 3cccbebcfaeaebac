import { describe, expect, test } from 'vitest';
import { businessCheckDigit } from '../../functions/domain/language/business-number.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { publicPages } from '../support/public-page-world.ts';
import { consoleOver, consoleWorld, type AccountId } from '../support/console-world.ts';
import { currentWeights } from '../../functions/domain/console/weights-pages.ts';
import { firm, versionOf } from '../support/invented-firm.ts';
import { companyMessage } from '../support/messages.ts';
import { formsOf } from '../support/page-world.ts';
import { NOW, world } from '../support/world.ts';

/** An official sets the weights of a year, and another approves them. The companies are invented. NOW is 2026-11-02. */

const A = '1234567891';
const B = `214880001${String(businessCheckDigit('214880001'))}`;
const PATH = '/weights/2025';
const TYPED = {
  ...currentWeights(versionOf('2025')),
  net: '3:1, 10:2',
  rate: '3:50',
  source: '심사위원회 의결(가상)',
  reason: '의결했습니다.',
};

const flat = (body: string): string => body.replaceAll(/<style>[^]*?<\/style>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const dayAt = (today: string): Moment => ({ now: `${today}T03:00:00.000Z`, today });

const city = async () => {
  const first = consoleWorld();
  const tell = async (number: string, start: number, end: number) => {
    const { company, headcounts } = firm('2025', { start, end });
    const said = { registrationNumber: number };
    const say = (what: 'registered' | 'headcount-reported', data: object, id: string) =>
      first.stages.receive(companyMessage('chamber-of-commerce', what, { ...data, ...said }), `${number}-${id}`);
    await say('registered', { ...company, name: `지어낸 ${number === A ? '가' : '나'}` }, 'c');
    for (const [at, one] of headcounts.entries()) await say('headcount-reported', one, `h-${at}`);
  };
  // A has more people, B the higher rate.
  await tell(A, 400, 420);
  await tell(B, 40, 44);
  const on = (at: Moment) => {
    const stages = world(first.table, at);
    const pages = consoleOver(stages);
    const as = (who: AccountId) => pages.signedIn(who, at);
    const preview = async (fields: object, who: AccountId = 'official') => {
      const browser = await as(who);
      return { browser, answer: await browser.submit(await browser.formOn(PATH, PATH, at), { ...fields }, at) };
    };
    const propose = async (fields: object, who: AccountId = 'official'): Promise<string> => {
      const { browser, answer } = await preview(fields, who);
      const form = formsOf(answer.body).find(({ action }) => action === PATH);
      return ((await browser.submit(form, {}, at)).headers['location'] ?? '').split('?')[0] ?? '';
    };
    const approve = async (path: string) => {
      const browser = await as('approver');
      const form = await browser.formOn(path, `${path}/approve`, at);
      await browser.submit(form, { 'approve-reason': '의결서를 보았습니다.' }, at);
      await stages.drain();
    };
    const read = async (path: string) => (await (await as('official')).send('GET', path, { at })).body;
    const order = async () =>
      [...(await read('/companies')).matchAll(/<a href="\/companies\/(\d{10})/g)].map(([, number = '']) => number);
    return { ...pages, stages, preview, propose, approve, read, order };
  };
  return { on };
};

describe('the weights of a year', () => {
  test('are proposed from those that count, rehearsed on the list, approved by another, and then count', async () => {
    const { on } = await city();
    const now = on(NOW);
    expect(await now.order()).toEqual([A, B]);
    const page = await now.read(PATH);
    for (const steps of ['3:5, 5:10, 10:15, 20:20', '0:10, 10:6, 20:3, 30:0'])
      expect(page).toContain(`value="${steps}"`);
    const text = flat((await now.preview(TYPED)).answer.body);
    expect(text).toMatch(/지금 앞의 5곳: 지어낸 가 \d+점, 지어낸 나 \d+점/);
    expect(text).toMatch(/이 배점이면 앞의 5곳: 지어낸/);
    const path = await now.propose(TYPED);
    expect(flat(await now.read('/companies'))).toContain('시범 배점(미확정)');
    await now.approve(path);
    expect(flat(await now.read('/companies'))).not.toContain('시범 배점(미확정)');
    const card = flat(await now.read(`/companies/${A}`));
    expect(card).toContain('고용 증가 인원: 20명 → 10명 이상 2점');
    expect(card).not.toContain('시범');
    expect(flat(await now.read(PATH))).toContain('지금의 배점은 두 담당자가 승인한 것입니다.');
    expect([...now.audit.values()]).toMatchObject([
      { what: 'propose-weights', on: expect.stringMatching(/^weights 2025 proposal /) },
      { what: 'approve-weights', account: 'approver' },
    ]);
  });

  test('change the order of the list at once, and of no other year', async () => {
    const { on } = await city();
    const now = on(NOW);
    const before = await now.read('/companies?year=2021');
    await now.approve(await now.propose({ ...TYPED, net: '3:1', rate: '6:90' }));
    expect(await now.order()).toEqual([B, A]);
    expect(await now.read('/companies?year=2021')).toBe(before);
  });

  test('leave the arithmetic of an earlier award as it was, and show the new one for a later', async () => {
    const { on } = await city();
    const award = { company: A, name: '지어낸 정밀', year: '2025', until: '2027-12-31', isPublic: true };
    const now = on(dayAt('2026-11-05'));
    await now.approve(await now.propose(TYPED));
    const shownFor = async (day: string) => {
      await now.stages.stores.approvedRows.awards.update(async () => [{ ...award, on: day }]);
      return flat((await publicPages(now.stages)('GET', `/employers/${A}`, '', dayAt('2026-12-01'))).body);
    };
    expect(await shownFor('2026-11-04')).toContain('고용 증가 인원: 20명 → 20명 이상 20점');
    expect(await shownFor('2026-11-05')).toContain('고용 증가 인원: 20명 → 10명 이상 2점');
  });

  test('are not approved by whoever proposed them, on the page or past it', async () => {
    const { on } = await city();
    const now = on(NOW);
    const path = await now.propose(TYPED, 'approver');
    expect(await (await now.signedIn('approver')).formOn(path, `${path}/approve`)).toBeUndefined();
    const proposal = path.split('/').at(-1) ?? '';
    const message = { of: 'weights', proposal, by: 'approver', at: NOW.now, reason: '' } as const;
    expect(await now.stages.run({ to: 'approve-figures', messageId: '1', message })).toBe('not-approved');
    expect(flat(await now.read(PATH))).toContain('시범 배점(미확정)');
  });

  test('are not there under another year', async () => {
    const { on } = await city();
    const now = on(NOW);
    const path = await now.propose(TYPED);
    const browser = await now.signedIn('official');
    expect((await browser.send('GET', path.replace('2025', '2023'))).status).toBe(404);
  });

  test.each([
    ['that are no numbers', { net: '많이:5' }, '3:5, 5:10처럼'],
    ['that are empty', { net: '' }, '3:5, 5:10처럼'],
    ['with a value twice', { net: '3:5, 3:6' }, '값은 작은 것부터'],
    ['that give fewer points for more', { net: '3:5, 5:4' }, '점수가 줄지 않게'],
    ['that give more points for more leavers', { leaverRate: '0:1, 10:2' }, '점수가 줄지 않게'],
    ['with too many points', { net: '3:1001' }, '0점부터 1,000점까지'],
    ['of eleven steps', { net: Array.from({ length: 11 }, (_, at) => `${at}:${at}`).join(',') }, '10단계까지'],
    ['without a source', { source: '' }, '출처를 적어 주십시오.'],
  ])('are not proposed %s', async (_, change, words) => {
    const { answer } = await (await city()).on(NOW).preview({ ...TYPED, ...change });
    expect(answer.status).toBe(422);
    expect(flat(answer.body)).toContain(words);
  });

  test('are not proposed while others of that year wait', async () => {
    const { on } = await city();
    const now = on(NOW);
    await now.propose(TYPED);
    expect(flat((await now.preview(TYPED)).answer.body)).toContain('다른 제안이 승인을 기다리고 있습니다');
  });
});
