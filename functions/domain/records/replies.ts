import type { Finding } from '../../contracts/finding.ts';
import { REPLY_SOURCE, type Accepted, type Reply } from '../../contracts/reply.ts';
import type { Digest, Origin } from './version.ts';

/**
 * A reply's own id is a hash of what it answers and what it says: the same answer given again has the same id, and a later
 * answer about the same message has another one.
 */
const idOf = (messageId: string, says: unknown, digest: Digest): string =>
  digest(JSON.stringify([messageId, says])).slice(0, 32);

const codes = (findings: readonly Finding[]): string[] => findings.map((finding) => `${finding.code} ${finding.path}`);

/** `now` is an ISO 8601 instant. */
export const acceptedReply = (
  to: Origin,
  { kind, id, state }: Pick<Accepted, 'kind' | 'id' | 'state'>,
  findings: readonly Finding[],
  now: string,
  digest: Digest,
): Reply => ({
  specversion: '1.0',
  id: idOf(to.messageId, [state, codes(findings)], digest),
  source: REPLY_SOURCE,
  type: 'kr.go.changwon.jobs.message.accepted.v1',
  time: now,
  datacontenttype: 'application/json',
  data: { messageId: to.messageId, eventId: to.eventId, kind, id, state, findings: findings.slice(0, MOST_FINDINGS) },
});

export const refusedReply = (
  to: { readonly messageId: string; readonly eventId: string | null },
  findings: readonly Finding[],
  now: string,
  digest: Digest,
): Reply => ({
  specversion: '1.0',
  id: idOf(to.messageId, ['refused', codes(findings)], digest),
  source: REPLY_SOURCE,
  type: 'kr.go.changwon.jobs.message.refused.v1',
  time: now,
  datacontenttype: 'application/json',
  data: { messageId: to.messageId, eventId: to.eventId, findings: findings.slice(0, MOST_FINDINGS) },
});

/** Lists in the contract hold at most 50. */
const MOST_FINDINGS = 50;

/** The first answer to a message, given again for another copy of it: the same words, for the copy's own message id. */
export const forCopy = (first: Reply, messageId: string, digest: Digest): Reply => {
  if (first.data.messageId === messageId) return first;
  const { eventId } = first.data;
  return first.type === 'kr.go.changwon.jobs.message.accepted.v1'
    ? acceptedReply({ messageId, eventId: first.data.eventId }, first.data, first.data.findings, first.time, digest)
    : refusedReply({ messageId, eventId }, first.data.findings, first.time, digest);
};
