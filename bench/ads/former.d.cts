import type { Posting } from '../../functions/contracts/posting.ts';

/** The codes of the findings of the posting check as it was at commit 9c340f4. */
export declare const formerCodes: (posting: Posting, on: string) => string[];
