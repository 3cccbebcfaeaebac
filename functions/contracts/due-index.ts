/**
 * The sparse index of a table over `due` and `dueOn`. It lists the items that are due and those that wait for an
 * official.
 */
export const DUE_INDEX = 'by-due';
/**
 * The attributes that the index projects besides the keys. None of them changes with every write: each change would
 * also write the index.
 */
export const DUE_ATTRIBUTES = ['partner', 'listed'] as const;
