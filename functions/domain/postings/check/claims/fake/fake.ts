import type { ReadText } from '../../reading/read-text.ts';
import type { Claim } from '../claim.ts';
import type { ReadPosting } from '../read-posting.ts';
import { feeClaims } from './fees.ts';
import { fraudClaims } from './fraud.ts';
import { offerClaims } from './offers.ts';
import { courseHeadings, salesClaims } from './sales.ts';
import { linesOnce, wholeOf } from './whole.ts';

/** What makes an ad a fake one: money to be paid, accounts to be lent, sales dressed as a job, pay without work. */
export const fakeClaims = (text: ReadText, reading: ReadPosting): Claim[] => {
  const whole = wholeOf(reading);
  const claims = linesOnce(text).flatMap((line) => [
    ...feeClaims(line),
    ...fraudClaims(line),
    ...salesClaims(line, whole),
    ...offerClaims(line, whole),
  ]);
  return [...claims, ...courseHeadings(text, whole)];
};
