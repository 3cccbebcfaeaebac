import { describe, expect, test } from 'vitest';
import { seeded } from '../../bench/seeded.ts';
import type { Item } from '../../functions/stores/table.ts';
import { instantAfter } from '../../functions/domain/language/calendar.ts';
import { endOf, live, STORY, sweepAll, workOff } from '../support/city-story.ts';
import { before, dyingCity, later, mailboxIn } from '../support/dying-city.ts';
import { memoryTable, tableOf, type OpenTable } from '../support/memory-table.ts';
import { NOW, world, type World } from '../support/world.ts';

/**
 * Messages are redelivered again and again, or never again after a process died on them.
 * People and companies are invented.
 */

describe('a process dies between what it writes and what it hands on, and its message comes no more (fault 22)', () => {
  /**
   * Runs the work on the last message and what follows, without a second delivery: the
   * message is in the dead-letter queue.
   */
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
    // One death after the claim, one after SES accepted the mail.
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
