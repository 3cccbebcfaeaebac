import { describe, expect, test } from 'vitest';
import type { CompanyRegistered } from '../../functions/contracts/company.ts';
import type { CompanyRecord } from '../../functions/domain/companies/score/measures.ts';
import { businessCheckDigit } from '../../functions/domain/language/business-number.ts';
import { consoleWorld, type AccountId } from '../support/console-world.ts';
import { firm } from '../support/invented-firm.ts';
import { sourceOf } from '../../functions/contracts/partners.ts';
import { companyMessage, registered, seeker, withdrawn, type Event } from '../support/messages.ts';
import { NOW } from '../support/world.ts';

/** The companies that may be recognised, as officials see them. Every company is invented. */

const CHAMBER = 'chamber-of-commerce';
const FIRM = '1234567891';
const numberOf = (nine: number): string => `${nine}${businessCheckDigit(String(nine))}`;

const city = () => {
  const world = consoleWorld();
  let sent = 0;
  const say = (what: 'registered' | 'headcount-reported' | 'facts-declared', data: object) =>
    world.stages.receive(companyMessage(CHAMBER, what, data), `m-${(sent += 1)}`);
  /** Everything that is said of a firm, in any order. */
  const tell = async (number: string, { company, headcounts, facts }: CompanyRecord, inReverse = false) => {
    const registrationNumber = number;
    const all: (() => Promise<unknown>)[] = [
      () => say('registered', { ...company, registrationNumber }),
      ...headcounts.map((one) => () => say('headcount-reported', { ...one, registrationNumber })),
      () => say('facts-declared', { revision: 1, ...facts, registrationNumber }),
    ];
    for (const one of inReverse ? all.toReversed() : all) await one();
  };
  const read = async (path: string, who: AccountId = 'official') =>
    (await (await world.signedIn(who)).send('GET', path)).body;
  return { ...world, say, tell, read };
};
const textOf = (body: string): string =>
  body
    .replaceAll(/<style>[^]*?<\/style>|<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#39;', "'");
const shown = async (pages: { read: (path: string) => Promise<string> }, path: string) =>
  textOf(await pages.read(path));
const named = (body: string): string[] =>
  [...body.matchAll(/<a href="\/companies\/(\d{10})/g)].map(([, number = '']) => number);

const [A, B, C, D] = [FIRM, numberOf(214_880_001), numberOf(214_880_002), numberOf(214_880_003)];

describe('the list of companies', () => {
  test('has those first that meet every gate, then those of which something is not known, then the others', async () => {
    const pages = city();
    await pages.tell(A, firm('2025', { start: 100, end: 102 }));
    await pages.tell(B, firm('2025', { start: 100, end: 110 }));
    const { company, ...rest } = firm('2025', { start: 100, end: 130 });
    await pages.tell(C, { ...rest, company: { ...company, sme: undefined } });
    await pages.tell(D, firm('2025', { start: 100, end: 120 }));
    const body = await pages.read('/companies?year=2025');
    expect(named(body)).toEqual([D, B, C, A]);
    const text = textOf(body);
    expect(text).toMatch(/모두 4곳/);
    expect(text).toMatch(/요건을 모두 갖춘 기업 2곳/);
    expect(text).toMatch(/서류가 더 필요한 기업 1곳/);
    expect(text).toMatch(/갖추지 못한 요건이 있는 기업 1곳/);
    expect(text).toContain('시범 배점(미확정)');
    expect(named(await pages.read('/companies?year=2025&stands=open'))).toEqual([C]);
    expect(named(await pages.read('/companies?year=2025&stands=out'))).toEqual([A]);
  });

  test('is of the latest criteria unless another year is chosen, and a year that nobody knows is the latest', async () => {
    const pages = city();
    await pages.tell(A, firm('2025'));
    expect(await pages.read('/companies')).toBe(await pages.read('/companies?year=2025'));
    expect(await shown(pages, '/companies?year=1900')).toContain('창원 일자리창출 우수기업 2025년의 요건');
    const of2021 = await shown(pages, '/companies?year=2021');
    expect(of2021).toContain('창원 일자리창출 우수기업 2021년의 요건');
    expect(of2021).toMatch(/서류가 더 필요한 기업 1곳/);
  });

  test('breaks equal points by what the criteria name, and then by the number', async () => {
    const pages = city();
    // 10 of 100 and 10 of 90 have the points of the same steps; the criteria put the higher rate first.
    await pages.tell(A, firm('2025', { start: 100, end: 110 }));
    await pages.tell(B, firm('2025', { start: 90, end: 100 }));
    await pages.tell(C, firm('2025', { start: 90, end: 100 }));
    expect(named(await pages.read('/companies'))).toEqual([B, C, A]);
  });

  test('is the same in whatever order and how often it was said', async () => {
    const [once, again] = [city(), city()];
    for (const number of [A, B]) await once.tell(number, firm('2025', { start: 80, end: 90 }));
    for (const number of [B, A]) {
      await again.tell(number, firm('2025', { start: 80, end: 90 }), true);
      await again.tell(number, firm('2025', { start: 80, end: 90 }));
    }
    expect(await again.read('/companies')).toBe(await once.read('/companies'));
  });

  test('shows 25 on a page, and leads on and back', async () => {
    const pages = city();
    const company: CompanyRegistered = { registrationNumber: '', revision: 1, name: '지어낸 기업', sites: [] };
    const numbers = Array.from({ length: 26 }, (_, at) => numberOf(214_880_100 + at));
    for (const registrationNumber of numbers) await pages.say('registered', { ...company, registrationNumber });
    const first = await pages.read('/companies');
    expect(named(first)).toEqual(numbers.slice(0, 25));
    expect(first).toMatch(/rel="next" href="\/companies\?year=2025&#38;page=2"/);
    const second = await pages.read('/companies?page=2');
    expect(named(second)).toEqual(numbers.slice(25));
    expect(second).toMatch(/rel="prev"/);
    expect(second).not.toMatch(/rel="next"/);
    expect(named(await pages.read('/companies?page=99'))).toEqual([]);
  });

  test('says that there is none', async () => {
    expect(await shown(city(), '/companies')).toContain('이 목록에 있는 기업이 없습니다.');
  });

  test('names a company that nobody has registered by its number, as one whose papers are missing', async () => {
    const pages = city();
    await pages.say('headcount-reported', {
      registrationNumber: A,
      site: 'plant',
      month: '2025-09',
      revision: 1,
      regular: 40,
      source: 'insurance',
    });
    const text = await shown(pages, '/companies?stands=open');
    expect(text).toContain('123-45-67891');
    expect(await shown(pages, `/companies/${A}`)).toContain('이 기업의 등록은 아직 오지 않았습니다.');
  });
});

describe('the page of a company', () => {
  test('has every gate and line with its arithmetic, what adds a point, and what is missing', async () => {
    const pages = city();
    await pages.tell(A, firm('2025', { start: 100, end: 110, facts: { schemes: 2 } }));
    const text = await shown(pages, `/companies/${A}?year=2025`);
    expect(text).toContain('사업자등록번호 123-45-67891');
    expect(text).toContain('공고로 확인되지 않은 기준이 있어 담당자가 확인합니다.');
    expect(text).toMatch(/상시 직원이 3명 이상 늘어야 합니다\. 갖춤 기준 확인 중 10명/);
    expect(text).toContain('고용 증가율: 10 ÷ 100 = 10.00% → 10% 이상 15점');
    expect(text).toContain('시범 배점(미확정)');
    expect(text).toMatch(/일·가정 양립 제도가 1개 더 있으면/);
    expect(text).toContain('사회공헌 실적');
    expect(text).toContain('취업지원 대상 채용을 보여 주는 서류');
    expect(text).toMatch(/대한상공회의소|상공회의소/);
    expect(text).toMatch(/2024년 9월 100명/);
  });

  test('says each missing month in one line, and never shows a path', async () => {
    const pages = city();
    const { company } = firm('2025');
    await pages.say('registered', { ...company, registrationNumber: A });
    const text = await shown(pages, `/companies/${A}`);
    expect(text).toContain('아직 모르는 것이 있어 답할 수 없습니다.');
    expect(text).toMatch(/사업장 ‘plant’의 2024년 9월부터 2025년 9월 사이의 13개월 월말 상시 직원 수/);
    expect(text).not.toMatch(/headcounts\.|facts\.|papers\.|company\./);
  });

  test('is by the criteria of the year that is chosen', async () => {
    const pages = city();
    await pages.tell(A, firm('2021', { start: 100, end: 104 }));
    expect(await shown(pages, `/companies/${A}?year=2021`)).toContain('갖추지 못한 요건이 있습니다.');
  });

  test.each(['1234567890', 'nothing', '', '12345678911'])('is not there for %s', async (number) => {
    const browser = await city().signedIn('official');
    expect((await browser.send('GET', `/companies/${number}?year=2025`)).status).toBe(404);
  });

  test('is not there for a company of which nobody has said anything', async () => {
    const browser = await city().signedIn('official');
    expect((await browser.send('GET', `/companies/${A}`)).status).toBe(404);
  });

  test('shows what a sender wrote as text', async () => {
    const pages = city();
    const { company } = firm('2025');
    await pages.say('registered', {
      ...company,
      registrationNumber: A,
      name: '<b>지어낸</b>',
      sites: [{ id: '<i>|+.2025-01', district: '<u>', since: '2015-03-02', main: true }],
      industry: '<s>',
    });
    for (const path of ['/companies', `/companies/${A}`]) {
      const body = await pages.read(path);
      expect(body).toContain('&#60;b&#62;지어낸');
      expect(body).not.toMatch(/<(?:b|i|u|s)>/);
    }
  });
});

test('the list is given as a file, with the numbers', async () => {
  const pages = city();
  await pages.tell(A, firm('2025'));
  const browser = await pages.signedIn('official');
  const form = await browser.formOn('/export/companies?year=2025&stands=in', '/export/');
  const { bytes } = await browser.submit(form, { reason: '심사 자료로 씁니다.', format: 'csv' }, NOW);
  const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
  expect(lines[0]).toContain('사업자등록번호,구분,기업,점수');
  expect(lines[1]).toMatch(/^123-45-67891,요건을 모두 갖춘 기업,지어낸 정밀,/);
});

describe('hires that partners reported', () => {
  const given = { on: '2025-03-01', textVersion: 'text-1', via: '방문' };
  const hired = async (
    pages: ReturnType<typeof city>,
    confirmedBy: readonly ('centre' | 'employer')[],
    on = '2025-05-05',
  ) => {
    const consents = { ...seeker().consents, followUp: given };
    await pages.stages.receive(registered('masan-univ', seeker({ birthDate: '2000-05-05', consents })), 'm-s');
    await pages.stages.drain();
    for (const [at, by] of confirmedBy.entries()) await pages.stages.receive(outcomeReported(by, on, at), `m-o-${at}`);
    await pages.stages.drain();
  };
  const outcomeReported = (confirmedBy: 'centre' | 'employer', on: string, at: number): Event => ({
    sender: 'masan-univ',
    kind: 'people',
    body: JSON.stringify({
      specversion: '1.0',
      id: `outcome-${at}`,
      source: sourceOf('masan-univ'),
      type: 'kr.go.changwon.jobs.outcome.reported.v1',
      time: `2026-11-02T09:0${at}:00+09:00`,
      data: { seeker: 'S-1', company: A, kind: 'hired', on, confirmedBy, residenceAtHire: '48121', posting: `P-${at}` },
    }),
  });

  test('give points once two have confirmed them, in the list and on the page, and nobody is named', async () => {
    const total = async (pages: ReturnType<typeof city>) =>
      Number(/점수 (\d+)점/.exec(await shown(pages, `/companies/${A}`))?.[1]);
    const [none, one, two] = [city(), city(), city()];
    for (const pages of [none, one, two]) await pages.tell(A, firm('2025'));
    await hired(one, ['centre']);
    await hired(two, ['centre', 'employer']);
    const before = await total(none);
    expect(await total(one)).toBe(before);
    expect(await shown(one, `/companies/${A}`)).toContain('점수에 넣지 않은 채용 1명');
    const text = await shown(two, `/companies/${A}`);
    expect(text).toContain('확인된 채용 1명');
    expect(text).toContain('청년 채용 비율: 1 ÷ 1 = 100.00%');
    expect(text).toContain('창원 청년 채용(가점): 1명');
    expect(await total(two)).toBe(before + 21);
    expect(await shown(two, '/companies')).toMatch(new RegExp(`지어낸 정밀 ${String(before + 21)} `));
    expect(text).not.toMatch(/가상길동|2000|gil@/);
  });

  test('stay in the score as a number when the person is deleted', async () => {
    const pages = city();
    await pages.tell(A, firm('2025'));
    await hired(pages, ['centre', 'employer']);
    const before = await shown(pages, `/companies/${A}`);
    await pages.stages.receive(withdrawn('masan-univ', 'S-1', 2), 'm-w');
    await pages.stages.drain();
    expect((await pages.stages.stores.companyHires.of(A)).rows).toEqual([]);
    expect(await shown(pages, `/companies/${A}`)).toBe(before);
  });

  test('of another year give no points in this one', async () => {
    const pages = city();
    await pages.tell(A, firm('2025'));
    const before = await shown(pages, `/companies/${A}`);
    await hired(pages, ['centre', 'employer'], '2025-10-01');
    expect(await shown(pages, `/companies/${A}`)).toBe(before);
  });

  test('show a company that nobody has registered', async () => {
    const pages = city();
    await hired(pages, ['centre', 'employer']);
    expect(named(await pages.read('/companies'))).toEqual([A]);
    expect(await shown(pages, `/companies/${A}`)).toContain('확인된 채용 1명');
  });
});
