import * as z from 'zod';
import { addDays } from '../language/calendar.ts';
import { LINK_LIFETIME } from '../links/link.ts';
import { later } from '../records/consent-time.ts';

/** Every person that a registration ever named, by hash: an address may change. */
export const namedPersonsSchema = z.record(
  z.string(),
  z.object({
    mailbox: z.string(),
    /** When they were deleted. */
    deleted: z.string().optional(),
    /** Since when it names them no more: the day (Asia/Seoul) on which that was written. */
    leftOn: z.iso.date().optional(),
  }),
);
type NamedPersons = z.infer<typeof namedPersonsSchema>;

const DAY = 86_400;
/** For so long a link in an old mail leads from whom a registration named to whom it names now. */
export const FOLLOWED_DAYS = LINK_LIFETIME.stop / DAY;

/** So many persons may one registration name within that time. Nobody has so many addresses; every message is shown in each. */
export const MOST_NAMED = 20;

/**
 * The persons after a write by which the registration names `now`. Those whom no link leads from any more leave; `deleted` is the latest
 * deletion of any of them. `today`: in Asia/Seoul.
 */
export const namedAfter = (
  persons: NamedPersons,
  now: string | undefined,
  today: string,
): { readonly persons: NamedPersons; readonly deleted?: string } => {
  const marked = Object.entries(persons).map(([person, { leftOn = today, ...known }]) => ({
    person,
    named: person === now ? known : { ...known, leftOn },
    isPast: person !== now && addDays(leftOn, FOLLOWED_DAYS) < today,
  }));
  const deleted = marked
    .flatMap(({ isPast, named }) => (isPast ? (named.deleted ?? []) : []))
    .reduce<string | undefined>(later, undefined);
  return {
    persons: Object.fromEntries(marked.flatMap(({ isPast, person, named }) => (isPast ? [] : [[person, named]]))),
    deleted,
  };
};
