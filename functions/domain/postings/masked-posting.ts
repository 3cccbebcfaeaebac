import { postingSchema, type Posting } from '../../contracts/posting.ts';
import { findResidentNumber, maskResidentNumbers } from '../language/resident-number.ts';
import { mapTexts } from '../language/texts-in.ts';

/** Paths that masking would break: the key, and what is followed or written to. */
const KEYS: ReadonlySet<string> = new Set(['externalId', 'applyUrl', 'contact.email']);

export const isMaskable = (path: string): boolean => !KEYS.has(path);

/**
 * Returns the posting with every number in the shape of a resident number masked, under any name. An address or a link
 * with such a number is removed. So nothing that is stored or told of a posting holds such a number. The result is
 * still a Posting: masking makes no text longer.
 */
export const maskedPosting = (posting: Posting): Posting => {
  const { contact, applyUrl, ...rest } = posting;
  const isFree = (text: string | undefined): boolean => text !== undefined && findResidentNumber(text) === undefined;
  const reached = { ...(isFree(contact?.email) && { contact }), ...(isFree(applyUrl) && { applyUrl }) };
  return postingSchema.parse(
    mapTexts({ ...rest, ...reached }, ({ path, text }) => (isMaskable(path) ? maskResidentNumbers(text) : text)),
  );
};
