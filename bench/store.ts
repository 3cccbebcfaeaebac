import { plus, type Charge } from '../bin/cost/prices.ts';
import { dynamoTable } from '../functions/aws/dynamo-table.ts';
import { bucketsOfJob } from '../functions/domain/matching/buckets.ts';
import type { JobRow, SeekerRow } from '../functions/domain/matching/profiles.ts';
import { rankedJobs, rankedSeekers } from '../functions/domain/matching/ranking.ts';
import { personOf } from '../functions/domain/people/address.ts';
import { poolStore } from '../functions/stores/matching/pool-store.ts';
import { ARRIVE, chargeOf } from './bill/day.ts';
import { kept } from './bill/former.ts';
import { bucketRows, keyed, readersOf } from './bill/readers.ts';
import { startStage } from './bill/stage.ts';
import { startStore, type Store } from './bill/store.ts';
import { fitsIn, nearest } from './match/fits.ts';
import { wholeCity } from './match/whole-city.ts';
import type { BenchReport, Line } from './report.ts';
import { fullestMailbox, storedBytes } from './store/largest.ts';
import { personStage } from './store/person.ts';

type Size = {
  readonly people: number;
  readonly jobs: number;
  readonly fitsOfJob: number;
  readonly fitsOfPerson: number;
};
const SIZE: Size = { people: 100_000, jobs: 1_000, fitsOfJob: 2_400, fitsOfPerson: 40 };
/** Pairs must cost this many times as many write units. */
const FEWER = 10;
/** Read units of a person's list, and kilobytes of an item. */
const MOST = { list: 15, item: 350 } as const;

/** The job that fits about so many people, and the person whom about so many jobs fit, each by its place in the city. */
const chosenOf = async (
  city: ReturnType<typeof wholeCity>,
  { fitsOfJob, fitsOfPerson }: Size,
): Promise<{ readonly job: number; readonly person: number }> => {
  const { ofJob, ofPerson } = await fitsIn(city);
  const places = city.people.map((row, place) => ({ row, place })).filter(({ row }) => row.mail === 'immediate');
  return {
    job: nearest([...ofJob.keys()], (place) => ofJob[place] ?? 0, fitsOfJob),
    person: nearest(places, ({ row }) => ofPerson.get(row.person) ?? 0, fitsOfPerson).place,
  };
};

const at = <T>(all: readonly T[], place: number): T => {
  const one = all[place];
  if (one === undefined) throw new Error(`There is nothing at place ${place}`);
  return one;
};

/** A posting through its door, and whom it fits. The others of the city are open already. */
const postingOf = async (store: Store, city: ReturnType<typeof wholeCity>, place: number) => {
  const rows = [...readersOf(city.people).values()];
  await store.fill('pool', bucketRows(rows, new Set(bucketsOfJob(at(city.jobs, place))), ARRIVE));
  const stage = startStage(store.url);
  await stage.receive(
    city.posted.filter((_, other) => other !== place),
    ARRIVE,
  );
  stage.take('match-posting');
  stage.take('send-notice');
  const taking = (await stage.receive([at(city.posted, place)], ARRIVE)).total();
  stage.take('send-notice');
  const matching = (await stage.match(stage.take('match-posting'), ARRIVE)).total();
  return {
    charge: plus(taking.charge, matching.charge),
    matching: matching.charge,
    asked: stage.take('send-notice').length,
  };
};

/** A person through their door, whom jobs fit, and their list. */
const personIn = async (store: Store, city: ReturnType<typeof wholeCity>, place: number) => {
  const stage = personStage(store.url, ARRIVE);
  const { mailbox: address, birthDate } = at(city.people, place);
  const person = personOf(address, birthDate, keyed);
  const taking = await stage.receive(at(city.registered, place));
  const screening = await stage.screen();
  const matching = await stage.match();
  const charge = [taking, screening, matching].reduce<Charge>((sum, used) => plus(sum, used.charge), {});
  return { person, charge, matching: matching.charge, list: await stage.list(person) };
};

