import type { SeekerRow } from './profiles.ts';

const KEY_LENGTH = 12;

/** The short form in which a job that a person put away lies in their row. `cluster`: the id of its cluster, a hash. */
export const awayKey = (cluster: string): string => cluster.slice(0, KEY_LENGTH);

/**
 * Whether the person put the job away: no mail offers it to them. It still fits, so who counts or ranks the people of a job sees
 * no difference.
 */
export const isPutAway = ({ away = [] }: Pick<SeekerRow, 'away'>, { cluster }: { readonly cluster: string }): boolean =>
  away.includes(awayKey(cluster));
