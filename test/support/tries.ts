/** How many drawn cases a test tries: so many, or, with TIMES in the environment, so many times that. */
export const tries = (runs: number): number => runs * Number(process.env['TIMES'] ?? 1);
