import * as z from 'zod';

/** Encrypts with a key of the stage, which the domain never sees. */
export type Sealer = {
  /** Returns the encrypted text in base64url. `about`: what it belongs to. It opens with the same `about` only. */
  seal(text: string, about: string): string;
  /** Returns the text. Undefined if it was altered, was sealed about something else or with another key. */
  open(sealed: string, about: string): string | undefined;
};

const contentSchema = z.object({ text: z.string(), until: z.iso.datetime() });

/**
 * Seals a text that is passed on once and never stored in the open.
 * @param until the instant (ISO 8601) after which it does not open
 */
export const sealUntil = (text: string, about: string, until: string, sealer: Pick<Sealer, 'seal'>): string =>
  sealer.seal(JSON.stringify({ text, until }), about);

/** Returns what was sealed about this. Undefined if it cannot be opened, or its time is over. `now`: the instant (ISO 8601). */
export const openNow = (
  sealed: string,
  about: string,
  now: string,
  sealer: Pick<Sealer, 'open'>,
): string | undefined => {
  const content = sealer.open(sealed, about);
  if (content === undefined) return undefined;
  const { text, until } = contentSchema.parse(JSON.parse(content));
  return now < until ? text : undefined;
};
