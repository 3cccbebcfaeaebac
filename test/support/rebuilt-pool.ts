import type { Moment } from '../../functions/domain/language/calendar.ts';
import { rebuildPerson, rebuildPosting } from '../../functions/steps/rebuilding-pool.ts';
import { partnerOf } from '../../functions/contracts/partners.ts';
import type { OpenTable } from './memory-table.ts';
import { NOW, world } from './world.ts';

/** The records of one kind, by what follows the kind in their keys. */
const recordsIn = (table: OpenTable, kind: 'person' | 'posting'): string[] =>
  table
    .all()
    .flatMap(({ pk, sk }) => (pk.startsWith(`${kind}#`) && sk === 'record' ? [pk.slice(kind.length + 1)] : []));

/** Builds the pool anew in the order of `npm run ops -- rebuild pool`: jobs, then people. */
export const rebuildPool = async (table: OpenTable, moment: Moment = NOW): Promise<void> => {
  const { stores } = world(table, moment);
  for (const name of recordsIn(table, 'posting')) {
    const [partner, externalId = ''] = name.split('#');
    await rebuildPosting({ partner: partnerOf(partner)!, externalId }, moment, stores);
  }
  for (const person of recordsIn(table, 'person')) await rebuildPerson(person, moment, stores);
};
