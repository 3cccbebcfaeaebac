import { describe, expect, test } from 'vitest';
import type { EventOf, JournalEvent } from '../../../functions/contracts/journal-event.ts';
import { overviewOf, type OverviewDays } from '../../../functions/domain/console/overview.ts';
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
});
