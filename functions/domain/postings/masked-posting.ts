import { postingSchema, type Posting } from '../../contracts/posting.ts';
import { findResidentNumber, maskResidentNumbers } from '../language/resident-number.ts';
import { mapTexts } from '../language/texts-in.ts';

/** Masking would break what names the posting, or is followed or written to. */
const KEYS: ReadonlySet<string> = new Set(['externalId', 'applyUrl', 'contact.email']);

export const isMaskable = (path: string): boolean => !KEYS.has(path);

/**
 * The posting with every number of the shape of a resident number masked, whatever it is called; an address or a link that holds
 * one is none. Nothing that is kept or told of a posting holds such a number. Still a Posting: masking makes no text longer.
 */
export const maskedPosting = (posting: Posting): Posting => {
  const { contact, applyUrl, ...rest } = posting;
  const isFree = (text: string | undefined): boolean => text !== undefined && findResidentNumber(text) === undefined;
  const reached = { ...(isFree(contact?.email) && { contact }), ...(isFree(applyUrl) && { applyUrl }) };
  return postingSchema.parse(
    mapTexts({ ...rest, ...reached }, ({ path, text }) => (isMaskable(path) ? maskResidentNumbers(text) : text)),
  );
};
