import * as z from 'zod';
import { addDays } from '../language/calendar.ts';
import { LINK_LIFETIME } from '../links/link.ts';
import { latestOf } from './latest.ts';

/** Every person that a registration has named, by keyed hash. More than one, because an address may change. */
export const namedPersonsSchema = z.record(
  z.string(),
  z.object({
    mailbox: z.string(),
    /** When the person was deleted (ISO 8601 instant, UTC). */
    deleted: z.string().optional(),
    /** The day (Asia/Seoul) of the write since which the registration no longer names this person. */
    leftOn: z.iso.date().optional(),
  }),
);
type NamedPersons = z.infer<typeof namedPersonsSchema>;

const DAY = 86_400;
/**
 * In days. For this long a link in an old mail leads from the person that a registration named to the person that it
 * names now.
 */
export const FOLLOWED_DAYS = LINK_LIFETIME.stop / DAY;

/**
 * The most persons that one registration may name within that time. Nobody has this many addresses, and each message
 * costs a write per person.
 */
export const MOST_NAMED = 20;

/**
 * Returns the persons after a write that makes the registration name `now`. A person that no link leads from any more
 * is removed. `deleted` is the latest deletion of a removed person. `today` is in Asia/Seoul.
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
  return {
    persons: Object.fromEntries(marked.flatMap(({ isPast, person, named }) => (isPast ? [] : [[person, named]]))),
    deleted: latestOf(marked.map(({ isPast, named }) => (isPast ? named.deleted : undefined))),
  };
};
