import { describe, expect, test } from 'vitest';
import { FINDING_CODES, FINDING_SEVERITY } from '../../../functions/contracts/finding.ts';
import type { EventOf, JournalEvent } from '../../../functions/contracts/journal-event.ts';
import { PARTNER_IDS, type PartnerId } from '../../../functions/contracts/partners.ts';
import { partnerBoard, type BoardDays } from '../../../functions/domain/console/partner-board.ts';
import { countsOf } from '../../../functions/domain/journal/day-counts.ts';
import { addDays } from '../../../functions/domain/language/calendar.ts';
import { fixOf } from '../../../functions/domain/messages/finding-fixes.ts';

const TODAY = '2026-11-30';
const A: PartnerId = 'masan-univ';
let numbers = 0;
const answer = (day: string, of: Partial<EventOf<'answered'>> = {}): EventOf<'answered'> => ({
  kind: 'answered',
  id: (numbers += 1).toString(16).padStart(16, '0'),
  day,
  partner: A,
  door: 'postings',
  type: 'posting-submitted',
  state: 'open',
  codes: [],
  ms: 60_000,
  ...of,
});
const board = (events: readonly JournalEvent[], days: BoardDays = 30, partners: 'all' | readonly PartnerId[] = [A]) => {
  const daily = new Map([...Map.groupBy(events, ({ day }) => day)].map(([day, of]) => [day, countsOf(of)]));
  return partnerBoard(daily, partners, { today: TODAY, days });
};

describe('the figures of a partner', () => {
  test.each([
    [7, 6, 7],
    [30, 29, 30],
    [90, 89, 90],
  ] as const)(
    'of the last %i days have what was sent %i days ago, and not what was sent %i days ago',
    (days, in_, out) => {
      expect(board([answer(addDays(TODAY, -in_))], days)[0]?.messages).toBe(1);
      expect(board([answer(addDays(TODAY, -out))], days)[0]?.messages).toBe(0);
    },
  );

  test('mark it after seven days without a message, on the eighth', () => {
    expect(board([answer(addDays(TODAY, -7))])[0]).toMatchObject({ isQuiet: false });
    expect(board([answer(addDays(TODAY, -8))])[0]).toMatchObject({ isQuiet: true, lastOn: addDays(TODAY, -8) });
    expect(board([])[0]).toMatchObject({ isQuiet: true, lastOn: undefined });
  });

  test('say its last day also if that lies before the period', () => {
    expect(board([answer(addDays(TODAY, -40))], 7)[0]).toMatchObject({ messages: 0, lastOn: addDays(TODAY, -40) });
  });

  test('say how fast half and nine of ten were answered, of all of its messages together', () => {
    const nine = Array.from({ length: 9 }, () => answer(TODAY));
    const [figures] = board([...nine, answer(TODAY, { state: 'refused', ms: 3_000_000, codes: ['not-json'] })]);
    expect(figures).toMatchObject({ half: 60_000, nineOfTen: 60_000 });
    const [slow] = board([...nine.slice(1), answer(TODAY, { ms: 3_000_000 }), answer(TODAY, { ms: 3_000_000 })]);
    expect(slow?.nineOfTen).toBe(3_600_000);
  });

  test('list the reasons with the most frequent first, and count duplicates without a word of whose', () => {
    const [figures] = board([
      answer(TODAY, { state: 'refused', codes: ['wage-below-minimum'] }),
      answer(TODAY, { state: 'refused', codes: ['wage-below-minimum', 'sex-requirement'] }),
      answer(TODAY, { state: 'held', codes: ['sex-hint'] }),
      answer(TODAY, { duplicate: true, state: 'stored' }),
    ]);
    expect(figures?.stopped[0]).toEqual({ code: 'wage-below-minimum', refused: 2, held: 0 });
    expect(figures).toMatchObject({ refused: 2, held: 1, duplicates: 1 });
    for (const other of PARTNER_IDS.filter((id) => id !== A)) expect(JSON.stringify(figures)).not.toContain(other);
  });

  test('are of the partners that the reader may see, and of no other', () => {
    const events = [answer(TODAY), answer(TODAY, { partner: 'kyungnam-univ' })];
    expect(board(events, 30, [A]).map(({ partner }) => partner)).toEqual([A]);
    expect(board(events, 30, 'all')).toHaveLength(PARTNER_IDS.length);
  });
});

test.each(FINDING_CODES.map((code) => [code, FINDING_SEVERITY[code]] as const))(
  'the code %s (%s) says what to do about it if it stops something',
  (code, severity) => {
    const fix = fixOf(code);
    if (severity === 'warn') expect(fix).toBeUndefined();
    else expect(fix).toMatch(/[다]\.$/);
  },
);
