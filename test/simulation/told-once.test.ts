import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import PostalMime from 'postal-mime';
import { instantAfter, seoulDate } from '../../functions/domain/language/calendar.ts';
import { memoryTable, tableOf } from '../support/memory-table.ts';
import { closed, posting, registered, seeker, submitted } from '../support/messages.ts';
import { tries } from '../support/tries.ts';
import { NOW, world, type World } from '../support/world.ts';
import { checkTold, live, type Seen } from './told/check-told.ts';
import { histories } from './told/history.ts';
import { committedLate, seenLate, shownLate } from './told/weak-tables.ts';

/**
 * Jobs and people that come, change and go, in any order and close together. Every job that fits somebody in the end is
 * told to them in exactly one mail. Everything is invented.
 */

const A = 'masan-univ';
const TUESDAY = '2026-11-02T23:30:00.000Z';
const MONDAY = '2026-11-08T23:30:00.000Z';
const SEED = 14;

describe('every job that fits somebody is told to them exactly once', () => {
  test('whichever comes last and whatever changes: pay, dates, cadence, wishes, a hold, another partner, a late morning', async () => {
    expect(await checkTold({ runs: tries(60), seed: SEED })).toBeGreaterThan(60);
  });

  test('also where the mails read jobs as they were a moment ago: what one misses is new to the next', async () => {
    expect(await checkTold({ runs: tries(60), seed: SEED }, shownLate)).toBeGreaterThan(60);
  });

  test('a job that a mail on arrival misses, because it came seconds before, is told the next morning', async () => {
    const table = memoryTable();
    await world(table).receive(submitted(A, posting({ externalId: 'P-1', title: '먼저 온 일자리' })), 'm-1');
    const lately = await tableOf(table.all());
    await world(table).receive(submitted(A, posting({ externalId: 'P-2', title: '방금 온 일자리' })), 'm-2');
    const seconds = { now: instantAfter(NOW.now, 10_000), today: NOW.today };
    const city = world({ ...table, lately }, seconds);
    await city.receive(registered(A, seeker()), 'm-3');
    await city.drain();
    const morning = world(table, { now: TUESDAY, today: seoulDate(TUESDAY) });
    await morning.morningAt(TUESDAY);
    await morning.drain();
    const toldIn = async ({ mails }: World) =>
      Promise.all(
        mails
          .filter(({ to }) => to === seeker().email)
          .map(async ({ raw }) => [...new Set((await PostalMime.parse(raw)).text?.match(/(?:먼저|방금) 온/g))]),
      );
    expect(await toldIn(city)).toEqual([['먼저 온']]);
    expect(await toldIn(morning)).toEqual([['방금 온']]);
  });

  /** In the same histories, how many miss a pair on such a table. */
  const missedOn = async (seen: Seen): Promise<number> => {
    let missed = 0;
    await fc.assert(
      fc.asyncProperty(histories, fc.scheduler(), async (history, scheduler) => {
        if ((await live(history, scheduler, seen)).missing.length > 0) missed += 1;
      }),
      { seed: SEED, numRuns: tries(60) },
    );
    return missed;
  };

  test('and some are missed where matching reads what is a moment old', async () => {
    expect(await missedOn(seenLate)).toBeGreaterThan(0);
  });

  test('and some are missed where a stage asks for matching before its row is written', async () => {
    expect(await missedOn(committedLate)).toBeGreaterThan(0);
  });

  test('a job that is closed before a reader’s digest is not told to them any more', async () => {
    const city = world(memoryTable());
    await city.receive(registered(A, seeker({ mail: { cadence: 'weekly' } })), 'm-1');
    await city.receive(submitted(A, posting()), 'm-2');
    await city.drain();
    await city.morningAt(TUESDAY);
    await city.drain();
    await city.receive(closed(A, 'P-1', 1), 'm-3');
    await city.drain();
    for (const mailbox of await city.stores.mailboxes.due(MONDAY, 100))
      await city.sendAt({ kind: 'wake', mailbox }, MONDAY);
    expect(city.mails.filter(({ to }) => to === seeker().email)).toEqual([]);
  });
});
