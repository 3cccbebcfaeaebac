/**
 * How much a computation does, the same on every machine and under any load: the look-ups in sets and maps and the tests of
 * patterns that it makes. They are counted at the built-in objects, which are put back at the end.
 */
export const countedWork = (run: () => unknown): number => {
  let count = 0;
  const counting = <Key extends string, Of extends Record<Key, (...given: never[]) => unknown>>(of: Of, key: Key) => {
    const original = Object.getOwnPropertyDescriptor(of, key);
    if (original === undefined) throw new Error(`No ${key} to count`);
    const { value } = original;
    Object.defineProperty(of, key, {
      ...original,
      value(this: unknown, ...given: unknown[]) {
        count += 1;
        return Reflect.apply(value, this, given);
      },
    });
    return () => Object.defineProperty(of, key, original);
  };
  const restore = [
    counting(Set.prototype, 'has'),
    counting(Map.prototype, 'get'),
    counting(RegExp.prototype, 'test'),
    counting(String.prototype, 'slice'),
  ];
  try {
    run();
  } finally {
    for (const put of restore) put();
  }
  return count;
};
