/**
 * The log message for a batch whose events the journal did not take, although its messages came again for it. An alarm listens for
 * these words.
 */
export const JOURNAL_LOST = 'The journal did not take what happened';
