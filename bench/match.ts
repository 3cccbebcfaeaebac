import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DatabaseSync } from 'node:sqlite';
import { dynamoTable } from '../functions/aws/dynamo-table.ts';
import { bucketsOfJob, bucketsOfSeeker } from '../functions/domain/matching/buckets.ts';
import { packSeeker, unpackSeeker } from '../functions/domain/matching/packed-seeker.ts';
import { seekerRowSchema, type JobRow, type SeekerRow } from '../functions/domain/matching/profiles.ts';
import { rankedSeekers, type Pair } from '../functions/domain/matching/ranking.ts';
import { poolStore } from '../functions/stores/matching/pool-store.ts';
import { itemSize } from '../test/support/item-size.ts';
import { answering } from './match/answers.ts';
import { formerItems } from './match/former-pool.ts';
import { wholeCity } from './match/whole-city.ts';
import type { BenchReport, Line } from './report.ts';
import { interleaved } from './timing.ts';

const SEEKERS = 100_000;
const ROUNDS = 5;
/** The former way may be at most a thirtieth as fast; a database in the same process is a yardstick without a goal. */
const GOAL_WHOLE = 30;
/** In bytes: a strongly consistent read unit. */
const UNIT = 4_096;

const bucketItems = (people: readonly SeekerRow[]) =>
  people.flatMap((row) =>
    bucketsOfSeeker(row).map((bucket) => ({
      pk: `seekers#${bucket}`,
      sk: row.person,
      version: 1,
      row: packSeeker(row),
    })),
  );

const told = (pairs: readonly Pair[]): string =>
  JSON.stringify(pairs.map(({ seeker, fit }) => [seeker.person, fit.score, fit.reasons, fit.question]));

const unitsOf = (items: readonly Record<string, unknown>[]): number =>
  Math.ceil(items.reduce((sum, item) => sum + itemSize(item), 0) / UNIT);

/** The most wanted job of the sample city at 100,000 people, from DynamoDB's own JSON to the ranked list. */
export const benchMatch = async (): Promise<BenchReport> => {
  const { people, jobs, today } = wholeCity(SEEKERS);
  const counted = jobs.map((job) => ({ job, fits: rankedSeekers(job, people, today).length }));
  const { job, fits } = counted.reduce((most, one) => (one.fits > most.fits ? one : most));
  const buckets = bucketItems(people);
  const whole = formerItems(people);
  const client = new DynamoDBClient({
    region: 'ap-northeast-2',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    requestHandler: answering([...buckets, ...whole]),
  });
  const table = dynamoTable(client, 'bench', { error: () => undefined });
  const pool = poolStore(table);

  const byBuckets = async (): Promise<Pair[]> => rankedSeekers(job, await pool.candidates(job), today);
  const byWholePool = async (): Promise<Pair[]> => {
    const items = await table.readAll('seekers');
    const screened = new Map(items.filter(({ sk }) => sk.endsWith('#screenings')).map((item) => [item.sk, item]));
    const rows = items.flatMap((item): SeekerRow[] => {
      if (item.sk.endsWith('#screenings')) return [];
      const row = seekerRowSchema.parse(item['value']);
      const screenings = seekerRowSchema.shape.screenings.parse(screened.get(`${item.sk}#screenings`)?.['value']);
      return [screenings === undefined ? row : { ...row, screenings }];
    });
    return rankedSeekers(job, rows, today);
  };
  const database = databaseOf(buckets);
  const bySqlite = (): Pair[] => rankedSeekers(job, database(job), today);

  const results = { buckets: told(await byBuckets()), whole: told(await byWholePool()), sqlite: told(bySqlite()) };
  const timings = await interleaved(
    [
      { name: 'this project, by buckets', run: async () => void (await byBuckets()) },
      { name: 'the whole pool (the former way)', run: async () => void (await byWholePool()) },
      { name: 'SQLite in memory, with an index on area and code', run: () => void bySqlite() },
    ],
    ROUNDS,
  );
  const own = timings[0]?.median ?? NaN;
  const looked = new Set(bucketsOfJob(job).map((bucket) => `seekers#${bucket}`));
  const read = buckets.filter(({ pk }) => looked.has(pk));
  const fitting = new Set(rankedSeekers(job, people, today).map(({ seeker }) => seeker.person));
  const units = {
    buckets: unitsOf(read),
    whole: unitsOf(whole),
    fits: unitsOf(read.filter(({ sk }) => fitting.has(sk))),
  };
  return {
    bench: 'match',
    workload:
      `one job against ${people.length.toLocaleString('en-US')} people: ${read.length.toLocaleString('en-US')} candidates, ` +
      `${fits.toLocaleString('en-US')} fit; read units: ${units.buckets} by buckets, ${units.whole} for the whole pool, ` +
      `${units.fits} for the fits alone`,
    unit: 'ms',
    lines: timings.map(({ name, median }, index): Line => ({
      name,
      median,
      ...(index > 0 && { ratio: median / own }),
      ...(index === 1 && { goal: GOAL_WHOLE }),
    })),
    differences: Object.entries(results).flatMap(([name, result]) =>
      result === results.buckets ? [] : [`${name} ranks other people than the buckets`],
    ),
  };
};

/** The same rows in a database of this process. */
const databaseOf = (items: ReturnType<typeof bucketItems>): ((job: JobRow) => SeekerRow[]) => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE people (bucket TEXT, person TEXT, row TEXT, PRIMARY KEY (bucket, person)) WITHOUT ROWID');
  const insert = database.prepare('INSERT INTO people VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (const { pk, sk, row } of items) insert.run(pk, sk, row);
  database.exec('COMMIT');
  const select = database.prepare('SELECT row FROM people WHERE bucket = ?');
  return (job) =>
    bucketsOfJob(job).flatMap((bucket) =>
      select.all(`seekers#${bucket}`).flatMap(({ row }) => unpackSeeker(String(row)) ?? []),
    );
};
