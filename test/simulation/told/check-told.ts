import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { addDays, instantAfter, seoulDate } from '../../../functions/domain/language/calendar.ts';
import { personOf } from '../../../functions/domain/people/address.ts';
import { fit } from '../../../functions/domain/matching/fit.ts';
import type { Table } from '../../../functions/stores/table.ts';
import { atTheSameTime } from '../../support/at-the-same-time.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { keyed, world, type World } from '../../support/world.ts';
import { BORN, emailOf, histories, messenger, TITLE, type History } from './history.ts';

/**
 * Lives through a history, then through quiet mornings until every reader's day has come. What was told is read from the
 * mails, what should have been from the stores.
 */

const FIRST_DAY = '2026-11-02';
/** Two weeks: a weekly reader's day comes, and one more for what was left for the digest after. */
const QUIET_DAYS = 14;
const at = (day: string, time: string) => ({ now: `${day}T${time}Z`, today: seoulDate(`${day}T${time}Z`) });
/** 08:30 in Seoul is the evening before in UTC. */
const morningOf = (day: string): string => `${addDays(day, -1)}T23:30:00.000Z`;

/** A morning: its run, with what follows, and the sweep that wakes whatever is due. */
const liveThroughMorning = async (table: Table, now: string): Promise<World> => {
  const city = world(table, { now, today: seoulDate(now) });
  await city.morningAt(now);
  await city.drain();
  for (const mailbox of await city.stores.mailboxes.due(now, 100)) await city.sendAt({ kind: 'wake', mailbox }, now);
  return city;
};

/** What the stages see of the table on a day on which everything happens at once. */
export type Seen = (table: Table, scheduler: fc.Scheduler) => Table;

export type Told = {
  /** How many pairs were told, whether or not they still fit. */
  readonly pairs: number;
  /** Pairs that fit in the end, and were told in no mail. */
  readonly missing: readonly string[];
  /** Pairs that were told in more than one mail. */
  readonly twice: readonly string[];
};

export const live = async (history: History, scheduler: fc.Scheduler, seen: Seen = (table) => table): Promise<Told> => {
  const table = memoryTable();
  const messagesOf = messenger();
  const mails: World['mails'] = [];
  let day = FIRST_DAY;
  for (const { changes, morning } of history) {
    const noon = at(day, '03:00:00.000');
    const events = changes.flatMap((change) => messagesOf(change, noon.now));
    mails.push(...(await atTheSameTime(seen(table, scheduler), events, scheduler, noon)).mails);
    day = addDays(day, 1);
    const now = morning === 'late' ? instantAfter(morningOf(day), 26 * 3_600_000) : morningOf(day);
    mails.push(...(await liveThroughMorning(table, now)).mails);
    if (morning === 'twice') mails.push(...(await liveThroughMorning(table, instantAfter(now, 60_000))).mails);
    if (morning === 'late') day = addDays(day, 1);
  }
  for (const last = addDays(day, QUIET_DAYS); day < last;) {
    day = addDays(day, 1);
    mails.push(...(await liveThroughMorning(table, morningOf(day))).mails);
  }
  return compared(table, mails, day);
};

/** Who was told of which job: one entry for each mail. */
const toldIn = async (mails: World['mails']): Promise<string[]> => {
  const told: string[] = [];
  for (const { to, raw } of mails) {
    if (!to.startsWith('reader-')) continue;
    const { text = '' } = await PostalMime.parse(raw);
    for (const title of new Set(text.match(TITLE) ?? [])) told.push(`${to} ${title}`);
  }
  return told;
};

const compared = async (table: Table, mails: World['mails'], day: string): Promise<Told> => {
  const { pool } = world(table).stores;
  const told = Map.groupBy(await toldIn(mails), (pair) => pair);
  const missing: string[] = [];
  for (const [index, birthDate] of BORN.entries()) {
    const seeker = (await pool.seeker(personOf(emailOf(index), birthDate, keyed)))?.value;
    if (seeker === undefined) continue;
    for (const job of await pool.jobs(day)) {
      const pair = `${emailOf(index)} ${job.title}`;
      if (seeker.mail !== 'none' && fit(seeker, job, day) !== undefined && !told.has(pair)) missing.push(pair);
    }
  }
  const twice = [...told].flatMap(([pair, mails]) => (mails.length > 1 ? [pair] : []));
  return { pairs: told.size, missing, twice };
};

/**
 * Tries random histories, in each a random order of all table calls of a day.
 * @returns how many pairs were told
 * @throws with the smallest history in which a pair was missed or told twice
 */
export const checkTold = async (
  { runs, seed, onLived }: { readonly runs: number; readonly seed: number; readonly onLived?: (runs: number) => void },
  seen?: Seen,
): Promise<number> => {
  let pairs = 0;
  let lived = 0;
  await fc.assert(
    fc.asyncProperty(histories, fc.scheduler(), async (history, scheduler) => {
      const { pairs: told, missing, twice } = await live(history, scheduler, seen);
      pairs += told;
      onLived?.((lived += 1));
      if (missing.length + twice.length > 0)
        throw new Error(`missed: ${missing.join(', ')}; twice: ${twice.join(', ')}`);
    }),
    { seed, numRuns: runs },
  );
  return pairs;
};
