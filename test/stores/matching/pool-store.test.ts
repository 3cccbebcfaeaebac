import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketsOfJob, bucketsOfSeeker, MOST_BUCKETS } from '../../../functions/domain/matching/buckets.ts';
import { packSeeker, unpackSeeker } from '../../../functions/domain/matching/packed-seeker.ts';
import { seekerRowSchema, type JobRow, type SeekerRow } from '../../../functions/domain/matching/profiles.ts';
import { rankedJobs, rankedSeekers, type Pair } from '../../../functions/domain/matching/ranking.ts';
import { shownJob } from '../../../functions/domain/postings/cluster.ts';
import { poolStore, type PoolStore } from '../../../functions/stores/matching/pool-store.ts';
import { MOST_ENTERED } from '../../../functions/stores/matching/seeker-rows.ts';
import { jobRows, seekerRows, today } from '../../support/arbitrary-rows.ts';
import { memoryTable, type OpenTable } from '../../support/memory-table.ts';
import { takingTurns } from '../../support/dynalite.ts';
import { tries } from '../../support/tries.ts';

const NOW = '2026-11-02T03:00:00.000Z';
const later = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

/** All people and jobs are invented. Wishes are given to many areas and codes of every length. */
const wishes = fc.record({
  occupations: fc.array(
    fc.oneof(
      fc.constantFrom(
        '0',
        '02',
        '021',
        '0213',
        '02131',
        '021312',
        '0213123',
        '8',
        '81',
        '한식',
        ' 02',
        '0\u001e2',
        '\u001f02',
        '0\u001d',
      ),
      fc.stringMatching(/^[0-9]{1,7}$/),
    ),
    { minLength: 2, maxLength: 8 },
  ),
  districts: fc.array(
    fc.constantFrom('48120', '48121', '48123', '48250', '11010', '4812', '창원', '481200', '48120\u001f'),
    {
      minLength: 2,
      maxLength: 5,
    },
  ),
});
const people = fc
  .tuple(seekerRows, wishes, fc.integer({ min: 1, max: 6 }))
  .map(([row, wanted, id]): SeekerRow => ({ ...row, person: `p${id}`, wanted: { ...row.wanted, ...wanted } }));
const jobs = fc
  .tuple(
    jobRows,
    fc.constantFrom(undefined, '0', '02', '0213', '02131', '021312', '0213123', '81'),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([row, occupation, id]): JobRow => ({ ...row, occupation, cluster: `c${id}` }));

type Change =
  | { readonly kind: 'person'; readonly row: SeekerRow }
  | { readonly kind: 'gone'; readonly person: string }
  | { readonly kind: 'screened'; readonly person: string; readonly screenings: SeekerRow['screenings'] }
  | { readonly kind: 'forgotten'; readonly person: string }
  | { readonly kind: 'job'; readonly row: JobRow }
  | { readonly kind: 'closed'; readonly cluster: string };
const id = fc.integer({ min: 1, max: 6 });
const changes: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: people.map((row) => ({ kind: 'person' as const, row: { ...row, screenings: undefined } })) },
  { weight: 1, arbitrary: id.map((number) => ({ kind: 'gone' as const, person: `p${number}` })) },
  { weight: 1, arbitrary: id.map((number) => ({ kind: 'forgotten' as const, person: `p${number}` })) },
  {
    weight: 3,
    arbitrary: people.map(({ person, screenings }) => ({ kind: 'screened' as const, person, screenings })),
  },
  { weight: 6, arbitrary: jobs.map((row) => ({ kind: 'job' as const, row })) },
  { weight: 1, arbitrary: id.map((number) => ({ kind: 'closed' as const, cluster: `c${number}` })) },
);

/** The plain loop over everybody: the definition of the right answer. */
const oracle = () => {
  const rows = new Map<string, SeekerRow>();
  const screened = new Map<string, SeekerRow['screenings']>();
  const open = new Map<string, JobRow>();
  return {
    rows,
    open,
    take: (change: Change): void => {
      if (change.kind === 'person') rows.set(change.row.person, change.row);
      if (change.kind === 'gone' || change.kind === 'forgotten') rows.delete(change.person);
      if (change.kind === 'forgotten') screened.delete(change.person);
      if (change.kind === 'screened') screened.set(change.person, change.screenings);
      if (change.kind === 'job') open.set(change.row.cluster, change.row);
      if (change.kind === 'closed') open.delete(change.cluster);
    },
    people: (): SeekerRow[] => [...rows.values()].map((row) => ({ ...row, screenings: screened.get(row.person) })),
  };
};

