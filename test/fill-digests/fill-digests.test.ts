import { describe, expect, test } from 'vitest';
import { accessOf } from '../../functions/access.ts';
import type { FillDigests } from '../../functions/contracts/stage-messages.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { jobRow, seekerRow } from '../../functions/domain/matching/profiles.ts';
import { SIXTEENTHS } from '../../functions/domain/records/sixteenths.ts';
import { fillDigestsDeps } from '../../functions/fill-digests/deps.ts';
import { fillDigests } from '../../functions/fill-digests/fill-digests.ts';
import type { SendRequest } from '../../functions/notices/contracts.ts';
import { memoryTable } from '../support/memory-table.ts';
import { closed, posting, registered, seeker, submitted } from '../support/messages.ts';
import { keyed, NOW, world } from '../support/world.ts';

/** The slices of a morning. All people and companies are invented. */
const A = 'masan-univ';
const MORNING: Moment = { now: '2026-11-02T23:30:00.000Z', today: '2026-11-03' };

const slices = () => {
  const city = world(memoryTable());
  const asked: SendRequest[] = [];
  const deps = {
    ...fillDigestsDeps(accessOf('fill-digests', city.sources)),
    sending: {
      send: async (requests: readonly SendRequest[]) => {
        asked.push(...requests);
      },
    },
    keyed,
  };
  const readers = (slice: string, area = '4812'): FillDigests => ({
    kind: 'readers',
    area,
    slice,
    from: '2026-11-01T00:00:00.000Z',
    to: MORNING.now,
  });
  const company = (...jobs: readonly string[]): FillDigests => ({
    kind: 'company',
    jobs: [...jobs],
    from: '2026-10-26',
    to: '2026-11-01',
  });
  const clusters = async () => (await city.stores.pool.jobs(NOW.today)).map(({ cluster }) => cluster);
  return {
    city,
    asked,
    deps,
    readers,
    company,
    clusters,
    run: (slice: FillDigests) => fillDigests(slice, MORNING, deps),
  };
};

describe('a job that has been open for a while', () => {
  const adult = posting({
    age: { min: 19, ground: { statute: '청소년 보호법', article: '제29조' } },
    startsOn: undefined,
  });
  const born = (birthDate: string, id = 'S-1') =>
    registered(
      A,
      seeker({ externalId: id, email: `${id.toLowerCase()}@people.example`, birthDate, mail: { cadence: 'daily' } }),
    );
  const opened = async (birthDate: string) => {
    const all = slices();
    await all.city.receive(submitted(A, adult), 'm-p');
    await all.city.receive(born(birthDate), 'm-s');
    await all.city.drain();
    const spanFrom = (from: string) =>
      Promise.all(SIXTEENTHS.map((slice) => all.run({ ...all.readers(slice), from } as FillDigests)));
    return { ...all, spanFrom };
  };

  test('wakes whom it begins to fit on this very day, once', async () => {
    const { asked, spanFrom } = await opened('2007-11-03');
    await spanFrom('2026-11-02T12:00:00.000Z');
    expect(asked).toMatchObject([{ kind: 'new-jobs', since: MORNING.now, last: MORNING.now }]);
  });

  test('wakes nobody whom it fitted before, nor anybody whom it does not fit yet', async () => {
    for (const birthDate of ['2007-11-02', '1990-05-05', '2007-11-04']) {
      const { asked, spanFrom } = await opened(birthDate);
      await spanFrom('2026-11-02T12:00:00.000Z');
      expect(asked).toEqual([]);
    }
  });
});

