import { describe, expect, test } from 'vitest';
import { MOST_NOTE, rehearsalDay } from '../../functions/domain/console/propose-round.ts';
import { laidOver, NO_FIGURES } from '../../functions/domain/eligibility/law/figure-set.ts';
import { FIGURES, type Round } from '../../functions/domain/eligibility/law/figures.ts';
import { formsOf } from '../support/page-world.ts';
import { consoleWorld } from '../support/console-world.ts';
import { NOW } from '../support/world.ts';

/** Officials propose rounds of programmes, and others approve them. All accounts, notices and reasons are invented. */

const FORM = '/rules/rounds/propose';
const GOOD = {
  round: '2027년 상반기',
  programmes: 'both',
  from: '2027-03-02',
  to: '2027-06-30',
  ageMin: '18',
  medianPercent: '70',
  medianPercentSingle: '120',
  assets: '400,000,000원',
  exclusive: 'yes',
  hours: '주 20시간',
  hourlyWage: '10,700',
  statute: '창원시 2027년 상반기 공공근로사업 참여자 모집 공고(가상)',
  status: 'notice',
  source: '창원시 공고 제2027-1호(가상)',
  note: '',
  reason: '공고가 나왔습니다.',
};
type Fields = Partial<typeof GOOD>;
type World = ReturnType<typeof consoleWorld>;
type Browser = Awaited<ReturnType<World['signedIn']>>;

const flat = (body: string): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

const previewed = async (browser: Browser, fields: Fields = {}) =>
  browser.submit(await browser.formOn(FORM, FORM), { ...GOOD, ...fields });

const sendForm = (body: string) => formsOf(body).find(({ fields }) => fields['step'] === 'send');

const proposed = async (browser: Browser, fields: Fields = {}): Promise<string> => {
  const { body } = await previewed(browser, fields);
  const { status, headers } = await browser.submit(sendForm(body));
  expect(status).toBe(303);
  return (headers['location'] ?? '').split('?')[0] ?? '';
};

const LATER = { now: '2026-11-02T03:00:01.000Z', today: NOW.today };

const approved = async (world: World, fields: Fields = {}, at = NOW): Promise<string> => {
  const path = await proposed(await world.signedIn('official'), fields);
  const approver = await world.signedIn('approver');
  await approver.submit(
    await approver.formOn(path, `${path}/approve`),
    { 'approve-reason': '공고를 확인했습니다.' },
    at,
  );
  await world.stages.drain();
  return path;
};

const roundsNow = async ({ deps }: World, id: string): Promise<readonly Round[]> =>
  (await deps.figures.now()).figures.rounds.filter((round) => round.id === id);

