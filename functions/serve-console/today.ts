import { deadLettersPart } from '../domain/console/dead-letters-part.ts';
import { hasRole, type ConsoleRole } from '../domain/console/session.ts';
import { todayPage, type DueList } from '../domain/console/today-page.ts';
import type { JournalStore } from '../stores/journal/journal-store.ts';
import type { Asked, Route } from './route.ts';

/** Reads one list of what is due, if the reader may see it. */
export type DueSource<Deps> = (asked: Asked, deps: Deps) => Promise<readonly DueList[]>;

export type TodayDeps = { readonly journal: Pick<JournalStore, 'deadLetters'> };

/** Who sees what the system gave up on: the city. Staff of a partner see what was answered to them. */
const SEE_DEAD_LETTERS: readonly ConsoleRole[] = ['official', 'approver', 'auditor', 'ops'];

/** The first page: what is due, of all sources, and what the system gave up on. */
export const todayRoute = <Deps extends TodayDeps>(...sources: readonly DueSource<Deps>[]): Route<Deps> => ({
  method: 'GET',
  path: '/',
  roles: 'everybody',
  answer: async (asked, deps) => {
    const { official, moment } = asked;
    const seesMore = hasRole(official, ...SEE_DEAD_LETTERS);
    const [deadLetters, ...lists] = await Promise.all([
      seesMore ? deps.journal.deadLetters() : undefined,
      ...sources.map((source) => source(asked, deps)),
    ]);
    const more = seesMore ? deadLettersPart(deadLetters, moment.now) : undefined;
    return { page: todayPage(lists.flat(), moment.today, more) };
  },
});
