/**
 * In days. For this long a message that was sent earlier may still arrive: SQS keeps it for 14 days, and a redrive
 * starts them again. What is stored only to make the order of messages irrelevant can be removed after this.
 */
export const LATE_DAYS = 35;
