import { describe, expect, test } from 'vitest';
import type { Item } from '../../functions/stores/table.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { deletePerson as markDeleted, emptyPerson } from '../../functions/domain/people/person.ts';
import { clusterOf } from '../../functions/domain/postings/cluster.ts';
import { takingTurns } from '../support/dynalite.ts';
import { inPool } from '../support/in-pool.ts';
import { memoryTable, tableOf, type OpenTable } from '../support/memory-table.ts';
import { posting, registered, sentThen, type Event } from '../support/messages.ts';
import { STEP } from '../support/tries.ts';
import { world, type Stage, type World } from '../support/world.ts';
import {
  A,
  AT_OTHER_PARTNER,
  consentsOn,
  DECLARED,
  EVERYTHING,
  hour,
  MARKS,
  markedSeeker,
  PERSON,
  POSTING,
  REGISTERED,
  REPORTED,
  SENT_AGAIN,
  WITHDRAWN,
} from '../support/marked-person.ts';

const DELETED_AT = '2026-11-02T04:00:00.000Z';
const LATER = '2026-11-02T04:20:00.000Z';

class Crash extends Error {
  override name = 'Crash';
}

/** A city that counts a point before and a point after every table call. At point `at`, `strike` runs once. */
const struckAt = (table: OpenTable, at: number, strike: () => Promise<void>) => {
  let points = 0;
  const city = world(
    takingTurns(table, async () => {
      points += 1;
      if (points === at) await strike();
    }),
  );
  return { city, wasStruck: () => points >= at };
};

const workOff = async (city: World): Promise<void> => {
  while (city.waiting.length > 0) await city.drain();
};
const receiveAll = async (city: World, events: readonly Event[]): Promise<void> => {
  for (const [index, event] of events.entries()) {
    await city.receive(event, `m-${index}`);
    await workOff(city);
  }
};

const DELETIONS = {
  'the page': async (city: World) => {
    await city.stores.persons.change(PERSON, emptyPerson(PERSON), (before) => ({
      value: markDeleted(before, DELETED_AT),
      result: undefined,
    }));
    const message = { person: PERSON, at: DELETED_AT, partner: A } as const;
    await city.run({ to: 'delete-person', messageId: 'page', message });
  },
  'the last withdrawal': async (city: World) => void (await city.receive(WITHDRAWN, 'm-withdrawn')),
} as const;

/**
 * Each row: the messages received before, one piece of work during which the person is deleted, and the least
 * number of points in that work.
 */
const receives = (event: Event) => (city: World) => city.receive(event, 'm-work');
const does = (stage: Stage) => (city: World) => city.run(stage);
const WORK = {
  'receive-seeker, a registration': [[POSTING, REGISTERED, DECLARED], receives(SENT_AGAIN), 14],
  'receive-seeker, facts': [[POSTING, REGISTERED], receives(DECLARED), 12],
  'receive-seeker, an outcome': [[POSTING, REGISTERED], receives(REPORTED), 8],
  'screen-seeker': [
    [POSTING, REGISTERED, DECLARED],
    does({ to: 'screen-seeker', messageId: 's', message: { person: PERSON, partner: A, on: '2027-01-01' } }),
    14,
  ],
  'match-seeker': [
    [POSTING, REGISTERED, DECLARED],
    does({ to: 'match-seeker', messageId: 's', message: { person: PERSON, partner: A } }),
    4,
  ],
  'match-posting': [
    [POSTING, REGISTERED, DECLARED],
    does({ to: 'match-posting', messageId: 's', message: { cluster: clusterOf(posting(), sha256) ?? '', partner: A } }),
    6,
  ],
  'delete-person': [
    [...EVERYTHING],
    does({ to: 'delete-person', messageId: 's', message: { person: PERSON, at: DELETED_AT, partner: A } }),
    40,
  ],
} as const satisfies Record<string, readonly [readonly Event[], (city: World) => Promise<unknown>, number]>;

const marked = (items: readonly Item[]) =>
  items.filter((item) => MARKS.test(JSON.stringify(item))).map(({ pk, sk }) => `${pk} ${sk}`);
