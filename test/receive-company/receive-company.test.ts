import { describe, expect, test } from 'vitest';
import type { CompanyRegistered } from '../../functions/contracts/company.ts';
import type { Sender } from '../../functions/contracts/partners.ts';
import { companyRecord } from '../../functions/domain/companies/company-entry.ts';
import { memoryTable } from '../support/memory-table.ts';
import { companyMessage } from '../support/messages.ts';
import { world } from '../support/world.ts';

/** Every company here is invented. */

const NUMBER = '1234567891';
const CHAMBER = 'chamber-of-commerce';
const registered = (change: Partial<CompanyRegistered> = {}): CompanyRegistered => ({
  registrationNumber: '123-45-67891',
  revision: 1,
  name: '지어낸 정밀',
  sites: [{ id: 'plant', district: '48123', since: '2015-03-02', main: true }],
  ...change,
});
const headcount = (change: object = {}) => ({
  registrationNumber: NUMBER,
  site: 'plant',
  month: '2026-09',
  revision: 1,
  regular: 40,
  source: 'insurance',
  ...change,
});

const system = () => {
  const stages = world(memoryTable());
  let sent = 0;
  const say = (
    what: 'registered' | 'headcount-reported' | 'facts-declared',
    data: object,
    sender: Sender = CHAMBER,
    time?: string,
  ) => stages.receive(companyMessage(sender, what, data, time), `m-${(sent += 1)}`);
  const known = async (number = NUMBER) => companyRecord(await stages.stores.companies.of(number));
  const answers = () =>
    stages.replies.map(({ reply: { data } }) => ({
      messageId: data.messageId,
      state: 'state' in data ? data.state : 'refused',
      codes: data.findings.map(({ code, path }) => `${code} ${path}`),
    }));
  return { stages, say, known, answers };
};

describe('a company, its staff and what it declares', () => {
  test('are stored under the business number, answered, and read back together', async () => {
    const { say, known, answers, stages } = system();
    expect(await say('registered', registered({ sme: true, industry: '29141' }))).toBe('stored');
    expect(await say('headcount-reported', headcount())).toBe('stored');
    expect(
      await say('facts-declared', {
        registrationNumber: NUMBER,
        revision: 1,
        schemes: ['시차출퇴근'],
        arrears: 'none',
      }),
    ).toBe('stored');
    expect(await known()).toMatchObject({
      company: { registrationNumber: NUMBER, name: '지어낸 정밀', sme: true, industry: '29141' },
      headcounts: [{ month: '2026-09', regular: 40 }],
      facts: { schemes: ['시차출퇴근'], arrears: 'none' },
    });
    expect(answers().map(({ state, codes }) => [state, codes])).toEqual([
      ['stored', []],
      ['stored', []],
      ['stored', []],
    ]);
    expect(stages.replies.map(({ reply: { data } }) => ('kind' in data ? [data.kind, data.id] : []))).toEqual([
      ['company', NUMBER],
      ['headcount', `${NUMBER}/plant/2026-09/insurance`],
      ['company-facts', NUMBER],
    ]);
  });

  test('may come in any order: staff before the company they work for', async () => {
    const { say, known } = system();
    await say('headcount-reported', headcount());
    expect(await known()).toMatchObject({ company: {}, headcounts: [{ regular: 40 }] });
  });

  test.each([
    ['a wrong check digit', '1234567890'],
    ['nine digits', '123456789'],
    ['no digits', '가나다'],
  ])('are refused without a valid business number: %s', async (_, registrationNumber) => {
    const { say, answers } = system();
    expect(await say('registered', registered({ registrationNumber }))).toBe('refused');
    expect(await say('headcount-reported', headcount({ registrationNumber }))).toBe('refused');
    expect(await say('facts-declared', { registrationNumber, revision: 1 })).toBe('refused');
    for (const { codes } of answers()) expect(codes).toEqual(['employer-unidentified registrationNumber']);
  });
});

describe('revisions', () => {
  const two = registered({ revision: 2, name: '지어낸 정밀 2' });

  test('the highest counts, whatever arrives first, and repetition changes nothing', async () => {
    for (const order of [
      [registered(), two],
      [two, registered()],
      [two, registered(), two, registered()],
    ]) {
      const { say, known } = system();
      for (const one of order) await say('registered', one);
      expect((await known()).company.name).toBe('지어낸 정밀 2');
    }
  });

  test('an older one is superseded with stale-revision', async () => {
    const { say, answers } = system();
    await say('registered', two);
    expect(await say('registered', registered())).toBe('superseded');
    expect(answers().at(-1)).toMatchObject({ state: 'superseded', codes: ['stale-revision revision'] });
  });

  test('two contents under one revision: one counts in either order, and both senders’ messages hear of it', async () => {
    const [a, b] = [registered({ name: '지어낸 가' }), registered({ name: '지어낸 나' })];
    const names = new Set<string | undefined>();
    for (const order of [
      [a, b],
      [b, a],
    ]) {
      const { say, known, answers } = system();
      for (const one of order) await say('registered', one);
      names.add((await known()).company.name);
      const last = new Map(answers().map((answer) => [answer.messageId, answer]));
      expect([...last.values()].map(({ state }) => state).toSorted()).toEqual(['stored', 'superseded']);
      for (const { codes } of last.values()) expect(codes).toContain('version-conflict revision');
    }
    expect(names.size).toBe(1);
  });

  test('the same event again is answered the same and changes nothing', async () => {
    const { stages, answers } = system();
    const event = companyMessage(CHAMBER, 'registered', registered());
    await stages.receive(event, 'm-1');
    await stages.receive(event, 'm-1');
    await stages.receive(event, 'm-2');
    expect(answers().map(({ messageId, state }) => [messageId, state])).toEqual([
      ['m-1', 'stored'],
      ['m-2', 'stored'],
    ]);
  });
});