/** The same through the store. Every change is a newer write of its record. */
const through = (pool: PoolStore) => {
  const places = new Map<string, { readonly district?: string; readonly occupation?: string }>();
  return async (change: Change, version: number, now: string): Promise<void> => {
    switch (change.kind) {
      case 'person':
        return pool.showSeeker(change.row.person, change.row, version, now);
      case 'gone':
        return pool.showSeeker(change.person, undefined, version, now);
      case 'screened':
        return pool.showScreenings(change.person, change.screenings, version, now);
      case 'forgotten':
        await pool.showSeeker(change.person, undefined, version, now);
        return pool.forget(change.person, true, now);
      case 'job':
      case 'closed': {
        const cluster = change.kind === 'job' ? change.row.cluster : change.cluster;
        // District and occupation are part of what a cluster is: the first row says them for all.
        const place = places.get(cluster) ?? (change.kind === 'job' ? placeOf(change.row) : {});
        if (change.kind === 'job') places.set(cluster, place);
        const members = change.kind === 'job' ? { one: { version, row: change.row } } : { one: { version } };
        await pool.clusters.update(cluster, { cluster, members: {} }, () => ({ cluster, ...place, members }));
      }
    }
  };
};
const placeOf = ({ district, occupation }: JobRow) => ({
  ...(district !== undefined && { district }),
  ...(occupation !== undefined && { occupation }),
});

const told = (pairs: readonly Pair[]) =>
  pairs.map(({ seeker, job, fit }) => [seeker.person, job.cluster, fit.score, fit.reasons, fit.question ?? 'none']);

/** Jobs of one cluster keep the place of the first: what another says of its place is not looked at. */
const inPlace = (list: readonly Change[]): Change[] => {
  const first = new Map<string, JobRow>();
  return list.map((change) => {
    if (change.kind !== 'job') return change;
    const { district, occupation } = first.get(change.row.cluster) ?? change.row;
    first.set(change.row.cluster, first.get(change.row.cluster) ?? change.row);
    return { ...change, row: { ...change.row, district, occupation } };
  });
};

const rowsOf = (table: OpenTable) => table.all().filter(({ pk }) => pk.startsWith('seekers#'));

describe('the pool, by buckets and ranges', () => {
  test('gives from both sides the fits, scores, order and reasons of the plain loop, through any sequence of changes', async () => {
    let fits = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 5, maxLength: 25 }), async (list) => {
        const table = memoryTable();
        const pool = poolStore(table);
        const plain = oracle();
        const write = through(pool);
        for (const [index, change] of inPlace(list).entries()) {
          plain.take(change);
          await write(change, index + 1, later(index * 7));
        }
        for (const job of plain.open.values()) {
          const found = told(rankedSeekers(job, await pool.candidates(job), today));
          expect(found).toEqual(told(rankedSeekers(job, plain.people(), today)));
          fits += found.length;
        }
        for (const seeker of plain.people())
          expect(
            told(
              rankedJobs(
                seeker,
                (await pool.jobsWanted(seeker, today)).map(({ job }) => job),
                today,
              ),
            ),
          ).toEqual(told(rankedJobs(seeker, [...plain.open.values()], today)));
        const kept = await Promise.all(plain.people().map(({ person }) => pool.seeker(person)));
        expect(kept.map((one) => one?.value)).toEqual(plain.people());
      }),
      { seed: 14, numRuns: tries(400) },
    );
    expect(fits).toBeGreaterThan(200);
  });

  test('leaves no row of somebody who is gone, and no item of somebody who is forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(people, { minLength: 1, maxLength: 12 }), fc.boolean(), async (list, whole) => {
        const table = memoryTable();
        const pool = poolStore(table);
        for (const [index, row] of list.entries())
          await pool.showSeeker('p1', { ...row, person: 'p1' }, index + 1, later(index * 9));
        await pool.showSeeker('p1', undefined, 100, later(200));
        expect(rowsOf(table).filter((item) => 'row' in item)).toEqual([]);
        await pool.forget('p1', whole, later(221));
        if (whole) expect(table.all()).toEqual([]);
        else expect(rowsOf(table).filter((item) => 'row' in item)).toEqual([]);
      }),
      { seed: 15, numRuns: tries(200) },
    );
  });

  test('late and repeated projections change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          changes.filter(({ kind }) => kind === 'person' || kind === 'gone' || kind === 'screened'),
          {
            minLength: 2,
            maxLength: 10,
          },
        ),
        fc.array(fc.nat(9), { maxLength: 10 }),
        async (list, again) => {
          const table = memoryTable();
          const write = through(poolStore(table));
          for (const [index, change] of list.entries()) await write(change, index + 1, NOW);
          const before = table.all();
          for (const index of again) {
            const change = list[index];
            if (change !== undefined) await write(change, index + 1, later(5));
          }
          expect(table.all()).toEqual(before);
        },
      ),
      { seed: 16, numRuns: tries(200) },
    );
  });
});

