/**
 * Three-valued logic (Kleene), as in SQL and CEL: unknown absorbs neither false nor true. The values are ordered, so that
 * "and" is the smaller, "or" the larger, and "not" the mirror image.
 */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

export const and = (a: Truth, b: Truth): Truth => (a < b ? a : b);

export const or = (a: Truth, b: Truth): Truth => (a > b ? a : b);

export const not = (a: Truth): Truth => (a === TRUE ? FALSE : a === FALSE ? TRUE : UNKNOWN);

export const truthOf = (holds: boolean): Truth => (holds ? TRUE : FALSE);
