import { describe, expect, test } from 'vitest';
import { poolStore } from '../../functions/stores/matching/pool-store.ts';
import { postingStore } from '../../functions/stores/postings/posting-store.ts';
import type { Reply } from '../../functions/contracts/reply.ts';
import { addDays } from '../../functions/domain/language/calendar.ts';
import { postingState } from '../../functions/domain/postings/posting-record.ts';
import { memoryTable, type OpenTable } from '../support/memory-table.ts';
import { closed, posting, reviewed, submitted, type Event } from '../support/messages.ts';
import { world } from '../support/world.ts';

const A = 'masan-univ';
const B = 'chamber-of-commerce';
const KEY = { partner: A, externalId: 'P-1' } as const;
/** Noon in Seoul on that day. */
const noon = (day: string) => ({ now: `${day}T03:00:00.000Z`, today: day });
/** Noon on the day after: what is kept until `day` is gone. */
const after = (day: string) => noon(addDays(day, 1));
const FIRST = '2026-11-02';

/** One table over many days. What expired before the day of a message is removed first. */
const city = () => {
  const table: OpenTable = memoryTable();
  let messages = 0;
  const pass = (day: string): void => table.expire(noon(day).now);
  const come = async (day: string, ...events: readonly Event[]): Promise<Reply['data'][]> => {
    pass(day);
    const that = world(table, noon(day));
    for (const event of events) await that.receive(event, `m-${(messages += 1)}`);
    return that.replies.map(({ reply }) => reply.data);
  };
  const state = async (key: Parameters<ReturnType<typeof postingStore>['read']>[0] = KEY) => {
    const kept = await postingStore(table).read(key);
    return kept === undefined ? 'gone' : postingState(kept.value);
  };
  const shown = async (day: string): Promise<string[]> =>
    (await poolStore(table).jobs(day)).map(({ partner, externalId }) => `${partner}/${externalId}`);
  const jobItems = (): number => table.all().filter(({ pk }) => pk === 'jobs').length;
  /** The copies among the jobs of an area: they leave with their job. */
  const copies = (): number => table.all().filter(({ pk }) => pk.startsWith('jobs#')).length;
  return { table, pass, come, state, shown, jobItems, copies };
};

/** The last days on which a posting's record and its job exist. */
const lastDays = async (...days: readonly (readonly [string, ...Event[]])[]) => {
  const { come, state, jobItems, pass } = city();
  for (const [day, ...events] of days) await come(day, ...events);
  const last = async (isThere: () => Promise<boolean>, from: string): Promise<string> => {
    let day = from;
    for (; day < '2029-01-01' && (await isThere()); day = addDays(day, 1)) pass(addDays(day, 1));
    return addDays(day, -1);
  };
  const [from = FIRST] = days.at(-1) ?? [];
  const job = await last(async () => jobItems() > 0, from);
  return { job, record: await last(async () => (await state()) !== 'gone', from) };
};

const open = (revision: number, closesOn: string | undefined): Event => {
  const { closesOn: _, ...rest } = posting({ revision });
  return submitted(A, closesOn === undefined ? rest : { ...rest, closesOn });
};

