import * as z from 'zod';
import { journalEventSchema, type JournalEvent } from '../../contracts/journal-event.ts';
import { countsSchema, type Counts } from '../../domain/journal/day-counts.ts';
import { deadLettersSchema, type DeadLetters } from '../../domain/journal/dead-letters.ts';
import { compareText } from '../../domain/language/compare-text.ts';
import type { Hash } from '../../domain/records/version.ts';
import type { Objects } from '../objects.ts';

/** The counts of a day. */
const daySchema = z.object({
  day: z.iso.date(),
  /** Which parts are counted: a hash of their names. */
  from: z.string(),
  /** The parts are gone, or will be: nothing of this day is counted any more. */
  closed: z.boolean(),
  counts: countsSchema,
});
type CountedDay = z.infer<typeof daySchema>;

const PARTS = 'parts/';
const DAYS = 'days/';
const DEAD_LETTERS = 'dead-letters.json';
const DATE_LENGTH = '2026-11-02'.length;

const dayKey = (day: string): string => `${DAYS}${day}.json`;
const dayIn = (key: string, folder: string): string => key.slice(folder.length, folder.length + DATE_LENGTH);

/** What happened: events in parts as they came, and later the counts of each day. Days are in Asia/Seoul. */
export type JournalStore = {
  /**
   * Writes events: one part for each of their days, named by its content. The same events written again are the same part.
   */
  keep(events: readonly JournalEvent[]): Promise<void>;
  /** The names of the parts of a day, or of every day with parts, in the order of days. */
  parts(day?: string): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The events of one part. Empty if it is gone. */
  eventsIn(part: string): Promise<JournalEvent[]>;
  /** A hash of the names of parts, as a counted day keeps it. */
  nameOf(parts: readonly string[]): string;
  countedDays(from: string): Promise<string[]>;
  day(day: string): Promise<CountedDay | undefined>;
  keepDay(of: {
    readonly day: string;
    readonly from: string;
    readonly closed: boolean;
    readonly counts: Counts;
  }): Promise<void>;
  removePart(part: string): Promise<void>;
  /** How many messages were given up on, as last counted. Undefined: they were never counted. */
  deadLetters(): Promise<DeadLetters | undefined>;
  keepDeadLetters(of: DeadLetters): Promise<void>;
};

export const journalStore = (objects: Objects, hash: Hash): JournalStore => {
  const day: JournalStore['day'] = async (of) => {
    const text = await objects.get(dayKey(of));
    return text === undefined ? undefined : daySchema.parse(JSON.parse(text));
  };
  return {
    keep: async (events) => {
      for (const [of, all] of Map.groupBy(events, (event) => event.day)) {
        const lines = all.map((event) => JSON.stringify(event)).toSorted(compareText);
        const text = `${[...new Set(lines)].join('\n')}\n`;
        await objects.put(`${PARTS}${of}/${hash(text).slice(0, 32)}.jsonl.gz`, text);
      }
    },
    parts: async (of) => {
      const keys = await objects.keys(of === undefined ? PARTS : `${PARTS}${of}/`);
      return Map.groupBy(keys, (key) => dayIn(key, PARTS));
    },
    eventsIn: async (part) => {
      const text = (await objects.get(part)) ?? '';
      return text.split('\n').flatMap((line) => (line === '' ? [] : [journalEventSchema.parse(JSON.parse(line))]));
    },
    nameOf: (parts) => hash(JSON.stringify(parts.toSorted(compareText))),
    countedDays: async (from) => {
      const keys = await objects.keys(DAYS);
      return keys.map((key) => dayIn(key, DAYS)).filter((of) => of >= from);
    },
    day,
    keepDay: (of) => objects.put(dayKey(of.day), JSON.stringify(daySchema.parse(of))),
    removePart: (part) => objects.remove(part),
    deadLetters: async () => {
      const text = await objects.get(DEAD_LETTERS);
      return text === undefined ? undefined : deadLettersSchema.parse(JSON.parse(text));
    },
    keepDeadLetters: (of) => objects.put(DEAD_LETTERS, JSON.stringify(deadLettersSchema.parse(of))),
  };
};
