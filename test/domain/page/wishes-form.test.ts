import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seekerSchema } from '../../../functions/contracts/seeker.ts';
import {
  wishesEntry,
  readWishes,
  sentEntry,
  wonOf,
  type WishesEntry,
} from '../../../functions/domain/page/wishes-form.ts';
import type { Preferred } from '../../../functions/domain/industry/preferred.ts';
import { inventedSeeker } from '../../support/invented-pages.ts';

const entry = (change: Partial<WishesEntry> = {}): WishesEntry => ({
  occupations: ['81'],
  search: '',
  districts: ['48120'],
  types: [],
  sectors: [],
  zones: [],
  wageUnit: '',
  wageMin: '',
  hoursMax: '',
  cadence: 'daily',
  ...change,
});
const wrong = (change: Partial<WishesEntry>): string[] => {
  const read = readWishes(entry(change), 'ko');
  return read.ok ? [] : read.errors.map(({ field }) => field);
};

describe('the form of wishes', () => {
  test('shown and sent unchanged says the same', () => {
    const { wanted } = inventedSeeker;
    const preferred: Preferred = { sectors: ['defence'], zones: ['masan-free-trade-zone', 'jinhae-national-complex'] };
    const shown = wishesEntry(wanted, preferred, 'daily');
    expect(readWishes(shown, 'ko')).toEqual({ ok: true, wanted, preferred, cadence: 'daily' });
  });

  test('takes no preference to be none, and leaves out a sector or zone that it does not know', () => {
    const none = { sectors: [], zones: [] };
    expect(readWishes(entry(), 'ko')).toMatchObject({ preferred: none });
    expect(readWishes(wishesEntry(inventedSeeker.wanted, undefined, 'daily'), 'ko')).toMatchObject({ preferred: none });
    const sent = { sectors: ['moon', 'future-mobility', 'future-mobility'], zones: ['<b>'] };
    expect(readWishes(entry(sent), 'ko')).toMatchObject({ preferred: { sectors: ['future-mobility'], zones: [] } });
  });

  test('keeps a finer occupation, and a contract type that this release does not know', () => {
    const read = readWishes(entry({ occupations: ['81', '813101'], types: ['regular', 'co-op'] }), 'ko');
    expect(read.ok && read.wanted).toMatchObject({
      occupations: ['81', '813101'],
      employmentTypes: ['regular', 'co-op'],
    });
  });

  test.each([
    ['2,500,000', 2_500_000],
    ['2500000원', 2_500_000],
    ['250만', 250 * 10_000],
    ['250만 원', 250 * 10_000],
    ['２５０만', 250 * 10_000],
    ['10,320', 10_320],
    ['', undefined],
    ['1e9', undefined],
    ['-1', undefined],
    ['12.5', undefined],
    ['만', undefined],
  ])('reads %j as %s won', (text, won) => {
    expect(wonOf(text)).toBe(won);
  });

  test.each<[string, Partial<WishesEntry>, string[]]>([
    ['no occupation', { occupations: [] }, ['occupation']],
    ['only codes that cannot be', { occupations: ['선반'], districts: ['창원'] }, ['occupation', 'district']],
    ['a wage without its unit', { wageMin: '2,500,000' }, ['wageUnit']],
    ['a unit without a wage is no wish', { wageUnit: 'month' }, []],
    ['9,999 won a month is too little', { wageUnit: 'month', wageMin: '9,999' }, ['wageMin']],
    ['10,000 won a month is not', { wageUnit: 'month', wageMin: '10,000' }, []],
    ['99 won an hour', { wageUnit: 'hour', wageMin: '99' }, ['wageMin']],
    ['100 won an hour', { wageUnit: 'hour', wageMin: '100' }, []],
    ['ten billion won', { wageUnit: 'year', wageMin: '10,000,000,000' }, []],
    ['one won more', { wageUnit: 'year', wageMin: '10,000,000,001' }, ['wageMin']],
    ['no hours', { hoursMax: '0' }, ['hoursMax']],
    ['half an hour', { hoursMax: '0.5' }, []],
    ['a whole week', { hoursMax: '168' }, []],
    ['more than a week', { hoursMax: '168.5' }, ['hoursMax']],
    ['an unknown cadence', { cadence: 'hourly' }, ['cadence']],
    [
      'everything at once',
      { occupations: [], districts: [], wageMin: 'x', hoursMax: 'x', cadence: '' },
      ['occupation', 'district', 'wageMin', 'hoursMax', 'cadence'],
    ],
  ])('%s', (_, change, fields) => {
    expect(wrong(change)).toEqual(fields);
  });

  test('fifty occupations at most', () => {
    const codes = (count: number): string[] => Array.from({ length: count }, (_, index) => String(1_000 + index));
    expect(wrong({ occupations: codes(50) })).toEqual([]);
    expect(wrong({ occupations: codes(51) })).toEqual(['occupation']);
  });

  test('whatever is sent, what is taken fits the contract', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('81', '48120', 'month', '250만', '40', 'daily'),
    );
    const name = fc.constantFrom(
      'occupation',
      'district',
      'type',
      'sector',
      'wageUnit',
      'wageMin',
      'hoursMax',
      'cadence',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, text), { maxLength: 30 }), (fields) => {
        const body = new URLSearchParams(fields.map(([key, value]): [string, string] => [key, value.toWellFormed()]));
        const read = readWishes(sentEntry(new URLSearchParams(body.toString())), 'ko');
        if (read.ok) expect(seekerSchema.shape.wanted.safeParse(read.wanted).success).toBe(true);
        else expect(read.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 500, seed: 20_261_105 },
    );
  });

  // A pattern that backtracks would need days, and the test would time out.
  test('a million characters are refused in one pass', () => {
    const long = '9'.repeat(1_000_000);
    const read = readWishes(
      entry({ wageMin: long, hoursMax: long, occupations: [long], districts: [long], types: [long] }),
      'ko',
    );
    expect(read.ok).toBe(false);
  });
});
