import { describe, expect, test } from 'vitest';
import { FORMER } from '../../bin/ops/remove-former.ts';
import { STAGE_SCHEMAS, rescreenSeekersSchema } from '../../functions/contracts/stage-messages.ts';
import { leaveNewJobs } from '../../functions/domain/mail/mailbox-people.ts';
import { withTold } from '../../functions/domain/mail/mailbox.ts';
import { keySchema, type Item } from '../../functions/stores/table.ts';
import { lookThrough, readBack } from '../simulation/read-back.ts';
import { live, STORY, workOff } from '../support/city-story.ts';
import { releases, type Release } from '../support/golden.ts';
import { memoryTable, type OpenTable } from '../support/memory-table.ts';
import { registered, seeker } from '../support/messages.ts';
import { BOX, GIL, mailbox } from '../support/sample-mailbox.ts';
import { NOW, world } from '../support/world.ts';

/** What a stage stored and sent before is read by the code of today, and the code of today by that of tomorrow. */

const SCHEMAS = { ...STAGE_SCHEMAS, 'rescreen-seekers': rescreenSeekersSchema };
const isSent = (to: string): to is keyof typeof SCHEMAS => Object.hasOwn(SCHEMAS, to);
/** A schedule sends them an empty message, and they read nothing of it. */
const STARTED = ['compose-digests', 'recheck-wages', 'reconcile-notices', 'settle-declarations'];

/** The first release whose items have a `version` in place of a `lock`. A stage from before it cannot be moved (ADR 13). */
const FIRST_READ = '2026-11-29T11:28';
const all = releases();
const unread = all.filter(({ date }) => date < FIRST_READ);
const read = all.filter(({ date }) => date >= FIRST_READ);

const filled = async (items: readonly Item[]): Promise<OpenTable> => {
  const table = memoryTable();
  for (const item of items) await table.writeNewer(item);
  return table;
};

const itemsOf = ({ items }: Release): Item[] => items.map((item) => keySchema.parse(item));
const nameOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `${pk} ${sk}`;

/** The table, and the keys of the items that were read from it. */
const watched = (table: OpenTable) => {
  const seen = new Set<string>();
  const note = (items: readonly { readonly pk: string; readonly sk: string }[]): void => {
    for (const item of items) seen.add(nameOf(item));
  };
  const noting: OpenTable = {
    ...table,
    read: async (pk, sk) => {
      const item = await table.read(pk, sk);
      if (item !== undefined) note([item]);
      return item;
    },
    readAll: async (...range) => {
      const items = await table.readAll(...range);
      note(items);
      return items;
    },
    readRange: async (...range) => {
      const items = await table.readRange(...range);
      note(items);
      return items;
    },
    readDue: async (...range) => {
      const items = await table.readDue(...range);
      note(items);
      return items;
    },
  };
  return { seen, table: noting };
};

/** What `npm run ops -- remove-former` removes. */
const isFormer = ({ pk, sk }: Item): boolean =>
  FORMER.pool({ pk, sk }) || (pk.startsWith('matches#') && FORMER.matches({ pk: pk.slice('matches#'.length), sk }));
/** Only the existence of these items says something, or the code that compares them reads them by itself. */
const isMark = ({ pk, sk }: Item): boolean =>
  /^(?:refusals-about|list-window|occasion)#/.test(pk) || sk.startsWith('used#');

