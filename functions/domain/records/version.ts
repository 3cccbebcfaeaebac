import * as z from 'zod';

/**
 * Decides which message about one record is in force, in any order of arrival. A record is (partner, externalId). The
 * message in force is the maximum of the set of messages, so every order and repetition ends in the same state (I3).
 */
export const versionSchema = z.object({
  revision: z.int().min(1),
  /** Closed or withdrawn. It shares the sequence of revisions and wins a tie. */
  ended: z.boolean(),
  /** SHA-256 of the canonical JSON of the data, hexadecimal. The smaller one wins a tie. */
  hash: z.string(),
});
export type Version = z.infer<typeof versionSchema>;

/** Whom to answer if the state of a message changes later. */
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
 * `applied`: the message is now in force. `repeated`: it was already in force. `stale`: a newer one is in force. `won`
 * and `lost`: two different contents under one revision, and whether this one is in force.
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
 * What the message in force records of a conflict. The message that it replaces is told so once. A message that already
 * heard of the conflict while it was in force is not told again.
 */
export const conflictOver = (
  outcome: Precedence,
  before: { readonly conflict: boolean; readonly origin?: Origin | undefined } | undefined,
): { readonly conflict: boolean; readonly displaced?: Origin } => {
  if (outcome !== 'won' || before === undefined) return { conflict: false };
  return { conflict: true, displaced: before.conflict ? undefined : before.origin };
};

/** Whether a message with this precedence is in force after it was applied. */
export const stands = (outcome: Precedence): boolean =>
  outcome === 'applied' || outcome === 'repeated' || outcome === 'won';

/** SHA-256 of UTF-8 text, in lower-case hexadecimal. It is passed in, because the domain imports no cryptography. */
export type Hash = (text: string) => string;
