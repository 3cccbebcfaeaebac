import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dollarsBy, dollarsOf, plus, PRICES, type Charge } from '../bin/cost/prices.ts';
import { billedDay, chargeOf, type Day, type Part, type Size } from './bill/day.ts';
import { formerDay } from './bill/former.ts';
import { startStore, type Store } from './bill/store.ts';
import { bytesOfPerson } from './bill/stored.ts';
import type { BenchReport, Line } from './report.ts';

const SEEKERS = 100_000;
/** Smaller cities, for docs/cost.md. */
const SMALLER = [1_000, 10_000] as const;
/** New postings of a day. */
const POSTINGS = 30;
/** Of the digests, so many are sent. */
const DIGESTS = 300;
/** The bill may be this many times SES's fee. */
const MOST_OF_FEE = 1.05;
/** Matching and asking have to be this many times cheaper than the former way. */
const CHEAPER = 10;
/** The report is for so many postings. */
const REPORTED = 1_000;

const COUNTS = join(import.meta.dirname, '..', 'bin', 'cost', 'counts.json');

type Billed = { readonly size: Size; readonly day: Day };
type Compared = Billed & { readonly former: Awaited<ReturnType<typeof formerDay>> };

const together = (parts: readonly Part[]): Charge => parts.reduce<Charge>((sum, part) => plus(sum, chargeOf(part)), {});
const partsOf = ({ postings, mails }: Day): Part[] => [...Object.values(postings), ...Object.values(mails)];

/** Does the work with a local store of its own. */
const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await startStore();
  try {
    return await work(store);
  } finally {
    await store.stop();
  }
};

const billed = (size: Size): Promise<Billed> =>
  withStore(async (store) => ({ size, day: await billedDay(store, size) }));

const compared = (size: Size): Promise<Compared> =>
  withStore(async (store) => {
    const day = await billedDay(store, size);
    return { size, day, former: await formerDay(store, day, size.digests) };
  });

/** Counts with four digits: the last ones differ with the machine's speed. */
const rounded = (charge: Charge): Charge =>
  Object.fromEntries(Object.entries(charge).map(([name, used]) => [name, Number(used.toPrecision(4))]));

/** What `docs/cost.md` is made of. */
const countsOf = async (cities: readonly Billed[]) => ({
  bytesOfPerson: Math.round(await bytesOfPerson()),
  cities: cities.map(({ size, day }) => ({
    seekers: size.seekers,
    postings: day.opened,
    forPostings: rounded(together(Object.values(day.postings))),
    forMailsAtOnce: rounded(chargeOf(day.mails.atOnce)),
    forDigests: rounded(chargeOf(day.mails.digests)),
    forMailsToCompanies: rounded(chargeOf(day.mails.companies)),
  })),
});

/** How many of these are not among the others. */
const missing = (these: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...these].filter((one) => !others.has(one)).length;

const differencesIn = ({ day, former }: Compared): string[] => {
  const tooHigh = [...partsOf(day), ...former.matching, ...former.mails].filter(({ used: { charge, reported } }) =>
    (['read-unit', 'write-unit'] as const).some((unit) => (reported[unit] ?? 0) > (charge[unit] ?? 0)),
  );
  const [unasked, unfounded] = [missing(former.told, day.asked), missing(day.asked, former.told)];
  return [
    ...(unasked === 0 ? [] : [`for ${unasked} people no mail was asked, though a job fits them`]),
    ...(unfounded === 0 ? [] : [`for ${unfounded} people a mail was asked, though no job fits them`]),
    ...tooHigh.map(({ name }) => `${name}: the store reports more units than were computed`),
  ];
};

const linesOf = ({ day, former }: Compared): Line[] => {
  const dollars = (charge: Charge): number => (REPORTED * dollarsOf(charge)) / day.opened;
  const all = together(partsOf(day));
  const before = together([day.postings.matching, day.postings.asking]);
  const { mail = 0 } = all;
  const fee = dollars({ mail });
  const formerBefore = together(former.matching);
  const formerAll = plus(formerBefore, together(former.mails));
  return [
    { name: 'this project, with all mails', median: dollars(all), ceiling: MOST_OF_FEE * fee },
    { name: "SES's own fee for these mails", median: fee },
    {
      name: 'the former way, with all mails',
      median: dollars(formerAll),
      ratio: dollarsOf(formerAll) / dollarsOf(all),
    },
    { name: 'this project, before a mail', median: dollars(before) },
    {
      name: 'the former way, before a mail',
      median: dollars(formerBefore),
      ratio: dollarsOf(formerBefore) / dollarsOf(before),
      goal: CHEAPER,
    },
    ...partsOf(day).map((part) => ({ name: `of the first, ${part.name}`, median: dollars(chargeOf(part)) })),
    ...[...dollarsBy(all).keys()].map((name) => ({
      name: `of the first, ${PRICES[name].what}`,
      median: dollars({ [name]: all[name] }),
    })),
  ];
};

/** One line of the workload: how many mails, and how far the bill is from SES's fee. */
const workloadOf = ({ size, day, former }: Compared): string => {
  const all = together(partsOf(day));
  const mails = Math.round(all.mail ?? 0);
  const share = dollarsOf(all) / dollarsOf({ mail: all.mail ?? 0 });
  const count = (value: number): string => value.toLocaleString('en-US');
  return (
    `a day of ${day.opened} new postings and the morning after, ${count(size.seekers)} people: ${count(former.pairs)} pairs, ` +
    `${count(mails)} mails (of the digests at most ${count(size.digests)} are sent and counted); ` +
    `the bill is ${share.toFixed(3)} times SES's fee; dollars for ${count(REPORTED)} postings`
  );
};

const sizeOf = (seekers: number): Size => ({ seekers, postings: POSTINGS, digests: DIGESTS });

/**
 * What a day of postings costs, counted at the clients, beside the former way. Writes the counts, with those of smaller
 * cities, to a file of which docs/cost.md is made.
 */
export const benchBill = async (
  size = sizeOf(SEEKERS),
  smaller: readonly Size[] = SMALLER.map(sizeOf),
  file = COUNTS,
): Promise<BenchReport> => {
  const cities: Billed[] = [];
  for (const one of smaller) cities.push(await billed(one));
  const largest = await compared(size);
  writeFileSync(file, `${JSON.stringify(await countsOf([...cities, largest]), null, 2)}\n`);
  return {
    bench: 'bill',
    workload: workloadOf(largest),
    unit: '$',
    lines: linesOf(largest),
    differences: differencesIn(largest),
  };
};
