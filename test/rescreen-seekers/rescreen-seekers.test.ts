import { sha256 } from '../../functions/adapters/digest.ts';
import type { MailSender } from '../../functions/adapters/mail-sender.ts';
import type { Table } from '../../functions/adapters/table.ts';
import type { Moment } from '../../functions/domain/calendar.ts';
import { describe, expect, test } from 'vitest';
import { rescreenSeekers, type RescreenSeekersUse } from '../../functions/rescreen-seekers/rescreen-seekers.ts';
import { declared, registered, withdrawn } from '../support/messages.ts';
import { memoryTable } from '../support/memory-table.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { NOW, world, type World } from '../support/world.ts';

const A = 'masan-univ';

/** Three invented people; only the second turns 40 on 20 November 2026, and leaves 창원 청년 that day. */
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
  /** Somebody has come to wait; the city as it is five minutes later, or at another instant. */
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
    const use: RescreenSeekersUse = {
      screenings: {
        due: async () => [
          { person: 'one', partner: 'masan-univ' },
          { person: 'two', partner: 'popup-cafe' },
        ],
        listed: async () => [{ person: 'one', registration, review: { since: NOW.now, programmes: [] } }],
      },
      windows: { next: async () => ({ from: '', to: LATER.now }) },
      screening: {
        send: async (messages, group) => {
          if (group === 'masan-univ') throw new Error('An invented fault');
          asked.push(...messages.map(({ person }) => person));
        },
      },
      notices: { send: async (sent) => void notices.push(...sent.map(({ kind }) => kind)) },
      digest: sha256,
      officials: 'officials@city.example',
    };
    await expect(rescreenSeekers({}, { messageId: 'run' }, LATER, use)).rejects.toThrow('An invented fault');
    expect([asked, notices]).toEqual([['two'], ['review-list']]);
  });

  test('is not sent when nobody waits', async () => {
    const city = await settled();
    expect(await toOfficials(city, 'run-1')).toBe(0);
  });
});
