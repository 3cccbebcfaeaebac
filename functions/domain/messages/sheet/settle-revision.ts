import type { Version } from '../../records/version.ts';
import type { RowData } from './read-row.ts';

/**
 * What a row that says no revision is, compared with what came last under its number.
 * `new`: nothing came. `changed`: it gets the next revision. `same`: nothing has changed. `ended`: it was closed or withdrawn, and only
 * a row that says a higher revision brings it back.
 */
export type RowChange = 'new' | 'changed' | 'same' | 'ended';

/** @param versions what came under its number: in force, and refused. `hashOf`: the hash of the row's content with a revision */
export const settleRevision = (
  data: RowData,
  versions: readonly Version[],
  hashOf: (revision: number) => string,
): { readonly data: RowData; readonly change: RowChange } => {
  const last = versions.reduce<Version | undefined>(
    (latest, version) => (latest === undefined || version.revision > latest.revision ? version : latest),
    undefined,
  );
  if (last === undefined) return { data, change: 'new' };
  const { revision, ended, hash } = last;
  if (ended) return { data: { ...data, revision }, change: 'ended' };
  return hashOf(revision) === hash
    ? { data: { ...data, revision }, change: 'same' }
    : { data: { ...data, revision: revision + 1 }, change: 'changed' };
};
