import type { Clock } from './clock.ts';

/** Work that waits for an instant of the one clock, and work that is under way. */

export type Timers = {
  /** Does the work once, when the clock shows `millis` since the epoch. */
  at(millis: number, work: () => Promise<unknown>): void;
  /** Does the work now. */
  now(work: () => Promise<unknown>): Promise<void>;
  /** How much is under way; what waits for its time is not. */
  busy(): number;
  /** For after a move of the clock: does what came due, the earliest first, and waits until it is done. */
  catchUp(): Promise<void>;
  /** What waits is not done any more; resolves when what is under way has ended. */
  stop(): Promise<void>;
};

type Entry = { readonly millis: number; readonly work: () => Promise<unknown>; timer: NodeJS.Timeout | undefined };

/** The longest wait that setTimeout knows: 24.8 days. A longer one would end at once. */
const LONGEST_WAIT_MILLIS = 2 ** 31 - 1;

export const startTimers = (clock: Clock): Timers => {
  const waiting = new Set<Entry>();
  const running = new Set<Promise<void>>();
  let isStopped = false;

  const now = async (work: () => Promise<unknown>): Promise<void> => {
    if (isStopped) return;
    const run: Promise<void> = work()
      .then(() => undefined)
      .catch((error: unknown) => {
        // What is cut off by the stop is no fault; anything else must be seen.
        if (!isStopped) throw error;
      })
      .finally(() => running.delete(run));
    running.add(run);
    await run;
  };
  const due = (entry: Entry): boolean => entry.millis <= clock.millis();
  const run = (entry: Entry): Promise<void> => {
    clearTimeout(entry.timer);
    return waiting.delete(entry) ? now(entry.work) : Promise.resolve();
  };
  const arm = (entry: Entry): void => {
    clearTimeout(entry.timer);
    const wait = Math.min(Math.max(0, entry.millis - clock.millis()), LONGEST_WAIT_MILLIS);
    entry.timer = setTimeout(() => {
      if (due(entry)) void run(entry);
      else arm(entry);
    }, wait);
  };

  return {
    at(millis, work) {
      const entry: Entry = { millis, work, timer: undefined };
      waiting.add(entry);
      if (!isStopped) arm(entry);
    },
    now,
    busy: () => running.size,
    async catchUp() {
      const late = [...waiting].filter(due).sort((a, b) => a.millis - b.millis);
      for (const entry of late) await run(entry);
      for (const entry of waiting) arm(entry);
    },
    async stop() {
      isStopped = true;
      for (const { timer } of waiting) clearTimeout(timer);
      await Promise.allSettled(running);
    },
  };
};
