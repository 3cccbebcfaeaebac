import { lived, type Size } from './mails/days.ts';
import type { BenchReport, Line } from './report.ts';
import { medianOf } from './timing.ts';

/** Each mail is made like a real one, so there is no time for those of everybody. All people take part in matching. */
const SIZE: Size = { people: 100_000, followOneIn: 50, days: 60, open: 1_000, aDay: 30 };

/** The most mails at once for an opening (95th percentile), mails to a person on a day, and mails for a pair that is told. */
const MOST = { atOnce: 20, aDay: 6, arrivals: 0.1, running: 0.75, weekly: 0.25 } as const;

type Lived = Awaited<ReturnType<typeof lived>>;

/** The 95th percentile over all jobs of which mails were asked for at once. */
const atOnceForOpening = ({ atOnce, openings }: Lived): number => {
  const each = [...atOnce].map(([job, mails]) => mails / (openings.get(job) ?? 1)).toSorted((a, b) => a - b);
  return each[Math.ceil(0.95 * each.length) - 1] ?? NaN;
};

const linesOf = (city: Lived): Line[] => {
  const { arrivals, running, weekly } = city.streams;
  const stream = (name: string, { mails, pairs }: Lived['streams']['weekly'], most: number): Line[] => [
    { name: `${name}, mails for a pair told, this project`, median: mails / pairs, ceiling: most },
    { name: `${name}, mails for a pair told, a mail a pair`, median: 1, ratio: pairs / mails },
  ];
  return [
    { name: 'mails at once for an opening, 95th percentile', median: atOnceForOpening(city), ceiling: MOST.atOnce },
    { name: 'mails to one person on one day, the most', median: city.mostADay, ceiling: MOST.aDay },
    ...stream('who arrives', arrivals, MOST.arrivals),
    ...stream('running days', running, MOST.running),
    ...stream('weekly readers', weekly, MOST.weekly),
  ];
};

const workloadOf = (city: Lived, { days, aDay }: Size): string => {
  const count = (value: number): string => value.toLocaleString('en-US');
  const { arrivals, running, weekly } = city.streams;
  return (
    `${days} days, ${count(city.people)} people of whom a tenth arrives and ${count(city.followed)} are followed, ${count(medianOf(city.open))} open postings, ` +
    `${aDay} new a day: ${count(city.pairs.owed)} pairs owed, of which ${count(city.pairs.newClosedBefore)} closed, or fitted no ` +
    `more, before their morning, and ${count(city.pairs.othersClosedBefore)} that were open when their reader came before the ` +
    `reader's day; ${count(arrivals.mails)} + ${count(running.mails)} + ${count(weekly.mails)} mails told ` +
    `${count(arrivals.pairs)} + ${count(running.pairs)} + ${count(weekly.pairs)} pairs (arrivals, running days, weekly); ` +
    `the largest mailbox is ${(city.largestMailbox / 1_024).toFixed(1)} KB`
  );
};

/** Who was told what, in virtual time, by the functions as they are deployed. The peer sends one mail for each pair. */
export const benchMails = async (size = SIZE): Promise<BenchReport> => {
  const city = await lived(size);
  const { missed, late } = city.pairs;
  return {
    bench: 'mails',
    workload: workloadOf(city, size),
    unit: '',
    lines: linesOf(city),
    differences: [
      ...(missed > 0 ? [`${missed} pairs were not told`] : []),
      ...(late > 0 ? [`${late} pairs were told later than the next working morning or the reader's week`] : []),
      ...(city.wrong.length > 0 ? [`${city.wrong.length} mails tell other jobs than are new: ${city.wrong[0]}`] : []),
    ],
  };
};
