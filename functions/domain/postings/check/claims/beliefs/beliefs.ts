import type { ReadText } from '../../reading/read-text.ts';
import type { Claim } from '../claim.ts';
import { faithClaims } from './faith.ts';
import { healthClaims } from './health.ts';
import type { ReadPosting } from '../read-posting.ts';
import { schoolClaims } from './school.ts';
import { wealthClaims } from './wealth.ts';

/** School, faith, illness, the family's posts and wealth: what 고용정책기본법 7조 keeps out of hiring. */
export const beliefsClaims = (text: ReadText, reading: ReadPosting): Claim[] => [
  ...schoolClaims(text, reading),
  ...faithClaims(text, reading),
  ...healthClaims(text, reading),
  ...wealthClaims(text, reading),
];
