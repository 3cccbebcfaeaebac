import { describe, expect, test } from 'vitest';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import type { Table } from '../../functions/stores/table.ts';
import type { Posting } from '../../functions/contracts/posting.ts';
import { postingState } from '../../functions/domain/postings/posting-record.ts';
import { FIGURES } from '../../functions/domain/eligibility/law/figures.ts';
import { approveFigures } from '../support/approved-figures.ts';
import { memoryTable, type OpenTable } from '../support/memory-table.ts';
import { closed, posting, registered, reviewed, seeker, submitted, type Event } from '../support/messages.ts';
import { permutations } from '../support/permutations.ts';
import { takingTurns } from '../support/dynalite.ts';
import { world, type World } from '../support/world.ts';

/** The minimum wage is 10,320 won in 2026 and 10,700 from 2027-01-01. */
const DECEMBER: Moment = { now: '2026-12-10T03:00:00.000Z', today: '2026-12-10' };
const NEW_YEAR: Moment = { now: '2026-12-31T15:20:00.000Z', today: '2027-01-01' };
const NEXT_DAY: Moment = { now: '2027-01-01T15:20:00.000Z', today: '2027-01-02' };

const A = 'masan-univ';
const B = 'changshin-univ';
const KEY = { partner: A, externalId: 'P-1' } as const;
const low = (change: Partial<Posting> = {}): Posting =>
  posting({
    wage: { unit: 'hour', min: 10_500 },
    startsOn: undefined,
    opensOn: '2026-12-01',
    closesOn: '2027-01-31',
    ...change,
  });
const release = (time: string): Event =>
  reviewed({ partner: A, externalId: 'P-1', revision: 1, decision: 'release', note: '확인했습니다' }, time);

const stateOf = async ({ stores }: World): Promise<string> => {
  const kept = await stores.postings.read(KEY);
  return kept === undefined ? 'none' : postingState(kept.value);
};
const answers = (city: World): string[][] =>
  city.replies.map(({ reply: { data } }) => [
    data.messageId,
    'state' in data ? data.state : 'refused',
    ...data.findings.map(({ code }) => code),
  ]);
const letters = (city: World): string[][] =>
  city.waiting.flatMap(({ to, message }) =>
    to === 'send-notice' && message.kind !== 'wake' ? [[message.kind, 'to' in message ? message.to : '']] : [],
  );
const letterIds = (city: World): string[] =>
  city.waiting.flatMap(({ to, message }) =>
    to === 'send-notice' && 'noticeId' in message && message.kind !== 'match' ? [message.noticeId] : [],
  );
const openJobs = async ({ stores }: World, today = NEW_YEAR.today): Promise<string[]> =>
  (await stores.pool.jobs(today)).map(({ partner, externalId }) => `${partner}/${externalId}`);

/** Receives the events in December and processes all that follows. */
const inDecember = async (table: Table, ...events: readonly Event[]): Promise<void> => {
  const city = world(table, DECEMBER);
  for (const [index, event] of events.entries()) await city.receive(event, `m-${index}`);
  await city.drain();
};

