import { describe, expect, test } from 'vitest';
import type { Award, RevocationStep } from '../../functions/domain/companies/recognition.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { firm } from '../support/invented-firm.ts';
import { companyMessage } from '../support/messages.ts';
import { publicPageWorld } from '../support/public-page-world.ts';

/** The companies that the city has recognised, as anybody sees them. All are invented. NOW is 2026-11-02. */

const NUMBER = '1234567891';
const AWARD: Award = {
  company: NUMBER,
  name: '지어낸 정밀',
  year: '2025',
  on: '2026-10-01',
  until: '2026-12-31',
  isPublic: true,
};
const step = (change: Partial<RevocationStep>): RevocationStep => ({
  company: NUMBER,
  year: '2025',
  step: 'notice',
  on: '2026-10-05',
  viewsUntil: '2026-10-20',
  ground: 'closed',
  words: '비밀로 남을 사유',
  ...change,
});
const dayAt = (today: string): Moment => ({ now: `${today}T03:00:00.000Z`, today });
const flat = (body: string): string => body.replaceAll(/<style>[^]*?<\/style>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

const city = async (awards: readonly Award[], steps: readonly RevocationStep[] = []) => {
  const world = publicPageWorld();
  const { approvedRows } = world.stages.stores;
  await approvedRows.awards.update(async () => awards);
  await approvedRows.revocations.update(async () => steps);
  const { company, headcounts } = firm('2025', { start: 100, end: 110 });
  const say = (what: 'registered' | 'headcount-reported' | 'facts-declared', data: object, id: string) =>
    world.stages.receive(companyMessage('chamber-of-commerce', what, { ...data, registrationNumber: NUMBER }), id);
  const contact = { email: 'secret@gasang.example', phone: '055-000-0000' };
  await say('registered', { ...company, contact }, 'c');
  for (const [at, one] of headcounts.entries()) await say('headcount-reported', one, `h-${at}`);
  const read = async (path: string, at?: Moment) => {
    const { status, body } = await world.send('GET', path, '', at);
    return { status, text: flat(body), body };
  };
  return { ...world, say, read };
};

describe('the list', () => {
  test('has who is in its term, with the award, its days and the criteria, and leads to each', async () => {
    const { read } = await city([AWARD]);
    const { text, body } = await read('/employers');
    expect(text).toContain(
      '지어낸 정밀 창원 일자리창출 우수기업 2025년 인증 기간: 2026년 10월 1일부터 2026년 12월 31일까지',
    );
    expect(text).toContain('무엇을 보고 정합니까?');
    expect(text).toContain('중소기업이어야 합니다.');
    expect(body).toContain(`href="/employers/${NUMBER}"`);
    expect((await read('/employers?lang=en')).text).toContain('Recognised from 1 October 2026');
  });

  test.each([
    ['the day before its first', '2026-09-30', false],
    ['its first day', '2026-10-01', true],
    ['its last day', '2026-12-31', true],
    ['the day after its last', '2027-01-01', false],
  ])('on %s', async (_, day, isThere) => {
    const { read } = await city([AWARD]);
    const { text } = await read('/employers', dayAt(day));
    expect(text.includes('지어낸 정밀')).toBe(isThere);
    expect(text.includes('지금 인증 기간에 있는 기업이 없습니다.')).toBe(!isThere);
    expect((await read(`/employers/${NUMBER}`, dayAt(day))).status).toBe(isThere ? 200 : 404);
  });

  test('says nothing of a notice, and leaves a revoked one out from its day on', async () => {
    const revoked = step({ step: 'revoked', on: '2026-11-03', viewsUntil: undefined });
    const noticed = await (await city([AWARD], [step({})])).read('/employers');
    expect(noticed.text).toContain('지어낸 정밀');
    expect(noticed.text).not.toMatch(/비밀로|취소|사전통지/);
    const { read } = await city([AWARD], [step({}), revoked]);
    expect((await read('/employers')).text).toContain('지어낸 정밀');
    expect((await read('/employers', dayAt('2026-11-03'))).text).not.toContain('지어낸 정밀');
    expect((await read(`/employers/${NUMBER}`, dayAt('2026-11-03'))).status).toBe(404);
  });

  test('is in the sitemap and on the front page', async () => {
    const { read } = await city([AWARD]);
    expect((await read('/sitemap.xml')).body).toContain(`<loc>https://pages.city.example/employers/${NUMBER}</loc>`);
    expect((await read('/')).body).toContain('href="/employers"');
  });

  test('shows a name as text', async () => {
    const { read } = await city([{ ...AWARD, name: '<b>지어낸</b>' }]);
    for (const path of ['/employers', `/employers/${NUMBER}`]) expect((await read(path)).body).not.toContain('<b>');
  });
});

describe('the page of a company', () => {
  test('has the arithmetic as it was known on the day of the award, whatever came later', async () => {
    const { read, say } = await city([AWARD]);
    const before = await read(`/employers/${NUMBER}`);
    expect(before.text).toContain('고용 증가율: 10 ÷ 100 = 10.00% → 10% 이상 15점');
    expect(before.text).toContain('시범 배점(미확정)');
    await say(
      'headcount-reported',
      { site: 'plant', month: '2026-10', revision: 1, regular: 5, source: 'insurance' },
      'l',
    );
    expect((await read(`/employers/${NUMBER}`)).body).toBe(before.body);
  });

  test('has no points unless the company agreed, and never its contact or number of staff', async () => {
    const { read } = await city([{ ...AWARD, isPublic: false }]);
    const { text } = await read(`/employers/${NUMBER}`);
    expect(text).toContain('기업이 공개에 동의했을 때만');
    expect(text).not.toMatch(/고용 증가율: |10 ÷ 100/);
    for (const isPublic of [true, false]) {
      const { body } = await (await city([{ ...AWARD, isPublic }])).read(`/employers/${NUMBER}`);
      expect(body).not.toMatch(/secret@|055-000-0000/);
    }
  });

  test.each(['', 'nothing', '1234567890', '2148800012'])('is not there for %j', async (number) => {
    expect((await (await city([AWARD])).read(`/employers/${number}`)).status).toBe(404);
  });
});
