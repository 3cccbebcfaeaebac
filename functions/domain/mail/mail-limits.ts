const HOUR = 3_600_000;

/**
 * A claimed mail is handed over so soon after the work on it began, or put back: from that instant the window counts. A function works
 * for half a minute at most, so only one that was frozen meanwhile comes later; and a request on its way, which AWS takes for five minutes, is through
 * long before the shortest window is over by anybody's clock.
 */
export const HANDED_OVER_WITHIN = 2 * 60_000;

/** A mail that SES keeps turning away for its own sake is given up this long after the first refusal. */
export const GIVE_UP_AFTER = 4 * HOUR;

/** Letters about postings to one address in one day (Asia/Seoul); the others come in one list on the next working morning. */
export const LETTERS_A_DAY = 20;

/** Immediate mails about jobs in one day (Asia/Seoul); what is beyond waits for the next digest. */
export const IMMEDIATE_A_DAY = 5;
