import { describe, expect, test } from 'vitest';
import { accessOf, restricted } from '../functions/access.ts';
import { OPERATIONS, STORES, TABLES, type Operation } from '../functions/contracts/stores.ts';
import { CONTRACTS, LETTER_READS } from '../functions/notices/contracts.ts';
import { RIGHTS, type FunctionName, type FunctionRights } from '../functions/rights.ts';
import type { Table } from '../functions/stores/table.ts';
import { memoryTable, tableOf } from './support/memory-table.ts';

const NAMES = Object.keys(RIGHTS) as FunctionName[];
const rightsOf = (name: FunctionName): FunctionRights => RIGHTS[name];
const who = (holds: (rights: FunctionRights) => boolean): FunctionName[] =>
  NAMES.filter((name) => holds(rightsOf(name)));

test('the console writes what is proposed, and nothing of what counts, which it reads', async () => {
  const table = memoryTable();
  const store = accessOf('serve-console', { table: () => table }).store('proposedRows');
  const item = (pk: string) => ({ pk, sk: '1', version: 1 });
  await expect(store.writeNewer(item('approval#holidays'))).resolves.not.toThrow();
  for (const pk of ['approved#holidays', 'arrears-in-force', 'figures', 'figure-set#1']) {
    await expect(store.writeNewer(item(pk))).rejects.toThrow('this partition is not granted');
    await expect(store.writeAfter(item(pk), 0)).rejects.toThrow('this partition is not granted');
    await expect(store.read(pk, '1')).resolves.toBeUndefined();
  }
});

describe('a table that is granted in part', () => {
  const ITEM = { pk: 'a', sk: '1', version: 1 };
  const CALLS: Record<string, readonly [readonly Operation[], (table: Table) => Promise<unknown>]> = {
    read: [['read'], (table) => table.read('a', '1')],
    readAll: [['list'], (table) => table.readAll('a')],
    readRange: [['list'], (table) => table.readRange('a', '0', '9')],
    readDue: [['due'], (table) => table.readDue('word', 'z')],
    writeAfter: [['read', 'write'], (table) => table.writeAfter(ITEM, 0)],
    writeNewer: [['write'], (table) => table.writeNewer(ITEM)],
    remove: [['remove'], (table) => table.remove('a', '1')],
    removeAll: [['list', 'remove'], (table) => table.removeAll('a')],
  };

  test.each(Object.entries(CALLS))(
    'takes %s with the rights for it, and not without one of them',
    async (_, [needs, call]) => {
      await expect(call(restricted(memoryTable(), needs, 'a test'))).resolves.not.toThrow();
      for (const missing of needs) {
        const table = memoryTable();
        const others = OPERATIONS.filter((operation) => operation !== missing);
        await expect(call(restricted(table, others, 'a test'))).rejects.toThrow(`a test: ${missing} is not granted`);
        expect(await table.read('a', '1')).toBeUndefined();
      }
    },
  );
});

describe('a function', () => {
  test('gets the table of each of its stores, and none of another', async () => {
    const asked: string[] = [];
    const access = accessOf('match-posting', {
      table: (name) => {
        asked.push(name);
        return memoryTable();
      },
    });
    await access.store('pool').read('p', 's');
    await expect(access.store('pool').remove('p', 's')).rejects.toThrow('match-posting, pool: remove is not granted');
    // @ts-expect-error: matching never reads the facts that people declare
    await expect(access.store('facts').read('p', 's')).rejects.toThrow('not granted');
    expect(asked).toEqual(['pool', 'pool', 'facts']);
    // @ts-expect-error: matching may not ask for a deletion either
    expect(() => access.queue('delete-person')).toThrow('is not there');
  });
});

