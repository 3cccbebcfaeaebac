import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/aws/hash.ts';
import { listedCompany, listedCompanySchema, shortlist } from '../../../functions/domain/companies/listed-company.ts';
import { CRITERIA } from '../../../functions/domain/companies/score/criteria.ts';
import type { CompanyRecord } from '../../../functions/domain/companies/score/measures.ts';
import { countsOn, score } from '../../../functions/domain/companies/score/score.ts';
import { endMonth, firm, headcount, hire, staffed, startMonth, versionOf } from '../../support/invented-firm.ts';

/** The row of a company in the officials' list. Every company is invented. */

const DAY = { on: '2026-11-02', knownOn: '2026-11-02' };
const rowOf = (record: CompanyRecord, id: string, number = '1234567891') =>
  listedCompanySchema.parse(
    JSON.parse(JSON.stringify(listedCompany(number, record, countsOn(record, versionOf(id), DAY)))),
  );
const standing = (record: CompanyRecord, id: string) => shortlist([rowOf(record, id)], versionOf(id))[0];

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const site = fc.record({
  id: fc.constantFrom('plant', 'second', 'third'),
  district: fc.constantFrom('48123', '48129', '26440', '48120'),
  since: fc.constantFrom('2005-01-01', '2022-10-01', '2022-10-02', '2018-10-01', '9999-12-31'),
  main: fc.boolean(),
});
const drawn: fc.Arbitrary<{ id: string; record: CompanyRecord }> = fc
  .record({
    id: fc.constantFrom(...CRITERIA.map((version) => version.id)),
    start: fc.integer({ min: 0, max: 60 }),
    end: fc.integer({ min: 0, max: 60 }),
    sites: maybe(fc.uniqueArray(site, { maxLength: 3, selector: ({ id }) => id })),
    sme: maybe(fc.boolean()),
    industry: maybe(fc.constantFrom('29141', '62010', '47', 'no code')),
    hqInChangwonSince: maybe(fc.constantFrom('2005-01-01', '2022-10-01', '2022-10-02')),
    schemes: maybe(fc.integer({ min: 0, max: 4 })),
    jobFairs: maybe(fc.boolean()),
    hires: fc.integer({ min: 0, max: 4 }),
    counted: fc.boolean(),
  })
  .map(({ id, start, end, sites, sme, industry, hqInChangwonSince, schemes, jobFairs, hires, counted }) => {
    const base = firm(id, { start, end });
    return {
      id,
      record: {
        company: { ...base.company, sites, sme, industry, hqInChangwonSince },
        headcounts: counted ? base.headcounts : base.headcounts.slice(0, 5),
        facts: { schemes, jobFairs },
        hires: Array.from({ length: hires }, () => hire(id)),
      },
    };
  });

describe('the row of a company', () => {
  test('says the same as its scorecard: result, points, gates, growth', () => {
    fc.assert(
      fc.property(drawn, ({ id, record }) => {
        const card = score(record, versionOf(id), DAY, { hash: sha256 });
        const row = standing(record, id);
        const having = (outcome: string) => card.gates.filter((gate) => gate.outcome === outcome).length;
        expect(row).toMatchObject({
          outcome: card.outcome,
          total: card.total,
          gates: { met: having('met'), unknown: having('unknown'), unmet: having('unmet') },
          openLines: card.lines.filter(({ value }) => value === undefined).length,
        });
        expect([row?.net ?? null, row?.rate ?? null]).toEqual([card.measures.net, card.measures.rate]);
      }),
      { numRuns: 500 },
    );
  });

  test('has nothing of a contact, of sites that are not the main one, or of anybody', () => {
    const base = firm('2025', { hires: [hire('2025')] });
    const record = {
      ...base,
      company: { ...base.company, contact: { email: 'secret@company.example', phone: '055-000-0000' } },
    };
    expect(JSON.stringify(rowOf(record, '2025'))).not.toMatch(/secret|055-000|person|plant/);
  });
});

test('a main place elsewhere does not hide one in Changwon', () => {
  const base = firm('2025');
  const main = (id: string, district: string, since: string) => ({ id, district, since, main: true });
  const company = {
    ...base.company,
    hqInChangwonSince: undefined,
    sites: [main('a', '26440', '2001-01-01'), main('plant', '48123', '2005-01-01')],
  };
  expect(standing({ ...base, company }, '2025')?.standing).toBe('in');
});

describe('the order', () => {
  const numbers = ['1', '2', '3'];
  const order = (...records: CompanyRecord[]) =>
    shortlist(
      records.map((record, at) => rowOf(record, '2025', numbers[at])),
      versionOf('2025'),
    ).map(({ number }) => number);

  test('puts more points first, whatever decides between equal ones', () => {
    const grown = firm('2025', { start: 100, end: 103 });
    const good = firm('2025', { start: 100, end: 103, facts: { schemes: 3, social: 1 } });
    expect(order({ ...grown, headcounts: staffed('2025', 100, 104) }, good)).toEqual(['2', '1']);
  });

  test('puts what is unknown after what is known where it decides between equal points', () => {
    const base = firm('2025');
    const out = { ...base, company: { ...base.company, sme: false } };
    // One more in a hundred: no points, and nobody said who left.
    const months = [headcount(startMonth('2025'), 100), headcount(endMonth('2025'), 101)];
    const known = { ...out, headcounts: months.map(({ left: _left, ...one }) => one) };
    expect(order({ ...out, headcounts: [] }, known)).toEqual(['2', '1']);
  });

  test('puts many points of a company that fails a gate after no point of one that fails none', () => {
    const many = firm('2025', { start: 100, end: 200, facts: { schemes: 5, social: 3, jobFairs: 9 } });
    const none: CompanyRecord = { company: {}, headcounts: [], facts: {}, hires: [] };
    expect(order({ ...many, company: { ...many.company, sme: false } }, none)).toEqual(['2', '1']);
  });
});
