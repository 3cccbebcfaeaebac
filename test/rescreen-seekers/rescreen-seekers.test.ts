import { sha256 } from '../../functions/aws/hash.ts';
import type { MailSender } from '../../functions/aws/mail-sender.ts';
import type { Table } from '../../functions/stores/table.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { NO_SCREENING, type ScreeningRecord } from '../../functions/domain/eligibility/answer/screening-record.ts';
import { rescreenSeekers, type RescreenSeekersDeps } from '../../functions/rescreen-seekers/rescreen-seekers.ts';
import { declared, registered, withdrawn } from '../support/messages.ts';
import { memoryTable } from '../support/memory-table.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { NOW, world, type World } from '../support/world.ts';

const A = 'masan-univ';

/** Three invented people. Only the second turns 40 on 20 November 2026 and leaves 창원 청년 that day. */
const BIRTHDAYS = ['1990-05-05', '1986-11-20', '1975-01-01'];
const email = (index: number) => `person-${index}@people.example`;

const settled = async (): Promise<World> => {
  const city = world(memoryTable());
  for (const [index, birthDate] of BIRTHDAYS.entries()) {
    const externalId = `S-${index}`;
    await city.receive(registered(A, screenedSeeker({ externalId, email: email(index), birthDate })), `r-${index}`);
    const facts = { ...screenedFacts, militaryServiceMonths: 0 };
    await city.receive(declared(A, { externalId, revision: 1, facts }), `f-${index}`);
  }
  await city.drain();
  return city;
};

const rescreen = async (city: World, on: string, messageId = `run-${on}`): Promise<string[]> => {
  const before = city.mails.length;
  await city.run({ to: 'rescreen-seekers', messageId, message: { on } });
  await city.drain();
  return city.mails.slice(before).map(({ to }) => to);
};

const toPeople = (receivers: readonly string[]): string[] => receivers.filter((to) => to.endsWith('people.example'));

describe('the morning run', () => {
  test('mails on a birthday exactly the one person whose answer it changes', async () => {
    const city = await settled();
    expect(toPeople(await rescreen(city, '2026-11-19'))).toEqual([]);
    expect(toPeople(await rescreen(city, '2026-11-20'))).toEqual([email(1)]);
  });

  test('mails nobody twice, repeated or run again', async () => {
    const city = await settled();
    await rescreen(city, '2026-11-20');
    expect(toPeople(await rescreen(city, '2026-11-20'))).toEqual([]);
    expect(toPeople(await rescreen(city, '2026-11-20', 'another message'))).toEqual([]);
  });

  test('finds on a later day whom a run that did not take place would have found', async () => {
    const city = await settled();
    expect(toPeople(await rescreen(city, '2026-11-23'))).toEqual([email(1)]);
  });

  test('looks again at everybody within a month, and tells nobody whose answer stays', async () => {
    const city = await settled();
    const due = await city.stores.screenings.due('2026-12-02', 100);
    expect(due).toHaveLength(3);
    expect(await city.stores.screenings.due('2026-11-19', 100)).toEqual([]);
  });
});

