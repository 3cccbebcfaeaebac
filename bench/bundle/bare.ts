/** The least that Lambda starts. */
export const handler = (): Promise<string> => Promise.resolve('done');
