import { email } from '../../../contracts/fields.ts';

/** Returns the one plain address of a `mailto:` link or a field. Undefined for anything else. */
export const emailOf = (given: string): string | undefined => {
  const parsed = email().safeParse(given.replace(/^mailto:/i, '').trim());
  return parsed.success ? parsed.data : undefined;
};