describe('registration and screening, written by two hands', () => {
  const last = (rows: readonly SeekerRow[], screenings: readonly SeekerRow['screenings'][]): SeekerRow | undefined => {
    const row = rows.at(-1);
    const outcomes = screenings.at(-1);
    return row && { ...row, screenings: outcomes };
  };

  test('in every interleaving of their calls, with any of them cut short and repeated, the rows are of both latest', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(people, { minLength: 1, maxLength: 3 }),
        fc.array(
          people.map(({ screenings }) => screenings),
          { maxLength: 2 },
        ),
        fc.scheduler(),
        fc.array(fc.nat(40), { maxLength: 2 }),
        async (list, screenings, scheduler, deaths) => {
          const rows = list.map((row): SeekerRow => ({ ...row, person: 'p1', screenings: undefined }));
          const table = memoryTable();
          let calls = 0;
          const dying = new Set(deaths);
          const pool = poolStore(
            takingTurns(table, async () => {
              calls += 1;
              if (dying.has(calls)) throw new Error('cut short');
              await scheduler.schedule(Promise.resolve());
            }),
          );
          /** Like a message: it comes again until it is done. */
          const untilDone = async (work: () => Promise<void>): Promise<void> => {
            try {
              await work();
            } catch {
              await untilDone(work);
            }
          };
          const all = Promise.all([
            ...rows.map((row, index) => untilDone(() => pool.showSeeker('p1', row, index + 1, NOW))),
            ...screenings.map((one, index) => untilDone(() => pool.showScreenings('p1', one, index + 1, NOW))),
          ]);
          await scheduler.waitFor(all);
          const expected = last(rows, screenings);
          const kept = await poolStore(table).seeker('p1');
          expect(kept?.value).toEqual(expected);
          const lying = new Map(rowsOf(table).flatMap(({ pk, row }) => (row === undefined ? [] : [[pk, row]])));
          const due = expected === undefined ? [] : bucketsOfSeeker(expected);
          expect(lying).toEqual(new Map(due.map((bucket) => [`seekers#${bucket}`, expected && packSeeker(expected)])));
        },
      ),
      { seed: 17, numRuns: tries(600) },
    );
  });

  test('who goes back to a bucket while it is taken out lies in it, however the calls interleave and wherever one is cut short', async () => {
    const wanting = (occupation: string): SeekerRow => ({
      person: 'p1',
      mailbox: 'm',
      matching: true,
      mail: 'none',
      birthDate: '1990-01-01',
      wanted: { occupations: [occupation], districts: ['48121'] },
    });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.option(fc.nat(20)), async (scheduler, death) => {
        const table = memoryTable();
        const before = poolStore(table);
        await before.showSeeker('p1', wanting('81'), 1, NOW);
        await before.showSeeker('p1', wanting('02'), 2, later(1));
        let calls = 0;
        const pool = poolStore(
          takingTurns(table, async () => {
            calls += 1;
            if (calls === death) throw new Error('cut short');
            await scheduler.schedule(Promise.resolve());
          }),
        );
        const untilDone = (work: () => Promise<void>): Promise<void> => work().catch(() => untilDone(work));
        await scheduler.waitFor(
          Promise.all([
            untilDone(() => pool.showScreenings('p1', { youth: 'eligible' }, 1, later(30))),
            untilDone(() => pool.showSeeker('p1', wanting('81'), 3, later(30))),
          ]),
        );
        const last = packSeeker({ ...wanting('81'), screenings: { youth: 'eligible' } });
        expect(rowsOf(table).flatMap(({ pk, row }) => (row === undefined ? [] : [[pk, row]]))).toEqual([
          ['seekers#4812#81', last],
        ]);
      }),
      { seed: 19, numRuns: tries(300) },
    );
  });

  test('what changes nothing writes no row', async () => {
    const table = memoryTable();
    const [row] = fc.sample(seekerRows, { seed: 3, numRuns: 1 });
    await poolStore(table).showSeeker('p1', { ...row!, matching: true }, 1, NOW);
    const calls: string[] = [];
    const watched = poolStore(takingTurns(table, async (label) => void calls.push(label)));
    await watched.showSeeker('p1', { ...row!, matching: true }, 2, later(1));
    expect(calls.filter((label) => label.startsWith('before read seekers#')).length).toBeGreaterThan(0);
    expect(calls.filter((label) => label.startsWith('before show'))).toEqual([]);
  });

  test('who was forgotten and comes back is shown as they are now, whatever a late write left', async () => {
    const table = memoryTable();
    const pool = poolStore(table);
    const [drawn] = fc.sample(seekerRows, { seed: 3, numRuns: 1 });
    const row: SeekerRow = {
      ...drawn!,
      person: 'p1',
      matching: true,
      wanted: { occupations: ['81'], districts: ['48121'] },
    };
    await pool.showSeeker('p1', row, 7, NOW);
    await pool.forget('p1', true, later(1));
    const late = { pk: 'seekers#4812#81', sk: 'p1', version: Date.parse(later(2)), row: packSeeker(row) };
    await table.writeNewer(late);
    await pool.showSeeker('p1', { ...row, mailbox: 'another' }, 1, later(3));
    expect((await table.read('seekers#4812#81', 'p1'))?.['row']).toBe(packSeeker({ ...row, mailbox: 'another' }));
  });

  test('the wishes of who changes them without end are widened: the card keeps its bound', async () => {
    const table = memoryTable();
    const pool = poolStore(table);
    const [row] = fc.sample(seekerRows, { seed: 3, numRuns: 1 });
    for (let change = 0; change < 30; change += 1)
      await pool.showSeeker(
        'p1',
        {
          ...row!,
          matching: true,
          wanted: {
            occupations: Array.from({ length: 50 }, (_, index) => `${100_000 + index * 1_000 + change}`),
            districts: Array.from({ length: 6 }, (_, index) => `${1_000 + index}0`),
          },
        },
        change + 1,
        NOW,
      );
    const { value } = JSON.parse(JSON.stringify(await table.read('seeker#p1', 'card'))) as {
      value: { buckets: object };
    };
    expect(Object.keys(value.buckets).length).toBeLessThanOrEqual(MOST_ENTERED);
  });

  test('a bucket that was left is taken out of the card twenty minutes later, with its row', async () => {
    const table = memoryTable();
    const pool = poolStore(table);
    const [row] = fc.sample(seekerRows, { seed: 3, numRuns: 1 });
    const wanting = (occupation: string): SeekerRow => ({
      ...row!,
      matching: true,
      wanted: { occupations: [occupation], districts: ['48121'] },
    });
    const keys = () => rowsOf(table).map(({ pk, row: content }) => [pk, content !== undefined]);
    await pool.showSeeker('p1', wanting('81'), 1, NOW);
    await pool.showSeeker('p1', wanting('02'), 2, later(1));
    expect(keys()).toEqual([
      ['seekers#4812#81', false],
      ['seekers#4812#02', true],
    ]);
    await pool.showScreenings('p1', { youth: 'eligible' }, 1, later(20));
    expect(keys()).toHaveLength(2);
    await pool.showScreenings('p1', { youth: 'ineligible' }, 2, later(21));
    expect(keys()).toEqual([['seekers#4812#02', true]]);
    expect(Object.keys(JSON.parse(JSON.stringify(await table.read('seeker#p1', 'card')))['value'].buckets)).toEqual([
      '4812#02',
    ]);
  });
});

