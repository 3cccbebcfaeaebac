const TIMES = Number(process.env['TIMES'] ?? 1);

/** How many drawn cases a test tries: `runs`, or `runs` × TIMES if the environment sets TIMES. */
export const tries = (runs: number): number => runs * TIMES;

/** 1 (every case) with TIMES=4, 4 (one case in four) without. */
export const STEP = Math.max(1, Math.ceil(4 / TIMES));

/** Returns every `STEP`-th case, to keep the run short. */
export const someOf = <T>(cases: readonly T[]): T[] => cases.filter((_, index) => index % STEP === 0);