const naming = (items: readonly Item[]) =>
  items
    .filter((item) => JSON.stringify(item).includes(PERSON))
    .map(({ pk }) => pk)
    .filter((pk) => !/^(person|registration|deletion|mailbox)#/.test(pk));

/** Checks that nothing of the person is left after the sweep. */
const expectNothingLeft = async (table: OpenTable, at: number): Promise<void> => {
  const city = world(table);
  await city.sweepAt(LATER);
  await workOff(city);
  expect(marked(table.all()), `struck at point ${at}`).toEqual([]);
  expect(naming(table.all()), `struck at point ${at}`).toEqual([]);
};

/** The table items after these messages, as a start for many runs. */
const after = async (events: readonly Event[]): Promise<readonly Item[]> => {
  const table = memoryTable();
  await receiveAll(world(table), events);
  return table.all();
};

/**
 * Runs the work once for each point, until it has no more points. Returns the number of points, rounded up to the step.
 */
const atEveryPoint = async (run: (at: number) => Promise<boolean>): Promise<number> => {
  let at = 1;
  while (await run(at)) at += STEP;
  return at - 1;
};

describe.each(Object.entries(WORK))('%s', (_name, [before, work, fewest]) => {
  test.each(Object.entries(DELETIONS))(
    'leaves nothing of a person whom %s deletes at any point of it (fault 34)',
    async (_, deletes) => {
      const start = await after(before);
      const points = await atEveryPoint(async (at) => {
        const table = await tableOf(start);
        const other = world(table);
        const { city, wasStruck } = struckAt(table, at, async () => {
          await deletes(other);
          await workOff(other);
        });
        await work(city);
        if (!wasStruck()) return false;
        await workOff(city);
        await expectNothingLeft(table, at);
        expect(city.mails, `struck at point ${at}`).toEqual([]);
        return true;
      });
      expect(points).toBeGreaterThanOrEqual(fewest);
    },
  );

  test.each(Object.entries(DELETIONS))(
    'that dies at any point, and is begun anew after %s has deleted the person, leaves nothing (fault 10)',
    async (_, deletes) => {
      const start = await after(before);
      await atEveryPoint(async (at) => {
        const table = await tableOf(start);
        const { city, wasStruck } = struckAt(table, at, () => Promise.reject(new Crash()));
        const died = await work(city).then(
          () => false,
          (error: unknown) => error instanceof Crash,
        );
        if (!wasStruck()) return false;
        expect(died).toBe(true);
        const other = world(table);
        await deletes(other);
        await workOff(other);
        await workOff(city);
        await work(other);
        await workOff(other);
        await expectNothingLeft(table, at);
        return true;
      });
    },
  );
});

test('the deletion itself dies at any point, and when it is begun anew nothing is left (fault 10)', async () => {
  const start = await after([...EVERYTHING, AT_OTHER_PARTNER]);
  const points = await atEveryPoint(async (at) => {
    const table = await tableOf(start);
    const { city, wasStruck } = struckAt(table, at, () => Promise.reject(new Crash()));
    const message: Stage = {
      to: 'delete-person',
      messageId: 'page',
      message: { person: PERSON, at: DELETED_AT, partner: A },
    };
    await city.run(message).catch(() => undefined);
    if (!wasStruck()) return false;
    await city.run(message);
    await workOff(city);
    expect(marked(table.all()), `struck at point ${at}`).toEqual([]);
    await expectNothingLeft(table, at);
    return true;
  });
  expect(points).toBeGreaterThan(80);
});

test('so does the sweep, and the next one finishes it (faults 10 and 22)', async () => {
  const start = await after([...EVERYTHING, WITHDRAWN]);
  await atEveryPoint(async (at) => {
    const table = await tableOf(start);
    const { city, wasStruck } = struckAt(table, at, () => Promise.reject(new Crash()));
    await city.sweepAt(LATER).catch(() => undefined);
    if (!wasStruck()) return false;
    await expectNothingLeft(table, at);
    expect(await world(table).sweepAt(LATER)).toBe('nothing-due');
    return true;
  });
});

test('a message that dies at any point of its way through all stages, and the deletion after it, leave nothing (fault 10)', async () => {
  const points = await atEveryPoint(async (at) => {
    const table = memoryTable();
    const { city, wasStruck } = struckAt(table, at, () => Promise.reject(new Crash()));
    const again = async (work: () => Promise<unknown>): Promise<void> => {
      await work().catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
        return work();
      });
    };
    for (const [index, event] of [POSTING, REGISTERED, DECLARED, WITHDRAWN].entries()) {
      await again(() => city.receive(event, `m-${index}`));
      for (let stage = city.waiting.shift(); stage !== undefined; stage = city.waiting.shift()) {
        const next = stage;
        await again(() => city.run(next));
      }
    }
    if (!wasStruck()) return false;
    const other = world(table);
    await other.sweepAt(LATER);
    await workOff(other);
    expect(marked(table.all()), `struck at point ${at}`).toEqual([]);
    expect(naming(table.all()), `struck at point ${at}`).toEqual([]);
    return true;
  });
  expect(points).toBeGreaterThan(100);
});

describe('somebody who comes back by a new consent', () => {
  const BACK = sentThen(
    registered(A, markedSeeker({ revision: 2, consents: consentsOn('2026-11-02T13:30:00+09:00') }), hour(14)),
  );

  const works: readonly (readonly [string, (city: World) => Promise<void>])[] = [
    ['the deletion', DELETIONS['the page']],
    ['the sweep', async (city) => void (await city.sweepAt(LATER))],
  ];
  test.each(works)('at any point of %s is there, matched, and stays', async (name, work) => {
    const table = memoryTable();
    const first = world(table);
    await receiveAll(first, EVERYTHING);
    if (name === 'the sweep') await DELETIONS['the page'](first);
    const start = table.all();
    await atEveryPoint(async (at) => {
      const copy = await tableOf(start);
      const other = world(copy);
      const { city, wasStruck } = struckAt(copy, at, async () => {
        await DELETIONS['the page'](other);
        await other.receive(BACK, 'm-back');
        await workOff(other);
      });
      await work(city);
      if (!wasStruck()) return false;
      await workOff(city);
      await world(copy).sweepAt('2026-11-03T00:00:00.000Z');
      const row = await other.stores.pool.seeker(PERSON);
      expect(row?.value.matching, `struck at point ${at}`).toBe(true);
      const { value } = await other.stores.mailboxes.read(row?.value.mailbox ?? '');
      expect(value.people[PERSON]?.shown?.name, `struck at point ${at}`).toBe('표식길동');
      const found = (await inPool(other.stores.pool)).map(({ person }) => person);
      expect(found, `struck at point ${at}`).toEqual([PERSON]);
      return true;
    });
  });
});
