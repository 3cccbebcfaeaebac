import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sha256 } from '../functions/aws/hash.ts';
import { dynamoTable } from '../functions/aws/dynamo-table.ts';
import { toldAtOnce } from '../functions/domain/matching/at-once.ts';
import { areaOf, bucketsOfJob, bucketsOfSeeker } from '../functions/domain/matching/buckets.ts';
import { packSeeker } from '../functions/domain/matching/packed-seeker.ts';
import type { JobRow, SeekerRow } from '../functions/domain/matching/profiles.ts';
import { rankedSeekers } from '../functions/domain/matching/ranking.ts';
import { poolStore } from '../functions/stores/matching/pool-store.ts';
import { ARRIVE } from './bill/day.ts';
import { answering } from './match/answers.ts';
import { fitsIn, nearest } from './match/fits.ts';
import { wholeCity } from './match/whole-city.ts';
import { startMeter } from './meter/meter.ts';
import type { BenchReport, Line } from './report.ts';
import { interleaved, type Runner } from './timing.ts';

/** People of one area, and about how many of them the posting fits. */
const SEEKERS = 100_000;
const FITS = 2_400;
/** How many areas there are, and of how many the rows that could be met lie in the store. */
const REGIONS = [
  { areas: 1, stored: 1 },
  { areas: 10, stored: 10 },
  { areas: 100, stored: 1 },
] as const;
const ROUNDS = 15;
/** A posting may cost this many times what it costs with one area. */
const MOST = 1.1;

type Region = (typeof REGIONS)[number];
type Item = { readonly pk: string; readonly sk: string; readonly version: number; readonly row: string };

/** The first four digits of districts that are invented. The first area is the city's own. */
const areaAt = (index: number, own: string): string => (index === 0 ? own : String(1_000 + index));

/** The same person as they would be in another area. */
const movedTo = (area: string, row: SeekerRow): SeekerRow => ({
  ...row,
  person: `${row.person}@${area}`,
  wanted: { ...row.wanted, districts: row.wanted.districts.map((district) => area + district.slice(area.length)) },
});

const itemsOf = (people: readonly SeekerRow[], area: string, isStored: (bucket: string) => boolean): Item[] =>
  people.flatMap((person) => {
    const row = movedTo(area, person);
    return bucketsOfSeeker(row)
      .filter(isStored)
      .map((bucket) => ({ pk: `seekers#${bucket}`, sk: row.person, version: 1, row: packSeeker(row) }));
  });

/** The buckets of the posting's occupation in any area: all that could be taken for those that it reads. */
const likeThoseOf = (job: JobRow) => {
  const codes = new Set(bucketsOfJob(job).map((bucket) => bucket.slice(bucket.indexOf('#'))));
  return (bucket: string): boolean => codes.has(bucket.slice(bucket.indexOf('#')));
};

/** People who want the same, as one of them, and how many they are: they lie in the same buckets. */
const wishesIn = (people: readonly SeekerRow[]) =>
  [
    ...Map.groupBy(people, ({ matching, wanted }) =>
      JSON.stringify([matching, wanted.occupations, wanted.districts]),
    ).values(),
  ].flatMap(([row, ...others]) => (row === undefined ? [] : [{ row, people: 1 + others.length }]));

/** The keys of everybody in a region: how many rows there are, and how many rows of others lie in the buckets that the posting reads. */
const keysOf = ({ areas }: Region, people: readonly SeekerRow[], job: JobRow) => {
  const wishes = wishesIn(people);
  const read = new Set(bucketsOfJob(job));
  const counted = { rows: 0, strangers: 0 };
  for (let index = 0; index < areas; index += 1)
    for (const { row, people: alike } of wishes) {
      const buckets = bucketsOfSeeker(movedTo(areaAt(index, areaOf(job.district ?? '')), row));
      counted.rows += alike * buckets.length;
      if (index > 0) counted.strangers += alike * buckets.filter((bucket) => read.has(bucket)).length;
    }
  return counted;
};

const storedIn = ({ stored }: Region, people: readonly SeekerRow[], job: JobRow): Item[] => {
  const isLike = likeThoseOf(job);
  return Array.from({ length: stored }, (_, index) => areaAt(index, areaOf(job.district ?? ''))).flatMap((area) =>
    itemsOf(people, area, isLike),
  );
};