describe('a job leaves the pool seven days after its last, its record 35 days after it', () => {
  test.each([
    ['it closed on its day', [[FIRST, open(1, '2026-11-30')]], '2026-12-07', '2027-01-04'],
    [
      'it names no last day: the sixtieth after it opened',
      [[FIRST, open(1, undefined)]],
      addDays('2026-11-01', 60 + 7),
      addDays('2026-11-01', 60 + 35),
    ],
    [
      'it was extended',
      [
        [FIRST, open(1, '2026-11-30')],
        ['2026-11-20', open(2, '2027-01-31')],
      ],
      '2027-02-07',
      addDays('2027-01-31', 35),
    ],
    [
      'it was extended after it had closed, and after its job had left',
      [
        [FIRST, open(1, '2026-11-30')],
        ['2026-12-20', open(2, '2027-01-31')],
      ],
      '2027-02-07',
      addDays('2027-01-31', 35),
    ],
    [
      'it was cut short: the record stays for as long as the longer revision might come again',
      [
        [FIRST, open(1, '2027-01-31')],
        ['2026-11-03', open(2, '2026-11-10')],
      ],
      '2026-11-17',
      addDays('2027-01-31', 35),
    ],
    [
      'the same, though the longer revision came late',
      [
        [FIRST, open(2, '2026-11-10')],
        ['2026-11-03', open(1, '2027-01-31')],
      ],
      '2026-11-17',
      addDays('2027-01-31', 35),
    ],
    [
      'it was closed by its partner, and its end is kept for 400 days',
      [
        [FIRST, open(1, '2026-11-30')],
        ['2026-11-05', closed(A, 'P-1', 2)],
      ],
      '2026-11-12',
      addDays('2026-11-05', 400),
    ],
    [
      'it was closed and opened again: no end is kept',
      [
        [FIRST, open(1, '2026-11-30')],
        ['2026-11-05', closed(A, 'P-1', 2)],
        ['2026-11-06', open(3, '2026-11-30')],
      ],
      '2026-12-07',
      '2027-01-04',
    ],
    [
      'the officials refused it',
      [
        [FIRST, open(1, '2026-11-30')],
        ['2026-11-05', reviewed({ partner: A, externalId: 'P-1', revision: 1, decision: 'refuse', note: '' })],
      ],
      '2026-11-12',
      '2027-01-04',
    ],
  ] as const)('%s', async (_, days, job, record) => {
    expect(await lastDays(...days)).toEqual({ job, record });
  });

  test('an end that came before its posting is kept for 400 days too', async () => {
    const { come, state } = city();
    await come(FIRST, closed(A, 'P-1', 2));
    await come(addDays(FIRST, 400), open(1, '2028-11-30'));
    expect(await state()).toBe('closed');
  });

  test('of two partners that have the same job the later last day counts, and who is long over leaves with the next write', async () => {
    const { come, copies, jobItems, table, shown } = city();
    await come(FIRST, open(1, '2026-11-10'));
    await come(FIRST, submitted(B, posting({ externalId: 'C-1', closesOn: '2027-03-31' })));
    await come('2026-11-18', submitted(B, posting({ externalId: 'C-1', revision: 2, closesOn: '2027-04-30' })));
    expect(await shown('2026-11-18')).toEqual([`${B}/C-1`]);
    const members = table
      .all()
      .flatMap(({ pk, value }) => (pk === 'jobs' ? Object.keys((value as { members: object }).members) : []));
    expect(members).toEqual([`${B}/C-1`]);
    table.expire(noon('2027-05-07').now);
    expect([jobItems(), copies()]).toEqual([1, 1]);
    table.expire(after('2027-05-07').now);
    expect([jobItems(), copies()]).toEqual([0, 0]);
  });
});

describe('what comes when the record is gone', () => {
  test('an old revision does not bring the posting back: it is refused as over', async () => {
    const { come, state, shown } = city();
    await come(FIRST, open(1, '2026-11-20'));
    await come('2026-11-03', open(2, '2026-11-30'));
    const day = '2027-01-05';
    // The very same event gets its first answer again. The same content under a new event id is refused.
    await come(day, open(1, '2026-11-20'));
    expect([await state(), await shown(day)]).toEqual(['absent', []]);
    const anew = submitted(A, posting({ closesOn: '2026-11-20' }), '2027-01-05T12:00:00+09:00', 'sent-anew');
    const [answer] = await come(day, anew);
    expect(answer?.findings.map(({ code }) => code)).toContain('already-expired');
    expect([await state(), await shown(day)]).toEqual(['absent', []]);
  });

  test('one without a closing day is over too: nobody is shown it', async () => {
    const { come, shown } = city();
    await come(FIRST, open(1, undefined));
    const day = addDays('2026-11-01', 60 + 36);
    await come(day, open(1, undefined));
    expect(await shown(day)).toEqual([]);
  });

  test('an extension opens it again, also where the job lived on at another partner', async () => {
    const { come, shown } = city();
    await come(FIRST, open(1, '2026-11-10'), open(2, '2026-11-11'), open(3, '2026-11-12'));
    await come(FIRST, submitted(B, posting({ externalId: 'C-1', closesOn: '2027-03-31' })), closed(B, 'C-1', 1));
    await come('2026-11-02', submitted(B, posting({ externalId: 'C-1', revision: 2, closesOn: '2027-03-31' })));
    const day = '2027-01-10';
    await come(day, open(4, '2027-02-28'));
    await come(day, closed(B, 'C-1', 3));
    expect(await shown(day)).toEqual([`${A}/P-1`]);
  });
});

test('a pool of three years holds what is open and what has closed in the last seven days', async () => {
  const { come, copies, jobItems, table } = city();
  let most = 0;
  for (let week = 0; week < 156; week += 1) {
    const day = addDays(FIRST, 7 * week);
    const job = { externalId: `P-${week}`, title: `CNC 선반 조작원 모집 ${week}호` };
    const { startsOn: _, ...rest } = posting(job);
    await come(day, submitted(A, { ...rest, opensOn: day, closesOn: addDays(day, 27) }));
    most = Math.max(most, jobItems());
  }
  expect(most).toBe(5);
  expect(copies()).toBe(5);
  expect(table.all().filter(({ pk }) => pk.startsWith('posting#'))).toHaveLength(9);
});
