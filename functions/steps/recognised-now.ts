import { recognisedAs, recognitions, type Recognition } from '../domain/companies/recognition.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { ApprovedRows } from '../stores/rules/approved-store.ts';

/** The award by which the company of a posting is recognised at a moment. Undefined: by none. */
export type RecognisedNow = (
  company: { readonly name: string; readonly registrationNumber?: string | undefined },
  moment: Moment,
) => Promise<Recognition | undefined>;

/** In milliseconds. What has just been approved is shown so a minute later. */
const REMEMBERED = 60_000;

/**
 * Reads the awards at most once a minute, and remembers them in the memory of the process: they are a few rows, and every job that is
 * shown asks for them. A read that fails is not remembered.
 */
export const recognisedNow = (stores: {
  readonly awards: Pick<ApprovedRows<'awards'>, 'inForce'>;
  readonly revocations: Pick<ApprovedRows<'revocations'>, 'inForce'>;
}): RecognisedNow => {
  let last: { readonly at: number; readonly read: Promise<readonly Recognition[]> } | undefined;
  const now = (at: number): Promise<readonly Recognition[]> => {
    if (last !== undefined && Math.abs(at - last.at) < REMEMBERED) return last.read;
    const read = Promise.all([stores.awards.inForce(), stores.revocations.inForce()]).then(([awards, steps]) =>
      recognitions(awards, steps),
    );
    const asked = { at, read };
    last = asked;
    read.catch(() => {
      if (last === asked) last = undefined;
    });
    return read;
  };
  return async (company, { now: instant, today }) => recognisedAs(await now(Date.parse(instant)), company, today);
};
