import * as z from 'zod';
import { CONSOLE_GROUPS, type ConsoleGroup } from '../../contracts/console-groups.ts';
import { partnerOf, type PartnerId } from '../../contracts/partners.ts';
import { isOlderThan } from './instants.ts';

/**
 * What people on the console may be. `official`: decides. `approver`: approves what an official proposes. `auditor`: reads what was
 * done. `ops`: operates the stage. `partner`: staff of one partner, who see what is that partner's own.
 */
const CONSOLE_ROLES = ['official', 'approver', 'auditor', 'ops', 'partner'] as const;
export type ConsoleRole = (typeof CONSOLE_ROLES)[number];

/** Somebody who is signed in. `account`: the opaque id of the user pool. `name`: what the console calls them. */
export type Official = { readonly account: string; readonly name: string; readonly groups: readonly ConsoleGroup[] };

const isGroup = (name: string): name is ConsoleGroup => CONSOLE_GROUPS.some((group) => group === name);

/** The groups that mean something here, in a fixed order. */
export const groupsIn = (names: readonly string[]): ConsoleGroup[] => names.filter(isGroup).toSorted();

/** A session. Instants are ISO 8601. The id is a secret of the browser, and only its hash is kept. */
export const sessionSchema = z.object({
  account: z.string(),
  name: z.string(),
  groups: z.array(z.string()).transform(groupsIn),
  startedAt: z.string(),
  seenAt: z.string(),
  /** When the user pool was last asked whether the account still holds, and which groups it is in. */
  checkedAt: z.string(),
});
export type Session = z.infer<typeof sessionSchema>;

/** A session ends after 30 minutes without a request, and after 8 hours in any case. */
const IDLE_MINUTES = 30;
export const LONGEST_HOURS = 8;
/** An account that is disabled keeps a session for this long at most. An act asks the user pool every time. */
const CHECK_MINUTES = 1;

export const isOver = ({ startedAt, seenAt }: Session, now: string): boolean =>
  isOlderThan(seenAt, now, IDLE_MINUTES) || isOlderThan(startedAt, now, LONGEST_HOURS * 60);

/** Whether the user pool is to be asked again. */
export const isToCheck = ({ checkedAt }: Session, now: string): boolean => isOlderThan(checkedAt, now, CHECK_MINUTES);

const roleOf = (group: ConsoleGroup): ConsoleRole =>
  group === 'official' || group === 'approver' || group === 'auditor' || group === 'ops' ? group : 'partner';

/** Whether one of the groups gives one of the roles. */
export const hasRole = ({ groups }: Pick<Official, 'groups'>, ...roles: readonly ConsoleRole[]): boolean =>
  groups.some((group) => roles.includes(roleOf(group)));

/** The partners whose staff somebody is. Only for these may they send. */
export const ownPartners = ({ groups }: Pick<Official, 'groups'>): readonly PartnerId[] =>
  groups.flatMap((group) => partnerOf(group.replace(/^partner:/, '')) ?? []);

/** The partners whose staff somebody is. Whoever works for the city sees those of all: `all`. */
export const partnersOf = ({ groups }: Pick<Official, 'groups'>): 'all' | readonly PartnerId[] =>
  hasRole({ groups }, 'official', 'approver', 'auditor') ? 'all' : ownPartners({ groups });
