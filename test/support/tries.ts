const TIMES = Number(process.env['TIMES'] ?? 1);

/** How many drawn cases a test tries: so many, or, with TIMES in the environment, so many times that. */
export const tries = (runs: number): number => runs * TIMES;

/** With TIMES=4 every case, and one in four without. */
export const STEP = Math.max(1, Math.ceil(4 / TIMES));

/** Of many cases as many as there is time for. */
export const someOf = <T>(cases: readonly T[]): T[] => cases.filter((_, index) => index % STEP === 0);
