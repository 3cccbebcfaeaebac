/**
 * Calls `work` for each item, at most `width` at once. A failure does not stop the others.
 * @throws the first failure, at the end
 */
export const inTurn = async <T>(items: Iterable<T>, work: (item: T) => Promise<unknown>, width = 1): Promise<void> => {
  const failures: unknown[] = [];
  const queue = [...items].values();
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  if (failures.length > 0) throw failures[0];
};
