import canonicalize from 'canonicalize';
import type { Finding } from '../contracts/finding.ts';
import type { Posting } from '../contracts/posting.ts';
import type { Hash } from '../domain/records/version.ts';

/** The hash of the canonical JSON of a message's data. */
export const contentHash = (data: unknown, hash: Hash): string => hash(canonicalize(data) ?? '');

/** The key of a message's receipt (idempotency key): the same event of one type with the same content. */
export const receiptKey = (eventId: string, type: string, contents: string, hash: Hash): string =>
  hash(JSON.stringify([eventId, type, contents]));

/**
 * The hash of what a posting says, and of what the check refuses or holds it for: the codes, and the figure that it is measured
 * against, because a new minimum wage asks for a new decision. Its number and its days are left out: a partner that sends its
 * whole list every night raises the one and moves the others. 64 bits are enough to tell the texts of one posting apart.
 */
export const textHash = (posting: Posting, findings: readonly Finding[], hash: Hash): string => {
  const { revision: _, opensOn: _opens, closesOn: _closes, startsOn: _starts, ...said } = posting;
  const stops = findings.flatMap(({ code, severity, limit }) =>
    severity === 'warn' ? [] : [typeof limit === 'number' ? `${code} ${limit}` : code],
  );
  return contentHash([said, [...new Set(stops)].toSorted()], hash).slice(0, 16);
};
