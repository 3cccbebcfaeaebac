/** The sparse index of a table over `due` and `dueOn`: what has come due, and what waits for an official. */
export const DUE_INDEX = 'by-due';
/** What the index shows of an item besides its keys. Nothing that changes with every write: the index would be written with it. */
export const DUE_ATTRIBUTES = ['partner', 'listed'] as const;
