import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import type { Table } from '../../functions/stores/table.ts';
import { partOf, startTable, takingTurns } from '../support/dynalite.ts';
import { postingFinalState } from '../support/final-state.ts';
import { closed, posting, reviewed, submitted, type Event } from '../support/messages.ts';
import { memoryTable } from '../support/memory-table.ts';
import { permutations } from '../support/permutations.ts';
import { someOf, tries } from '../support/tries.ts';
import { world, type World } from '../support/world.ts';

let real: Awaited<ReturnType<typeof startTable>>;
let runs = 0;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

const freshTable = () => partOf(real.table, `run-${(runs += 1)}#`);

const A: PartnerId = 'masan-univ';
const B: PartnerId = 'chamber-of-commerce';
const KEYS = [
  { partner: A, externalId: 'P-1' },
  { partner: B, externalId: 'C-1' },
] as const;
const finalState = (city: World) => postingFinalState(city, KEYS);

const held = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };

/** Everything that may come about one posting: revisions, two contents of one, closing, a held one, a decision, the same job elsewhere. */
const MESSAGES: Readonly<Record<string, Event>> = {
  'revision 1': submitted(A, posting()),
  'revision 1, other content': submitted(A, posting({ title: 'CNC 선반 조작원 채용' })),
  'revision 2': submitted(A, posting({ revision: 2, wage: { unit: 'hour', min: 13_000 } })),
  'revision 2, another job': submitted(A, posting({ revision: 2, occupation: { scheme: 'KECO', code: '8231' } })),
  'revision 3, held': submitted(A, posting({ revision: 3, ...held })),
  'revision 1 closed': closed(A, 'P-1', 1),
  'revision 2 closed': closed(A, 'P-1', 2),
  'revision 3 released': reviewed({ partner: A, externalId: 'P-1', revision: 3, decision: 'release', note: '' }),
  'revision 3 refused': reviewed(
    { partner: A, externalId: 'P-1', revision: 3, decision: 'refuse', note: '성별 표현' },
    '2026-11-02T11:30:00+09:00',
  ),
  'revision 4, against the law': submitted(A, posting({ revision: 4, wage: { unit: 'hour', min: 5_000 } })),
  'the same job at another partner': submitted(B, posting({ externalId: 'C-1' })),
  'that one closed': closed(B, 'C-1', 1),
};
const NAMES = Object.keys(MESSAGES);
const eventOf = (name: string): Event => {
  const event = MESSAGES[name];
  if (event === undefined) throw new Error(name);
  return event;
};

const inOrder = async (names: readonly string[], table: Table = memoryTable()): Promise<World> => {
  const city = world(table);
  for (const [index, name] of names.entries()) await city.receive(eventOf(name), `m-${name}-${index}`);
  return city;
};

describe('messages about one posting (faults 2 and 3, I3)', () => {
  test.each([
    [['revision 1', 'revision 1, other content', 'revision 2', 'revision 2 closed', 'the same job at another partner']],
    [
      [
        'revision 1',
        'revision 3, held',
        'revision 3 released',
        'revision 3 refused',
        'the same job at another partner',
      ],
    ],
    [
      [
        'revision 2',
        'the same job at another partner',
        'that one closed',
        'revision 2, another job',
        'revision 1, other content',
      ],
    ],
    [['revision 2', 'revision 2, another job', 'revision 1 closed', 'revision 4, against the law', 'revision 3, held']],
  ])('end in the same state in every order of %j', async (names) => {
    const expected = await finalState(await inOrder(names));
    for (const order of someOf(permutations(names)))
      expect(await finalState(await inOrder(order)), order.join(' → ')).toEqual(expected);
  });

  test('do so on the real table too', async () => {
    const names = NAMES.slice(0, 4);
    const expected = await finalState(await inOrder(names));
    for (const order of someOf(permutations(names)))
      expect(await finalState(await inOrder(order, freshTable())), order.join(' → ')).toEqual(expected);
  });

  test.each([
    ['on the real table', tries(10), freshTable],
    ['on its fake', tries(100), memoryTable],
  ])(
    'end in the same state whichever set of up to five arrives, in any order, repeated, and at the same time, %s',
    async (_, numRuns, tableOf) => {
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 5 }),
          fc.array(fc.nat(4), { maxLength: 2 }),
          fc.scheduler(),
          async (names, repeated, scheduler) => {
            const expected = await finalState(await inOrder(names.toSorted()));
            const table = tableOf();
            const city = world(takingTurns(table, (label) => scheduler.schedule(Promise.resolve(), label)));
            const again = repeated.flatMap((index) => names[index] ?? []);
            const all = [...names, ...again].map((name, index) => city.receive(eventOf(name), `m-${name}-${index}`));
            await scheduler.waitFor(Promise.all(all));
            expect(await finalState(world(table))).toEqual(expected);
          },
        ),
        { numRuns, seed: 20261102 },
      );
    },
  );
});
