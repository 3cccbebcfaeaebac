/** Every order of the entries. */
export const permutations = <T>(entries: readonly T[]): T[][] =>
  entries.length <= 1
    ? [[...entries]]
    : entries.flatMap((entry, index) => permutations(entries.toSpliced(index, 1)).map((rest) => [entry, ...rest]));
