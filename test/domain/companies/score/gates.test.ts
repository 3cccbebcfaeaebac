import { describe, expect, test } from 'vitest';
import type { CompanyRecord } from '../../../../functions/domain/companies/score/measures.ts';
import { sha256 } from '../../../../functions/aws/hash.ts';
import { score } from '../../../../functions/domain/companies/score/score.ts';
import { CRITERIA } from '../../../../functions/domain/companies/score/criteria.ts';
import { outcomeOf } from '../../../../functions/domain/companies/score/gates.ts';
import { endMonth, firm, headcount, scored, staffed, startMonth, versionOf } from '../../../support/invented-firm.ts';

/** Firms worked out by hand from the notices, each one step to either side of a boundary. All are invented. */

const gate = (record: CompanyRecord, id: string, name: string, on?: string) =>
  scored(record, id, on).gates.find((one) => one.id === name);
const company = (id: string, change: Partial<CompanyRecord['company']>): CompanyRecord => {
  const base = firm(id);
  return { ...base, company: { ...base.company, ...change } };
};

const YEARS = CRITERIA.map(({ id }) => id);
/** Windows of 2015 and 2021 are published, the others assumed. */
const FIRM = ['2015', '2021'];

describe.each(YEARS)('the criteria of %s', (id) => {
  const isPublished = FIRM.includes(id);

  test('a firm that meets every gate is eligible where the window is published, and an official’s otherwise', () => {
    const card = scored(firm(id), id);
    expect(card.gates.map(({ outcome }) => outcome)).toEqual(['met', 'met', 'met', 'met', 'met', 'met']);
    expect(card.outcome).toBe(isPublished ? 'eligible' : 'needs-review');
    const ofWindow = isPublished ? 'notice' : 'assumed';
    expect(card.gates.map((one) => [one.id, one.status])).toEqual([
      ['place', 'notice'],
      ['sme', 'notice'],
      ['industry', 'notice'],
      ['staff', ofWindow],
      ['net', ofWindow],
      ['rate', ofWindow],
    ]);
  });

  test('3 more staff are enough and 2 are not', () => {
    expect(gate(firm(id, { start: 40, end: 43 }), id, 'net')).toMatchObject({ outcome: 'met', actual: 3, limit: 3 });
    const two = firm(id, { start: 40, end: 42 });
    expect(gate(two, id, 'net')).toMatchObject({ outcome: 'unmet', actual: 2 });
    expect(scored(two, id).outcome).toBe(isPublished ? 'ineligible' : 'needs-review');
  });

  const percent = id === '2025' ? 3 : 5;
  test(`growth of exactly ${percent} % is enough, compared in whole numbers`, () => {
    const [start, more] = [2_000, percent * 20];
    expect(gate(firm(id, { start, end: start + more }), id, 'rate')).toMatchObject({
      outcome: 'met',
      actual: [more, start],
      limit: percent,
    });
    expect(gate(firm(id, { start: start + 1, end: start + 1 + more }), id, 'rate')).toMatchObject({ outcome: 'unmet' });
    expect(gate(firm(id, { start, end: start + more - 1 }), id, 'rate')).toMatchObject({ outcome: 'unmet' });
  });

  test('20 staff at the end are enough and 19 are not, however many there were at the start', () => {
    expect(gate(firm(id, { start: 15, end: 20 }), id, 'staff')).toMatchObject({ outcome: 'met', actual: 20 });
    expect(gate(firm(id, { start: 15, end: 19 }), id, 'staff')).toMatchObject({ outcome: 'unmet', actual: 19 });
    expect(gate(firm(id, { start: 25, end: 19 }), id, 'staff')).toMatchObject({ outcome: 'unmet' });
  });

  test('of nobody at the start there is no rate: the gate stays open', () => {
    const card = scored(firm(id, { start: 0, end: 30 }), id);
    expect(card.gates.find((one) => one.id === 'rate')).toMatchObject({ outcome: 'unknown' });
    expect(card.measures).toMatchObject({ net: 30, rate: null });
  });

  test('without the month-end before the window the growth is unknown, and the month is named', () => {
    const base = firm(id);
    const card = scored({ ...base, headcounts: base.headcounts.filter(({ month }) => month !== startMonth(id)) }, id);
    expect(card.measures.net).toBeNull();
    expect(card.missing).toContain(`headcounts.plant.${startMonth(id)}.regular`);
  });

  test('a month-end that is not over on the day, or not known until then, is not read', () => {
    const before = scored(firm(id), id, `${endMonth(id)}-28`);
    expect(before.measures.net).toBeNull();
    expect(before.missing).toContain(`headcounts.plant.${endMonth(id)}.regular`);
  });
});