describe('buckets', () => {
  const wanting = (occupations: readonly string[], districts: readonly string[]): SeekerRow => ({
    person: 'p',
    mailbox: 'm',
    matching: true,
    mail: 'none',
    birthDate: '1990-01-01',
    wanted: { occupations: [...occupations], districts: [...districts] },
  });

  test('a wish that another includes has no row of its own', () => {
    expect(bucketsOfSeeker(wanting(['81', '813', '02', '02', '0213'], ['48120', '48121', '48250']))).toEqual([
      '4812#02',
      '4812#81',
      '4825#02',
      '4825#81',
    ]);
  });

  test('without consent, and without a wish that can be met, there is none', () => {
    expect(bucketsOfSeeker({ ...wanting(['81'], ['48120']), matching: false })).toEqual([]);
    expect(bucketsOfSeeker(wanting(['요리'], ['48120']))).toEqual([]);
    expect(bucketsOfSeeker(wanting(['81'], ['4812', '창원시']))).toEqual([]);
  });

  test('nobody has more than three hundred: the wishes are widened, and every job finds them as before', () => {
    const codes = Array.from({ length: 50 }, (_, index) => `${index}`.padStart(2, '0') + '1234');
    const exact = (areas: number) => Array.from({ length: areas }, (_, index) => `${1_000 + index}0`);
    expect(bucketsOfSeeker(wanting(codes, exact(6)))).toHaveLength(MOST_BUCKETS);
    expect(bucketsOfSeeker(wanting(codes, exact(7)))).toHaveLength(35);
    expect(bucketsOfSeeker(wanting(codes, exact(50)))).toHaveLength(250);
    const ten = Array.from({ length: 10 }, (_, digit) => `${digit}`);
    expect(bucketsOfSeeker(wanting(ten, exact(50)))).toEqual(exact(50).map((district) => `${district.slice(0, 4)}#`));
    for (const areas of [6, 7, 31, 50])
      for (const occupation of codes) {
        const lies = new Set(bucketsOfSeeker(wanting(codes, exact(areas))));
        expect(bucketsOfJob({ district: '10000', occupation }).filter((bucket) => lies.has(bucket))).toHaveLength(1);
      }
  });

  test('a job looks into the bucket of every beginning of its code, at most six digits', () => {
    expect(bucketsOfJob({ district: '48123', occupation: '02131234' })).toEqual([
      '4812#',
      '4812#0',
      '4812#02',
      '4812#021',
      '4812#0213',
      '4812#02131',
      '4812#021312',
    ]);
    expect(bucketsOfJob({ district: undefined, occupation: '0213' })).toEqual([]);
    expect(bucketsOfJob({ district: '48123', occupation: undefined })).toEqual([]);
  });
});

