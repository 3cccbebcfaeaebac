import * as z from 'zod';

/**
 * The building blocks of every schema. Each one means the same to zod and to a JSON Schema validator: lengths count
 * Unicode code points, and the published pattern is the one that is tested.
 */

/**
 * Makes a schema when it is first used and keeps it. Schemas never change, so all users can share one. To make the
 * hundreds that a function has takes much of its start.
 */
export const atFirstUse = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/**
 * For data of the release, which a function reads once when it starts. zod then makes no parser for it by `new Function`,
 * which would take longer than the reading.
 */
export const READ_ONCE = { jitless: true } as const;

const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

const textOf = (max: number, min: number) =>
  z
    .string()
    .refine((value) => codePoints(value) <= max && (min === 0 || codePoints(value) >= min), {
      error: `must have ${min} to ${max} characters`,
    })
    .meta(min === 0 ? { maxLength: max } : { minLength: min, maxLength: max });

const texts = new Map<string, z.ZodString>();

/** Text of at least `min` and at most `max` Unicode code points. */
export const text = (max: number, min = 0): z.ZodString => {
  const key = `${min} to ${max}`;
  const known = texts.get(key) ?? textOf(max, min);
  texts.set(key, known);
  return known;
};

/** A name of a person, company or thing. */
export const name = () => text(100, 1);

export const MOST_LISTED = 50;
/** At most 50 entries, like every list in the contract. */
export const list = <T extends z.ZodType>(entry: T) => z.array(entry).max(MOST_LISTED);

/**
 * A value from a list that may grow. A value outside the list is not an error: it counts as unknown, and the sender
 * gets the warning `unknown-value`. The known values are published as `x-known-values`.
 */
export const openEnum = (values: readonly string[]) =>
  text(64, 1).meta({ minLength: 1, maxLength: 64, 'x-known-values': values });

/** The years that a date of the contract may have: 1900 to 2100. They cover people's lives and today's plans. */
const IN_RANGE = /^(?:19|20)[0-9]{2}-|^2100-/;

/** Marks a schema issue that is answered with this code instead of `schema-invalid`. See `schemaFindings`. */
export const DATE_OUT_OF_RANGE = { finding: 'date-out-of-range' } as const;

/** A calendar date `YYYY-MM-DD` in the years 1900 to 2100, in Asia/Seoul. */
export const date = atFirstUse(() =>
  z.iso
    .date()
    .refine((value) => IN_RANGE.test(value), { error: 'must lie in 1900 to 2100', params: DATE_OUT_OF_RANGE })
    .meta({ allOf: [{ pattern: IN_RANGE.source }] }),
);

/**
 * A calendar date of any year: sources write 9999-12-31 for an unknown end. The function behind the door decides what
 * it means.
 */
export const openEndedDate = atFirstUse(() => z.iso.date());

/**
 * A calendar date, or an instant with its offset, in the years 1900 to 2100: sources record consent in both forms. The
 * function behind the door compares it with the moment of sending.
 */
export const dateOrInstant = atFirstUse(() =>
  z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .refine((value) => IN_RANGE.test(value), { error: 'must lie in 1900 to 2100', params: DATE_OUT_OF_RANGE })
    .meta({ allOf: [{ type: 'string', pattern: IN_RANGE.source }] }),
);

/** Whole won, 0 to 10,000,000,000. */
export const won = atFirstUse(() => z.int().min(0).max(10_000_000_000));

/**
 * The partner's own key of a posting or a registration: printable, without spaces at the ends. Invisible characters
 * (zero-width, bidi, fillers, spaces other than U+0020) are not allowed: a person could not tell two such keys apart.
 */
export const externalId = atFirstUse(() =>
  z
    .string()
    .regex(
      /^(?!.*(?:\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufeff\uffa0]))[!-~\u00a1-\ud7ff\uf900-\uffdc]([ -~\u00a1-\ud7ff\uf900-\uffdc]{0,98}[!-~\u00a1-\ud7ff\uf900-\uffdc])?$/,
    )
    .meta({ description: "The partner's own key, 1 to 100 printable characters." }),
);

/** Counts up with every change of one record. The highest revision counts, in whatever order they arrive. */
export const revision = atFirstUse(() => z.int().min(1));

/** One plain address: ASCII, one @, no display name, no comment, no quoted part. */
export const email = atFirstUse(() =>
  z
    .string()
    .regex(
      /^(?=.{6,254}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/,
    )
    .meta({ pii: true }),
);
