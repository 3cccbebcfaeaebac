const HOUR = 3_600_000;

/**
 * How long after the work on a claimed mail began it may be handed to SES: 2 minutes. Later, it is put back. The window
 * counts from the same start. A function works for at most 30 seconds, so only a function that was frozen in between
 * can be later. AWS accepts a signed request for 5 minutes, so a request on its way arrives long before the shortest
 * window (1 hour) ends, with any clock skew.
 */
export const HANDED_OVER_WITHIN = 2 * 60_000;

/** A mail that SES keeps throttling is given up this long after the first rejection. */
export const GIVE_UP_AFTER = 4 * HOUR;

/**
 * Letters about postings to one address per day (Asia/Seoul). The others are combined in one list on the next working
 * morning.
 */
export const LETTERS_A_DAY = 20;

/** Immediate mails about jobs per day (Asia/Seoul). Jobs beyond this limit wait for the next digest. */
export const IMMEDIATE_A_DAY = 5;
