import { postingContract, READS_POSTING } from '../notice-contract.ts';

/** To a company: its posting was accepted. It says how many people fit, if matching has counted them by then. */
export const postingAccepted = {
  ...postingContract('posting-accepted', '기업 · 공고 접수'),
  reads: { ...READS_POSTING, matchRuns: ['list'] },
} as const;
