import pMap from 'p-map';
import { countsOf, type Counts } from '../domain/journal/day-counts.ts';
import { addDays } from '../domain/language/calendar.ts';
import type { JournalStore } from '../stores/journal/journal-store.ts';

export type ReadJournal = Pick<JournalStore, 'parts' | 'eventsIn' | 'nameOf' | 'countedDays' | 'day'>;

const AT_ONCE = 30;
/** For so many days before today it is looked whether parts are there that no night has counted. */
const LOOKED_BACK = 7;

/** Counts a day from its parts, unless a night has counted the very same. */
const countNow = async (day: string, journal: ReadJournal): Promise<Counts | undefined> => {
  const [parts = [], known] = await Promise.all([journal.parts(day).then((all) => all.get(day)), journal.day(day)]);
  if (known !== undefined && (known.closed || known.from === journal.nameOf(parts))) return known.counts;
  if (parts.length === 0) return undefined;
  const events = await pMap(parts, (part) => journal.eventsIn(part), { concurrency: AT_ONCE });
  return countsOf(events.flat());
};

/**
 * The counts of each of the last `days` days, today among them (Asia/Seoul), on which anything happened. Of days that are over
 * the nights have counted; today, and what came late, is counted here.
 */
export const countedDays = async (
  { today, days }: { readonly today: string; readonly days: number },
  journal: ReadJournal,
): Promise<ReadonlyMap<string, Counts>> => {
  const from = addDays(today, 1 - days);
  const recent = Array.from({ length: Math.min(days, LOOKED_BACK) }, (_, back) => addDays(today, -back));
  const counted = (await journal.countedDays(from)).filter((day) => !recent.includes(day) && day <= today);
  const read = async (day: string): Promise<readonly [string, Counts | undefined]> => [
    day,
    recent.includes(day) ? await countNow(day, journal) : (await journal.day(day))?.counts,
  ];
  const all = await pMap([...counted, ...recent], read, { concurrency: AT_ONCE });
  return new Map(all.flatMap(([day, of]) => (of === undefined ? [] : [[day, of] as const])));
};