describe('on the first day of a new minimum wage', () => {
  test('an open posting that falls below it is held; the company, the officials and the partner are told', async () => {
    const table = memoryTable();
    await inDecember(table, submitted(A, low()));
    expect(await openJobs(world(table, DECEMBER))).toEqual(['masan-univ/P-1']);

    const city = world(table, NEW_YEAR);
    expect(await city.recheck()).toBe('rechecked');
    expect(await stateOf(city)).toBe('held');
    expect(await openJobs(city)).toEqual([]);
    expect(answers(city)).toEqual([['m-0', 'held', 'wage-below-minimum']]);
    expect(city.replies[0]?.reply.data.findings[0]).toMatchObject({ actual: 10_500, limit: 10_700 });
    expect(letters(city)).toEqual([
      ['posting-held', 'hr@gasang.example'],
      ['held-for-review', 'officials@city.example'],
    ]);
    await city.drain();
    expect(city.mails.map(({ to }) => to)).toEqual(['hr@gasang.example', 'officials@city.example']);
  });

  test('nobody is offered it any more, and a person who comes finds it no more', async () => {
    const table = memoryTable();
    await inDecember(table, submitted(A, low()));
    const city = world(table, NEW_YEAR);
    await city.recheck();
    await city.receive(registered(A, seeker(), '2027-01-01T09:00:00+09:00'), 'm-s');
    await city.drain();
    expect(city.mails.map(({ to }) => to)).not.toContain(seeker().email);
  });

  test.each<[string, Partial<Posting>]>([
    ['pays enough', { wage: { unit: 'hour', min: 10_700 } }],
    ['has closed', { closesOn: '2026-12-31' }],
    [
      'is announced to start work only when it pays more',
      { wage: { unit: 'hour', min: 10_700 }, startsOn: '2027-03-02' },
    ],
    ['does not say what it pays', { wage: undefined }],
    [
      'pays an allowance',
      { payKind: 'allowance', programme: 'senior-contribution', wage: { unit: 'hour', min: 3_000 } },
    ],
  ])('one that %s stays as it is, and nobody is told', async (_what, change) => {
    const table = memoryTable();
    await inDecember(table, submitted(A, low(change)));
    const before = JSON.stringify((await world(table, NEW_YEAR).stores.postings.read(KEY))?.value);
    const city = world(table, NEW_YEAR);
    await city.recheck();
    expect(JSON.stringify((await city.stores.postings.read(KEY))?.value)).toBe(before);
    expect([city.replies, city.waiting]).toEqual([[], []]);
  });

  test('a range whose lower end falls below is held as such', async () => {
    const table = memoryTable();
    await inDecember(table, submitted(A, low({ wage: { unit: 'hour', min: 10_500, max: 12_000 } })));
    const city = world(table, NEW_YEAR);
    await city.recheck();
    expect(answers(city)).toEqual([['m-0', 'held', 'wage-range-below-minimum']]);
  });

  test('pay by the month is judged by its hours', async () => {
    const table = memoryTable();
    const month = (min: number, externalId: string) =>
      submitted(A, low({ externalId, title: `조작원 ${externalId} 모집`, wage: { unit: 'month', min } }));
    await inDecember(table, month(2_160_000, 'P-1'), month(2_240_000, 'P-2'));
    const city = world(table, NEW_YEAR);
    await city.recheck();
    expect(await openJobs(city)).toEqual(['masan-univ/P-2']);
  });

  test('the same job at another partner, which pays enough, is shown instead and matched', async () => {
    const table = memoryTable();
    await inDecember(
      table,
      submitted(A, low({ externalId: 'P-0' })),
      submitted('popup-cafe', low({ externalId: 'C-9', wage: { unit: 'hour', min: 11_000 } })),
    );
    const city = world(table, NEW_YEAR);
    await city.recheck();
    expect(await openJobs(city)).toEqual(['popup-cafe/C-9']);
    expect(city.waiting.map(({ to }) => to)).toContain('match-posting');
  });

  test('one that a person released although its range began below the minimum is not held for the same again', async () => {
    const table = memoryTable();
    await inDecember(
      table,
      submitted(A, low({ wage: { unit: 'hour', min: 10_000, max: 12_000 } })),
      release('2026-12-10T11:00:00+09:00'),
    );
    const city = world(table, NEW_YEAR);
    await city.recheck();
    expect(await stateOf(city)).toBe('open');
    expect([city.replies, city.waiting]).toEqual([[], []]);
  });

  test('one that a person released after midnight, before the run, stays open, and the run tells nobody', async () => {
    const table = memoryTable();
    await inDecember(table, submitted(A, low()));
    await world(table, NEXT_DAY).receive(release('2027-01-01T09:00:00+09:00'), 'm-r');
    const city = world(table, NEXT_DAY);
    await city.recheck();
    expect(await stateOf(city)).toBe('open');
    expect([city.replies, city.waiting]).toEqual([[], []]);
  });

  test('one that waits for a person already is not released without the new fact being known', async () => {
    const table = memoryTable();
    await inDecember(
      table,
      submitted(A, low({ description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' })),
    );
    const city = world(table, NEW_YEAR);
    await city.recheck();
    expect(answers(city)).toEqual([['m-0', 'held', 'wage-below-minimum', 'sex-hint']]);
    expect(letters(city).map(([kind]) => kind)).toEqual(['posting-held', 'held-for-review']);
    await city.receive(release('2026-12-30T09:00:00+09:00'), 'm-r');
    expect(await stateOf(city)).toBe('held');
  });
});

describe('it is done once', () => {
  test('a second run, on the same day or the next, tells nobody anything', async () => {
    const table = memoryTable();
    await inDecember(table, submitted(A, low()));
    await world(table, NEW_YEAR).recheck();
    for (const moment of [NEW_YEAR, NEXT_DAY]) {
      const again = world(table, moment);
      expect(await again.recheck()).toBe('nothing-new');
      expect([again.replies, again.waiting]).toEqual([[], []]);
    }
  });

  test('on other days nothing is read but which companies have not answered, which figures count, and what officials approved', async () => {
    const table = memoryTable();
    await inDecember(table, submitted(A, low()));
    const calls = new Set<string>();
    const counted = takingTurns(table, async (label) => void calls.add(label));
    for (const today of ['2026-12-31', '2027-02-01', '2027-08-05'])
      expect(await world(counted, { now: `${today}T03:00:00.000Z`, today }).recheck()).toBe('nothing-new');
    expect([...calls].toSorted()).toEqual([
      'after read approved#holidays',
      'after read asked#arrears',
      'after read asked#minimum-wage',
      'after read figures',
      'after readDue unanswered',
      'before read approved#holidays',
      'before read asked#arrears',
      'before read asked#minimum-wage',
      'before read figures',
      'before readDue unanswered',
    ]);
  });

  test('a run that was missed is made up for on a later day', async () => {
    const table = memoryTable();
    await inDecember(table, submitted(A, low()));
    const city = world(table, NEXT_DAY);
    await city.recheck();
    expect(answers(city)).toEqual([['m-0', 'held', 'wage-below-minimum']]);
  });

  test('a run does so many, and the next goes on where it was', async () => {
    const table = memoryTable();
    const many = Array.from({ length: 250 }, (_, index) =>
      submitted(A, low({ externalId: `P-${index}`, title: `조작원 ${index} 모집`, contact: undefined })),
    );
    await inDecember(table, ...many);
    const first = world(table, NEW_YEAR);
    expect(await first.recheck()).toBe('more-to-come');
    expect(first.replies).toHaveLength(200);
    const second = world(table, NEW_YEAR);
    expect(await second.recheck()).toBe('rechecked');
    const told = [...first.replies, ...second.replies].map(({ reply }) => reply.data.messageId);
    expect(told).toHaveLength(250);
    expect(new Set(told).size).toBe(250);
    expect(await openJobs(second)).toEqual([]);
  });

  test('a crash at any point of it is made good by the next run, with letters and replies of the same ids (fault 10)', async () => {
    const setUp = async (): Promise<OpenTable> => {
      const table = memoryTable();
      await inDecember(table, submitted(A, low()), submitted(B, low({ externalId: 'C-9', title: '선반 조작원' })));
      return table;
    };
    const whole = world(await setUp(), NEW_YEAR);
    await whole.recheck();
    const expected = {
      letters: new Set(letterIds(whole)),
      replies: new Set(whole.replies.map(({ reply }) => reply.id)),
    };
    for (let at = 1; ; at += 1) {
      const table = await setUp();
      let points = 0;
      const struck = world(
        takingTurns(table, async () => {
          points += 1;
          if (points === at) throw new Error('struck');
        }),
        NEW_YEAR,
      );
      const wasStruck = await struck.recheck().then(
        () => false,
        () => true,
      );
      const city = world(table, NEW_YEAR);
      await city.recheck();
      expect(await openJobs(city), `struck at ${at}`).toEqual([]);
      const both = [struck, city];
      expect(new Set(both.flatMap(letterIds)), `struck at ${at}`).toEqual(expected.letters);
      expect(new Set(both.flatMap(({ replies }) => replies.map(({ reply }) => reply.id)))).toEqual(expected.replies);
      if (!wasStruck) break;
      expect(at).toBeLessThan(200);
    }
  });

  test('a posting that cannot be read does not keep the others', async () => {
    const table = memoryTable();
    await inDecember(table, submitted(A, low()), submitted(B, low({ externalId: 'C-9', title: '선반 조작원' })));
    const item = await table.read('posting#changshin-univ#C-9', 'record');
    await table.writeAfter({ ...item!, version: item!.version + 1, value: { broken: true } }, item!.version);
    const city = world(table, NEW_YEAR);
    await expect(city.recheck()).rejects.toThrow();
    expect(await stateOf(city)).toBe('held');
  });

  test('a run that leaves some for the next says so, but not over one it could not read', async () => {
    const table = memoryTable();
    const many = Array.from({ length: 240 }, (_, index) =>
      submitted(A, low({ externalId: `P-${index}`, title: `조작원 ${index} 모집`, contact: undefined })),
    );
    await inDecember(table, ...many);
    const { partner, externalId } = (await world(table, NEW_YEAR).stores.pool.postings(NEW_YEAR.today))[0]!;
    const item = await table.read(`posting#${partner}#${externalId}`, 'record');
    await table.writeAfter({ ...item!, version: item!.version + 1, value: { broken: true } }, item!.version);
    await expect(world(table, NEW_YEAR).recheck()).rejects.toThrow();
  });
});

describe('the state is a function of the messages and the day (I3)', () => {
  const CASES: readonly (readonly [string, readonly Event[], string])[] = [
    ['alone', [], 'held'],
    ['with a decision of before', [release('2026-12-31T09:00:00+09:00')], 'held'],
    ['with a decision of after', [release('2027-01-02T09:00:00+09:00')], 'open'],
    ['with a corrected revision', [submitted(A, low({ revision: 2, wage: { unit: 'hour', min: 11_000 } }))], 'open'],
    ['with its closing', [closed(A, 'P-1', 1)], 'closed'],
    [
      'with a decision and a corrected revision',
      [release('2027-01-02T09:00:00+09:00'), submitted(A, low({ revision: 2, wage: { unit: 'hour', min: 11_000 } }))],
      'open',
    ],
  ];

  test.each(CASES)('%s: wherever the run stands among the messages', async (_name, events, state) => {
    const first = submitted(A, low());
    const RUN = 'run';
    for (const order of permutations([RUN, ...events.map((_, index) => String(index))])) {
      const table = memoryTable();
      await inDecember(table, first);
      const city = world(table, NEXT_DAY);
      for (const step of order)
        if (step === RUN) await city.recheck();
        else await city.receive(events[Number(step)]!, `late-${step}`);
      expect(await stateOf(city), order.join(' ')).toBe(state);
      expect(await openJobs(city, NEXT_DAY.today)).toEqual(state === 'open' ? ['masan-univ/P-1'] : []);
    }
  });

  test('the very posting sent again afterwards is not refused: it stands, held, and is told so, before the run and after it', async () => {
    for (const before of [true, false]) {
      const table = memoryTable();
      await inDecember(table, submitted(A, low()));
      const city = world(table, NEW_YEAR);
      if (!before) await city.recheck();
      await city.receive(submitted(A, low(), '2027-01-01T09:00:00+09:00', 'nightly-sync'), 'm-again');
      if (before) await city.recheck();
      expect(await stateOf(city)).toBe('held');
      expect(letters(city).map(([kind]) => kind)).not.toContain('posting-refused');
      expect(new Set(letterIds(city)).size).toBe(2);
      expect(answers(city)).toContainEqual(['m-again', 'held', 'wage-below-minimum']);
      expect(await openJobs(city)).toEqual([]);
    }
  });
});

test('a person may release it afterwards, and the company and the partner hear of that, too', async () => {
  const table = memoryTable();
  await inDecember(table, submitted(A, low()));
  const city = world(table, NEW_YEAR);
  await city.recheck();
  await city.drain();
  await city.receive(release('2027-01-02T09:00:00+09:00'), 'm-r');
  expect(answers(city).at(-2)).toEqual(['m-0', 'open', 'wage-below-minimum']);
  await city.drain();
  expect(city.mails.filter(({ to }) => to === 'hr@gasang.example')).toHaveLength(2);
});

describe('a minimum wage that officials approved', () => {
  const [wage] = FIGURES.minimumWage.slice(-1);
  if (wage === undefined) throw new Error('There is no minimum wage.');
  const raised = (city: World, hourly: number) =>
    approveFigures(city.stores.figures, { minimumWage: [{ ...wage, hourly }] });
  const paid = (min: number) => low({ wage: { unit: 'hour', min } });

  test('counts in place of the one in the files: for new postings, and for those that are open', async () => {
    const table = memoryTable();
    await inDecember(table, submitted(A, paid(10_750)));
    const city = world(table, NEW_YEAR);
    await raised(city, 10_800);
    await city.recheck();
    expect(await stateOf(city)).toBe('held');
    await city.receive(submitted(B, { ...paid(10_799), externalId: 'P-2' }), 'm-8');
    await city.receive(submitted(B, { ...paid(10_800), externalId: 'P-3' }), 'm-9');
    expect(answers(city).slice(-2)).toEqual([
      ['m-8', 'refused', 'wage-below-minimum'],
      ['m-9', 'open'],
    ]);
  });

  test('that is corrected after the run of its first day is checked once more', async () => {
    const table = memoryTable();
    await inDecember(table, submitted(A, paid(10_750)));
    await world(table, NEW_YEAR).recheck();
    const city = world(table, NEXT_DAY);
    expect(await stateOf(city)).toBe('open');
    await raised(city, 10_800);
    expect(await city.recheck()).toBe('rechecked');
    expect(await stateOf(city)).toBe('held');
    expect(await city.recheck()).toBe('nothing-new');
  });
});
