import { describe, expect, test } from 'vitest';
import { seeded } from '../../bench/seeded.ts';
import type { Item } from '../../functions/adapters/table.ts';
import { instantAfter } from '../../functions/domain/calendar.ts';
import { mailboxOf } from '../../functions/domain/people/address.ts';
import { delivered, endOf, hearOfMails, live, sorted, STORY, sweepAll, workOff } from '../support/city-story.ts';
import { takingTurns } from '../support/dynalite.ts';
import { memoryTable, tableOf, type OpenTable } from '../support/memory-table.ts';
import { seeker } from '../support/messages.ts';
import { keyed, NOW, world, type World } from '../support/world.ts';

/**
 * A process dies right after its k-th call that leaves something behind, in a table, on a queue or at SES, for every k: nothing after it is
 * done. At any point in between it would leave the same. SQS delivers its message again, to another process. People and companies are
 * invented.
 */

class Death extends Error {
  override name = 'Death';
}

const LEAVES_SOMETHING = /^after (?:write|show|remove)/;

/** A city whose process dies after its `at`-th call: from then on every call of it fails, until another begins. */
const dyingCity = (table: OpenTable, at: number) => {
  let calls = 0;
  let isDead = false;
  const labels: string[] = [];
  const call = async (label: string): Promise<void> => {
    if (isDead) throw new Death();
    calls += 1;
    labels.push(label);
    if (calls === at) {
      isDead = true;
      throw new Death();
    }
  };
  const alive = async (): Promise<void> => {
    if (isDead) throw new Death();
  };
  const city = world(
    takingTurns(table, (label) => (LEAVES_SOMETHING.test(label) ? call(label) : alive())),
    NOW,
    async () => {
      await alive();
      return { outcome: 'accepted', mailId: 'm' };
    },
    undefined,
    undefined,
    [],
    (to) => call(`handed on to ${to}`),
  );
  /** Whatever fails because the process is dead is done by another that begins. */
  const begins = async (work: () => Promise<unknown>): Promise<void> => {
    isDead = false;
    await work();
    if (isDead) throw new Death();
  };
  return { city, begins, labels, wasStruck: () => calls >= at };
};

/** SES tells of the mails that it took, and when all windows are over the sweeps look at what is left. */
const later = async (city: World): Promise<void> => {
  await hearOfMails(city);
  await sweepAll(city, instantAfter(NOW.now, 25 * 3_600_000));
  await hearOfMails(city);
};

/** The tables before each message of the story, to begin from again and again. */
const lived = (async (): Promise<readonly (readonly Item[])[]> => {
  const table = memoryTable();
  const city = world(table);
  const all: (readonly Item[])[] = [];
  for (let index = 0; index < STORY.length; index += 1) {
    all.push(table.all());
    await live(city, index, index + 1);
  }
  return all;
})();
const before = async (index: number): Promise<readonly Item[]> => (await lived)[index] ?? [];

/** After which kinds of calls somebody died. */
const reached = new Set<string>();

describe('the process that works on a message, or on anything that follows from it, dies after any of its calls (faults 10, 19 and 22)', () => {
  test.each(STORY.map(([what], index) => [what, index] as const))(
    '%s: all ends as if nothing had died, each mail once',
    async (_, index) => {
      const start = await before(index);
      const clean = await tableOf(start);
      const good = world(clean);
      await live(good, index, index + 1);
      await later(good);
      const expected = await endOf(good, clean.all());
      for (let at = 1; ; at += 1) {
        const table = await tableOf(start);
        const { city, begins, labels, wasStruck } = dyingCity(table, at);
        await live(city, index, index + 1, begins);
        if (!wasStruck()) break;
        reached.add((labels[at - 1] ?? '').replace(/[0-9a-f]{32,}.*|masan.*/, ''));
        await later(city);
        expect(await endOf(city, table.all()), `died after ${labels[at - 1]}, its call ${at}`).toEqual(expected);
      }
    },
  );

  test('and somebody died after handing on to every stage, to SES and to the partners', () => {
    const handedOn = [...reached].flatMap((label) => /^handed on to (.*)/.exec(label)?.[1] ?? []);
    expect(sorted(handedOn)).toEqual([
      'delete-person',
      'match-posting',
      'match-seeker',
      'replies',
      'screen-seeker',
      'send-notice',
      'ses',
    ]);
    expect(reached.size).toBeGreaterThan(20);
  });
});

const MAILBOX = mailboxOf(seeker().email, keyed);
const mailboxIn = async ({ stores }: World) => (await stores.mailboxes.read(MAILBOX)).value;

