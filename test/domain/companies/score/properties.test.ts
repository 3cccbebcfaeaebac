import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../functions/aws/hash.ts';
import { CRITERIA } from '../../../../functions/domain/companies/score/criteria.ts';
import type { Hire } from '../../../../functions/domain/companies/score/hires.ts';
import type { CompanyRecord } from '../../../../functions/domain/companies/score/measures.ts';
import type { NextPoint } from '../../../../functions/domain/companies/score/next-point.ts';
import { yearUntil, type Headcount } from '../../../../functions/domain/companies/score/headcounts.ts';
import { score } from '../../../../functions/domain/companies/score/score.ts';
import { addDays } from '../../../../functions/domain/language/calendar.ts';
import { endMonth, startMonth, versionOf } from '../../../support/invented-firm.ts';
import { tries } from '../../../support/tries.ts';

/** Properties of every scorecard, over drawn firms. All are invented. */

const FIRMS = tries(2_500);
const DAY = { on: '2026-11-02', knownOn: '2026-11-02' };
const cardOf = (record: CompanyRecord, id: string) => score(record, versionOf(id), DAY, { hash: sha256 });

const version = fc.constantFrom(...CRITERIA.map(({ id }) => id));
const persons = fc.integer({ min: 0, max: 80 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 4 });

const sitesDrawn: fc.Arbitrary<NonNullable<CompanyRecord['company']['sites']>> = fc.constantFrom(
  [{ id: 'plant', district: '48123', since: '2005-01-01', main: true }],
  [
    { id: 'plant', district: '48123', since: '2005-01-01', main: true },
    { id: 'second', district: '48129', since: '2005-01-01', main: false },
  ],
  [
    { id: 'plant', district: '26440', since: '2005-01-01', main: true },
    { id: 'second', district: '48121', since: '2005-01-01', main: false },
  ],
);

const headcountsOf = (id: string, sites: readonly { id: string }[]): fc.Arbitrary<Headcount[]> => {
  const months = [...new Set([startMonth(id), ...yearUntil(endMonth(id))])];
  const rows = sites.flatMap((site) => months.map((month) => ({ site: site.id, month })));
  return fc
    .tuple(
      ...rows.map((row) =>
        fc
          .record({ regular: persons, left: fc.integer({ min: 0, max: 4 }), revision: fc.integer({ min: 1, max: 3 }) })
          .map((said): Headcount => ({ ...row, ...said, source: 'insurance' })),
      ),
    )
    .map((all) => [...all]);
};

const hiresOf = (id: string): fc.Arbitrary<Hire[]> => {
  const { from } = versionOf(id).window;
  const hire = fc
    .record({
      person: fc.integer({ min: 1, max: 8 }).map((number) => `지어낸 사람 ${number}`),
      on: fc.integer({ min: -500, max: 500 }).map((days) => addDays(from, days)),
      stays: maybe(fc.integer({ min: 0, max: 400 })),
      birthDate: maybe(fc.integer({ min: 1955, max: 2005 }).map((year) => `${year}-06-15`)),
      residenceAtHire: maybe(fc.constantFrom('48121', '48129', '26440')),
      site: maybe(fc.constantFrom('plant', 'second')),
      confirmedBy: fc.subarray(['employer', 'person', 'centre'] as const),
      transfer: maybe(fc.boolean()),
      publicProgramme: maybe(fc.boolean()),
    })
    .map(({ stays, ...one }): Hire => ({ ...one, leftOn: stays === undefined ? undefined : addDays(one.on, stays) }));
  return fc.array(hire, { maxLength: 12 });
};