test('the start is the last month-end before the window opens, on whatever day it opens', () => {
  const base = firm('2021');
  const from = (day: string) => {
    const version = { ...versionOf('2021'), window: { ...versionOf('2021').window, from: day } };
    return score(base, version, { on: '2026-11-02', knownOn: '2026-11-02' }, { hash: sha256 });
  };
  expect(from('2020-10-31').measures.net).toBe(10);
  expect(from('2020-09-30').missing).toContain('headcounts.plant.2020-08.regular');
});

describe('place', () => {
  const elsewhere = [{ id: 'plant', district: '48250', since: '2005-01-01', main: true }];
  test.each([
    ['2014', '2011-07-01', '2011-07-02'],
    ['2015', '2012-10-01', '2012-10-02'],
    ['2021', '2018-10-01', '2018-10-02'],
    ['2023', '2020-10-01', '2020-10-02'],
    ['2025', '2022-10-01', '2022-10-02'],
  ])('%s: a head office since %s is in time, since %s it is a day late', (id, inTime, late) => {
    const at = (hqInChangwonSince: string) => company(id, { hqInChangwonSince, sites: elsewhere });
    expect(gate(at(inTime), id, 'place')).toMatchObject({
      outcome: 'met',
      actual: inTime,
      limit: inTime,
      status: 'notice',
    });
    expect(gate(at(late), id, 'place')).toMatchObject({ outcome: 'unmet', actual: late });
    expect(scored(at(late), id).outcome).toBe('ineligible');
    const plant = (since: string) =>
      company(id, { hqInChangwonSince: '2026-01-01', sites: [{ id: 'plant', district: '48129', since, main: true }] });
    expect(gate(plant(inTime), id, 'place')).toMatchObject({ outcome: 'met' });
    expect(gate(plant(late), id, 'place')).toMatchObject({ outcome: 'unmet' });
  });

  test('a plant elsewhere decides nothing while nobody has said where the head office is', () => {
    const card = scored(company('2021', { hqInChangwonSince: undefined, sites: elsewhere }), '2021');
    expect(card.gates[0]).toMatchObject({ id: 'place', outcome: 'unknown' });
    expect(card.missing).toContain('company.hqInChangwonSince');
  });

  test('a site that is not the main one does not count as the main plant', () => {
    const sites = [{ id: 'plant', district: '48121', since: '2005-01-01', main: false }];
    const card = scored(company('2021', { hqInChangwonSince: undefined, sites }), '2021');
    expect(card.gates[0]).toMatchObject({ outcome: 'unknown' });
    expect(card.missing).toContain('company.hqInChangwonSince|company.sites.main');
  });

  test.each(['48120', '48121', '48129'])('%s is Changwon', (district) => {
    const sites = [{ id: 'plant', district, since: '2018-10-01', main: true }];
    expect(gate(company('2021', { hqInChangwonSince: undefined, sites }), '2021', 'place')?.outcome).toBe('met');
  });

  test.each(['48119', '48130', '4812', '481212'])('%s is not', (district) => {
    const sites = [{ id: 'plant', district, since: '2018-10-01', main: true }];
    expect(gate(company('2021', { hqInChangwonSince: '2026-01-01', sites }), '2021', 'place')?.outcome).toBe('unmet');
  });
});

describe('industry and size', () => {
  test.each(['10', '34', 'C29', '29141'])('KSIC %s is manufacturing', (industry) => {
    expect(gate(company('2021', { industry }), '2021', 'industry')).toMatchObject({ outcome: 'met', status: 'notice' });
    expect(scored(company('2021', { industry }), '2021').outcome).toBe('eligible');
  });

  test.each([
    ['62', 'met'],
    ['9', 'unknown'],
    ['35', 'unmet'],
    ['47', 'unmet'],
  ])('KSIC %s: the list of services is assumed, so that an official decides (%s)', (industry, outcome) => {
    expect(gate(company('2021', { industry }), '2021', 'industry')?.outcome).toBe(outcome);
    expect(scored(company('2021', { industry }), '2021').outcome).toBe(
      outcome === 'unknown' ? 'undetermined' : 'needs-review',
    );
  });

  test('what nobody said about size is unknown, and a large company is not eligible', () => {
    expect(scored(company('2021', { sme: undefined }), '2021')).toMatchObject({
      outcome: 'undetermined',
      missing: expect.arrayContaining(['company.sme']),
    });
    expect(scored(company('2021', { sme: false }), '2021').outcome).toBe('ineligible');
  });
});

