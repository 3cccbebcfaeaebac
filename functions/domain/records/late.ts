/**
 * In days. For this long a message that was sent earlier may still arrive: SQS keeps it for 14 days, and a redrive
 * starts them again. What is stored only to make the order of messages irrelevant can be removed after this.
 */
export const LATE_DAYS = 35;

/** In milliseconds: 5 minutes. By then, a write can be read: what is written bears the instant at which its work began. */
export const SEEN_AFTER = 300_000;
/**
 * In milliseconds: 20 minutes. By then, every function that read an earlier state has ended: none runs for longer than 30
 * seconds. A deletion looks once more after it.
 */
export const NO_WRITE_AFTER = 20 * 60_000;
