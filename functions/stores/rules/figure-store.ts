import * as z from 'zod';
import { keptFigures, type Figures } from '../../domain/eligibility/law/figure-form.ts';
import type { Table } from '../table.ts';

/** Which approved figures count. `version` grows with every approval; 0: none has been approved yet. */
type Approved = { readonly name?: string | undefined; readonly version: number };

/**
 * The figures that officials approved, and every set of figures that an answer rests on. Contents lie under their name, which
 * is made from them, and are never changed. One pointer says which approved figures count.
 */
export type FigureStore = {
  /** Strongly consistent. */
  approved(): Promise<Approved>;
  /**
   * Lets these approved figures count, whose content is kept already. `conflict`: somebody else approved after the `after`-th
   * approval, so read and decide again.
   */
  approve(name: string, after: number): Promise<'written' | 'conflict'>;
  /** Undefined: nothing is kept under this name. `content`: as it is stored, from which the name was made. */
  contents(name: string): Promise<{ readonly figures: Figures; readonly content: unknown } | undefined>;
  /** Keeps figures under their name. If they are kept already, nothing changes. */
  keep(name: string, figures: Figures): Promise<void>;
};

const POINTER = { pk: 'figures', sk: 'approved' } as const;
const keyOf = (name: string) => ({ pk: `figure-set#${name}`, sk: 'figures' });
const pointerSchema = z.looseObject({ version: z.int(), value: z.object({ name: z.string() }) });

export const figureStore = (table: Table): FigureStore => ({
  approved: async () => {
    const item = await table.read(POINTER.pk, POINTER.sk);
    if (item === undefined) return { version: 0 };
    const { version, value } = pointerSchema.parse(item);
    return { name: value.name, version };
  },
  approve: (name, after) => table.writeAfter({ ...POINTER, version: after + 1, value: { name } }, after),
  contents: async (name) => {
    const { pk, sk } = keyOf(name);
    const item = await table.read(pk, sk);
    return item === undefined ? undefined : { figures: keptFigures(item['value']), content: item['value'] };
  },
  keep: async (name, figures) => {
    await table.writeAfter({ ...keyOf(name), version: 1, value: figures }, 0);
  },
});
