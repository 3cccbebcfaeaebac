import { addDays, seoulDate, utcInstant, type Moment } from '../../functions/domain/language/calendar.ts';
import type { ChangedJob } from '../../functions/domain/matching/profiles.ts';
import { readersOf, type Reader } from '../bill/readers.ts';
import { wholeCity } from '../match/whole-city.ts';
import { seeded } from '../seeded.ts';
import { jobsOf, midnight } from './jobs.ts';
import { startLedger } from './ledger.ts';
import { poolInMemory } from './pool.ts';
import { startMailStage } from './stage.ts';

/**
 * How many people, and one in how many is followed; for how many days jobs open; how many are open on the first, and open on
 * each.
 */
export type Size = {
  readonly people: number;
  readonly followOneIn: number;
  readonly days: number;
  readonly open: number;
  readonly aDay: number;
};

/** One person in so many comes during these days. The others were told of all that is open on the first. */
const ARRIVES_ONE_IN = 10;
/** After the last posting, so many days more: each weekly reader's morning comes. */
const QUIET_DAYS = 14;
const SEED = 20_261_103;

const at = (now: string): Moment => ({ now, today: seoulDate(now) });
const morningOf = (day: string): string => utcInstant(`${day}T08:30:00+09:00`);

/** What happens at an instant. */
type Event = { readonly now: string; readonly happens: () => Promise<void> };

/** A city on its first day, with everything that is going to happen in it. */
const cityOf = (size: Size) => {
  const { people, jobs: sample, today: start } = wholeCity(size.people);
  const { pool, enter, open, forgetClosed } = poolInMemory();
  const ledger = startLedger();
  const readers = [...readersOf(people).values()];
  const followed = new Set(readers.filter((_, at) => at % size.followOneIn === 0).map(({ row }) => row.mailbox));
  const stage = startMailStage(pool, ledger.mailed, (mailbox) => followed.has(mailbox));
  const openThen: number[] = [];
  const posts = (opened: ChangedJob): void => {
    open(opened);
    ledger.opens(opened);
  };
  const enters = async (reader: Reader, moment: Moment, settled: boolean): Promise<void> => {
    enter(reader.row);
    if (!followed.has(reader.row.mailbox)) return;
    ledger.arrives(reader.row, moment, settled);
    await stage.settle(reader, moment, settled);
  };
  const posting = (opened: ChangedJob): Event => ({
    now: opened.changedAt,
    happens: () => {
      posts(opened);
      return stage.open(opened.job.cluster, at(opened.changedAt));
    },
  });
  const arrival = (reader: Reader, moment: Moment): Event => ({
    now: moment.now,
    happens: async () => {
      await enters(reader, moment, false);
      if (followed.has(reader.row.mailbox)) await stage.arrive(reader.row.person, moment);
    },
  });
  const morning = (day: string): Event => ({
    now: morningOf(day),
    happens: () => {
      ledger.forgetClosed(day);
      openThen.push(forgetClosed(day));
      return stage.morning(at(morningOf(day)));
    },
  });
  const jobs = jobsOf(sample, { start, ...size });
  return {
    readers,
    followed: followed.size,
    jobs,
    start,
    stage,
    ledger,
    openThen,
    posts,
    enters,
    posting,
    arrival,
    morning,
  };
};

/** Lives through all days. Returns what became of every pair, and of the city. */
export const lived = async (size: Size) => {
  const { readers, followed, jobs, start, stage, ledger, openThen, posts, enters, ...events } = cityOf(size);
  const random = seeded(SEED);
  const first = at(midnight(start));
  const last = addDays(start, size.days);
  const anyInstant = (): Moment => {
    const [from, to] = [Date.parse(first.now), Date.parse(midnight(last))];
    return at(new Date(from + Math.floor(random() * (to - from))).toISOString());
  };
  const isLater = ({ changedAt }: ChangedJob): boolean => changedAt >= first.now;
  for (const opened of jobs) if (!isLater(opened)) posts(opened);
  await stage.begin(first);
  const ahead: Event[] = jobs.filter(isLater).map(events.posting);
  for (const reader of readers) {
    if (random() < 1 / ARRIVES_ONE_IN) ahead.push(events.arrival(reader, anyInstant()));
    else await enters(reader, first, true);
  }
  for (let day = start; day < addDays(last, QUIET_DAYS); day = addDays(day, 1)) ahead.push(events.morning(day));
  for (const { happens } of ahead.toSorted((a, b) => (a.now < b.now ? -1 : 1))) await happens();
  return {
    ...ledger.closed(),
    people: readers.length,
    followed,
    atOnce: stage.atOnce,
    openings: new Map(jobs.map(({ job }) => [job.cluster, job.openings ?? 1])),
    open: openThen.slice(0, size.days),
    largestMailbox: stage.largestMailbox(),
  };
};