describe('the list for the officials', () => {
  const studied = { ...screenedFacts, schools: [{ district: '48121', status: 'graduated' as const }] };

  const LATER: Moment = { now: '2026-11-02T03:05:00.000Z', today: '2026-11-02' };
  /** A person starts to wait. Returns the city five minutes later, or at another instant. */
  const waiting = async (later = LATER, table: Table = memoryTable(), send?: MailSender['send']): Promise<World> => {
    const city = world(table);
    await city.receive(registered(A, screenedSeeker()), 'r-1');
    await city.receive(declared(A, { externalId: 'S-1', revision: 1, facts: studied }), 'f-1');
    await city.drain();
    return world(table, later, send);
  };
  const toOfficials = async (city: World, messageId: string): Promise<number> =>
    (await rescreen(city, NOW.today, messageId)).filter((to) => to === 'officials@city.example').length;

  test('names once who came to wait for a person, and by no more than the reference', async () => {
    const city = await waiting();
    expect(await toOfficials(city, 'run-1')).toBe(1);
    const mail = city.mails.at(-1);
    expect(mail?.raw).not.toContain('gil@people.example');
    expect(await toOfficials(city, 'run-1')).toBe(0);
    expect(await toOfficials(city, 'run-2')).toBe(0);
  });

  test('leaves to the next list who may still be on the way to it', async () => {
    const table = memoryTable();
    const early = await waiting({ ...LATER, now: '2026-11-02T03:04:59.999Z' }, table);
    expect(await toOfficials(early, 'run-1')).toBe(0);
    expect(await toOfficials(world(table, LATER), 'run-2')).toBe(1);
  });

  test('holds nothing of them while it waits to be sent, and leaves out who was deleted meanwhile', async () => {
    const kept: string[] = [];
    const table = memoryTable();
    const seen: Table = {
      ...table,
      writeAfter: (item, after) => {
        kept.push(JSON.stringify(item));
        return table.writeAfter(item, after);
      },
    };
    const city = await waiting(LATER, seen, async ({ to }) =>
      to === 'officials@city.example'
        ? { outcome: 'throttled', reason: 'Throttling' }
        : { outcome: 'accepted', mailId: 'm' },
    );
    expect(await toOfficials(city, 'run-1')).toBe(0);
    const waits = kept.filter((item) => item.includes('"kind":"review-list"'));
    expect(waits.length).toBeGreaterThan(0);
    for (const item of waits) expect(item).not.toContain('S-1');
    await city.receive(withdrawn(A, 'S-1', 1), 'w-1');
    await city.drain();
    const now = '2026-11-02T04:00:00.000Z';
    const due = await city.stores.mailboxes.due(now, 10);
    expect(due).toHaveLength(1);
    for (const mailbox of due) expect(await city.sendAt({ kind: 'wake', mailbox }, now)).toEqual(['overtaken']);
    expect(await city.stores.mailboxes.due(now, 10)).toEqual([]);
  });

  test('goes though the people of a partner cannot be asked for, and so do those of the others', async () => {
    const asked: string[] = [];
    const notices: string[] = [];
    const registration = { partner: 'masan-univ', externalId: 'S-1' } as const;
    const deps: RescreenSeekersDeps = {
      rehearsals: { cut: async () => undefined },
      rehearsing: { send: async () => undefined },
      screenings: {
        due: async () => [
          { person: 'one', partner: 'masan-univ' },
          { person: 'two', partner: 'popup-cafe' },
        ],
      },
      told: {
        listed: async () => [
          { person: 'one', registration, since: NOW.now, review: { since: NOW.now, programmes: [] } },
        ],
      },
      windows: { tell: (_occasion, _now, tell) => tell({ from: '', to: LATER.now }) },
      screening: {
        send: async (messages, group) => {
          if (group === 'masan-univ') throw new Error('An invented fault');
          asked.push(...messages.map(({ person }) => person));
        },
      },
      notices: { send: async (sent) => void notices.push(...sent.map(({ kind }) => kind)) },
      hash: sha256,
      officials: 'officials@city.example',
    };
    await expect(rescreenSeekers({}, { messageId: 'run' }, LATER, deps)).rejects.toThrow('An invented fault');
    expect([asked, notices]).toEqual([['two'], ['review-list']]);
  });

  test('is not sent when nobody waits', async () => {
    const city = await settled();
    expect(await toOfficials(city, 'run-1')).toBe(0);
  });
});

