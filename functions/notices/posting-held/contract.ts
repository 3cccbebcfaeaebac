import { postingContract } from '../notice-contract.ts';

/** To a company: its posting waits for an official. */
export const postingHeld = postingContract('posting-held', '기업 · 공고 보류');
