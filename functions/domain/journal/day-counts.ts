import * as z from 'zod';
import { journalEventSchema, type EventOf, type JournalEvent } from '../../contracts/journal-event.ts';
import { compareText } from '../language/compare-text.ts';
import { rangeOf, TIME_RANGES } from './answer-times.ts';

const [answeredEvent, postingEvent, matchedEvent, outcomeEvent, mailedEvent] = journalEventSchema.options;
const count = z.int().min(0);

const answeredSchema = answeredEvent
  .pick({ partner: true, door: true, type: true, state: true })
  // `times`: how many answers took how long, by the ranges of `TIME_ENDS`.
  .extend({ count, duplicates: count, times: z.array(count).length(TIME_RANGES) });
const stoppedSchema = answeredEvent
  .pick({ partner: true, state: true })
  .extend({ code: answeredEvent.shape.codes.element, count });
const postingsSchema = postingEvent
  .pick({ partner: true, became: true, district: true, zone: true, sectors: true, occupation: true })
  .extend({ count });
const matchedSchema = matchedEvent.pick({ partner: true, people: true, mails: true }).extend({ runs: count });
const outcomeSchema = outcomeEvent.pick({ partner: true, by: true, says: true }).extend({ count });
const mailedSchema = mailedEvent.pick({ notice: true, fate: true }).extend({ count });

/** What happened, in counts, by what may be asked for. Each list has one entry for each combination that occurred. */
export const countsSchema = z.object({
  answered: z.array(answeredSchema),
  /** Refused and held messages by each code that they were refused or held for. */
  stopped: z.array(stoppedSchema),
  postings: z.array(postingsSchema),
  matched: z.array(matchedSchema),
  mailed: z.array(mailedSchema),
  /** Absent in days that were counted before it was told. */
  outcomes: z.array(outcomeSchema).default([]),
});
export type Counts = z.infer<typeof countsSchema>;

const NO_COUNTS: Counts = { answered: [], stopped: [], postings: [], matched: [], mailed: [], outcomes: [] };

/**
 * The first of two events with one id: the faster answer, else the one whose text is smaller. So the order in which they were
 * written does not matter.
 */
const firstOf = (a: JournalEvent, b: JournalEvent): JournalEvent => {
  const [msA, msB] = [a, b].map((event) => (event.kind === 'answered' ? event.ms : 0));
  if (msA !== msB) return (msA ?? 0) < (msB ?? 0) ? a : b;
  return compareText(JSON.stringify(a), JSON.stringify(b)) <= 0 ? a : b;
};

/** Each event once, whatever the order and however often each was written. */
export const once = (events: Iterable<JournalEvent>): JournalEvent[] => {
  const byId = new Map<string, JournalEvent>();
  for (const event of events) {
    const known = byId.get(event.id);
    byId.set(event.id, known === undefined ? event : firstOf(known, event));
  }
  return [...byId.values()];
};

/** Adds up the entries that differ in nothing but their counts, and puts them in an order that does not depend on how they came. */
const addUp = <T extends object>(entries: readonly T[], plus: (a: T, b: T) => T, keyOf: (entry: T) => string): T[] => {
  const sums = new Map<string, T>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? entry : plus(sum, entry));
  }
  return [...sums].toSorted(([a], [b]) => compareText(a, b)).map(([, sum]) => sum);
};

const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts);
const plusCount = <T extends { readonly count: number }>(a: T, b: T): T => ({ ...a, count: a.count + b.count });

/** Several counts in one. */
export const together = (all: readonly Counts[]): Counts => ({
  answered: addUp(
    all.flatMap(({ answered }) => answered),
    (a, b) => ({
      ...plusCount(a, b),
      duplicates: a.duplicates + b.duplicates,
      times: a.times.map((times, range) => times + (b.times[range] ?? 0)),
    }),
    ({ partner, door, type, state }) => keyOf(partner, door, type, state),
  ),
  stopped: addUp(
    all.flatMap(({ stopped }) => stopped),
    plusCount,
    ({ partner, state, code }) => keyOf(partner, state, code),
  ),
  postings: addUp(
    all.flatMap(({ postings }) => postings),
    plusCount,
    ({ partner, became, district, zone, sectors, occupation }) =>
      keyOf(partner, became, district, zone, sectors, occupation),
  ),
  matched: addUp(
    all.flatMap(({ matched }) => matched),
    (a, b) => ({ ...a, runs: a.runs + b.runs, people: a.people + b.people, mails: a.mails + b.mails }),
    ({ partner }) => partner,
  ),
  mailed: addUp(
    all.flatMap(({ mailed }) => mailed),
    plusCount,
    ({ notice, fate }) => keyOf(notice, fate),
  ),
  outcomes: addUp(
    all.flatMap(({ outcomes }) => outcomes),
    plusCount,
    ({ partner, by, says }) => keyOf(partner, by, says),
  ),
});

const ofAnswered = ({ partner, door, type, state, codes, duplicate, ms }: EventOf<'answered'>): Counts => ({
  ...NO_COUNTS,
  answered: [
    {
      partner,
      door,
      type,
      state,
      count: 1,
      duplicates: duplicate === true ? 1 : 0,
      times: Array.from({ length: TIME_RANGES }, (_, range) => (range === rangeOf(ms) ? 1 : 0)),
    },
  ],
  stopped: codes.map((code) => ({ partner, state, code, count: 1 })),
});

const ofEvent = (event: JournalEvent): Counts => {
  switch (event.kind) {
    case 'answered':
      return ofAnswered(event);
    case 'posting': {
      const { kind: _, id: _id, day: _day, ...of } = event;
      return { ...NO_COUNTS, postings: [{ ...of, count: 1 }] };
    }
    case 'matched': {
      const { partner, people, mails } = event;
      return { ...NO_COUNTS, matched: [{ partner, people, mails, runs: 1 }] };
    }
    case 'outcome': {
      const { partner, by, says } = event;
      return { ...NO_COUNTS, outcomes: [{ partner, by, says, count: 1 }] };
    }
    case 'mailed': {
      const { notice, fate } = event;
      return { ...NO_COUNTS, mailed: [{ notice, fate, count: 1 }] };
    }
  }
};

/** The counts of events, each of which counts once. */
export const countsOf = (events: Iterable<JournalEvent>): Counts => together(once(events).map(ofEvent));
