import * as z from 'zod';

/**
 * Which message about one record stands, whatever the order they arrive in. A record is (partner, externalId); the
 * standing message is a maximum over the set of messages, so that every order and repetition ends in the same place (I3).
 */
export const versionSchema = z.object({
  revision: z.int().min(1),
  /** Closed or withdrawn: shares the sequence of revisions and wins a tie. */
  ended: z.boolean(),
  /** SHA-256 of the canonical JSON of the data, hexadecimal; the smaller one wins a tie. */
  hash: z.string(),
});
export type Version = z.infer<typeof versionSchema>;

/** Who is to be told when the fate of a message changes later. */
export const originSchema = z
  .object({
    messageId: z.string(),
    eventId: z.string(),
    /** The key of its receipt. */
    key: z.string().optional(),
  })
  .transform((origin) => ({ ...origin, key: origin.key ?? origin.messageId }));
export type Origin = z.infer<typeof originSchema>;

/**
 * `applied`: it stands now. `repeated`: it stood already. `stale`: something newer stands. `won` and `lost`: two contents
 * under one revision, and which of them stands.
 */
export type Precedence = 'applied' | 'repeated' | 'stale' | 'won' | 'lost';

export const precedence = (incoming: Version, standing: Version | undefined): Precedence => {
  if (standing === undefined) return 'applied';
  if (incoming.revision !== standing.revision) return incoming.revision > standing.revision ? 'applied' : 'stale';
  if (incoming.ended !== standing.ended) return incoming.ended ? 'applied' : 'stale';
  if (incoming.hash === standing.hash) return 'repeated';
  return incoming.hash < standing.hash ? 'won' : 'lost';
};

/**
 * What is kept of a conflict by the message that stands now. Whoever it takes the place of is told so, once: a message that has heard
 * of the conflict already, while it stood, hears no more.
 */
export const conflictOver = (
  outcome: Precedence,
  before: { readonly conflict: boolean; readonly origin?: Origin | undefined } | undefined,
): { readonly conflict: boolean; readonly displaced?: Origin } => {
  if (outcome !== 'won' || before === undefined) return { conflict: false };
  return { conflict: true, displaced: before.conflict ? undefined : before.origin };
};

/** Whether a message of this precedence is the one that stands after it was taken in. */
export const stands = (outcome: Precedence): boolean =>
  outcome === 'applied' || outcome === 'repeated' || outcome === 'won';

/** SHA-256 in lower-case hexadecimal of UTF-8 text; passed in, because the domain imports no cryptography. */
export type Hash = (text: string) => string;
