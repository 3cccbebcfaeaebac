import type { Clock } from './clock.ts';

/** Work that waits for an instant of the one clock, and work that runs. `idle` waits for the second kind only. */

export type Timers = {
  /** Runs the work once, when the clock shows `millis` since the epoch. */
  at(millis: number, work: () => Promise<unknown>): void;
  /** Runs the work now. */
  now(work: () => Promise<unknown>): Promise<void>;
  /** How many pieces of work run now. */
  busy(): number;
  /** To be called after a move of the clock: runs all work that is due, the earliest first, and waits until it has ended. */
  catchUp(): Promise<void>;
  /** Drops the work that waits; resolves when the work that runs has ended. */
  stop(): Promise<void>;
};

type Entry = { readonly millis: number; readonly work: () => Promise<unknown>; timer: NodeJS.Timeout | undefined };

/** The longest wait of setTimeout: 24.8 days. A longer one would end at once. */
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
        // Work that the stop interrupts may fail. Any other error must be seen.
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
