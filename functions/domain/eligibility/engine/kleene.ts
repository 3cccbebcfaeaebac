/**
 * Three-valued logic (Kleene), as in SQL and CEL: false and unknown is false, true or unknown is true. The values are
 * ordered, so "and" is the minimum, "or" the maximum, and "not" the mirror image.
 */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

export const and = (a: Truth, b: Truth): Truth => (a < b ? a : b);

export const or = (a: Truth, b: Truth): Truth => (a > b ? a : b);

export const not = (a: Truth): Truth => (a === TRUE ? FALSE : a === FALSE ? TRUE : UNKNOWN);
