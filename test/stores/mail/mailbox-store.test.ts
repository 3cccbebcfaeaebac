import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../functions/notices/contracts.ts';
import { expiryAfter } from '../../../functions/domain/language/calendar.ts';
import { MOST_CLOSED, MOST_PEOPLE } from '../../../functions/domain/mail/mailbox-bounds.ts';
import { putOff } from '../../../functions/domain/mail/mailbox-notices.ts';
import { showPerson } from '../../../functions/domain/mail/mailbox-people.ts';
import { closedKey, emptyMailbox, type Mailbox, type OwnWord } from '../../../functions/domain/mail/mailbox.ts';
import { mailboxStore, type MailboxStore } from '../../../functions/stores/mail/mailbox-store.ts';
import type { DueItem, Table } from '../../../functions/stores/table.ts';
import { inAllOrders, type Turn } from '../../simulation/notices/all-orders.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { realAndFake } from '../../support/real-and-fake.ts';
import { after, answer, BOX, GIL, HOUR, match, momentOf, NOW, recipient } from '../../support/sample-mailbox.ts';

const PK = `mailbox#${BOX}`;
const AT_NOON = momentOf(NOW);
const hours = (count: number): string => after(NOW, count * HOUR);
const at = (count: number) => momentOf(hours(count));

const waits =
  (id: string, due: string) =>
  (mailbox: Mailbox): Mailbox =>
    putOff(mailbox, match(id), {}, due);
const openIn = ({ open }: Mailbox): string[] => Object.keys(open).toSorted();
const shownAs = (name: string, address = 'gil@people.example') => ({ address, recipient: recipient({ name }) });
const said = (mail: OwnWord['mail'], hour: number): OwnWord => ({ mail, at: hours(hour) });
const letter = (noticeId: string): Notice => ({
  kind: 'posting-held',
  noticeId,
  partner: 'masan-univ',
  to: 'hr@gasang.example',
  externalId: 'P-1',
  says: 'hash',
});
const idsOf = (notices: readonly Notice[]): string[] => notices.map(({ noticeId }) => noticeId);

