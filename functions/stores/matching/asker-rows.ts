import pMap from 'p-map';
import { expiryAfter } from '../../domain/language/calendar.ts';
import type { Table } from '../table.ts';

/** Who asked to be introduced for a job, by hash: they are told if the job closes before its day. */
export type AskerRows = {
  /** Enters a person who asked on a day (Asia/Seoul). */
  enterAsker(cluster: string, person: string, on: string): Promise<void>;
  askersOf(cluster: string): Promise<string[]>;
  /** Removes a person from among those who asked for these jobs. */
  removeAsker(person: string, clusters: readonly string[]): Promise<void>;
};

/** In days. Hardly any job is open for longer. */
const KEPT_DAYS = 180;
const AT_ONCE = 25;

const partitionOf = (cluster: string): string => `askers#${cluster}`;

export const askerRows = (table: Table): AskerRows => ({
  enterAsker: async (cluster, person, on) => {
    const expiresAt = expiryAfter(on, KEPT_DAYS);
    await table.writeNewer({ pk: partitionOf(cluster), sk: person, version: 1, expiresAt });
  },
  askersOf: async (cluster) => (await table.readAll(partitionOf(cluster))).map(({ sk }) => sk),
  removeAsker: async (person, clusters) => {
    await pMap(clusters, (cluster) => table.remove(partitionOf(cluster), person), { concurrency: AT_ONCE });
  },
});
