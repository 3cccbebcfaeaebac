import { postingContract } from '../notice-contract.ts';

/** To a company: its posting was accepted. */
export const postingAccepted = postingContract('posting-accepted', '기업 · 공고 접수');
