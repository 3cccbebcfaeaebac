/**
 * Works through all items, so many at once (absent: one after another). One that fails does not keep the others; the first failure is
 * thrown at the end.
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
