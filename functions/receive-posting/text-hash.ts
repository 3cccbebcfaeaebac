import type { Finding } from '../contracts/finding.ts';
import type { Posting } from '../contracts/posting.ts';
import { contentHash } from '../domain/messages/message-keys.ts';
import type { Hash } from '../domain/records/version.ts';

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