/** The read units of a posting, counted at the client, and the same without a meter, to be timed. */
const storeOf = (items: readonly Item[]) => {
  const requestHandler = answering(items);
  const clientOf = () =>
    new DynamoDBClient({
      region: 'ap-northeast-2',
      credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
      requestHandler,
    });
  const poolOver = (client: DynamoDBClient) => poolStore(dynamoTable(client, 'bench', { error: () => undefined }));
  const meter = startMeter();
  return { pool: poolOver(clientOf()), metered: poolOver(meter.dynamoDb(clientOf())), meter };
};

/** In milliseconds, of all threads of this process: also what the collector of garbage takes. */
const cpuClock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

type Measured = {
  readonly region: Region;
  readonly units: number;
  readonly told: string;
  readonly rows: number;
  readonly stored: number;
  readonly strangers: number;
};

/** One posting in each region: whom it tells of what, and what that reads. `runner`: the same, to be timed. */
const measured = async (region: Region, people: readonly SeekerRow[], job: JobRow) => {
  const items = storedIn(region, people, job);
  const { pool, metered, meter } = storeOf(items);
  const matched = async (from: typeof pool) => {
    const pairs = rankedSeekers(job, await from.candidates(job), ARRIVE.today);
    return { pairs, atOnce: toldAtOnce(job, pairs, ARRIVE, sha256) };
  };
  const { pairs, atOnce } = await matched(metered);
  const told = JSON.stringify([
    pairs.map(({ seeker, fit }) => [seeker.person, fit.score, fit.reasons]),
    atOnce.map(({ seeker }) => seeker.person),
  ]);
  const found: Measured = {
    region,
    units: meter.total().charge['read-unit'] ?? 0,
    told,
    stored: items.length,
    ...keysOf(region, people, job),
  };
  const runner: Runner = { name: String(region.areas), run: async () => void (await matched(pool)) };
  return { ...found, fits: pairs.length, runner };
};

/** One posting of an area that is one of one, ten or a hundred: its work and its reads stay what they are. */
export const benchScale = async (seekers = SEEKERS, rounds = ROUNDS): Promise<BenchReport> => {
  const city = wholeCity(seekers);
  const { ofJob } = await fitsIn(city);
  const { job } = nearest(
    city.jobs.map((one, place) => ({ job: one, fits: ofJob[place] ?? 0 })),
    ({ fits }) => fits,
    FITS,
  );
  const all = [];
  for (const region of REGIONS) all.push(await measured(region, city.people, job));
  const timings = await interleaved(
    all.map(({ runner }) => runner),
    rounds,
    cpuClock,
  );
  const [first] = all;
  const cpu = timings[0]?.median ?? NaN;
  const count = (value: number): string => Math.round(value).toLocaleString('en-US');
  const nameOf = ({ areas }: Region): string => `${count(areas * city.people.length)} people in ${areas} areas`;
  return {
    bench: 'scale',
    workload:
      `one posting that fits ${count(first?.fits ?? 0)} of ${count(city.people.length)} people of its area, beside itself with ` +
      `one area: ${cpu.toFixed(0)} ms of processor time, ${count(first?.units ?? 0)} read units. Areas: rows whose keys were ` +
      `made, rows in the store: ` +
      all.map(({ region, rows, stored }) => `${region.areas}: ${count(rows)}, ${count(stored)}`).join('; '),
    unit: '×',
    lines: all.slice(1).flatMap(({ region, units }, index): Line[] => [
      {
        name: `${nameOf(region)}: processor time`,
        median: (timings[index + 1]?.median ?? NaN) / cpu,
        ceiling: MOST,
      },
      { name: `${nameOf(region)}: read units`, median: units / (first?.units ?? NaN), ceiling: MOST },
    ]),
    differences: all.flatMap(({ region, told, strangers }) => [
      ...(told === first?.told ? [] : [`${nameOf(region)}: other people are told than with one area`]),
      ...(strangers === 0 ? [] : [`${nameOf(region)}: ${strangers} rows of other areas lie in buckets of the posting`]),
    ]),
  };
};