describe('a round is proposed', () => {
  test('after a preview of every line; another official approves it, and it counts without a release', async () => {
    const world = consoleWorld();
    const official = await world.signedIn('official');
    const preview = flat((await previewed(official)).body);
    expect(preview).toContain('지금까지 값 없음');
    expect(preview).toContain('기간: 2027년 3월 2일(화)부터 2027년 6월 30일(수)까지');
    expect(preview).toContain('가구소득: 기준 중위소득의 70% 이하(1인 가구는 120%)');
    expect(preview).toContain('가족 재산: 4억 원 이하');
    expect(preview).toContain('두 사업 함께 신청: 할 수 없음');
    expect(await world.deps.proposals.all()).toEqual([]);
    await approved(world);
    expect(await roundsNow(world, '2027H1')).toEqual([
      {
        id: '2027H1',
        programmes: ['public-works', 'community-jobs'],
        effectiveFrom: '2027-03-02',
        effectiveTo: '2027-06-30',
        knownFrom: '2026-11-02',
        ageMin: 18,
        medianPercent: 70,
        medianPercentSingle: 120,
        assets: 400_000_000,
        exclusiveApplications: true,
        hours: '주 20시간',
        hourlyWage: 10_700,
        status: 'notice',
        statute: GOOD.statute,
        article: '신청 자격',
        source: GOOD.source,
      },
    ]);
    const list = flat((await official.send('GET', '/rules/rounds')).body);
    expect(list).toContain('2027년 상반기 회차');
    expect(list).toContain('예정');
    expect(list).toContain('승인한 제안');

    expect([...world.audit.values()]).toMatchObject([
      { what: 'propose-figure', account: 'official', before: {}, after: { from: '2027-03-02' } },
      { what: 'approve-figure', account: 'approver' },
    ]);
    const records = flat((await (await world.signedIn('auditor')).send('GET', '/records')).body);
    expect(records).toContain('2027년 상반기 회차');
  });

  test('its author cannot approve it', async () => {
    const world = consoleWorld();
    const approver = await world.signedIn('approver');
    const path = await proposed(approver);
    expect(await approver.formOn(path, `${path}/approve`)).toBeUndefined();
    expect(flat((await approver.send('GET', path)).body)).toContain(
      '본인이 제안한 것은 다른 승인 담당자가 승인합니다.',
    );
  });

  test('once, when the same form comes again', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('official');
    const form = sendForm((await previewed(browser)).body);
    const [first, second] = [await browser.submit(form), await browser.submit(form)];
    expect(second.headers['location']).toBe(first.headers['location']);
    expect(await world.deps.proposals.all()).toHaveLength(1);
  });

  test.each<[string, Fields, string]>([
    ['of no half of a year', { round: '내년 봄' }, '2027년 상반기처럼'],
    ['of no programme', { programmes: 'youth' }, '어느 사업의 회차인지'],
    ['ending before it begins', { to: '2027-03-01' }, '시작하는 날보다 앞섭니다'],
    ['longer than a year', { to: '2028-03-03' }, '1년을 넘을 수 없습니다'],
    ['ending on 9999-12-31', { to: '9999-12-31' }, '1년을 넘을 수 없습니다'],
    ['beginning on a day that is none', { from: '2027-02-30' }, '2027-03-02처럼'],
    ['beginning in another year than its name says', { from: '2026-12-31' }, '2027년이어야'],
    ['more than ten years ahead', { round: '2037 상반기', from: '2037-03-02', to: '' }, '10년 안의 날'],
    ['over', { round: '2026 상반기', from: '2026-03-02', to: '2026-11-01' }, '이미 끝난 회차'],
    ['without an age', { ageMin: '' }, '몇 세부터인지'],
    ['for people of 151 years', { ageMin: '151' }, '150 이하로'],
    ['with a share that is no number', { medianPercent: '🙂' }, '숫자로만'],
    ['with a share for one person only', { medianPercent: '' }, '다른 가구의 비율도'],
    ['with negative assets', { assets: '-1' }, '숫자로만'],
    ['silent on two applications', { exclusive: '' }, '함께 신청할 수 있는지'],
    ['without hours', { hours: ' ' }, '일하는 시간을 적어'],
    ['without a notice', { statute: '' }, '공고의 이름을'],
    ['without a source', { source: '' }, '출처를 적어 주십시오'],
    ['without a reason', { reason: '' }, '제안하는 이유를 적어 주십시오'],
    ['of a status that is assumed', { status: 'assumed' }, '어떻게 확인하셨는지'],
    ['with a note of 2,000 characters', { note: '가'.repeat(2_000) }, '300자까지'],
    ['with a resident number', { note: '900101-1234567' }, '주민등록번호'],
  ])('not if it is %s', async (_, fields, said) => {
    const world = consoleWorld();
    const { status, body } = await previewed(await world.signedIn('official'), fields);
    expect(status).toBe(422);
    expect(flat(body)).toContain(said);
    expect(await world.deps.proposals.all()).toEqual([]);
  });

  test.each<[string, Fields]>([
    ['of one day', { to: GOOD.from }],
    ['of a year', { to: '2028-03-02' }],
    ['with no known end', { to: '' }],
    ['with limits that nobody knows', { medianPercent: '', medianPercentSingle: '', assets: '', hourlyWage: '' }],
    ['ending today, though it began before', { round: '2026 하반기', from: '2026-09-01', to: '2026-11-02' }],
    [
      'with a note as long as may be, emoji and decomposed Hangul',
      { note: '🙂'.repeat(MOST_NOTE), hours: '주 20시간'.normalize('NFD') },
    ],
    ['with a link that is not https', { source: 'http://changwon.example/notice' }],
  ])('also if it is %s', async (_, fields) => {
    const world = consoleWorld();
    await approved(world, fields);
    expect((await world.deps.figures.approved()).figures.rounds).toHaveLength(1);
    const { body } = await (await world.signedIn('official')).send('GET', '/rules/rounds');
    expect(flat(body)).toContain('승인한 제안');
  });

  test('an address that is no link of the web is shown as text', async () => {
    const world = consoleWorld();
    const path = await proposed(await world.signedIn('official'), { source: 'javascript:alert(1)' });
    const { body } = await (await world.signedIn('approver')).send('GET', path);
    expect(body).not.toMatch(/href="javascript/i);
  });

  test('not while the same round waits, and not over another round of the programme, held or waiting', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('official');
    await proposed(browser, { programmes: 'public-works' });
    const again = await previewed(browser, { to: '2027-07-31' });
    expect([again.status, flat(again.body).includes('승인을 기다리고 있습니다')]).toEqual([422, true]);
    const over = { round: '2027 하반기', from: '2027-06-30', to: '2027-12-31' };
    const crossing = await previewed(browser, { ...over, programmes: 'public-works' });
    expect(crossing.status).toBe(422);
    expect(flat(crossing.body)).toContain('2027년 상반기 회차가 이미 있습니다');
    const before = { round: '2027 하반기', from: '2027-01-04', programmes: 'public-works' };
    expect((await previewed(browser, { ...before, to: '2027-03-02' })).status).toBe(422);
    // The day before and the day after are free, and so is the other programme.
    expect((await previewed(browser, { ...before, to: '2027-03-01' })).status).toBe(200);
    expect((await previewed(browser, { ...over, from: '2027-07-01' })).status).toBe(200);
    expect((await previewed(browser, { ...over, programmes: 'community-jobs' })).status).toBe(200);
  });
});

