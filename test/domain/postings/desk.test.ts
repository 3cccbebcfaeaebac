import { describe, expect, test } from 'vitest';
import { deskEntry, type DeskEntry } from '../../../functions/domain/console/desk-entry.ts';
import type { PartnerId } from '../../../functions/contracts/partners.ts';
import type { Posting } from '../../../functions/contracts/posting.ts';
import { seoulDate, type Moment } from '../../../functions/domain/language/calendar.ts';
import { DESK_KINDS } from '../../../functions/domain/postings/desk.ts';
import { closedReportStore } from '../../../functions/stores/matching/closed-report-store.ts';
import { companyPages } from '../../support/company-page-world.ts';
import { memoryTable, type OpenTable } from '../../support/memory-table.ts';
import { closed, posting, reviewed, submitted, type Event } from '../../support/messages.ts';
import { rebuildPool } from '../../support/rebuilt-pool.ts';
import { NOW, world, type World } from '../../support/world.ts';

/** What waits for an official, as the rows say it. All postings are invented. */
const A: PartnerId = 'masan-univ';
const KEY = { partner: A, externalId: 'P-1' } as const;
const HELD = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
const UNLAWFUL = { wage: { unit: 'hour', min: 5_000 } } as const;

const at = (day: string, hour = '03'): Moment => ({ now: `${day}T${hour}:00:00.000Z`, today: day });
const rows = async ({ stores: { desk } }: World, today: string = NOW.today): Promise<readonly DeskEntry[]> =>
  (await Promise.all(DESK_KINDS.map((kind) => desk.page({ kind }, today, 100)))).flatMap(({ entries }) => entries);
const shown = async (city: World, today?: string) =>
  (await rows(city, today)).map(({ kind, revision, since, dueOn }) => ({ kind, revision, since, dueOn }));
/** Receives events in a table, each at its own moment, and returns the world of the last. */
const after = async (table: OpenTable, ...events: readonly (readonly [Event, Moment])[]): Promise<World> => {
  let city = world(table);
  for (const [index, [event, moment]] of events.entries()) {
    city = world(table, moment);
    await city.receive(event, `m-${index}-${moment.now}`);
  }
  return city;
};
const sent = (change: Partial<Posting> = {}, moment: Moment = NOW) => [submitted(A, posting(change)), moment] as const;
const decided = (decision: 'release' | 'refuse', revision = 1, moment: Moment = NOW) =>
  [reviewed({ ...KEY, revision, decision, note: '살펴보았습니다.' }, moment.now), moment] as const;

