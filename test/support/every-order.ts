import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from '../../functions/stores/table.ts';
import { takingTurns } from './dynalite.ts';
import { memoryTable } from './memory-table.ts';
import type { Event } from './messages.ts';
import { permutations } from './permutations.ts';
import { realAndFake } from './real-and-fake.ts';
import { someOf, tries } from './tries.ts';
import { world, type World } from './world.ts';

/** The final state for every order of these names, with the order. */
export const inEveryOrder = async <State>(
  names: readonly string[],
  stateAfter: (order: readonly string[]) => Promise<State>,
): Promise<(readonly [order: string, state: State])[]> => {
  const ends: [string, State][] = [];
  for (const order of someOf(permutations(names))) ends.push([order.join(' → '), await stateAfter(order)]);
  return ends;
};

/** What happens besides the messages: in a city, at its own time. */
export type Deed = (city: World) => Promise<unknown>;

/** Messages and deeds by name. Their final state must not depend on their order, nor on how often each arrives. */
export const inAnyOrder = <State>(
  messages: Readonly<Record<string, Event | Deed>>,
  finalState: (city: World) => Promise<State>,
) => {
  const receive = (city: World, name: string, index: number): Promise<unknown> => {
    const event = messages[name];
    if (event === undefined) throw new Error(name);
    return typeof event === 'function' ? event(city) : city.receive(event, `m-${name}-${index}`);
  };
  const stateAfter = async (names: readonly string[], table: Table = memoryTable()): Promise<State> => {
    const city = world(table);
    for (const [index, name] of names.entries()) await receive(city, name, index);
    return finalState(city);
  };

  /** Defines the tests that they end in the same state: these sets in every order, and random sets in random orders. */
  const testInAnyOrder = (sets: readonly (readonly string[])[]): void => {
    const all = Object.keys(messages);
    const [[, realTable], [, fakeTable]] = realAndFake();

    test.each(sets.map((names) => [names]))('end in the same state in every order of %j', async (names) => {
      const expected = await stateAfter(names);
      for (const [order, state] of await inEveryOrder(names, stateAfter)) expect(state, order).toEqual(expected);
    });

    test('do so on the real table too', async () => {
      const names = all.slice(0, 4);
      const expected = await stateAfter(names);
      const ends = await inEveryOrder(names, (order) => stateAfter(order, realTable()));
      for (const [order, state] of ends) expect(state, order).toEqual(expected);
    });

    test.each([
      ['on the real table', tries(10), realTable],
      ['on its fake', tries(100), fakeTable],
    ])(
      'end in the same state whichever set of up to five arrives, in any order, repeated, and at the same time, %s',
      async (_, numRuns, tableOf) => {
        await fc.assert(
          fc.asyncProperty(
            fc.shuffledSubarray(all, { minLength: 1, maxLength: 5 }),
            fc.array(fc.nat(4), { maxLength: 2 }),
            fc.scheduler(),
            async (names, repeated, scheduler) => {
              const table = tableOf();
              const city = world(takingTurns(table, (label) => scheduler.schedule(Promise.resolve(), label)));
              const again = repeated.flatMap((index) => names[index] ?? []);
              await scheduler.waitFor(
                Promise.all([...names, ...again].map((name, index) => receive(city, name, index))),
              );
              expect(await finalState(world(table))).toEqual(await stateAfter(names.toSorted()));
            },
          ),
          { numRuns, seed: 20261102 },
        );
      },
    );
  };
  return { receive, stateAfter, testInAnyOrder };
};
