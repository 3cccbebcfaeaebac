/**
 * For so many days a message that was sent before may still come: one is kept for fourteen, and a redrive begins anew. Who keeps
 * something only so that no order of messages matters lets go of it then.
 */
export const LATE_DAYS = 35;