describe('a posting waits for an official', () => {
  test('when it is held, until the second working day after', async () => {
    const city = await after(memoryTable(), sent(HELD));
    expect(await rows(city)).toEqual([
      {
        kind: 'held',
        partner: A,
        externalId: 'P-1',
        revision: 1,
        title: 'CNC 선반 조작원 모집',
        companyName: '가상정밀',
        codes: ['sex-hint'],
        since: '2026-11-02',
        dueOn: '2026-11-04',
        lastDay: '2026-11-30',
      },
    ]);
  });

  test('when the check refused it, until its text goes or it is over', async () => {
    const open = { kind: 'refused', revision: 1, since: '2026-11-02', dueOn: '2026-12-02' };
    const soon = { ...open, dueOn: '2026-11-30' };
    const longer = await after(memoryTable(), sent({ ...UNLAWFUL, closesOn: '2026-12-31' }));
    expect(await shown(longer, '2026-12-02')).toEqual([open]);
    expect(await shown(longer, '2026-12-03')).toEqual([]);
    const city = await after(memoryTable(), sent(UNLAWFUL));
    expect(await shown(city, '2026-11-30')).toEqual([soon]);
    expect(await shown(city, '2026-12-01')).toEqual([]);
  });

  test('when its company asks for a look at what the check refused, until the second working day after it asked', async () => {
    const table = memoryTable();
    await after(table, sent(UNLAWFUL));
    const city = world(table, at('2026-11-05'));
    const page = companyPages(city);
    await page.press(page.link(undefined, at('2026-11-05')), 'review', {}, at('2026-11-05'));
    expect(await shown(city)).toEqual([{ kind: 'asked', revision: 1, since: '2026-11-05', dueOn: '2026-11-09' }]);
  });

  test('never longer than to its own last day', async () => {
    const city = await after(memoryTable(), sent({ ...HELD, closesOn: '2026-11-03' }));
    expect(await shown(city)).toEqual([{ kind: 'held', revision: 1, since: '2026-11-02', dueOn: '2026-11-03' }]);
  });

  test('for the graver of two reasons: it is held, and a later revision was refused', async () => {
    const city = await after(memoryTable(), sent(HELD), sent({ ...UNLAWFUL, revision: 2 }));
    expect(await shown(city)).toEqual([{ kind: 'held', revision: 1, since: '2026-11-02', dueOn: '2026-11-04' }]);
    const page = companyPages(city);
    await page.press(page.link(), 'review');
    expect((await rows(city)).map(({ kind, revision }) => [kind, revision])).toEqual([['asked', 2]]);
  });

  test('when a new minimum wage holds it, from the first day of the figure', async () => {
    const table = memoryTable();
    const wage = { unit: 'hour', min: 10_500 } as const;
    await after(table, sent({ wage, closesOn: '2027-01-31' }, at('2026-12-10')));
    const night = world(table, { now: '2026-12-31T15:20:00.000Z', today: '2027-01-01' });
    await night.recheck();
    expect(await shown(night)).toEqual([{ kind: 'held', revision: 1, since: '2027-01-01', dueOn: '2027-01-05' }]);
  });

  test('when its company does not say whether it is closed, from the day after the last one to answer', async () => {
    const table = memoryTable();
    const city = await after(table, sent());
    const [job] = await city.stores.pool.jobs(NOW.today);
    const report = { cluster: job!.cluster, says: 'closed', on: NOW.today, version: 1, lastDay: NOW.today } as const;
    for (const by of ['a', 'b', 'c']) await closedReportStore(table).report({ ...report, by });
    const message = { reported: { cluster: job!.cluster, partner: A, at: NOW.now } };
    await city.run({ to: 'recheck-wages', message, messageId: 'reported' });
    expect(await rows(city)).toEqual([]);
    const night = world(table, { now: '2026-11-05T15:20:00.000Z', today: '2026-11-06' });
    await night.recheck();
    expect(await shown(night)).toEqual([{ kind: 'held', revision: 1, since: '2026-11-05', dueOn: '2026-11-09' }]);
    const page = companyPages(night);
    await page.press(page.link(), 'still-open');
    expect(await rows(night)).toEqual([]);
  });

  test('but a company that asked about one revision has not asked about another one that says something else', async () => {
    const city = await after(memoryTable(), sent(UNLAWFUL));
    const page = companyPages(city);
    await page.press(page.link(), 'review');
    await city.receive(submitted(A, posting({ ...UNLAWFUL, revision: 2, title: '밀링 조작원 모집' })), 'm-2');
    expect((await rows(city)).map(({ kind, revision }) => [kind, revision])).toEqual([['refused', 2]]);
  });
});

describe('its clock', () => {
  test('does not start anew when the partner sends its list every night with a higher revision', async () => {
    const nights = ['2026-11-02', '2026-11-03', '2026-11-04'].map((day, index) =>
      sent({ ...HELD, revision: index + 1 }, at(day)),
    );
    const city = await after(memoryTable(), ...nights);
    expect(await shown(city)).toEqual([{ kind: 'held', revision: 3, since: '2026-11-02', dueOn: '2026-11-04' }]);
  });

  test('starts anew when the posting is mended and held for something else', async () => {
    const other = { description: '서류에 종교를 적어 주십시오. 주 5일 근무합니다.' };
    const city = await after(memoryTable(), sent(HELD), sent({ ...other, revision: 2 }, at('2026-11-03')));
    expect((await rows(city)).map(({ revision, since, codes }) => [revision, since, codes])).toEqual([
      [2, '2026-11-03', ['school-faith-health']],
    ]);
  });

  test('starts anew when the company opens again what it had closed', async () => {
    const table = memoryTable();
    await after(table, sent(HELD));
    const page = companyPages(world(table));
    await page.press(page.link(), 'close');
    expect(await rows(world(table))).toEqual([]);
    const later = at('2026-11-10');
    const again = companyPages(world(table, later));
    await again.press(again.link(undefined, later), 'reopen', {}, later);
    expect(await shown(world(table))).toEqual([
      { kind: 'held', revision: 1, since: '2026-11-10', dueOn: '2026-11-12' },
    ]);
  });
});

