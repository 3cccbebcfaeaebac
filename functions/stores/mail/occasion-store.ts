import { expiryAfter } from '../../domain/language/calendar.ts';
import type { Table } from '../table.ts';

/** Occasions that are over, each by name: what was to be done on one of them was done. */
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
