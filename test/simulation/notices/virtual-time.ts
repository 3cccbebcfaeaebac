/** Virtual time in milliseconds since the epoch. It advances only when every process waits for it. */
export type VirtualTime = {
  now(): number;
  /** Runs something at a time. Runs with the same time keep the order in which they were added. */
  at(time: number, run: () => void): void;
  sleep(milliseconds: number): Promise<void>;
  /** Lets time pass until nothing waits any more, or until that time. */
  run(until?: number): Promise<void>;
};

type Entry = { readonly time: number; readonly order: number; readonly run: () => void };

const isEarlier = (a: Entry, b: Entry): boolean => a.time < b.time || (a.time === b.time && a.order < b.order);

/** A binary heap: the earliest entry first. */
const earliestFirst = () => {
  const entries: Entry[] = [];
  const swap = (a: number, b: number): void => {
    const kept = entries[a]!;
    entries[a] = entries[b]!;
    entries[b] = kept;
  };
  return {
    next: (): Entry | undefined => entries[0],
    push: (entry: Entry): void => {
      let at = entries.push(entry) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!isEarlier(entries[at]!, entries[parent]!)) return;
        swap(at, parent);
        at = parent;
      }
    },
    pop: (): void => {
      const last = entries.pop()!;
      if (entries.length === 0) return;
      entries[0] = last;
      for (let at = 0; ;) {
        const left = 2 * at + 1;
        if (left >= entries.length) return;
        const right = left + 1;
        const child = right < entries.length && isEarlier(entries[right]!, entries[left]!) ? right : left;
        if (!isEarlier(entries[child]!, entries[at]!)) return;
        swap(at, child);
        at = child;
      }
    },
  };
};

/** Returns when every promise that does not depend on time has continued. */
const everybodyWaits = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time advances in steps of 4 ms. Everything due in one step runs together. */
const TICK = 4;

export const virtualTime = (start: number): VirtualTime => {
  const waiting = earliestFirst();
  let now = start;
  let order = 0;
  const at = (time: number, run: () => void): void =>
    waiting.push({ time: Math.ceil(Math.max(time, now) / TICK) * TICK, order: (order += 1), run });
  return {
    now: () => now,
    at,
    sleep: (milliseconds) => new Promise((resolve) => at(now + milliseconds, resolve)),
    run: async (until = Infinity) => {
      await everybodyWaits();
      for (let next = waiting.next(); next !== undefined && next.time <= until; next = waiting.next()) {
        now = next.time;
        for (let same: Entry | undefined = next; same?.time === now; same = waiting.next()) {
          waiting.pop();
          same.run();
        }
        await everybodyWaits();
      }
    },
  };
};

/** For a dead process: its promises never resolve. */
export const never = (): Promise<never> => new Promise(() => undefined);
