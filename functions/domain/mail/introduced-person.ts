import { isHere, type Mailbox } from './mailbox.ts';

/**
 * Whether a company may still see somebody who was introduced to it: they are here, they have not taken the introduction back, and
 * they have not stopped the mails since. `at`: the instant (ISO 8601) at which they agreed to it.
 */
export const mayShowIntroduced = (
  mailbox: Mailbox,
  person: string,
  { at, withdrawnAt }: { readonly at: string; readonly withdrawnAt?: string | undefined },
): boolean => {
  const own = mailbox.people[person]?.own;
  const hasStopped = own?.mail === 'stopped' && own.at >= at;
  return isHere(mailbox, person) && withdrawnAt === undefined && !hasStopped;
};
