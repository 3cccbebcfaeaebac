import { postingSchema } from '../../../contracts/posting.ts';

/** An https address of a page to apply on, as the contract takes it; anything else (`http:`, `javascript:`) is undefined. */
export const readLink = (given: string): string | undefined => {
  const text = given.trim().replaceAll('&amp;', '&');
  // Another name before an @ would show one site and open another.
  if (/^https:\/\/[^/?#]*@/i.test(text) || !URL.canParse(text)) return undefined;
  const link = new URL(text).href;
  return postingSchema.shape.applyUrl.safeParse(link).success ? link : undefined;
};