describe('a later version of a round', () => {
  test('begins from what counts, changes something, and replaces the whole round', async () => {
    const world = consoleWorld();
    await approved(world);
    const official = await world.signedIn('official');
    const link = `${FORM}?id=2027H1`;
    expect((await official.send('GET', '/rules/figure?id=2027H1')).body).toContain(link);
    const form = (await official.send('GET', link)).body;
    for (const value of ['2027H1', '2027-03-02', '2027-06-30', '18', '70', '120', '400000000', '10700', GOOD.statute])
      expect(form).toContain(`value="${value}"`);
    expect(form).not.toContain(GOOD.source);
    const same = await previewed(official);
    expect([same.status, flat(same.body).includes('바뀌는 것이 없습니다')]).toEqual([422, true]);
    // It begins a week later, and is closed early.
    await approved(world, { from: '2027-03-09', to: '2027-05-31' }, LATER);
    expect(await roundsNow(world, '2027H1')).toMatchObject([
      { effectiveFrom: '2027-03-09', effectiveTo: '2027-05-31' },
    ]);
  });

  test('for one programme leaves the other as it was', async () => {
    const world = consoleWorld();
    await approved(world);
    await approved(world, { programmes: 'community-jobs', to: '2027-07-31' }, LATER);
    expect(await roundsNow(world, '2027H1')).toMatchObject([
      { programmes: ['public-works'], effectiveTo: '2027-06-30' },
      { programmes: ['community-jobs'], effectiveTo: '2027-07-31' },
    ]);
  });
});

const held = (id: string): Round => {
  const round = FIGURES.rounds.find((one) => one.id === id);
  if (round === undefined) throw new Error(`no round ${id}`);
  return round;
};

describe('a proposed round is rehearsed', () => {
  const round: Round = { ...held('2025H2'), id: '2027H1', effectiveFrom: '2027-03-02', effectiveTo: '2027-06-30' };
  const holding = laidOver(FIGURES, { ...NO_FIGURES, rounds: [round] });
  const dayOf = (changes: Partial<Round>, today = '2027-04-01') =>
    rehearsalDay({ ...NO_FIGURES, rounds: [{ ...round, ...changes }] }, holding, today);

  test('on its first day, or today if that has passed', () => {
    expect(dayOf({ medianPercent: 50 })).toBe('2027-04-01');
    expect(dayOf({ medianPercent: 50 }, '2027-03-01')).toBe('2027-03-02');
  });

  test('on the first day on which another end makes a difference', () => {
    expect(dayOf({ effectiveTo: '2027-05-31' })).toBe('2027-06-01');
    expect(dayOf({ effectiveTo: '2027-07-31' })).toBe('2027-07-01');
    expect(dayOf({ effectiveTo: undefined })).toBe('2027-04-01');
  });
});
