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
 * The hash of what a posting says, and of what the check refuses or holds it for. Its number and its days are left out: a partner
 * that sends its whole list every night raises the one and moves the other. Undefined if the check found nothing of that kind.
 */
export const textHash = (posting: Posting, findings: readonly Finding[], hash: Hash): string | undefined => {
  const codes = [...new Set(findings.flatMap(({ code, severity }) => (severity === 'warn' ? [] : [code])))].toSorted();
  if (codes.length === 0) return undefined;
  const { revision: _, opensOn: _opens, closesOn: _closes, startsOn: _starts, ...said } = posting;
  return contentHash([said, codes], hash).slice(0, 24);
};