describe('records and messages of former releases (fault 28)', () => {
  test('are kept of six releases, two of them from before items had a version', () => {
    expect(unread.map(({ release }) => release)).toEqual(['b5f9da0', '46029b2']);
    expect(read.map(({ release }) => release)).toEqual(['fa80d01', 'aff24bd', '5cd9b2d', '19a9e5c']);
  });

  test.each(read)('every item of $release ($date) is read, unless a command removes it', async (release) => {
    const items = itemsOf(release);
    const { seen, table } = watched(await filled(items));
    await readBack(table, items);
    expect((await lookThrough([table])).unreadable).toEqual([]);
    expect(items.filter((item) => !seen.has(nameOf(item)) && !isFormer(item) && !isMark(item)).map(nameOf)).toEqual([]);
  });

  test.each(read)('every message of $release ($date) is read', ({ messages }) => {
    expect(messages.length).toBeGreaterThan(15);
    for (const { to, message } of messages)
      if (isSent(to)) expect(SCHEMAS[to].parse(message)).toMatchObject(message);
      else expect([to, message]).toEqual([STARTED.find((name) => name === to), {}]);
  });

  test('a request for a digest that does not say when the last of the jobs changed is not taken for told', () => {
    const told = withTold(mailbox(), GIL, { upTo: NOW.now });
    const jobs = {
      kind: 'new-jobs',
      mailbox: BOX,
      person: GIL,
      since: '2026-11-01T00:00:00.000Z',
      until: '2026-11-30',
    };
    const asked = (message: object): string | undefined => {
      const request = SCHEMAS['send-notice'].parse(message);
      if (request.kind !== 'new-jobs') throw new Error('another request');
      return leaveNewJobs(told, GIL, request).people[GIL]?.digestAt;
    };
    expect(asked({ ...jobs, last: jobs.since })).toBeUndefined();
    expect(asked(jobs)).toBeDefined();
  });

  test.each(unread)('no item of $release ($date) is taken for another: each is refused', ({ items }) => {
    expect(items.length).toBeGreaterThan(20);
    for (const item of items) expect(keySchema.safeParse(item).success).toBe(false);
  });

  test('only releases from before the buckets keep what is removed', () => {
    const kept = read.map((release) => [
      release.release,
      new Set(
        itemsOf(release)
          .filter(isFormer)
          .map(({ pk }) => pk.split('#')[0]),
      ),
    ]);
    expect(Object.fromEntries(kept)).toEqual({
      fa80d01: new Set(['seekers', 'matches']),
      aff24bd: new Set(['seekers', 'matches']),
      '5cd9b2d': new Set(),
      '19a9e5c': new Set(),
    });
  });
});

/** Words, and not the keys of a map: hashes, days, codes and names with signs in them. */
const isWord = (key: string): boolean => /^[a-z][A-Za-z]*$/.test(key);
/** Maps from words: of conditions, of programmes, of reasons. */
const MAPS = ['criteria', 'screenings', 'outcomes', 'reasons'];
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value with a field in every object that no release of today knows. */
const fromTomorrow = (value: unknown, name = ''): unknown => {
  if (Array.isArray(value)) return value.map((one) => fromTomorrow(one));
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  const inner = Object.fromEntries(entries.map(([key, one]) => [key, fromTomorrow(one, key)]));
  return entries.length > 0 && !MAPS.includes(name) && entries.every(([key]) => isWord(key))
    ? { ...inner, fromTomorrow: { is: 'new' } }
    : inner;
};

describe('a field that a release of today does not know (fault 28)', () => {
  test('is ignored in every record of the story', async () => {
    const table = memoryTable();
    const city = world(table);
    await live(city);
    await city.receive(registered('masan-univ', seeker({ externalId: 'S-9', email: 'late@people.example' })), 'late');
    await workOff(city);
    const items = table.all().map((item) => keySchema.parse({ ...item, ...(fromTomorrow(item) as object) }));
    expect(items.length).toBeGreaterThan(STORY.length);
    expect(JSON.stringify(items).match(/fromTomorrow/g)?.length).toBeGreaterThan(2 * items.length);
    const later = await filled(items);
    expect((await lookThrough([later])).unreadable).toEqual([]);
    const before = (await world(table).stores.pool.jobs(NOW.today)).map(({ cluster }) => cluster);
    expect((await world(later).stores.pool.jobs(NOW.today)).map(({ cluster }) => cluster)).toEqual(before);
  });

  test.each(read)('is ignored in every message of $release ($date)', ({ messages }) => {
    const known = messages.flatMap(({ to, message }) => (isSent(to) ? [{ schema: SCHEMAS[to], message }] : []));
    expect(known.length).toBeGreaterThan(10);
    for (const { schema, message } of known)
      expect(schema.parse({ ...message, fromTomorrow: { is: 'new' } })).toEqual(schema.parse(message));
  });
});