describe.each(realAndFake())('the mailbox on %s', (_, makeTable) => {
  /** `told`: the items that ops was told about. `change`: what the table does differently. */
  const made = (change: (table: Table) => Partial<Table> = () => ({})) => {
    const told: string[] = [];
    const plain = makeTable();
    const table: Table = { ...plain, unreadable: ({ sk }: DueItem) => told.push(sk), ...change(plain) };
    const store = mailboxStore(table);
    const update = async (decide: (mailbox: Mailbox) => Mailbox, moment = AT_NOON, exact = false) =>
      store.update(await store.read(BOX), moment, decide, exact);
    const queuedIds = async (most = 10): Promise<string[]> =>
      idsOf((await store.queued(BOX, most)).map(({ notice }) => notice));
    return { table: plain, store, told, update, queuedIds };
  };

  describe('read and changed', () => {
    test('is empty where nothing is known', async () => {
      const { store } = made();
      expect(await store.read(BOX)).toEqual({ value: emptyMailbox(BOX), version: 0 });
    });

    test('is what was written, with the count of its writes', async () => {
      const { store } = made();
      const first = await store.change(await store.read(BOX), AT_NOON, (mailbox) => ({
        mailbox: waits('n-1', hours(1))(mailbox),
        result: 'decided',
      }));
      expect(first).toMatchObject({ version: 1, result: 'decided' });
      const second = await store.update(first, AT_NOON, waits('n-2', hours(2)));
      expect(second.version).toBe(2);
      expect(openIn(second.value)).toEqual(['n-1', 'n-2']);
      expect(await store.read(BOX)).toEqual({ value: second.value, version: 2 });
    });

    test('is apart from every other mailbox', async () => {
      const { store, update } = made();
      await update(waits('n-1', hours(1)));
      expect(await store.read(`${BOX}2`)).toEqual({ value: emptyMailbox(`${BOX}2`), version: 0 });
    });

    test('that a decision leaves as it is is not written', async () => {
      const { table, store, update } = made();
      const nothing = await store.change(await store.read(BOX), AT_NOON, (mailbox) => ({ mailbox, result: 7 }));
      expect(nothing).toEqual({ value: emptyMailbox(BOX), version: 0, result: 7 });
      expect(await table.readAll(PK)).toEqual([]);
      await update(waits('n-1', hours(1)));
      expect((await update((mailbox) => mailbox)).version).toBe(1);
      expect((await store.read(BOX)).version).toBe(1);
    });

    test('is decided on anew when somebody else wrote in between, and nothing of theirs is lost', async () => {
      const { store } = made();
      const stale = await store.read(BOX);
      await store.update(stale, AT_NOON, waits('n-1', hours(1)));
      const seen: string[][] = [];
      const after = await store.update(stale, AT_NOON, (mailbox) => {
        seen.push(openIn(mailbox));
        return waits('n-2', hours(2))(mailbox);
      });
      expect(seen).toEqual([[], ['n-1']]);
      expect(after.version).toBe(2);
      expect(openIn((await store.read(BOX)).value)).toEqual(['n-1', 'n-2']);
    });

    test('is left to them when nothing is left to decide', async () => {
      const { store } = made();
      const stale = await store.read(BOX);
      await store.update(stale, AT_NOON, waits('n-1', hours(1)));
      const { version, result } = await store.change(stale, AT_NOON, (mailbox) =>
        mailbox.open['n-1'] === undefined
          ? { mailbox: waits('n-1', hours(9))(mailbox), result: 'put off' }
          : { mailbox, result: 'known' },
      );
      expect([version, result]).toEqual([1, 'known']);
      expect((await store.read(BOX)).value.open['n-1']?.due).toBe(hours(1));
    });

    test('holds what each of eight wrote at once', async () => {
      const { store } = made();
      const stale = await store.read(BOX);
      const ids = Array.from({ length: 8 }, (_one, index) => `n-${index}`);
      await Promise.all(ids.map((id) => store.update(stale, AT_NOON, waits(id, hours(1)))));
      const { value, version } = await store.read(BOX);
      expect(openIn(value)).toEqual(ids.toSorted());
      expect(version).toBe(8);
    });

    test('that cannot be read is an error, and is not written over', async () => {
      const { table, store } = made();
      const spoiled = { pk: PK, sk: 'mailbox', version: 1, value: { never: 'this' } };
      await table.writeNewer(spoiled);
      await expect(store.read(BOX)).rejects.toThrow('people');
      await expect(store.say(BOX, GIL, said('stopped', 0), AT_NOON)).rejects.toThrow('people');
      expect(await table.read(PK, 'mailbox')).toEqual(spoiled);
    });

    test('does not expire', async () => {
      const { table, store, update } = made();
      await update(waits('n-1', hours(1)));
      await store.enqueue(BOX, match('n-2'), AT_NOON);
      expect((await table.readAll(PK)).map(({ sk, expiresAt }) => [sk.split('#')[0], expiresAt])).toEqual([
        ['mailbox', undefined],
        ['queue', undefined],
        ['queued', undefined],
      ]);
    });
  });

  describe('due', () => {
    const boxDue = async (store: MailboxStore, box: string, hour: number): Promise<void> =>
      void (await store.update(await store.read(box), AT_NOON, waits('n-1', hours(hour))));

    test('is given when its time has come, of each sixteenth the longest due first, and at most so many', async () => {
      const { store } = made();
      for (const [box, hour] of [
        ['a2', 3],
        ['a0', 1],
        ['a3', 4],
        ['a1', 2],
        ['b0', 1],
      ] as const)
        await boxDue(store, box, hour);
      expect(await store.due(hours(0), 10)).toEqual([]);
      expect(await store.due(hours(2), 10)).toEqual(['a0', 'a1', 'b0']);
      expect(await store.due(after(hours(3), -1), 10, ['a'])).toEqual(['a0', 'a1']);
      expect(await store.due(hours(3), 10, ['a'])).toEqual(['a0', 'a1', 'a2']);
      expect(await store.due(hours(9), 3)).toEqual(['a0', 'a1', 'a2', 'b0']);
    });

    test('is found where it lay before there were sixteen lists, and only there until it is written', async () => {
      const { table, store } = made();
      const value = emptyMailbox('a0');
      await table.writeNewer({ pk: 'mailbox#a0', sk: 'mailbox', version: 1, value, due: 'mailbox', dueOn: hours(1) });
      expect(await store.due(hours(1), 10, ['a'])).toEqual([]);
      expect(await store.due(hours(1), 10)).toEqual(['a0']);
      await boxDue(store, 'a0', 2);
      expect(await store.due(hours(1), 10)).toEqual([]);
      expect(await store.due(hours(2), 10, ['a'])).toEqual(['a0']);
    });

    test('is in no list when nothing is open any more: who got their mail is not woken for it', async () => {
      const { store, update } = made();
      await update(waits('n-1', hours(1)));
      await update((mailbox) => ({ ...mailbox, open: {} }));
      expect(await store.due(hours(99), 10)).toEqual([]);
    });

    test('is given once, though more than one thing in it is', async () => {
      const { store } = made();
      await boxDue(store, 'a', 2);
      await boxDue(store, BOX, 1);
      await store.enqueue(BOX, match('n-2'), at(3));
      expect(await store.due(hours(3), 10)).toEqual([BOX, 'a']);
    });

    test('keeps its mark when less is due, until the sweep has looked: then it is exact', async () => {
      const { store, update } = made();
      await update(waits('n-1', hours(1)));
      await update(waits('n-1', hours(3)));
      expect((await store.read(BOX)).value.wakeAt).toBe(hours(1));
      expect(await store.due(hours(1), 10)).toEqual([BOX]);
      expect((await update((mailbox) => mailbox, at(1), true)).version).toBe(3);
      expect(await store.due(hours(1), 10)).toEqual([]);
      expect(await store.due(hours(3), 10)).toEqual([BOX]);
      expect((await update((mailbox) => mailbox, at(1), true)).version).toBe(3);
    });

    test('moves its mark forward at once when something is due earlier', async () => {
      const { store, update } = made();
      await update(waits('n-1', hours(3)));
      await update(waits('n-2', hours(1)));
      expect(await store.due(hours(1), 10)).toEqual([BOX]);
    });

    test('has no mark when the sweep finds that nothing is due any more', async () => {
      const { store, update } = made();
      await update(waits('n-1', hours(1)));
      await update((mailbox) => ({ ...mailbox, open: {} }), at(1), true);
      expect(await store.due(hours(99), 10)).toEqual([]);
      expect((await store.read(BOX)).value).toEqual(emptyMailbox(BOX));
    });
  });

  describe('shows a person', () => {
    const nameIn = async (store: MailboxStore): Promise<string | undefined> =>
      (await store.read(BOX)).value.people[GIL]?.shown?.name;

    test('as after the latest write of their record: an older or an equal count is ignored', async () => {
      const { store } = made();
      expect(await store.show(BOX, GIL, { shown: shownAs('가상셋'), version: 3 }, AT_NOON)).toBe('shown');
      expect(await store.show(BOX, GIL, { shown: shownAs('가상둘'), version: 2 }, AT_NOON)).toBe('shown');
      expect(await store.show(BOX, GIL, { shown: shownAs('가상셋 다시'), version: 3 }, AT_NOON)).toBe('shown');
      expect(await nameIn(store)).toBe('가상셋');
      expect((await store.read(BOX)).version).toBe(1);
      await store.show(BOX, GIL, { shown: shownAs('가상넷'), version: 4 }, AT_NOON);
      expect(await nameIn(store)).toBe('가상넷');
    });

    test('no more once they left, and what comes late does not bring them back', async () => {
      const { store } = made();
      await store.show(BOX, GIL, { shown: shownAs('가상길동'), version: 1 }, AT_NOON);
      expect(await store.show(BOX, GIL, { version: 3 }, AT_NOON)).toBe('shown');
      await store.show(BOX, GIL, { shown: shownAs('가상길동'), version: 2 }, AT_NOON);
      const { value } = await store.read(BOX);
      expect(value.people).toEqual({ [GIL]: { version: 3, goneOn: '2026-11-02' } });
      expect(value.address).toBeUndefined();
    });

    test('with their own word, the later of two', async () => {
      const { store } = made();
      await store.show(BOX, GIL, { shown: { ...shownAs('가상길동'), own: said('stopped', 2) }, version: 1 }, AT_NOON);
      await store.show(BOX, GIL, { shown: { ...shownAs('가상길동'), own: said('agreed', 1) }, version: 2 }, AT_NOON);
      expect((await store.read(BOX)).value.people[GIL]?.own).toEqual(said('stopped', 2));
    });

    test(`who is one of ${MOST_PEOPLE} at the address; one more finds no place until somebody leaves`, async () => {
      const { store, update } = made();
      const others = Array.from({ length: MOST_PEOPLE - 1 }, (_one, index) => `person-${index}`);
      await update((mailbox) =>
        others.reduce(
          (shown, person) => showPerson(shown, person, { shown: shownAs(person), version: 1 }, AT_NOON.today),
          mailbox,
        ),
      );
      expect(await store.show(BOX, 'last', { shown: shownAs('마지막'), version: 1 }, AT_NOON)).toBe('shown');
      expect(await store.show(BOX, GIL, { shown: shownAs('가상길동'), version: 1 }, AT_NOON)).toBe('full');
      expect((await store.read(BOX)).value.people[GIL]).toBeUndefined();
      expect(await store.show(BOX, 'last', { shown: shownAs('마지막 둘'), version: 2 }, AT_NOON)).toBe('shown');
      expect(await store.show(BOX, 'last', { version: 3 }, AT_NOON)).toBe('shown');
      expect(await store.show(BOX, GIL, { shown: shownAs('가상길동'), version: 1 }, AT_NOON)).toBe('shown');
    });
  });

  describe('takes a word', () => {
    test('of a person: the later holds, and of two at one instant the stop', async () => {
      const { store } = made();
      expect(await store.say(BOX, GIL, said('stopped', 1), AT_NOON)).toBe('known');
      expect((await store.read(BOX)).version).toBe(0);
      await store.show(BOX, GIL, { shown: shownAs('가상길동'), version: 1 }, AT_NOON);
      expect(await store.say(BOX, GIL, said('agreed', 1), AT_NOON)).toBe('taken');
      expect(await store.say(BOX, GIL, said('stopped', 1), AT_NOON)).toBe('taken');
      expect(await store.say(BOX, GIL, said('stopped', 1), AT_NOON)).toBe('known');
      expect(await store.say(BOX, GIL, said('agreed', 1), AT_NOON)).toBe('known');
      expect(await store.say(BOX, GIL, said('agreed', 0), AT_NOON)).toBe('known');
      const { value, version } = await store.read(BOX);
      expect(value.people[GIL]?.own).toEqual(said('stopped', 1));
      expect(version).toBe(3);
    });

    test('of a company, which is nobody’s own', async () => {
      const { store } = made();
      await store.show(BOX, GIL, { shown: shownAs('가상길동'), version: 1 }, AT_NOON);
      expect(await store.say(BOX, undefined, said('stopped', 1), AT_NOON)).toBe('taken');
      expect(await store.say(BOX, undefined, said('stopped', 1), AT_NOON)).toBe('known');
      expect(await store.say(BOX, undefined, said('agreed', 2), AT_NOON)).toBe('taken');
      const { value } = await store.read(BOX);
      expect([value.company?.own, value.people[GIL]?.own]).toEqual([said('agreed', 2), undefined]);
    });

    test('of each of two who speak at once', async () => {
      const { store } = made();
      for (const person of [GIL, 'other'])
        await store.show(BOX, person, { shown: shownAs(person), version: 1 }, AT_NOON);
      const both = [GIL, 'other'].map((person) => store.say(BOX, person, said('stopped', 1), AT_NOON));
      expect(await Promise.all(both)).toEqual(['taken', 'taken']);
      const { people } = (await store.read(BOX)).value;
      expect([people[GIL]?.own, people['other']?.own]).toEqual([said('stopped', 1), said('stopped', 1)]);
    });
  });

  describe('remembers notices that ended', () => {
    const [EARLY, LATE] = ['2026-12-01', '2026-12-20'];
    const manyEnded =
      (count: number, more: Mailbox['closed'] = {}) =>
      (mailbox: Mailbox): Mailbox => ({
        ...mailbox,
        closed: {
          [LATE]: Array.from({ length: count }, (_one, index) => closedKey(`late-${index}`)).join(''),
          ...more,
        },
      });
    const full = manyEnded(MOST_CLOSED, { [EARLY]: closedKey('early-one') + closedKey('early-two') });
    const ended = async (store: MailboxStore, id: string): Promise<boolean> =>
      store.hasEnded(await store.read(BOX), id);

    test(`in itself, up to ${MOST_CLOSED.toLocaleString('en')} of them`, async () => {
      const { table, store, update } = made();
      await update(manyEnded(MOST_CLOSED));
      expect((await store.read(BOX)).value.spilledUntil).toBeUndefined();
      expect(await ended(store, 'late-0')).toBe(false);
      expect(await table.readAll(PK, 'ended#')).toEqual([]);
    });

    test('beside itself, those that are forgotten first, until a day after the last on which they matter', async () => {
      const { table, store, update } = made();
      await update(full);
      const { value } = await store.read(BOX);
      expect([Object.keys(value.closed), value.spilledUntil]).toEqual([[LATE], EARLY]);
      const ids = ['early-one', 'early-two', 'late-0', 'never'];
      expect(await Promise.all(ids.map((id) => ended(store, id)))).toEqual([true, true, false, false]);
      const items = await table.readAll(PK, 'ended#');
      expect(items.map(({ sk, expiresAt }) => [sk, expiresAt])).toEqual([
        [`ended#${closedKey('early-one')}`, expiryAfter(EARLY, 1)],
        [`ended#${closedKey('early-two')}`, expiryAfter(EARLY, 1)],
      ]);
    });

    test('but not one that is open again, and none once their day is past', async () => {
      const { store, update } = made();
      await update(full);
      await update(waits('early-one', hours(1)));
      expect(await ended(store, 'early-one')).toBe(false);
      expect(await ended(store, 'early-two')).toBe(true);
      await update(waits('n-1', hours(1)), momentOf(`${EARLY}T03:00:00.000Z`));
      expect(await ended(store, 'early-two')).toBe(true);
      await update(waits('n-2', hours(1)), momentOf('2026-12-02T03:00:00.000Z'));
      expect(await ended(store, 'early-two')).toBe(false);
    });

    test('in one place or the other, whichever write fails', async () => {
      const fails = async (): Promise<never> => {
        throw new Error('The table is down');
      };
      const first = made(() => ({ writeNewer: fails }));
      await expect(first.update(full)).rejects.toThrow('The table is down');
      expect((await first.store.read(BOX)).version).toBe(0);
      const second = made(() => ({ writeAfter: fails }));
      await expect(second.update(full)).rejects.toThrow('The table is down');
      expect(await second.table.readAll(PK, 'ended#')).toHaveLength(2);
    });
  });

  describe('has notices wait beside it', () => {
    test('the oldest first, at most so many', async () => {
      const { store, queuedIds } = made();
      expect(await queuedIds()).toEqual([]);
      await store.enqueue(BOX, match('n-1'), at(2));
      await store.enqueue(BOX, match('n-2'), at(1));
      await store.enqueue(BOX, answer('n-0'), at(3));
      expect(await queuedIds()).toEqual(['n-2', 'n-1', 'n-0']);
      expect(await queuedIds(2)).toEqual(['n-2', 'n-1']);
      expect((await store.queued(BOX, 1))[0]?.notice).toEqual(match('n-2'));
      expect(await store.queued(`${BOX}2`, 10)).toEqual([]);
    });

    test('each once for each person it is for, and letters to a company among them', async () => {
      const { store, queuedIds } = made();
      await store.enqueue(BOX, match('n-1'), AT_NOON);
      await store.enqueue(BOX, match('n-1'), AT_NOON);
      await store.enqueue(BOX, { ...match('n-1'), person: 'other' }, AT_NOON);
      await store.enqueue(BOX, letter('n-2'), AT_NOON);
      expect(await queuedIds()).toEqual(['n-1', 'n-1', 'n-2']);
    });

    test('which makes it due at once, and keeps it due until nothing waits', async () => {
      const { store } = made();
      await store.enqueue(BOX, match('n-1'), at(1));
      await store.enqueue(BOX, match('n-2'), at(2));
      expect(await store.due(hours(0), 10)).toEqual([]);
      expect(await store.due(hours(1), 10)).toEqual([BOX]);
      await store.dequeue(BOX, await store.queued(BOX, 1));
      await store.emptied(BOX, at(3));
      expect(await store.due(hours(3), 10)).toEqual([BOX]);
      await store.dequeue(BOX, await store.queued(BOX, 1));
      expect(await store.due(hours(3), 10)).toEqual([BOX]);
      await store.emptied(BOX, at(3));
      expect(await store.due(hours(99), 10)).toEqual([]);
      await store.enqueue(BOX, match('n-3'), at(4));
      expect(await store.due(hours(4), 10)).toEqual([BOX]);
    });

    test('and takes out those that came in, no others', async () => {
      const { store, queuedIds } = made();
      for (const hour of [1, 2, 3]) await store.enqueue(BOX, match(`n-${hour}`), at(hour));
      const queued = await store.queued(BOX, 2);
      await store.enqueue(BOX, match('n-0'), at(0));
      await store.dequeue(BOX, queued);
      await store.dequeue(BOX, queued);
      expect(await queuedIds()).toEqual(['n-0', 'n-3']);
      await store.dequeue(BOX, []);
      expect(await queuedIds()).toEqual(['n-0', 'n-3']);
    });

    test('of which it says nothing where nothing ever waited', async () => {
      const { table, store } = made();
      await store.emptied(BOX, AT_NOON);
      expect(await table.readAll(PK)).toEqual([]);
    });

    test.each(['between the look and the removal of the mark', 'after the mark was removed, before the last look'])(
      'and stays due when one comes %s',
      async (when) => {
        const { store, queuedIds } = made((table) => ({
          writeAfter: async (item, version) => {
            const comes = () => mailboxStore(table).enqueue(BOX, match('n-2'), at(2));
            if (item['due'] === undefined && when.startsWith('between')) await comes();
            const written = await table.writeAfter(item, version);
            if (item['due'] === undefined && when.startsWith('after')) await comes();
            return written;
          },
        }));
        await store.enqueue(BOX, match('n-1'), at(1));
        await store.dequeue(BOX, await store.queued(BOX, 1));
        await store.emptied(BOX, at(2));
        expect(await queuedIds()).toEqual(['n-2']);
        expect(await store.due(hours(2), 10)).toEqual([BOX]);
      },
    );

    test('and stays due behind one that cannot be read', async () => {
      const { table, store, queuedIds, told } = made();
      await table.writeNewer({ pk: PK, sk: 'queued#2026', version: 1, value: { never: 'this' } });
      await store.enqueue(BOX, match('n-1'), at(1));
      expect(await queuedIds(1)).toEqual([]);
      await store.emptied(BOX, at(1));
      expect(await store.due(hours(1), 10)).toEqual([BOX]);
      expect(await queuedIds()).toEqual(['n-1']);
      expect(new Set(told)).toEqual(new Set(['queued#2026']));
      await store.dequeue(BOX, await store.queued(BOX, 10));
      await store.emptied(BOX, at(1));
      expect(await store.due(hours(99), 10)).toEqual([]);
    });
  });

  describe('keeps letters for the list of a day', () => {
    const [TODAY, TOMORROW] = ['2026-11-02', '2026-11-03'];

    test('each once, in the order of their ids, until the day is 35 days past', async () => {
      const { table, store } = made();
      expect(await store.listed(BOX, TODAY)).toEqual([]);
      for (const id of ['l-2', 'l-1', 'l-2']) await store.enlist(BOX, TODAY, letter(id));
      await store.enlist(BOX, TOMORROW, letter('l-3'));
      await store.enlist(`${BOX}2`, TODAY, letter('l-4'));
      expect(await store.listed(BOX, TODAY)).toEqual([letter('l-1'), letter('l-2')]);
      expect(idsOf(await store.listed(BOX, TOMORROW))).toEqual(['l-3']);
      expect((await table.readAll(PK)).map(({ expiresAt }) => expiresAt)).toEqual([
        expiryAfter('2026-12-07', 0),
        expiryAfter('2026-12-07', 0),
        expiryAfter('2026-12-08', 0),
      ]);
    });

    test('beside one that cannot be read, which is left out and told to ops', async () => {
      const { table, store, told } = made();
      await table.writeNewer({ pk: PK, sk: `listed#${TODAY}#a`, version: 1, value: { never: 'this' } });
      await store.enlist(BOX, TODAY, letter('l-1'));
      expect(idsOf(await store.listed(BOX, TODAY))).toEqual(['l-1']);
      expect(told).toEqual([`listed#${TODAY}#a`]);
    });
  });
});

