/** Code to time. `run` does the whole workload once. */
export type Runner = { readonly name: string; readonly run: () => void | Promise<void> };

export type Timing = { readonly name: string; readonly samples: readonly number[]; readonly median: number };

export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
};

type Clock = () => number;

const timeOf = async (run: Runner['run'], times: number, clock: Clock): Promise<number> => {
  const start = clock();
  for (let time = 0; time < times; time += 1) {
    const pending = run();
    if (pending !== undefined) await pending;
  }
  return (clock() - start) / times;
};

/** Shorter runs are repeated within a sample, so that each sample lasts at least this long (ms). */
const SAMPLE = 40;

/**
 * Times each runner `rounds` times, after a warm-up that does not count. The runners take turns, so that a disturbance
 * of the machine affects all alike. Returns milliseconds per run.
 */
export const interleaved = async (
  runners: readonly Runner[],
  rounds: number,
  clock: Clock = () => performance.now(),
): Promise<readonly Timing[]> => {
  const times: number[] = [];
  for (const { run } of runners) {
    const first = await timeOf(run, 1, clock);
    const warm =
      first >= SAMPLE ? first : await timeOf(run, Math.min(50, Math.ceil(SAMPLE / Math.max(first, 0.01))), clock);
    times.push(Math.max(1, Math.ceil(SAMPLE / Math.max(warm, 0.001))));
  }
  const samples = runners.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, { run }] of runners.entries()) samples[index]?.push(await timeOf(run, times[index] ?? 1, clock));
  return runners.map(({ name }, index) => {
    const taken = samples[index] ?? [];
    return { name, samples: taken, median: medianOf(taken) };
  });
};
