/** Orders texts by their UTF-16 code units, for `toSorted`: the same on every machine, unlike the order of a language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
