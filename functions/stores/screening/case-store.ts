import * as z from 'zod';
import type { ProgrammeId } from '../../contracts/programmes.ts';
import { waitingCaseSchema, type CaseRow, type WaitingCase } from '../../domain/eligibility/answer/waiting-case.ts';
import { readable } from '../readable.ts';
import type { DueItem, Item, Table } from '../table.ts';

/** One list: of all who wait, of a programme, or of one of its conditions. */
type CaseList = { readonly programme?: ProgrammeId | undefined; readonly condition?: string | undefined };
/** A person who waits. */
type ListedCase = WaitingCase & { readonly person: string };
/** `next`: where the list goes on. Absent at its end. */
type CasePage = { readonly cases: readonly ListedCase[]; readonly next?: string };

/**
 * The people who wait for an official of the city. The rows are made from a person's screening after each screening, and the newer
 * one wins. They lie under the person's hash, so they are deleted with the person. A case has a row in each list that shows it, so a
 * list costs what it shows.
 */
export type CaseStore = {
  /** Shows what waits after the `version`-th write of the screening. May be repeated, and may come late. */
  show(person: string, rows: readonly CaseRow[], version: number): Promise<void>;
  /** A part of a list, who has waited longest first. `from`: where it begins, as `next` said. */
  page(list: CaseList, most: number, from?: string): Promise<CasePage>;
};

const PREFIX = 'person#';
const markOf = ({ programme, condition }: CaseList): string =>
  ['waits', programme ?? 'all', ...(condition === undefined ? [] : [condition])].join('#');
/** Begins with the instant, and no two rows of a list have the same: so a list can go on from one of them. */
const placeOf = (person: string, { since, programme }: WaitingCase): string => `${since} ${person} ${programme}`;
/** After every instant. */
const END = '~';

const rowSchema = z.object({ listed: waitingCaseSchema });
const placeSchema = z.object({ dueOn: z.string() }).optional();

/** The lists that a row is in: that of its condition, or those of its programme and of all. */
const listsOf = ({ programme, condition }: CaseRow): readonly CaseList[] =>
  condition === undefined ? [{}, { programme }] : [{ programme, condition }];

export const caseStore = (table: Table): CaseStore => ({
  show: async (person, rows, version) => {
    for (const row of rows)
      for (const list of listsOf(row)) {
        const { shown, programme } = row;
        const due = markOf(list);
        const item: Item = { pk: `${PREFIX}${person}`, sk: `${due}#${programme}`, version };
        const listed = shown && { due, dueOn: placeOf(person, shown), listed: shown };
        await table.writeNewer({ ...item, ...listed });
      }
  },
  page: async (list, most, from) => {
    const found = await table.readDue(markOf(list), END, most + 1, from);
    const next = placeSchema.parse(found[most]);
    const personOf = ({ pk }: DueItem): string => pk.slice(PREFIX.length);
    return {
      cases: readable(table, found.slice(0, most), (row) => ({
        ...rowSchema.parse(row).listed,
        person: personOf(row),
      })),
      ...(next && { next: next.dueOn }),
    };
  },
});
