import { expiryAfter } from '../../domain/language/calendar.ts';
import type { Table } from '../table.ts';

/** Occasions whose work is done, by name. */
export type OccasionStore = {
  isOver(occasion: string): Promise<boolean>;
  end(occasion: string, at: string): Promise<void>;
};

const SK = 'occasion';
const KEPT_DAYS = 35;

export const occasionStore = (table: Table): OccasionStore => ({
  isOver: async (occasion) => (await table.read(`occasion#${occasion}`, SK)) !== undefined,
  end: async (occasion, at) => {
    const expiresAt = expiryAfter(at, KEPT_DAYS);
    await table.writeAfter({ pk: `occasion#${occasion}`, sk: SK, version: 1, at, expiresAt }, 0);
  },
});