const firmOf = (id: string): fc.Arbitrary<CompanyRecord> =>
  sitesDrawn.chain((sites) =>
    fc.record({
      company: fc.record({
        sites: fc.constant(sites),
        industry: maybe(fc.constantFrom('29', '62', '47')),
        sme: maybe(fc.boolean()),
        hqInChangwonSince: maybe(fc.constantFrom('2005-01-01', '2024-01-01')),
      }),
      headcounts: headcountsOf(id, sites),
      facts: fc.record({
        schemes: maybe(fc.integer({ min: 0, max: 4 })),
        plannedHires: maybe(fc.integer({ min: 0, max: 6 }).map((count) => ({ count, by: '2026-12-31' }))),
        social: maybe(fc.boolean()),
        jobFairs: maybe(fc.integer({ min: 0, max: 4 })),
      }),
      hires: hiresOf(id),
    }),
  );
const drawn = version.chain((id) => firmOf(id).map((record) => ({ id, record })));

/** Does what the advice says, in the messages about the company. */
const done = (record: CompanyRecord, id: string, { lever, count }: NextPoint): CompanyRecord => {
  const { headcounts, facts, hires } = record;
  const more = (change: Partial<Hire>): CompanyRecord => ({
    ...record,
    hires: [
      ...hires,
      ...Array.from({ length: count }, (_, index): Hire => ({
        person: `새 사람 ${index}`,
        on: addDays(versionOf(id).window.from, 20),
        confirmedBy: ['employer', 'person'],
        ...change,
      })),
    ],
  });
  const young = { birthDate: `${Number(versionOf(id).window.from.slice(0, 4)) - 25}-01-01` };
  const site = record.company.sites?.find(
    ({ district, main }) => district.startsWith('4812') && (main || versionOf(id).countedSites === 'changwon'),
  )?.id;
  const ofSite = (field: 'regular' | 'left', by: number, months: readonly string[]): CompanyRecord => {
    let left = Math.abs(by);
    return {
      ...record,
      headcounts: headcounts.map((one) => {
        if (!months.includes(one.month) || (field === 'regular' && one.site !== site)) return one;
        const isCounted = record.company.sites?.some(
          (each) =>
            each.id === one.site &&
            each.district.startsWith('4812') &&
            (each.main || versionOf(id).countedSites === 'changwon'),
        );
        if (isCounted !== true) return one;
        const change = by > 0 ? left : Math.min(left, one.left ?? 0);
        left -= change;
        return { ...one, [field]: (one[field] ?? 0) + (by > 0 ? change : -change) };
      }),
    };
  };
  switch (lever) {
    case 'regular-staff':
      return ofSite('regular', count, [endMonth(id)]);
    case 'leavers':
      return ofSite('left', -count, yearUntil(endMonth(id)));
    case 'young-hires':
      return more(young);
    case 'resident-hires':
      return more({ residenceAtHire: '48121' });
    case 'local-young-hires':
      return more({ ...young, residenceAtHire: '48121' });
    case 'planned-hires':
      return {
        ...record,
        facts: { ...facts, plannedHires: { count: (facts.plannedHires?.count ?? 0) + count, by: '2026-12-31' } },
      };
    case 'schemes':
      return { ...record, facts: { ...facts, schemes: Number(facts.schemes ?? 0) + count } };
    case 'social':
      return { ...record, facts: { ...facts, social: Number(facts.social ?? 0) + count } };
    case 'job-fairs':
      return { ...record, facts: { ...facts, jobFairs: Number(facts.jobFairs ?? 0) + count } };
  }
};