describe('a table as it was a moment ago', () => {
  const ITEM = { pk: 'p', sk: 's', version: 1 };

  test('is read and listed as the function may read and list it, and nobody writes to it', async () => {
    const [now, before] = [memoryTable(), await tableOf([ITEM])];
    const sources = { table: () => ({ ...now, lately: before }) };
    const lately = accessOf('serve-seeker-page', sources).lately('introductions');
    expect(await lately.read('p', 's')).toEqual(ITEM);
    expect(await lately.readAll('p')).toEqual([ITEM]);
    expect(await accessOf('serve-seeker-page', sources).store('introductions').read('p', 's')).toBeUndefined();
    for (const write of [() => lately.writeNewer(ITEM), () => lately.writeAfter(ITEM, 0)])
      await expect(write()).rejects.toThrow('write is not granted');
    await expect(accessOf('match-posting', sources).lately('pool').remove('p', 's')).rejects.toThrow('not granted');
    await expect(accessOf('serve-seeker-page', sources).lately('facts').readAll('p')).rejects.toThrow('not granted');
    expect(now.all()).toEqual([]);
  });

  test('is the table itself where nothing else is known of it', async () => {
    const table = await tableOf([ITEM]);
    const access = accessOf('serve-seeker-page', { table: () => table });
    expect(await access.lately('pool').read('p', 's')).toEqual(ITEM);
    // A table that is granted does not bring the other one with it.
    expect(restricted({ ...table, lately: table }, [], 'a test').lately).toBeUndefined();
  });
});

describe('the table of rights', () => {
  test('lets one function send mail', () => expect(who(({ mail }) => mail === true)).toEqual(['send-notice']));

  test('lets nobody read what people declared but who receives, judges, shows and deletes it, and who counts whom a figure would concern', () => {
    expect(who(({ stores }) => stores.facts !== undefined).toSorted()).toEqual(
      [
        'delete-person',
        'receive-seeker',
        'rehearse-figures',
        'screen-seeker',
        'serve-seeker-page',
        'settle-declarations',
      ].toSorted(),
    );
  });

  test('lets nobody remove items but the deletion, the sender what waited beside a full mailbox, whoever sees to a mail that was left, whoever shows a person in the pool, and the console its sessions', () => {
    const removing = who(({ stores }) => Object.values(stores).some((operations) => operations?.includes('remove')));
    const showing = ['receive-seeker', 'screen-seeker', 'serve-seeker-page'] as const;
    const mail = ['record-delivery', 'send-notice'] as const;
    expect(removing.toSorted()).toEqual(['delete-person', 'serve-console', ...mail, ...showing].toSorted());
    expect(RIGHTS['record-delivery'].stores.leftMails).toEqual(['remove']);
    expect(RIGHTS['record-delivery'].stores.mailboxes).not.toContain('remove');
    for (const name of showing) {
      const stores = Object.entries<readonly string[]>(RIGHTS[name].stores);
      expect(stores.filter(([, operations]) => operations.includes('remove')).map(([store]) => store)).toEqual([
        'pool',
      ]);
    }
    expect(RIGHTS['send-notice'].stores.mailboxes).toContain('remove');
    expect(RIGHTS['serve-console'].stores.audit).not.toContain('remove');
  });

  test('lets the console alone ask who an official is, add to the records and use a door of the city', () => {
    for (const right of ['signIn', 'records', 'doors'] as const)
      expect(who((rights) => rights[right] !== undefined)).toEqual(['serve-console']);
  });

  test('gives the sender what the letters are made from, and no right to write it', () => {
    for (const { reads } of Object.values(CONTRACTS))
      for (const [store, operations] of Object.entries(reads))
        expect(LETTER_READS[store as keyof typeof LETTER_READS]).toEqual(expect.arrayContaining([...operations]));
    const written = Object.entries(rightsOf('send-notice').stores).filter(([, operations]) =>
      operations?.includes('write'),
    );
    expect(written.map(([store]) => store).toSorted()).toEqual(['channel', 'leftMails', 'mailboxes']);
  });

  test('knows every store and every table, and somebody uses each', () => {
    expect([...new Set(Object.values(STORES))].toSorted()).toEqual([...TABLES].toSorted());
    for (const store of Object.keys(STORES) as (keyof typeof STORES)[])
      expect(who(({ stores }) => stores[store] !== undefined).length, store).toBeGreaterThan(0);
  });
});
