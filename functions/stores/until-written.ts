import { stemsFrom } from '../trace/failed-call.ts';
import type { Table } from './table.ts';

/** 25 attempts rest at most 10.2 seconds in total, 5 on average: well within the 30 seconds that a function works. */
export const MOST_ATTEMPTS = 25;
/** Milliseconds. */
const FIRST_REST = 20;
const LONGEST_REST = 500;

class Contended extends Error {
  override name = 'Contended';
}

/**
 * Repeats a conditional write until nobody else wrote in between. `attempt` reads, decides and writes once. After a
 * conflict it waits a random time below a limit that doubles with every conflict (backoff with full jitter). Otherwise
 * the same writers would collide again.
 * @throws after 25 attempts: the message is then tried again later
 */
export const untilWritten = async <R extends object>(
  table: Pick<Table, 'name' | 'rest'>,
  attempt: () => Promise<R | 'conflict'>,
): Promise<R> => {
  for (let attempts = 1; ; attempts += 1) {
    const result = await attempt();
    if (result !== 'conflict') return result;
    if (attempts === MOST_ATTEMPTS) throw contended(table);
    await table.rest(Math.min(FIRST_REST * 2 ** (attempts - 1), LONGEST_REST));
  }
};

const contended = ({ name }: Pick<Table, 'name'>): Error =>
  stemsFrom(new Contended(`An item changed under every one of ${MOST_ATTEMPTS} attempts`), {
    operation: 'PutItem',
    ...(name !== undefined && { on: name }),
    attempts: MOST_ATTEMPTS,
  });
