import type { Journal } from '../../functions/steps/journal.ts';

/** A journal that nobody reads. */
export const unreadJournal: Journal = { note: () => undefined, now: () => '2026-11-02T03:00:00.000Z' };