const writes = (charge: Charge): number => charge['write-unit'] ?? 0;
const reads = (charge: Charge): number => charge['read-unit'] ?? 0;

/** What one posting and one person write and read, beside one item for each pair that fits. */
export const benchStore = async (size = SIZE): Promise<BenchReport> => {
  const city = wholeCity(size.people, { jobs: size.jobs });
  const chosen = await chosenOf(city, size);
  const store = await startStore();
  try {
    const posting = await postingOf(store, city, chosen.job);
    const person = await personIn(store, city, chosen.person);
    const pool = poolStore(dynamoTable(store.client, 'pool'));
    const jobs = await pool.jobs(ARRIVE.today);
    const row = (await pool.seeker(person.person))?.value;
    const ofPosting = rankedSeekers(at(city.jobs, chosen.job), city.people, ARRIVE.today);
    const ofPerson = row === undefined ? [] : rankedJobs(row, jobs, ARRIVE.today);
    const pairs = {
      posting: writes(chargeOf(await kept(store, ofPosting, Infinity))),
      person: writes(chargeOf(await kept(store, ofPerson, Infinity))),
    };
    const found = { store, posting, person, pairs, fits: { posting: ofPosting.length, person: ofPerson.length } };
    return reportOf(found, { people: city.people, jobs }, await storedBytes(store));
  } finally {
    await store.stop();
  }
};

type Found = {
  readonly posting: Awaited<ReturnType<typeof postingOf>>;
  readonly person: Awaited<ReturnType<typeof personIn>>;
  readonly pairs: { readonly posting: number; readonly person: number };
  readonly fits: { readonly posting: number; readonly person: number };
};

type Bytes = Awaited<ReturnType<typeof storedBytes>>;

const linesOf = ({ posting, person, pairs }: Found, { largest, ofJob }: Bytes): Line[] => {
  const both = plus(posting.charge, person.charge);
  const beside = (what: string, charge: Charge, more: number, goal?: number): Line[] => [
    { name: `${what}: write units, this project`, median: writes(charge) },
    {
      name: `${what}: write units, an item a pair`,
      median: writes(charge) + more,
      ratio: (writes(charge) + more) / writes(charge),
      ...(goal !== undefined && { goal }),
    },
  ];
  return [
    ...beside('both', both, pairs.posting + pairs.person, FEWER),
    ...beside('posting', posting.charge, pairs.posting),
    ...beside('person', person.charge, pairs.person),
    { name: 'matching alone, both: write units', median: writes(plus(posting.matching, person.matching)) },
    { name: 'posting: read units', median: reads(posting.charge) },
    { name: 'person: read units', median: reads(person.charge) },
    { name: "a person's list: read units", median: reads(person.list.used.charge), ceiling: MOST.list },
    { name: 'a record among all jobs', median: ofJob, unit: 'bytes' },
    { name: 'the largest item', median: largest / 1_024, ceiling: MOST.item, unit: 'KB' },
    {
      name: 'the fullest mailbox after 60 days',
      median: fullestMailbox(ARRIVE) / 1_024,
      ceiling: MOST.item,
      unit: 'KB',
    },
  ];
};

type Among = { readonly people: readonly SeekerRow[]; readonly jobs: readonly JobRow[] };

const reportOf = (found: Found, { people, jobs }: Among, bytes: Bytes): BenchReport => {
  const { person, posting, fits } = found;
  const count = (value: number): string => value.toLocaleString('en-US');
  return {
    bench: 'store',
    workload:
      `one posting that fits ${count(fits.posting)} of ${count(people.length)} people, one person whom ${fits.person} of ` +
      `${count(jobs.length)} open jobs fit, from their doors to the request for mails; the list shows ${person.list.shown} jobs`,
    unit: 'units',
    lines: linesOf(found, bytes),
    differences: [
      ...(person.list.total === fits.person ? [] : [`the list has ${person.list.total} jobs, and ${fits.person} fit`]),
      ...(posting.asked > 0 ? [] : ['no mail was asked for, though the posting fits']),
    ],
  };
};