describe('a list that is too long for one letter', () => {
  const SINCE = '2026-11-02T02:00:00.000Z';
  const asked = { programme: 'youth', on: NOW.today, knownOn: NOW.today, criteria: { age: 'review' } } as const;
  const waits = (externalId: string, since = SINCE): ScreeningRecord => ({
    ...NO_SCREENING,
    registration: { partner: A, externalId },
    answers: [{ ...asked, outcome: 'needs-review', missing: [], forOfficial: true }],
    review: { since, programmes: [asked] },
  });
  const SETTLED: ScreeningRecord = { ...NO_SCREENING, registration: { partner: A, externalId: 'S-0' }, answers: [] };
  const idOf = (index: number): string => `S-${String(index).padStart(4, '0')}`;
  const personOf = (index: number): string => sha256(`person ${index}`);
  const show = (city: World, index: number, record: ScreeningRecord, version = 1, now = SINCE) =>
    city.stores.told.show(personOf(index), record, version, now);
  const cityOf = async (people: number, table: Table = memoryTable()): Promise<World> => {
    const city = world(table);
    for (let index = 0; index < people; index += 1) await show(city, index, waits(idOf(index)));
    return city;
  };
  /** The letters sent, each with its subject and the people it names. */
  const letters = (city: World) =>
    Promise.all(
      city.mails.map(async ({ raw }) => {
        const { subject = '', text = '' } = await PostalMime.parse(raw);
        return { subject, named: [...text.replaceAll(/\s+/g, ' ').matchAll(/S-\d{4}/g)].map(([id]) => id) };
      }),
    );
  const everybody = (people: number) => Array.from({ length: people }, (_, index) => idOf(index));
  const ask = (city: World, messageId: string) => city.run({ to: 'rescreen-seekers', messageId, message: {} });

  test('names all 460 people who came to wait, each once, in five letters of about a hundred', async () => {
    const city = await cityOf(460);
    await ask(city, 'run-1');
    await city.drain();
    const sent = await letters(city);
    expect(sent.map(({ subject }) => subject)).toEqual(
      [1, 2, 3, 4, 5].map(
        (page) => `[창원 일자리] 확인을 기다리는 분이 있습니다: 새로 460명, 모두 460명 (${page}/5쪽)`,
      ),
    );
    expect(sent.flatMap(({ named }) => named).toSorted()).toEqual(everybody(460));
    for (const { named } of sent) expect(named.length).toBeGreaterThan(60);
    for (const { named } of sent) expect(named.length).toBeLessThan(130);
    for (const { raw } of city.mails) expect(raw.length).toBeLessThan(102_000);
    await ask(city, 'run-1');
    await ask(city, 'run-2');
    await city.drain();
    expect(city.mails).toHaveLength(5);
  });

  test.each([
    [100, 1],
    [101, 2],
    [200, 2],
    [201, 3],
  ])('%i people fill %i letters', async (people, count) => {
    const city = await cityOf(people);
    await ask(city, 'run-1');
    await city.drain();
    const sent = await letters(city);
    expect(sent).toHaveLength(count);
    expect(sent.flatMap(({ named }) => named).toSorted()).toEqual(everybody(people));
  });

  test('leaves out who is settled before a letter goes, and moves nobody else out of it', async () => {
    const city = await cityOf(460);
    await ask(city, 'run-1');
    for (let index = 0; index < 460; index += 2) await show(city, index, SETTLED, 2);
    await city.drain();
    const sent = await letters(city);
    expect(sent).toHaveLength(5);
    expect(sent[0]?.subject).toContain('새로 230명, 모두 230명');
    expect(sent.flatMap(({ named }) => named).toSorted()).toEqual(everybody(460).filter((_, index) => index % 2 === 1));
  });

  test('holds no people while it waits, and a page on which all are settled is not sent', async () => {
    const city = await cityOf(150);
    await ask(city, 'run-1');
    expect(JSON.stringify(city.waiting)).not.toContain(personOf(0));
    for (let index = 0; index < 150; index += 1) if (personOf(index) < '8') await show(city, index, SETTLED, 2);
    await city.drain();
    expect((await letters(city)).map(({ subject }) => subject.slice(-6))).toEqual(['(2/2쪽)']);
  });

  test('that could not be asked for is asked for by the next run, with those who came since in letters of their own', async () => {
    const table = memoryTable();
    const city = await cityOf(120, table);
    const down = { ...city, waiting: city.waiting };
    const push = city.waiting.push.bind(city.waiting);
    city.waiting.push = () => {
      throw new Error('The queue is down');
    };
    await expect(ask(down, 'run-1')).rejects.toThrow('The queue is down');
    city.waiting.push = push;
    const later: Moment = { now: '2026-11-02T04:00:00.000Z', today: NOW.today };
    const next = world(table, later);
    await show(next, 120, waits(idOf(120), '2026-11-02T03:30:00.000Z'), 1, '2026-11-02T03:30:00.000Z');
    await ask(next, 'run-2');
    await next.drain();
    const sent = await letters(next);
    expect(sent.map(({ subject }) => /새로 \d+명/.exec(subject)?.[0])).toEqual([
      '새로 120명',
      '새로 120명',
      '새로 1명',
    ]);
    expect(sent.flatMap(({ named }) => named).toSorted()).toEqual(everybody(121));
  });

  test('has somebody whose place on it was written late, because a step failed, as new from then on', async () => {
    const city = world(memoryTable());
    await show(city, 7, waits(idOf(7), SINCE), 1, '2026-11-02T05:01:00.000Z');
    await show(city, 7, waits(idOf(7), SINCE), 2, '2026-11-02T09:00:00.000Z');
    expect((await city.stores.told.listed('2026-11-02T05:01:00.000Z')).map(({ since }) => since)).toEqual([
      '2026-11-02T05:01:00.000Z',
    ]);
    await show(city, 7, waits(idOf(7), '2026-11-02T10:00:00.000Z'), 3, '2026-11-02T10:00:00.000Z');
    expect((await city.stores.told.listed('9999')).map(({ since }) => since)).toEqual(['2026-11-02T10:00:00.000Z']);
  });
});
