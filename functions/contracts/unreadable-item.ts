/**
 * The log message for a stored item that our own schema rejects. An alarm listens for these words. They are apart from
 * the schemas of the log lines, which no function reads and none should have to make when it starts.
 */
export const UNREADABLE_ITEM = 'An item cannot be read';
