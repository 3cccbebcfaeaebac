import { email } from '../../../contracts/fields.ts';

/** The one plain address of a `mailto:` link or a field; undefined for anything else. */
export const emailOf = (given: string): string | undefined => {
  const parsed = email().safeParse(given.replace(/^mailto:/i, '').trim());
  return parsed.success ? parsed.data : undefined;
};
