import * as z from 'zod';
import { cellsSchema } from '../../domain/eligibility/engine/rehearsal-cells.ts';
import { expiryAfter, seoulDate } from '../../domain/language/calendar.ts';
import { readable } from '../readable.ts';
import { records } from '../records.ts';
import type { Table } from '../table.ts';

const rehearsalSchema = z.object({
  /** The beginning of the id of the act that asked for it. */
  id: z.string(),
  proposal: z.string(),
  /** The opaque id of an account, and the instant (ISO 8601). */
  by: z.string(),
  at: z.string(),
  /** The day for which people are judged (Asia/Seoul). */
  on: z.iso.date(),
  /** How many parts the people were cut into. Absent: they have not been listed yet. */
  parts: z.int().optional(),
});
type Rehearsal = z.infer<typeof rehearsalSchema>;

/** What came of some of the people. `set`: the name of the figures that counted. */
const partSchema = z.object({ people: z.int(), set: z.string(), cells: cellsSchema });
export type RehearsedPart = z.infer<typeof partSchema>;

/** Rehearsals of proposed figures on real people: counts only. A proposal has one at a time. */
export type RehearsalStore = {
  /** Counts a rehearsal of an account on a day. False: it has had as many as one may have, and this is not one of them. */
  count(rehearsal: Pick<Rehearsal, 'id' | 'by' | 'at'>, most: number): Promise<boolean>;
  /** How many an account has had on a day (Asia/Seoul). */
  counted(by: string, day: string): Promise<number>;
  /** Begins a rehearsal in place of the former one of its proposal. The same one again changes nothing. */
  begin(rehearsal: Rehearsal): Promise<void>;
  latest(proposal: string): Promise<Rehearsal | undefined>;
  /** Keeps into how many parts the people were cut, the first time. Does nothing for a rehearsal that another has replaced. */
  cut(rehearsal: Pick<Rehearsal, 'id' | 'proposal'>, parts: number): Promise<void>;
  /** Keeps what came of a part. The same part again changes nothing. */
  keepPart(rehearsal: Rehearsal, name: string, part: RehearsedPart): Promise<void>;
  parts(rehearsal: Rehearsal): Promise<RehearsedPart[]>;
};

const KEPT_DAYS = 35;
const partitionOf = (proposal: string): string => `rehearsal#${proposal}`;
const beginningOf = ({ id }: Pick<Rehearsal, 'id'>): string => `part#${id}#`;

const countedSchema = z.object({ day: z.iso.date(), ids: z.array(z.string()) });
const NONE = { id: '', proposal: '', by: '', at: '', on: '1900-01-01' };

export const rehearsalStore = (table: Table): RehearsalStore => {
  const jobs = records(
    table,
    rehearsalSchema,
    (proposal: string) => ({ pk: partitionOf(proposal), sk: 'job' }),
    ({ at }) => ({ expiresAt: expiryAfter(at, KEPT_DAYS) }),
  );
  const counts = records(
    table,
    countedSchema,
    ({ by, day }: { readonly by: string; readonly day: string }) => ({ pk: `rehearsals#${by}`, sk: day }),
    ({ day }) => ({ expiresAt: expiryAfter(day, 1) }),
  );
  return {
    count: async ({ id, by, at }, most) => {
      const day = seoulDate(at);
      const { result } = await counts.change({ by, day }, { day, ids: [] }, (before) => {
        if (before.ids.includes(id)) return { value: before, result: true };
        if (before.ids.length >= most) return { value: before, result: false };
        return { value: { day, ids: [...before.ids, id] }, result: true };
      });
      return result;
    },
    counted: async (by, day) => (await counts.read({ by, day }))?.value.ids.length ?? 0,
    begin: async (rehearsal) => {
      await jobs.update(rehearsal.proposal, NONE, (before) => (before.id === rehearsal.id ? before : rehearsal));
    },
    latest: async (proposal) => (await jobs.read(proposal))?.value,
    cut: async ({ id, proposal }, parts) => {
      await jobs.update(proposal, NONE, (before) =>
        before.id !== id || before.parts !== undefined ? before : { ...before, parts },
      );
    },
    keepPart: async (rehearsal, name, part) => {
      await table.writeNewer({
        pk: partitionOf(rehearsal.proposal),
        sk: `${beginningOf(rehearsal)}${name}`,
        version: 1,
        value: part,
        expiresAt: expiryAfter(rehearsal.at, KEPT_DAYS),
      });
    },
    parts: async (rehearsal) => {
      const items = await table.readAll(partitionOf(rehearsal.proposal), beginningOf(rehearsal));
      return readable(table, items, ({ value }) => partSchema.parse(value));
    },
  };
};
