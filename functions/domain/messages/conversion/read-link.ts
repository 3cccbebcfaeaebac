import { postingSchema } from '../../../contracts/posting.ts';

/**
 * Returns an https address of an application page in the form of the contract. Undefined for anything else (`http:`,
 * `javascript:`).
 */
export const readLink = (given: string): string | undefined => {
  const text = given.trim().replaceAll('&amp;', '&');
  // With a user name before an @, the address would show one site and open another.
  if (/^https:\/\/[^/?#]*@/i.test(text) || !URL.canParse(text)) return undefined;
  const link = new URL(text).href;
  return postingSchema.shape.applyUrl.safeParse(link).success ? link : undefined;
};