describe('two senders', () => {
  test('each field is of the later time, and what one leaves out the other may know', async () => {
    const [early, late] = ['2026-10-01T00:00:00Z', '2026-10-02T00:00:00Z'];
    for (const cityFirst of [true, false]) {
      const { say, known } = system();
      const chamber = () => say('registered', registered({ sme: true, name: '먼저 말한 이름' }), CHAMBER, early);
      const city = () => say('registered', registered({ industry: '29141', name: '나중 이름' }), 'city', late);
      if (cityFirst) await city();
      await chamber();
      if (!cityFirst) await city();
      expect((await known()).company).toMatchObject({ name: '나중 이름', sme: true, industry: '29141' });
    }
  });
});

test('headcounts of two senders about one site and month are kept apart', async () => {
  const { say, known } = system();
  await say('headcount-reported', headcount({ regular: 40 }));
  await say('headcount-reported', headcount({ regular: 41 }), 'city');
  await say('headcount-reported', headcount({ regular: 42, source: 'company' }));
  expect((await known()).headcounts.map(({ regular }) => regular).toSorted((a, b) => a - b)).toEqual([40, 41, 42]);
});

describe('odd but legal', () => {
  test('a month that has not begun is refused, and the current one is kept', async () => {
    const { say, answers } = system();
    expect(await say('headcount-reported', headcount({ month: '2026-12' }))).toBe('refused');
    expect(answers().at(-1)?.codes).toEqual(['date-out-of-range month']);
    expect(await say('headcount-reported', headcount({ month: '2026-11' }))).toBe('stored');
  });

  test('a name without a visible character is refused', async () => {
    const { say, answers } = system();
    expect(await say('registered', registered({ name: '\u200b ' }))).toBe('refused');
    expect(answers()[0]?.codes).toEqual(['schema-invalid name']);
  });

  test('of two sites with one id the first is kept; what is no district or industry is told', async () => {
    const { say, known, answers } = system();
    const sites = [
      { id: 'plant', district: '창원', since: '2015-03-02', main: true },
      { id: 'plant', district: '48121', since: '2016-03-02', main: false },
    ];
    expect(await say('registered', registered({ sites, industry: '기계' }))).toBe('stored');
    expect(answers()[0]?.codes).toEqual([
      'entry-dropped sites.1',
      'unknown-value sites.0.district',
      'unknown-value industry',
    ]);
    expect((await known()).company.sites).toEqual([sites[0]]);
  });

  test('a resident number in a name is masked, and in the id of a site refused', async () => {
    const number = ['900101', '1234568'].join('-');
    const { say, known, answers } = system();
    expect(await say('registered', registered({ name: `지어낸 ${number}` }))).toBe('stored');
    expect((await known()).company.name).not.toContain('1234568');
    const sites = [{ id: number, district: '48123', since: '2015-03-02', main: true }];
    expect(await say('registered', registered({ revision: 2, sites }))).toBe('refused');
    expect(await say('headcount-reported', headcount({ site: number }))).toBe('refused');
    expect(
      answers()
        .slice(1)
        .map(({ codes }) => codes),
    ).toEqual([['resident-number sites.0.id'], ['resident-number site']]);
  });

  test('ids of sites with any character keep their headcounts apart', async () => {
    const { say, known } = system();
    for (const site of ['a#b', 'a', 'b"#insurance', '공장 1'])
      expect(await say('headcount-reported', headcount({ site }))).toBe('stored');
    expect((await known()).headcounts).toHaveLength(4);
  });

  test('how many: a number, a list of names, or yes or no; a blank name says nothing', async () => {
    const { say, known, answers } = system();
    const facts = { registrationNumber: NUMBER, revision: 1, schemes: ['시차출퇴근', ' '], social: true, jobFairs: 3 };
    expect(await say('facts-declared', facts)).toBe('stored');
    expect(answers()[0]?.codes).toEqual(['entry-dropped schemes.1']);
    expect((await known()).facts).toMatchObject({ schemes: ['시차출퇴근'], social: true, jobFairs: 3 });
  });
});

test('a message about a company at another door is refused', async () => {
  const { stages, answers } = system();
  const event = { ...companyMessage(CHAMBER, 'registered', registered()), kind: 'postings' as const };
  expect(await stages.receive(event, 'm-1')).toBe('refused');
  expect(answers()[0]?.codes).toEqual(['wrong-door type']);
});
