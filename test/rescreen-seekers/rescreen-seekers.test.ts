import { describe, expect, test } from 'vitest';
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

  const waiting = async (): Promise<World> => {
    const city = world(memoryTable());
    await city.receive(registered(A, screenedSeeker()), 'r-1');
    await city.receive(declared(A, { externalId: 'S-1', revision: 1, facts: studied }), 'f-1');
    await city.drain();
    return city;
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

  test('holds nothing of them while it waits to be sent, and leaves out who was deleted meanwhile', async () => {
    const kept: string[] = [];
    const table = memoryTable();
    const city = world(
      {
        ...table,
        writeAfter: (item, after) => {
          kept.push(JSON.stringify(item));
          return table.writeAfter(item, after);
        },
      },
      NOW,
      async ({ to }) =>
        to === 'officials@city.example'
          ? { outcome: 'throttled', reason: 'Throttling' }
          : { outcome: 'accepted', mailId: 'm' },
    );
    await city.receive(registered(A, screenedSeeker()), 'r-1');
    await city.receive(declared(A, { externalId: 'S-1', revision: 1, facts: studied }), 'f-1');
    await city.drain();
    expect(await toOfficials(city, 'run-1')).toBe(0);
    const waits = kept.filter((item) => item.includes('"kind":"review-list"'));
    expect(waits.length).toBeGreaterThan(0);
    for (const item of waits) expect(item).not.toContain('S-1');
    await city.receive(withdrawn(A, 'S-1', 1), 'w-1');
    await city.drain();
    const now = '2026-11-02T01:00:00.000Z';
    for (const mailbox of await city.stores.mailboxes.due(now, 10))
      expect(await city.sendAt({ kind: 'wake', mailbox }, now)).toBe('overtaken');
    expect(await city.stores.mailboxes.due(now, 10)).toEqual([]);
  });

  test('is not sent when nobody waits', async () => {
    const city = await settled();
    expect(await toOfficials(city, 'run-1')).toBe(0);
  });
});