describe('every scorecard', () => {
  test('has the sum of its lines as total, and no line gives more than it can', () => {
    fc.assert(
      fc.property(drawn, ({ id, record }) => {
        const { total, lines } = cardOf(record, id);
        expect(total).toBe(lines.reduce((sum, { points }) => sum + points, 0));
        for (const { points, of, value } of lines) {
          expect(points).toBeLessThanOrEqual(of);
          if (value === undefined) expect(points).toBe(0);
        }
      }),
      { numRuns: FIRMS },
    );
  });

  test('is not lowered by one more confirmed local youth', () => {
    fc.assert(
      fc.property(drawn, ({ id, record }) => {
        const on = addDays(versionOf(id).window.from, 30);
        const youth: Hire = {
          person: '새 청년',
          on,
          birthDate: `${Number(on.slice(0, 4)) - 25}-01-01`,
          residenceAtHire: '48121',
          confirmedBy: ['person', 'centre'],
        };
        const more = cardOf({ ...record, hires: [...record.hires, youth] }, id);
        expect(more.total).toBeGreaterThanOrEqual(cardOf(record, id).total);
      }),
      { numRuns: FIRMS },
    );
  });

  test('keeps what the next point promises when the company has done it', () => {
    let advised = 0;
    fc.assert(
      fc.property(drawn, ({ id, record }) => {
        const before = cardOf(record, id);
        for (const next of before.next) {
          advised += 1;
          const after = cardOf(done(record, id, next), id);
          expect({ ...next, points: after.total - before.total }).toEqual(next);
          expect(next.points).toBeGreaterThan(0);
        }
      }),
      { numRuns: FIRMS },
    );
    expect(advised).toBeGreaterThan(FIRMS);
  });

  test('and one less would not have been enough', () => {
    fc.assert(
      fc.property(drawn, ({ id, record }) => {
        const before = cardOf(record, id);
        for (const next of before.next.filter(({ count }) => count > 1)) {
          const less = cardOf(done(record, id, { ...next, count: next.count - 1 }), id);
          const points = (card: typeof less) => card.lines.find((one) => one.id === next.line)?.points;
          expect(points(less)).toBe(points(before));
        }
      }),
      { numRuns: FIRMS },
    );
  });

  test('never takes an unknown residence for one elsewhere', () => {
    fc.assert(
      fc.property(drawn, ({ id, record }) => {
        const hires = record.hires.map((one) =>
          one.residenceAtHire === '26440' ? { ...one, residenceAtHire: undefined } : one,
        );
        const [told, untold] = [cardOf(record, id), cardOf({ ...record, hires }, id)];
        const share = untold.measures.residentShare;
        expect(share === null || share[0] === share[1]).toBe(true);
        expect(share === null || untold.total >= told.total).toBe(true);
      }),
      { numRuns: FIRMS },
    );
  });

  test('is not moved by a ring of people who are let go and hired again', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 }),
        ({ id, record }, gaps) => {
          const from = addDays(versionOf(id).window.from, -900);
          const ring: Hire[] = [];
          let on = from;
          for (const gap of [0, ...gaps]) {
            on = addDays(on, gap);
            const leftOn = addDays(on, 200);
            ring.push({
              person: '돌려막기',
              on,
              leftOn,
              birthDate: '1995-01-01',
              residenceAtHire: '48121',
              confirmedBy: ['employer', 'person'],
            });
            on = leftOn;
          }
          const { hash: _1, ...without } = cardOf(record, id);
          const { hash: _2, ...withRing } = cardOf({ ...record, hires: [...record.hires, ...ring] }, id);
          expect(withRing).toEqual(without);
        },
      ),
      { numRuns: FIRMS },
    );
  });

  test('is the same, byte for byte, whatever the order and repetition of the messages', () => {
    fc.assert(
      fc.property(
        drawn.chain(({ id, record }) =>
          fc.record({
            id: fc.constant(id),
            record: fc.constant(record),
            headcounts: fc.shuffledSubarray([...record.headcounts, ...record.headcounts], {
              minLength: record.headcounts.length * 2,
            }),
            hires: fc.shuffledSubarray([...record.hires, ...record.hires], { minLength: record.hires.length * 2 }),
          }),
        ),
        ({ id, record, headcounts, hires }) => {
          expect(JSON.stringify(cardOf({ ...record, headcounts, hires }, id))).toBe(JSON.stringify(cardOf(record, id)));
        },
      ),
      { numRuns: FIRMS },
    );
  });
});
