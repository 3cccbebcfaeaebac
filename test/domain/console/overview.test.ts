import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOME_SAYINGS, type EventOf, type JournalEvent } from '../../../functions/contracts/journal-event.ts';
import { countedList } from '../../../functions/domain/console/count-lists.ts';
import { countListIn, countsPath } from '../../../functions/domain/console/counts-path.ts';
import { figuresOf } from '../../../functions/domain/console/overview-tables.ts';
import { OVERVIEW_DAYS, overviewOf, type OverviewDays } from '../../../functions/domain/console/overview.ts';
import { countsOf } from '../../../functions/domain/journal/day-counts.ts';
import { addDays } from '../../../functions/domain/language/calendar.ts';

const TODAY = '2026-11-30';
let numbers = 0;
const nextId = (): string => (numbers += 1).toString(16).padStart(16, '0');
const opened = (day: string, of: Partial<EventOf<'posting'>> = {}): JournalEvent => ({
  kind: 'posting',
  id: nextId(),
  day,
  partner: 'masan-univ',
  became: 'open',
  sectors: [],
  ...of,
});
const of = (events: readonly JournalEvent[], days: OverviewDays = 7) => {
  const daily = new Map([...Map.groupBy(events, ({ day }) => day)].map(([day, all]) => [day, countsOf(all)]));
  return overviewOf(daily, { today: TODAY, days });
};

describe('the overview', () => {
  test.each([
    [1, 0],
    [7, 6],
    [30, 29],
  ] as const)('of %i days begins %i days ago', (days, first) => {
    expect(of([opened(addDays(TODAY, -first))], days).opened[0]).toBe(1);
    expect(of([opened(addDays(TODAY, -first - 1))], days).opened.every((count) => count === 0)).toBe(true);
  });

  test('counts new postings by 구, sector, zone and occupation, the most frequent first, and says of how many it is unknown', () => {
    const { byDistrict, bySector, byZone, byOccupation } = of([
      opened(TODAY, { district: '48123', sectors: ['defence', 'smart-manufacturing'], occupation: '82' }),
      opened(TODAY, { district: '48129', zone: 'jinhae-national-complex' }),
      opened(TODAY, { district: '48129' }),
      opened(TODAY),
    ]);
    expect(byDistrict.map(({ name, count }) => [name, count])).toEqual([
      ['창원시 진해구', 2],
      ['창원시 성산구', 1],
      ['알 수 없음', 1],
    ]);
    expect(bySector.map(({ count }) => count)).toEqual([1, 1, 3]);
    expect(byZone.map(({ count }) => count)).toEqual([1, 3]);
    expect(byOccupation.map(({ count }) => count)).toEqual([1, 3]);
  });

  test('counts as new what opened, and not what was held or closed', () => {
    expect(of([opened(TODAY, { became: 'held' }), opened(TODAY, { became: 'closed' })]).opened.at(-1)).toBe(0);
  });

  test('adds up whom jobs fit and what became of mails', () => {
    const mail = (fate: 'sent' | 'bounced'): JournalEvent => ({
      kind: 'mailed',
      id: nextId(),
      day: TODAY,
      notice: 'match',
      fate,
    });
    const run: JournalEvent = {
      kind: 'matched',
      id: nextId(),
      day: TODAY,
      partner: 'masan-univ',
      people: 12,
      mails: 3,
    };
    expect(of([run, mail('sent'), mail('sent'), mail('bounced')])).toMatchObject({
      fits: 12,
      mailsAtOnce: 3,
      mails: { sent: 2, bounced: 1, complained: 0, rejected: 0 },
    });
  });

  test('counts the mails that introduce somebody to a company, and what partners and companies say became of people', () => {
    const mail = (notice: string): JournalEvent => ({ kind: 'mailed', id: nextId(), day: TODAY, notice, fate: 'sent' });
    const told = (says: EventOf<'outcome'>['says'], by: EventOf<'outcome'>['by']): JournalEvent => ({
      kind: 'outcome',
      id: nextId(),
      day: TODAY,
      partner: 'masan-univ',
      by,
      says,
    });
    const overview = of([
      mail('introduction'),
      mail('introduction-page'),
      told('hired', 'company'),
      told('hired', 'partner'),
      told('left', 'partner'),
    ]);
    expect(overview.introductions).toBe(1);
    expect(overview.outcomes).toMatchObject({ hired: 2, left: 1, interviewed: 0 });
  });
});

describe('every number of the overview leads to a list whose rows add up to it', () => {
  const drawn = fc.record({
    day: fc.integer({ min: 0, max: 9 }).map((back) => addDays(TODAY, -back)),
    event: fc.oneof(
      fc.record({
        kind: fc.constant('posting' as const),
        partner: fc.constantFrom('masan-univ' as const, 'kyungnam-univ' as const),
        became: fc.constantFrom('open' as const, 'held' as const),
        sectors: fc.subarray(['defence', 'smart-manufacturing', 'none-of-ours']),
        district: fc.constantFrom('48123', '48129', '48170', undefined),
        zone: fc.constantFrom('jinhae-national-complex', undefined),
        occupation: fc.constantFrom('82', '99', undefined),
      }),
      fc.record({
        kind: fc.constant('matched' as const),
        partner: fc.constant('masan-univ' as const),
        people: fc.nat(20),
        mails: fc.nat(9),
      }),
      fc.record({
        kind: fc.constant('mailed' as const),
        notice: fc.constantFrom('match', 'introduction'),
        fate: fc.constantFrom('sent' as const, 'bounced' as const, 'complained' as const),
      }),
      fc.record({
        kind: fc.constant('outcome' as const),
        partner: fc.constant('masan-univ' as const),
        by: fc.constantFrom('partner' as const, 'company' as const),
        says: fc.constantFrom(...OUTCOME_SAYINGS),
      }),
    ),
  });

  test.each(OVERVIEW_DAYS)('in %i days', (days) => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 40 }), (all) => {
        const events = all.map(({ day, event }): JournalEvent => ({ ...event, id: nextId(), day }));
        const daily = new Map(
          [...Map.groupBy(events, ({ day }) => day)]
            .filter(([day]) => day > addDays(TODAY, -days))
            .map(([day, group]) => [day, countsOf(group)]),
        );
        const overview = overviewOf(daily, { today: TODAY, days });
        const behind = (path: string): number => {
          const { pathname, searchParams } = new URL(path, 'https://console.city.example');
          const list = countListIn(pathname.split('/')[2]);
          if (list === undefined) throw new Error(`${path} names no list`);
          return countedList(list, daily, searchParams).total;
        };
        for (const { name, count, path } of figuresOf(overview, days)) expect(behind(path), name).toBe(count);
        for (const [facet, rows] of [
          ['district', overview.byDistrict],
          ['sector', overview.bySector],
          ['zone', overview.byZone],
          ['group', overview.byOccupation],
        ] as const)
          for (const { value, count } of rows)
            expect(behind(countsPath('postings', days, { [facet]: value })), `${facet} ${value}`).toBe(count);
      }),
    );
  });
});
