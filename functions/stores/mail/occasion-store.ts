import * as z from 'zod';
import { expiryAfter, latest } from '../../domain/language/calendar.ts';
import { records, type Records } from '../records.ts';
import type { Table } from '../table.ts';

/** Occasions whose work is done, and work that was asked for, by name. Instants are ISO 8601. */
export type OccasionStore = {
  isOver(occasion: string): Promise<boolean>;
  end(occasion: string, at: string): Promise<void>;
  /** Asks for work. Of two instants the later counts. Asked for twice, it may be done twice. */
  ask(work: string, at: string): Promise<void>;
  /** Work that was asked for and is not done: when, and how often so far. Undefined: there is none. */
  asked(work: string): Promise<AskedWork | undefined>;
  /** What was asked for so often is done. If it was asked for again since, that stays to be done. */
  done(work: string, times: number): Promise<void>;
};

type AskedWork = { readonly at: string; readonly times: number };
const askedSchema = z.object({ at: z.string(), times: z.int(), done: z.int() });
const NEVER = { at: '', times: 0, done: 0 };

const SK = 'occasion';
const KEPT_DAYS = 35;

export const occasionStore = (table: Table): OccasionStore => {
  const asked = records(table, askedSchema, (work: string) => ({ pk: `asked#${work}`, sk: SK }));
  return { ...occasions(table), ...askedWork(asked) };
};

const askedWork = (
  asked: Records<string, z.infer<typeof askedSchema>>,
): Pick<OccasionStore, 'ask' | 'asked' | 'done'> => ({
  ask: async (work, at) => {
    await asked.update(work, NEVER, ({ at: before, times, done }) => ({
      at: latest(before, at) ?? at,
      times: times + 1,
      done,
    }));
  },
  asked: async (work) => {
    const { at, times, done } = (await asked.read(work))?.value ?? NEVER;
    return times > done ? { at, times } : undefined;
  },
  done: async (work, times) => {
    await asked.update(work, NEVER, (before) => (before.done >= times ? before : { ...before, done: times }));
  },
});

const occasions = (table: Table): Pick<OccasionStore, 'isOver' | 'end'> => ({
  isOver: async (occasion) => (await table.read(`occasion#${occasion}`, SK)) !== undefined,
  end: async (occasion, at) => {
    const expiresAt = expiryAfter(at, KEPT_DAYS);
    await table.writeAfter({ pk: `occasion#${occasion}`, sk: SK, version: 1, at, expiresAt }, 0);
  },
});