describe('the sixteen slices of an area', () => {
  test('hold everybody once, whatever their hash begins with', async () => {
    const { city, asked, readers, run } = slices();
    for (let number = 0; number < 60; number += 1)
      await city.receive(
        registered(
          A,
          seeker({ externalId: `S-${number}`, email: `p-${number}@people.example`, mail: { cadence: 'daily' } }),
        ),
        `s-${number}`,
      );
    await city.receive(submitted(A, posting()), 'p-1');
    const outcomes = [];
    for (const slice of SIXTEENTHS) outcomes.push(await run(readers(slice)));
    expect(new Set(outcomes)).toContain('asked');
    const people = asked.flatMap((request) => (request.kind === 'new-jobs' ? [request.person] : []));
    expect(people).toHaveLength(60);
    expect(new Set(people).size).toBe(60);
  });

  test('of another area hold nobody of this one', async () => {
    const { city, asked, readers, run } = slices();
    await city.receive(registered(A, seeker({ mail: { cadence: 'daily' } })), 's-1');
    await city.receive(submitted(A, posting()), 'p-1');
    for (const slice of SIXTEENTHS) expect(await run(readers(slice, '4825'))).toBe('nothing-due');
    expect(asked).toEqual([]);
  });

  test('ask for five hundred digests at a time, ten such parts at once', async () => {
    const { deps, readers } = slices();
    const people = Array.from({ length: 7_001 }, (_, number) =>
      seekerRow(seeker(), { person: `p-${number}`, mailbox: `m-${number}` }),
    );
    const job = jobRow(posting(), { cluster: 'c', partner: A });
    const sizes: number[] = [];
    let underWay = 0;
    let most = 0;
    await fillDigests(readers('0'), MORNING, {
      ...deps,
      pool: {
        ...deps.pool,
        peopleIn: async () => () => people,
        jobsNews: async () => [{ job, changedAt: NOW.now }],
      },
      sending: {
        send: async (requests) => {
          sizes.push(requests.length);
          most = Math.max(most, (underWay += 1));
          await new Promise((resolve) => setImmediate(resolve));
          underWay -= 1;
        },
      },
    });
    expect(sizes.toSorted((a, b) => b - a)).toEqual([...Array<number>(14).fill(500), 1]);
    expect(most).toBe(10);
  });
});

describe('the mailboxes in which something is due', () => {
  test('are woken by the slice of their hash, each once', async () => {
    const { city, asked, run } = slices();
    for (let number = 0; number < 20; number += 1)
      await city.receive(
        registered(
          A,
          seeker({ externalId: `S-${number}`, email: `p-${number}@people.example`, mail: { cadence: 'daily' } }),
        ),
        `s-${number}`,
      );
    await city.receive(submitted(A, posting()), 'p-1');
    await city.morningAt(NOW.now);
    await city.drain();
    const outcomes = [];
    for (const slice of SIXTEENTHS) outcomes.push(await run({ kind: 'due', slice }));
    expect(new Set(outcomes)).toEqual(new Set(['asked', 'nothing-due']));
    const woken = asked.flatMap((request) => (request.kind === 'wake' ? [request.mailbox] : []));
    expect(woken).toHaveLength(20);
    expect(new Set(woken).size).toBe(20);
  });
});

describe('the summary of a company', () => {
  const twoCompanies = async () => {
    const all = slices();
    await all.city.receive(submitted(A, posting()), 'p-1');
    const other = { externalId: 'P-2', title: '경리 사무원 모집', contact: { email: 'hr@other.example' } };
    await all.city.receive(submitted(A, posting(other)), 'p-2');
    return all;
  };
  const to = (asked: readonly SendRequest[]) =>
    asked.flatMap((request) => (request.kind === 'company-summary' ? [request.to] : [])).toSorted();

  test('goes to each address that postings of this name have', async () => {
    const { asked, company, clusters, run } = await twoCompanies();
    expect(await run(company(...(await clusters())))).toBe('asked');
    expect(to(asked)).toEqual(['hr@gasang.example', 'hr@other.example']);
  });

  test('counts whom the job fits in the morning, and leaves out what closed meanwhile', async () => {
    const { city, asked, company, clusters, run } = await twoCompanies();
    const jobs = await clusters();
    await city.receive(registered(A, seeker()), 's-1');
    await city.receive(closed(A, 'P-2', 1), 'c-2');
    await run(company(...jobs));
    expect(asked).toMatchObject([{ to: 'hr@gasang.example', facts: { postings: [{ externalId: 'P-1', fits: 1 }] } }]);
    await city.receive(closed(A, 'P-1', 1), 'c-1');
    expect(await run(company(...jobs))).toBe('nothing-due');
  });

  test('waits if a posting cannot be read: without it, it would be the only one of the week', async () => {
    const { asked, deps, company, clusters } = await twoCompanies();
    const read: (typeof deps)['postings']['read'] = (key) =>
      key.externalId === 'P-2' ? Promise.reject(new Error('An invented fault')) : deps.postings.read(key);
    const jobs = company(...(await clusters()));
    await expect(fillDigests(jobs, MORNING, { ...deps, postings: { read } })).rejects.toThrow('An invented fault');
    expect(asked).toEqual([]);
  });
});