describe('whose staff count', () => {
  const sites = [
    { id: 'plant', district: '48123', since: '2005-01-01', main: true },
    { id: 'second', district: '48121', since: '2005-01-01', main: false },
    { id: 'seoul', district: '11680', since: '2005-01-01', main: false },
  ];
  const withSites = (id: string, more: CompanyRecord['headcounts']): CompanyRecord => {
    const base = company(id, { sites });
    return { ...base, headcounts: [...base.headcounts, ...more] };
  };
  const second = (id: string, start: number, end: number) =>
    staffed(id, start, end).map((one) => ({ ...one, site: 'second' }));
  const seoul = (id: string) => staffed(id, 5, 500).map((one) => ({ ...one, site: 'seoul' }));

  test('every site in Changwon counts, and none elsewhere', () => {
    expect(scored(withSites('2021', [...second('2021', 30, 25), ...seoul('2021')]), '2021').measures.net).toBe(5);
  });

  test('in 2023 the main plant alone counts', () => {
    expect(scored(withSites('2023', second('2023', 30, 25)), '2023').measures.net).toBe(10);
    expect(scored(withSites('2023', []), '2023').measures.net).toBe(10);
  });

  test('while the staff of a counted site are not reported, the sum is unknown', () => {
    expect(scored(withSites('2021', []), '2021').measures.net).toBeNull();
  });

  test('a site has no staff before it is there', () => {
    const base = company('2021', {
      sites: [...sites.slice(0, 1), { id: 'new', district: '48125', since: `${endMonth('2021')}-10`, main: false }],
    });
    const more = [headcount(endMonth('2021'), 7, { site: 'new' })];
    expect(scored({ ...base, headcounts: [...base.headcounts, ...more] }, '2021').measures.net).toBe(17);
  });

  test('a site that the company does not name may be in Changwon: the sum is unknown', () => {
    const base = firm('2021');
    const card = scored(
      { ...base, headcounts: [...base.headcounts, headcount('2021-09', 3, { site: 'other' })] },
      '2021',
    );
    expect(card.measures.net).toBeNull();
    expect(card.missing).toContain('company.sites.other');
  });

  test('the insurance’s count goes before a later one of the company; the pension’s never counts', () => {
    const base = firm('2021');
    const also = (change: Parameters<typeof headcount>[2]) =>
      scored({ ...base, headcounts: [...base.headcounts, headcount('2021-09', 150, change)] }, '2021').measures.net;
    expect(also({ source: 'company', revision: 9 })).toBe(10);
    expect(also({ source: 'pension', revision: 9 })).toBe(10);
    expect(also({ source: 'insurance', revision: 2 })).toBe(50);
    const onlyPension = base.headcounts.map((one) => ({ ...one, source: 'pension' as const }));
    expect(scored({ ...base, headcounts: onlyPension }, '2021').measures.net).toBeNull();
  });
});

test('every gate cites the notice of its year, whose text is not held', () => {
  for (const id of YEARS)
    for (const { citation, status } of scored(firm(id), id).gates)
      expect(citation).toEqual({
        statute: `창원 일자리창출 우수기업 ${id}년 선정 공고`,
        article: '신청 자격',
        effectiveFrom: CRITERIA.find((version) => version.id === id)?.effectiveFrom,
        status,
        mark: 'text-not-held',
        source: CRITERIA.find((version) => version.id === id)?.source,
      });
});

describe('what the gates say together', () => {
  const notice = 'notice' as const;
  const assumed = 'assumed' as const;
  test.each([
    [
      'ineligible',
      [
        { outcome: 'unmet', status: notice },
        { outcome: 'met', status: assumed },
      ],
    ],
    [
      'needs-review',
      [
        { outcome: 'unmet', status: assumed },
        { outcome: 'unknown', status: notice },
      ],
    ],
    [
      'needs-review',
      [
        { outcome: 'met', status: assumed },
        { outcome: 'met', status: notice },
      ],
    ],
    [
      'undetermined',
      [
        { outcome: 'unknown', status: assumed },
        { outcome: 'met', status: notice },
      ],
    ],
    [
      'undetermined',
      [
        { outcome: 'unknown', status: notice },
        { outcome: 'met', status: notice },
      ],
    ],
    ['eligible', [{ outcome: 'met', status: notice }]],
  ] as const)('%s', (outcome, gates) => {
    expect(outcomeOf(gates)).toBe(outcome);
  });
});
