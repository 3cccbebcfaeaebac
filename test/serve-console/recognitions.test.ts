import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { consoleOver, consoleWorld, type AccountId } from '../support/console-world.ts';
import { firm } from '../support/invented-firm.ts';
import { companyMessage } from '../support/messages.ts';
import { formsOf } from '../support/page-world.ts';
import { NOW, world } from '../support/world.ts';

/** An official awards and revokes, and another approves. The company and everybody are invented. NOW is 2026-11-02. */

const NUMBER = '1234567891';
const AWARD = {
  company: '123-45-67891',
  year: '2025',
  on: '2026-11-10',
  until: '2029-11-09',
  isPublic: 'no',
  reason: '심사위원회에서 정했습니다.',
};
const NOTICE = {
  company: NUMBER,
  year: '2025',
  phase: 'notice',
  on: '2026-12-01',
  viewsUntil: '2026-12-11',
  ground: 'moved-away',
  words: '본사를 2026년 11월에 김해로 옮긴 것으로 알려졌습니다.',
  reason: '등기부를 보았습니다.',
};

const flat = (body: string): string => body.replaceAll(/<style>[^]*?<\/style>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const dayAt = (today: string): Moment => ({ now: `${today}T03:00:00.000Z`, today });

const city = async ({ contact = true } = {}) => {
  const first = consoleWorld();
  const { table } = first;
  const { company, headcounts } = firm('2025');
  const say = (what: 'registered' | 'headcount-reported', data: object, id: string) =>
    first.stages.receive(companyMessage('chamber-of-commerce', what, { ...data, registrationNumber: NUMBER }), id);
  await say('registered', { ...company, ...(contact && { contact: { email: 'hr@gasang.example' } }) }, 'c-1');
  for (const [at, one] of headcounts.entries()) await say('headcount-reported', one, `h-${at}`);
  const mails: { to: string; text: string }[] = [];
  const on = (at: Moment) => {
    const stages = world(table, at);
    const pages = consoleOver(stages);
    const as = (who: AccountId) => pages.signedIn(who, at);
    const preview = async (path: string, fields: object, who: AccountId = 'official') => {
      const browser = await as(who);
      return { browser, answer: await browser.submit(await browser.formOn(path, path, at), { ...fields }, at) };
    };
    const propose = async (path: string, fields: object, who: AccountId = 'official'): Promise<string> => {
      const { browser, answer } = await preview(path, fields, who);
      const form = formsOf(answer.body).find(({ action }) => action === path);
      const { headers } = await browser.submit(form, {}, at);
      return (headers['location'] ?? '').split('?')[0] ?? '';
    };
    const decide = async (path: string, decision = 'approve', who: AccountId = 'approver') => {
      const browser = await as(who);
      const form = await browser.formOn(path, `${path}/${decision}`, at);
      const { status } = await browser.submit(form, { [`${decision}-reason`]: '서류를 보았습니다.' }, at);
      await stages.drain();
      for (const { to, raw } of stages.mails.splice(0)) {
        const { subject = '', text = '' } = await PostalMime.parse(raw);
        mails.push({ to, text: `${subject}\n${text}` });
      }
      return status;
    };
    const read = async (path: string, who: AccountId = 'official') =>
      flat((await (await as(who)).send('GET', path, { at })).body);
    return { ...pages, stages, preview, propose, decide, read };
  };
  const awarded = async () => {
    const now = on(NOW);
    await now.decide(await now.propose('/awards', AWARD));
    mails.splice(0);
  };
  return { on, mails, awarded, first, say };
};

describe('an award', () => {
  test('is proposed, approved by another, told to the company, and shown', async () => {
    const { on, mails } = await city();
    const now = on(NOW);
    const { answer } = await now.preview('/awards', AWARD);
    expect(flat(answer.body)).toContain('오늘까지 알려진 것으로 계산하면');
    expect(flat(answer.body)).toContain('등록된 담당자의 메일 주소로 알립니다.');
    const path = await now.propose('/awards', AWARD);
    expect(await now.read('/awards')).toContain('선정한 기업이 아직 없습니다.');
    expect(await now.read('/', 'approver')).toContain('지어낸 정밀 선정');
    expect(await now.decide(path)).toBe(303);
    expect(await now.read('/awards')).toMatch(
      /지어낸 정밀 창원 일자리창출 우수기업 2025년 .* 인증이 아직 시작되지 않음/,
    );
    expect(mails).toMatchObject([{ to: 'hr@gasang.example' }]);
    expect(mails[0]?.text).toContain('일자리창출 우수기업으로 선정되었습니다');
    expect(mails[0]?.text).toContain('2026년 11월 10일(화)부터 2029년 11월 9일(금)까지');
    expect(await on(dayAt('2026-11-10')).read(`/companies/${NUMBER}`)).toContain('인증 중');
    expect(await on(dayAt('2029-11-09')).read('/awards')).toContain('인증 중');
    expect(await on(dayAt('2029-11-10')).read('/awards')).toContain('인증 기간이 끝남');
    expect([...now.audit.values()]).toMatchObject([
      { what: 'propose-award', on: expect.stringMatching(/^recognition 1234567891 2025 proposal /) },
      { what: 'approve-award', after: { from: AWARD.on, until: AWARD.until } },
    ]);
  });

  test('is not approved by whoever proposed it, on the page or past it', async () => {
    const { on, mails } = await city();
    const now = on(NOW);
    const path = await now.propose('/awards', AWARD, 'approver');
    expect(await (await now.signedIn('approver')).formOn(path, `${path}/approve`)).toBeUndefined();
    const proposal = path.split('/').at(-1) ?? '';
    const message = { of: 'awards', proposal, by: 'approver', at: NOW.now, reason: '' } as const;
    expect(await now.stages.run({ to: 'approve-figures', messageId: '1', message })).toBe('not-approved');
    expect(await now.read('/awards')).toContain('선정한 기업이 아직 없습니다.');
    expect(mails).toEqual([]);
  });

  test('counts once and is told once, however often the message comes', async () => {
    const { on } = await city();
    const now = on(NOW);
    const path = await now.propose('/awards', AWARD);
    const proposal = path.split('/').at(-1) ?? '';
    const message = { of: 'awards', proposal, by: 'approver', at: NOW.now, reason: '' } as const;
    for (const messageId of ['1', '2', '3'])
      expect(await now.stages.run({ to: 'approve-figures', messageId, message })).toBe('approved');
    await now.stages.drain();
    expect(now.stages.mails).toHaveLength(1);
    expect(await now.stages.stores.approvedRows.awards.inForce()).toHaveLength(1);
  });

  test('cannot be approved once its day is past', async () => {
    const { on } = await city();
    const path = await on(NOW).propose('/awards', AWARD);
    expect(await on(dayAt('2026-11-11')).read(path, 'approver')).toContain('선정일이 이미 지났습니다.');
    const proposal = path.split('/').at(-1) ?? '';
    const message = { of: 'awards', proposal, by: 'approver', at: '2026-11-10T15:00:00.000Z', reason: '' } as const;
    expect(await on(NOW).stages.run({ to: 'approve-figures', messageId: '1', message })).toBe('not-approved');
    const before = { ...message, at: '2026-11-10T14:59:59.000Z' };
    expect(await on(NOW).stages.run({ to: 'approve-figures', messageId: '2', message: before })).toBe('approved');
  });

  test.each([
    ['another number', { company: '1234567890' }, '사업자등록번호 10자리를 다시 확인해 주십시오.'],
    ['a company that nobody registered', { company: '2148800012' }, /등록되지 않은 기업입니다|다시 확인/],
    ['a year without criteria', { year: '1999' }, '어느 공고인지 골라 주십시오.'],
    ['a day that is past', { on: '2026-11-01' }, '선정일이 이미 지났습니다.'],
    ['an end that is not later', { until: AWARD.on }, '인증이 끝나는 날은 선정일보다 뒤여야 합니다.'],
    ['a term of more than five years', { until: '2031-11-11' }, '인증 기간은 5년까지입니다.'],
    ['a day that is none', { until: '9999-12-32' }, '날짜를 2026-12-01처럼 적어 주십시오.'],
    ['no word on the arithmetic', { isPublic: '' }, '동의했는지 골라 주십시오.'],
  ])('is not proposed with %s', async (_, change, words) => {
    const { answer } = await (await city()).on(NOW).preview('/awards', { ...AWARD, ...change });
    expect(answer.status).toBe(422);
    expect(flat(answer.body)).toMatch(words);
  });

  test('of five years to the day is', async () => {
    const { answer } = await (await city()).on(NOW).preview('/awards', { ...AWARD, until: '2031-11-10' });
    expect(answer.status).toBe(200);
  });

  test('is not proposed twice for one year, before or after it was approved', async () => {
    const { on } = await city();
    const now = on(NOW);
    const path = await now.propose('/awards', AWARD);
    expect(flat((await now.preview('/awards', AWARD)).answer.body)).toContain('승인을 기다리고 있습니다');
    await now.decide(path);
    expect(flat((await now.preview('/awards', AWARD)).answer.body)).toContain('이미 선정했거나');
    expect((await now.preview('/awards', { ...AWARD, year: '2023' })).answer.status).toBe(200);
  });

  test('may be shown with its arithmetic later, and no more, without another letter', async () => {
    const { on, mails, awarded } = await city();
    await awarded();
    expect(await on(dayAt('2026-12-01')).read('/awards')).toContain('점수 공개하기');
    for (const [day, isPublic, words] of [
      ['2026-12-01', 'yes', '점수 공개 그만두기'],
      ['2026-12-02', 'no', '점수 공개하기'],
    ] as const) {
      const later = on(dayAt(day));
      expect(flat((await later.preview('/awards', { ...AWARD, isPublic, until: '2029-11-08' })).answer.body)).toContain(
        '선정일과 끝나는 날을 그대로',
      );
      await later.decide(await later.propose('/awards', { ...AWARD, isPublic }));
      expect(await later.read('/awards')).toContain(words);
      expect(await later.stages.stores.approvedRows.awards.inForce()).toMatchObject([{ isPublic: isPublic === 'yes' }]);
    }
    expect(mails).toEqual([]);
    const again = await on(dayAt('2026-12-03')).preview('/awards', { ...AWARD, isPublic: 'no' });
    expect(again.answer.status).toBe(422);
  });

  test('sends no mail to a company without a contact, and says so before', async () => {
    const { on, mails } = await city({ contact: false });
    const now = on(NOW);
    expect(flat((await now.preview('/awards', AWARD)).answer.body)).toContain('우편으로 알려 주십시오');
    expect(await now.decide(await now.propose('/awards', AWARD))).toBe(303);
    expect(mails).toEqual([]);
    expect(await now.read('/awards')).toContain('지어낸 정밀');
  });
});

describe('a revocation', () => {
  const START = dayAt('2026-12-01');
  const AFTER = dayAt('2026-12-12');
  const DECISION = { ...NOTICE, phase: 'revoked', on: '2026-12-12', viewsUntil: '' };

  test('begins with a notice, hears views, and changes nothing until it is decided', async () => {
    const { on, mails, awarded } = await city();
    await awarded();
    const start = on(START);
    await start.decide(await start.propose('/revocations', NOTICE));
    expect(mails).toMatchObject([{ to: 'hr@gasang.example' }]);
    for (const words of [
      '아직 결정한 것은 없으며',
      '본사나 주된 사업장을 창원시 밖으로 옮김',
      NOTICE.words,
      '2026년 12월 11일(금)까지',
      '우편으로',
    ])
      expect(mails[0]?.text).toContain(words);
    expect(await start.read('/awards')).toContain('인증 중, 사전통지함(의견은 2026년 12월 11일(금)까지)');
    expect(await start.read('/')).not.toContain('선정 취소의 결정');
    const after = on(AFTER);
    expect(await after.read('/')).toContain('지어낸 정밀 선정 취소의 결정');
    mails.splice(0);
    await after.decide(await after.propose('/revocations', DECISION));
    expect(mails[0]?.text).toContain('일자리창출 우수기업 선정을 취소했습니다');
    expect(mails[0]?.text).toContain('90일 안에');
    expect(await after.read('/awards')).toContain('취소됨(2026년 12월 12일(토))');
    expect(await after.read('/')).not.toContain('선정 취소의 결정');
  });

  test('may end with the award as it is', async () => {
    const { on, mails, awarded } = await city();
    await awarded();
    const start = on(START);
    await start.decide(await start.propose('/revocations', NOTICE));
    mails.splice(0);
    await start.decide(await start.propose('/revocations', { ...DECISION, phase: 'kept', on: '2026-12-01' }));
    expect(mails[0]?.text).toContain('우수기업 선정을 그대로 두기로 했습니다');
    expect(await start.read('/awards')).toMatch(/인증 중 점수 공개하기 취소 절차 시작/);
    // A new notice is a new procedure, on a later day.
    const again = { ...NOTICE, viewsUntil: '2026-12-14' };
    expect(flat((await start.preview('/revocations', again)).answer.body)).toContain('먼저 알린 단계보다 뒤의 날');
    await start.decide(await start.propose('/revocations', { ...NOTICE, on: '2026-12-02', viewsUntil: '2026-12-14' }));
    expect(await start.read('/awards')).toContain('사전통지함(의견은 2026년 12월 14일(월)까지)');
  });

  test.each([
    ['without an award', NOTICE, '선정되어 있지 않습니다', false],
    ['of another year', { ...NOTICE, year: '2023' }, '선정되어 있지 않습니다', true],
    ['with nine days for views', { ...NOTICE, viewsUntil: '2026-12-10' }, '10일 뒤이거나', true],
    ['with no day for views', { ...NOTICE, viewsUntil: '' }, '날짜를 2026-12-01처럼', true],
    ['on a day that is past', { ...NOTICE, on: '2026-11-30' }, '이미 지났습니다', true],
    ['by a decision without a notice', { ...DECISION }, '사전통지를 먼저 해야 합니다', true],
    ['without words', { ...NOTICE, words: ' ' }, '내용을 적어 주십시오', true],
    ['with a resident number', { ...NOTICE, words: '900101-1234567' }, '주민등록번호', true],
    ['without a ground', { ...NOTICE, ground: 'dislike' }, '사유를 골라 주십시오', true],
  ])('is not proposed %s', async (_, fields, words, isAwarded) => {
    const { on, awarded } = await city();
    if (isAwarded) await awarded();
    const { answer } = await on(START).preview('/revocations', fields);
    expect(answer.status).toBe(422);
    expect(flat(answer.body)).toContain(words);
  });

  test('is not decided while views may still come, on the page or past it', async () => {
    const { on, awarded } = await city();
    await awarded();
    await on(START).decide(await on(START).propose('/revocations', NOTICE));
    const last = dayAt('2026-12-11');
    expect(flat((await on(last).preview('/revocations', { ...DECISION, on: '2026-12-11' })).answer.body)).toContain(
      '의견을 낼 수 있는 기간이 끝난 다음 날부터',
    );
    const path = await on(last).propose('/revocations', DECISION);
    const proposal = path.split('/').at(-1) ?? '';
    const message = { of: 'revocations', proposal, by: 'approver', reason: '' } as const;
    const run = (at: string) =>
      on(AFTER).stages.run({ to: 'approve-figures', messageId: at, message: { ...message, at } });
    expect(await run('2026-12-13T00:00:00.000Z')).toBe('not-approved');
    expect(await run('2026-12-11T23:00:00.000Z')).toBe('approved');
  });
});

test('a letter says nothing that a later step has overtaken', async () => {
  const { on, awarded } = await city();
  await awarded();
  const start = on(dayAt('2026-12-01'));
  const propose = (fields: object) => start.propose('/revocations', fields);
  const [notice] = [(await propose(NOTICE)).split('/').at(-1) ?? ''];
  const run = (proposal: string) =>
    start.stages.run({
      to: 'approve-figures',
      messageId: proposal,
      message: { of: 'revocations', proposal, by: 'approver', at: '2026-12-01T03:00:00.000Z', reason: '' },
    });
  await run(notice);
  await run((await propose({ ...NOTICE, phase: 'kept', viewsUntil: '' })).split('/').at(-1) ?? '');
  await start.stages.drain();
  expect(start.stages.mails.map(({ tags }) => tags['kind'])).toEqual(['recognition']);
});