describe('the packed row', () => {
  test('is read back as the schema reads the row', () => {
    fc.assert(
      fc.property(people, (row) => {
        const plain = JSON.stringify(row).replaceAll(/\\u001[def]/g, '\ufffd');
        expect(unpackSeeker(packSeeker(row))).toEqual(seekerRowSchema.parse(JSON.parse(plain)));
      }),
      { seed: 18, numRuns: tries(1_000) },
    );
  });

  test('of texts with the very marks that it uses is still a row, and says no wish that nobody has', () => {
    const row: SeekerRow = {
      person: 'p1',
      mailbox: 'm',
      matching: true,
      mail: 'none',
      birthDate: '1990-01-01',
      career: [{ occupation: '8\u001d1', from: '2020-01-01' }],
      certificates: ['a\u001eb', 'c'],
      wanted: { occupations: ['8\u001e1', '02', '\u001f7'], districts: ['48120', '4812\u001e1'] },
    };
    expect(unpackSeeker(packSeeker(row))).toMatchObject({
      career: [{ occupation: '8\ufffd1', from: '2020-01-01' }],
      certificates: ['a\ufffdb', 'c'],
      wanted: { occupations: ['8\ufffd1', '02', '\ufffd7'], districts: ['48120', '4812\ufffd1'] },
    });
  });

  test.each(['', 'p', 'never this', packSeekerOfNobody()])('what was never packed is no row: %j', (text) => {
    expect(unpackSeeker(text)).toBeUndefined();
  });
});

/** Fifteen fields without a person. */
function packSeekerOfNobody(): string {
  return '\u001f'.repeat(14);
}

test('the shown member of a cluster is what lies in its area', async () => {
  const table = memoryTable();
  const pool = poolStore(table);
  const [row] = fc.sample(jobRows, { seed: 5, numRuns: 1 });
  const job: JobRow = { ...row!, cluster: 'c1', occupation: '8123', district: '48121', closesOn: '2026-12-31' };
  await pool.clusters.update('c1', { cluster: 'c1', members: {} }, () => ({
    cluster: 'c1',
    district: '48121',
    occupation: '8123',
    members: { one: { version: 1, row: job } },
  }));
  const kept = await pool.clusters.read('c1');
  expect(kept && shownJob(kept.value, today)).toEqual(job);
  expect(
    table
      .all()
      .map(({ pk, sk }) => `${pk} ${sk}`)
      .toSorted(),
  ).toEqual(['jobs c1', 'jobs#4812#81 8123#c1']);
});
