import { CADENCES } from '../../functions/contracts/known-values.ts';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { atTheSameTime } from '../support/at-the-same-time.ts';
import { memoryTable } from '../support/memory-table.ts';
import { closed, posting, registered, seeker, submitted, type Event } from '../support/messages.ts';
import { tries } from '../support/tries.ts';
import { world } from '../support/world.ts';

/**
 * Jobs and people that arrive in any order and close together. Every job that fits somebody is told to them exactly once:
 * at once, on arrival, or by the digest of the next working morning or of their week. Everything is invented.
 */

const A = 'masan-univ';
const TUESDAY = '2026-11-02T23:30:00.000Z';
const MONDAY = '2026-11-08T23:30:00.000Z';

type Reader = { readonly cadence: (typeof CADENCES)[number]; readonly wants: '81' | '8123' | '02' };
type Job = { readonly code: '8123' | '8121' | '0213'; readonly closesOn: string; readonly isRevised: boolean };

const histories = fc.record({
  readers: fc.array(fc.record({ cadence: fc.constantFrom(...CADENCES), wants: fc.constantFrom('81', '8123', '02') }), {
    minLength: 1,
    maxLength: 3,
  }),
  jobs: fc.array(
    fc.record({
      code: fc.constantFrom('8123', '8121', '0213'),
      closesOn: fc.constantFrom('2026-11-04', '2026-11-08', '2026-11-30'),
      isRevised: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

const titleOf = (index: number): string => `지어낸 ${index}호`;
const emailOf = (index: number): string => `reader-${index}@people.example`;

const eventsOf = (readers: readonly Reader[], jobs: readonly Job[]): Event[] => [
  ...readers.map(({ cadence, wants }, index) =>
    registered(
      A,
      seeker({
        externalId: `S-${index}`,
        email: emailOf(index),
        mail: { cadence },
        wanted: { occupations: [wants], districts: ['48120'] },
      }),
    ),
  ),
  ...jobs.flatMap(({ code, closesOn, isRevised }, index) => {
    const job = { externalId: `P-${index}`, title: titleOf(index), closesOn, occupation: { scheme: 'KECO', code } };
    const first = submitted(A, posting(job));
    return isRevised
      ? [first, submitted(A, posting({ ...job, revision: 2, wage: { unit: 'hour', min: 15_000 } }))]
      : [first];
  }),
];

/** Who was told of which job, as often as it was told. */
const toldIn = async (
  { readers, jobs }: { readonly readers: readonly Reader[]; readonly jobs: readonly Job[] },
  scheduler: fc.Scheduler,
  { mornings }: { readonly mornings: boolean },
): Promise<string[]> => {
  const table = memoryTable();
  const city = await atTheSameTime(table, eventsOf(readers, jobs), scheduler);
  const later = world(table);
  for (const now of mornings ? [TUESDAY, MONDAY] : []) {
    await later.morningAt(now);
    await later.drain();
    for (const mailbox of await later.stores.mailboxes.due(now, 100))
      await later.sendAt({ kind: 'wake', mailbox }, now);
  }
  const told: string[] = [];
  for (const { to, raw } of [...city.mails, ...later.mails]) {
    if (!to.startsWith('reader-')) continue;
    const { text = '' } = await PostalMime.parse(raw);
    for (const index of jobs.keys()) if (text.includes(titleOf(index))) told.push(`${to} ${titleOf(index)}`);
  }
  return told.toSorted();
};

const fitting = ({ readers, jobs }: { readonly readers: readonly Reader[]; readonly jobs: readonly Job[] }): string[] =>
  readers
    .flatMap(({ wants }, reader) =>
      jobs.flatMap(({ code }, job) => (code.startsWith(wants) ? [`${emailOf(reader)} ${titleOf(job)}`] : [])),
    )
    .toSorted();

describe('every job that fits somebody is told to them exactly once', () => {
  test('whichever arrives last, whatever the cadence, and whenever the job closes', async () => {
    let pairs = 0;
    await fc.assert(
      fc.asyncProperty(histories, fc.scheduler(), async (history, scheduler) => {
        const expected = fitting(history);
        pairs += expected.length;
        expect(await toldIn(history, scheduler, { mornings: true })).toEqual(expected);
      }),
      { seed: 14, numRuns: tries(60) },
    );
    expect(pairs).toBeGreaterThan(60);
  });

  test('and without the list of the morning some are missed: the property can fail', async () => {
    const missed = await fc.check(
      fc.asyncProperty(histories, fc.scheduler(), async (history, scheduler) => {
        expect(await toldIn(history, scheduler, { mornings: false })).toEqual(fitting(history));
      }),
      { seed: 14, numRuns: 30, endOnFailure: true },
    );
    expect(missed.failed).toBe(true);
  });

  test('a job that is closed before a reader’s digest is not told to them any more', async () => {
    const city = world(memoryTable());
    await city.receive(registered(A, seeker({ mail: { cadence: 'weekly' } })), 'm-1');
    await city.receive(submitted(A, posting()), 'm-2');
    await city.drain();
    await city.morningAt(TUESDAY);
    await city.drain();
    await city.receive(closed(A, 'P-1', 1), 'm-3');
    await city.drain();
    for (const mailbox of await city.stores.mailboxes.due(MONDAY, 100))
      await city.sendAt({ kind: 'wake', mailbox }, MONDAY);
    expect(city.mails.filter(({ to }) => to === seeker().email)).toEqual([]);
  });
});