describe('a posting leaves the list', () => {
  const CASES: Readonly<Record<string, readonly (readonly [Event, Moment])[]>> = {
    'when an official releases it': [sent(HELD), decided('release')],
    'when an official refuses it': [sent(HELD), decided('refuse')],
    'when its refused text is released': [sent(UNLAWFUL), decided('release')],
    'when its refusal is made final': [sent(UNLAWFUL), decided('refuse')],
    'when it is corrected': [sent(HELD), sent({ revision: 2 })],
    'when the refused revision is corrected': [sent(UNLAWFUL), sent({ revision: 2 })],
    'when its partner closes it': [sent(HELD), [closed(A, 'P-1', 2), NOW]],
    'when it was decided before it came': [decided('release'), sent(HELD)],
  };
  test.each(Object.entries(CASES))('%s', async (_, events) => {
    const table = memoryTable();
    expect(await rows(await after(table, ...events))).toEqual([]);
    const marked = table.all().filter(({ pk, due }) => pk.startsWith('desk#') && due !== undefined);
    expect(marked).toEqual([]);
  });

  test('when its company closes it, whatever it waits for', async () => {
    for (const change of [HELD, UNLAWFUL]) {
      const city = await after(memoryTable(), sent(), sent({ ...change, revision: 2 }));
      expect(await rows(city)).toHaveLength(1);
      const page = companyPages(city);
      await page.press(page.link(), 'close');
      expect(await rows(city)).toEqual([]);
    }
  });
});

test('a message that comes again shows what a crash between record and row left out', async () => {
  for (const change of [HELD, UNLAWFUL]) {
    const table = memoryTable();
    const dying = {
      ...table,
      writeNewer: async (item: Parameters<OpenTable['writeNewer']>[0]) => {
        if (item.pk.startsWith('desk#')) throw new Error('dies here');
        return table.writeNewer(item);
      },
    };
    const event = submitted(A, posting(change));
    await expect(world(dying).receive(event, 'm-1')).rejects.toThrow('dies here');
    expect(await rows(world(table))).toEqual([]);
    await world(table).receive(event, 'm-1');
    expect(await rows(world(table))).toHaveLength(1);
  }
});

test('a record of a former release gets its row when the pool is built anew, and loses it when it is decided', async () => {
  const table = memoryTable();
  await after(table, sent(HELD));
  for (const item of table.all()) {
    if (item.pk.startsWith('desk#')) await table.remove(item.pk, item.sk);
    if (!item.pk.startsWith('posting#')) continue;
    const { desk: _, ...value } = item['value'] as Record<string, unknown>;
    await table.remove(item.pk, item.sk);
    await table.writeNewer({ ...item, value });
  }
  expect(await rows(world(table))).toEqual([]);
  await rebuildPool(table);
  expect(await rows(world(table))).toHaveLength(1);
  expect(await rows(await after(table, decided('release')))).toEqual([]);
});

test('the days of a row are days in Seoul', async () => {
  const lateEvening = { now: '2026-11-02T15:30:00.000Z', today: seoulDate('2026-11-02T15:30:00.000Z') };
  const city = await after(memoryTable(), sent(HELD, lateEvening));
  expect(await shown(city)).toEqual([{ kind: 'held', revision: 1, since: '2026-11-03', dueOn: '2026-11-05' }]);
  const kept = await city.stores.postings.read(KEY);
  expect(kept && deskEntry(kept.value)?.since).toBe('2026-11-03');
});