describe('the process that hears what became of a mail dies after any of its calls (fault 10)', () => {
  test.each([
    ['Send', 1],
    ['Bounce', 2],
    ['Complaint', 2],
  ] as const)('%s: the mailbox ends as if nothing had died', async (eventType, points) => {
    const table = memoryTable();
    const index = STORY.findIndex(([what]) => what === 'a posting comes in') + 1;
    const unknowing = world(table, NOW, async () => ({ outcome: 'unknown', reason: 'TimeoutError' }));
    await live(unknowing, 0, index);
    const start = table.all();
    const { open } = await mailboxIn(unknowing);
    const [notice = ''] = Object.keys(open);
    const epoch = open[notice]?.epoch;
    const hear = (city: World) =>
      city.hear({ eventType, notice, epoch: String(epoch), to: seeker().email, mailbox: MAILBOX });
    const good = world(await tableOf(start));
    await hear(good);
    const expected = await mailboxIn(good);
    expect(Object.keys(expected.open)).not.toContain(notice);
    let at = 1;
    for (; ; at += 1) {
      const { city, begins, wasStruck } = dyingCity(await tableOf(start), at);
      await delivered(() => begins(() => hear(city)));
      if (!wasStruck()) break;
      expect(await mailboxIn(city), `died after its call ${at}`).toEqual(expected);
    }
    expect(at - 1).toBe(points);
  });
});

describe('a process dies between what it writes and what it hands on, and its message comes no more (fault 22)', () => {
  /** The work on the last message, and what follows, without a second delivery: the message lies in the dead-letter queue. */
  const livesOnce = async (table: OpenTable, index: number, at: number) => {
    const { city, begins, wasStruck } = dyingCity(table, at);
    const once = (work: () => Promise<unknown>) => begins(work).catch(() => undefined);
    await live(city, index, index + 1, once);
    await begins(async () => undefined);
    return { city, wasStruck: wasStruck() };
  };

  test('of a deletion: the sweep finds the mark and finishes it', async () => {
    const index = STORY.length - 1;
    const start = await before(index);
    const isMarked = (items: readonly Item[]) => items.some(({ pk }) => pk.startsWith('deletion#'));
    const left = async (city: World, items: readonly Item[]) => {
      const { people, keys } = await endOf(city, items);
      return { people, keys };
    };
    const clean = await tableOf(start);
    const good = world(clean);
    await live(good, index, index + 1);
    await sweepAll(good, instantAfter(NOW.now, 3_600_000));
    const expected = await left(good, clean.all());
    expect(JSON.stringify(expected)).not.toContain('leaving@people.example');
    let swept = 0;
    for (let at = 1; ; at += 1) {
      const table = await tableOf(start);
      const { city, wasStruck } = await livesOnce(table, index, at);
      if (!wasStruck) break;
      if (!isMarked(table.all())) continue;
      swept += 1;
      await sweepAll(city, instantAfter(NOW.now, 3_600_000));
      expect(await left(city, table.all()), `died after its call ${at}`).toEqual(expected);
    }
    expect(swept).toBeGreaterThan(5);
  });

  test('of a mail: the sweep finds every claim, and each mail has gone once', async () => {
    const index = STORY.findIndex(([what]) => what === 'a posting comes in');
    const start = await before(index);
    let claimed = 0;
    for (let at = 1; ; at += 1) {
      const table = await tableOf(start);
      const { city, wasStruck } = await livesOnce(table, index, at);
      if (!wasStruck) break;
      const open = Object.keys((await mailboxIn(city)).open);
      if (open.length === 0) continue;
      claimed += 1;
      await later(city);
      expect(
        city.mails.filter(({ notice }) => notice === open[0]),
        `died after its call ${at}`,
      ).toHaveLength(1);
    }
    // After the claim, and after SES took the mail.
    expect(claimed).toBe(2);
  });
});

test('any suffix of the work, once to five times over, changes nothing and mails nobody twice (fault 22)', async () => {
  const clean = memoryTable();
  const good = world(clean);
  await live(good);
  const expected = await endOf(good, clean.all());
  const random = seeded(22);
  const table = memoryTable();
  const done: (() => Promise<unknown>)[] = [];
  const city = world(table);
  const noted = (work: () => Promise<unknown>): Promise<unknown> => {
    done.push(work);
    return work();
  };
  for (let index = 0; index < STORY.length; index += 1) {
    await live(city, index, index + 1, noted);
    const suffix = done.slice(Math.floor(random() * done.length));
    const times = 1 + (index % 5);
    for (let time = 0; time < times; time += 1)
      for (const work of suffix) {
        await work();
        await workOff(city);
      }
  }
  expect(await endOf(city, table.all())).toEqual(expected);
});
