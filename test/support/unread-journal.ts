import type { Journal } from '../../functions/steps/journal.ts';

/** A journal for tests that do not look at it. */
export const unreadJournal: Journal = { note: () => undefined, now: () => '2026-11-02T03:00:00.000Z' };