describe('in every order in which notices come and the mark of an empty queue is removed', () => {
  const onTurn = (table: Table, turn: Turn): Table => ({
    ...table,
    read: async (pk, sk) => {
      await turn();
      return table.read(pk, sk);
    },
    readAll: async (pk, beginning, most) => {
      await turn();
      return table.readAll(pk, beginning, most);
    },
    writeAfter: async (item, version) => {
      await turn();
      return table.writeAfter(item, version);
    },
    writeNewer: async (item) => {
      await turn();
      return table.writeNewer(item);
    },
  });

  test.each([
    ['one comes', false],
    ['one comes, behind one that cannot be read', true],
  ])('the mailbox is due in the end: %s', async (_, isSpoiled) => {
    const orders = await inAllOrders(
      (turns) => {
        const table = memoryTable();
        const ready = (async () => {
          const store = mailboxStore(table);
          if (isSpoiled) await table.writeNewer({ pk: PK, sk: 'queued#2026', version: 1, value: { never: 'this' } });
          await store.enqueue(BOX, match('n-0'), at(0));
          await store.dequeue(BOX, await store.queued(BOX, 9));
        })();
        const storeOf = (actor: number) => mailboxStore(onTurn(table, turns(actor)));
        const comes = async (): Promise<void> => {
          await ready;
          await storeOf(1).enqueue(BOX, match('n-1'), at(1));
        };
        const empties = async (): Promise<void> => {
          await ready;
          await storeOf(0).emptied(BOX, at(9));
        };
        return { world: table, actors: [empties, comes] };
      },
      (table, order) => {
        const items = table.all().map(({ sk, due }) => [sk.split('#')[0], due]);
        expect(items.filter(([kind]) => kind === 'queued')).toHaveLength(1 + Number(isSpoiled));
        expect(items, order.join(' ')).toContainEqual(['queue', 'mailbox#0']);
      },
    );
    expect(orders).toBeGreaterThan(20);
  });
});
