import type { Finding } from '../../contracts/finding.ts';
import { REPLY_SOURCE, type Accepted, type Reply } from '../../contracts/reply.ts';
import { gravestFindings } from './gravest-findings.ts';
import type { Hash, Origin } from './version.ts';

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;
/** The answer to a message, before it has its number among the answers to that message. */
export type Answer = Unnumbered<Reply>;

/** Builds an accepted answer. `now` is an ISO 8601 instant. */
export const acceptedAnswer = (
  { messageId, eventId }: Pick<Origin, 'messageId' | 'eventId'>,
  { kind, id, state }: Pick<Accepted, 'kind' | 'id' | 'state'>,
  findings: readonly Finding[],
  now: string,
): Answer => ({
  specversion: '1.0',
  source: REPLY_SOURCE,
  type: 'kr.go.changwon.jobs.message.accepted.v1',
  time: now,
  datacontenttype: 'application/json',
  data: { messageId, eventId, kind, id, state, findings: gravestFindings(findings) },
});

export const refusedAnswer = (
  { messageId, eventId }: { readonly messageId: string; readonly eventId: string | null },
  findings: readonly Finding[],
  now: string,
): Answer => ({
  specversion: '1.0',
  source: REPLY_SOURCE,
  type: 'kr.go.changwon.jobs.message.refused.v1',
  time: now,
  datacontenttype: 'application/json',
  data: { messageId, eventId, findings: gravestFindings(findings) },
});

/**
 * Gives the reply its id: a hash of the message id and of the answer's number. The same answer sent again has the same
 * id.
 */
export const numbered = (answer: Answer, number: number, hash: Hash): Reply => ({
  ...answer,
  id: hash(JSON.stringify([answer.data.messageId, number])).slice(0, 32),
});

type Says = {
  readonly type: Answer['type'];
  readonly data: { readonly state?: string; readonly findings: readonly Finding[] };
};
const sayingOf = ({ type, data }: Says): string =>
  JSON.stringify([type, data.state, data.findings.map(({ code, path }) => `${code} ${path}`)]);

/** Whether two answers tell the partner the same: accepted or refused, the state, and the codes with their paths. */
export const saysTheSame = (a: Says, b: Says): boolean => sayingOf(a) === sayingOf(b);

/** Returns the same answer for another copy of the message. */
export const forCopy = (answer: Answer, messageId: string): Answer =>
  answer.type === 'kr.go.changwon.jobs.message.accepted.v1'
    ? { ...answer, data: { ...answer.data, messageId } }
    : { ...answer, data: { ...answer.data, messageId } };
