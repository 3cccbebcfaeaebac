import type { Declaration } from '../stores/people/waiting-store.ts';
import type { Finding } from '../contracts/finding.ts';
import type { ReceiveSeekerOutcome } from '../contracts/outcomes.ts';
import type { FactsDeclared, OutcomeReported } from '../contracts/screening-facts.ts';
import { instantAfter } from '../domain/language/calendar.ts';
import { outcomeTold } from '../domain/journal/events.ts';
import { plainFacts } from '../domain/people/plain-facts.ts';
import { plainOutcome } from '../domain/people/plain-outcome.ts';
import { answerOf, judgeDeclaration } from '../steps/judging-declarations.ts';
import { answerFirst } from '../steps/answering.ts';
import { refuseRead, type ReceiveSeekerDeps, type Told } from './answer.ts';

/**
 * How long a declaration waits for its registration: 22 hours, in milliseconds. The hourly run then answers it within a
 * day.
 */
export const WAITS = 22 * 3_600_000;

/**
 * Stores declared facts, but only with the consent to screening of the same partner's registration, and never of a
 * deleted person.
 */
export const factsDeclared = async (
  told: Told,
  sent: FactsDeclared,
  deps: ReceiveSeekerDeps,
): Promise<ReceiveSeekerOutcome> => {
  const plain = plainFacts(sent.facts);
  if (!plain.ok) return refuseRead(told, plain.findings, deps);
  return declared(told, { kind: 'facts', data: { ...sent, facts: plain.value } }, plain.findings, deps);
};

/**
 * Stores an outcome of a person. It may arrive before the person is registered. It is not stored once the person is
 * gone.
 */
export const outcomeReported = async (
  told: Told,
  sent: OutcomeReported,
  deps: ReceiveSeekerDeps,
): Promise<ReceiveSeekerOutcome> => {
  const plain = plainOutcome(sent);
  if (!plain.ok) return refuseRead(told, plain.findings, deps);
  const state = await declared(told, { kind: 'outcome', data: plain.value }, plain.findings, deps);
  if (state === 'stored' || state === 'waiting') {
    const { partner, arrival, sentAt } = told;
    const { kind: says } = plain.value;
    deps.journal.note(outcomeTold({ partner, by: 'partner', says, from: arrival.messageId, at: sentAt }, deps.hash));
  }
  return state;
};

const declared = async (
  told: Told,
  what: Declaration['told'],
  findings: readonly Finding[],
  deps: ReceiveSeekerDeps,
): Promise<ReceiveSeekerOutcome> => {
  const { arrival, partner, about, externalId, eventId, key, hash, time, sentAt } = told;
  const { messageId, moment } = arrival;
  const until = instantAfter(sentAt, WAITS);
  const declaration = { about, partner, externalId, messageId, eventId, key, hash, time, until, told: what };
  const judge = () => judgeDeclaration(declaration, moment, deps);
  let judgement = await judge();
  if (judgement === undefined) {
    await deps.waiting.keep(declaration);
    // The registration may have arrived meanwhile. Each side writes first and then reads, so the later writer sees the
    // other.
    judgement = await judge();
    if (judgement !== undefined) await deps.waiting.settle(declaration);
  }
  if (judgement?.state === 'refused') return refuseRead(told, judgement.findings, deps, true);
  const state = judgement?.state ?? 'waiting';
  // Only this message knows what could not be read in a stored declaration. Of a superseded one, the findings say why.
  const said = judgement?.state === 'superseded' ? judgement.findings : [...findings, ...(judgement?.dropped ?? [])];
  const answer = answerOf(declaration, { state, findings: said }, moment);
  await answerFirst(arrival, told, { answer, anew: true }, deps);
  return state;
};
