import { postingContract } from '../notice-contract.ts';

/** To a company: its posting was refused, and what to correct. */
export const postingRefused = postingContract('posting-refused', '기업 · 공고 보완 요청');
