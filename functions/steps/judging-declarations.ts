import type { FactsStore, OutcomeStore } from '../stores/people/declaration-store.ts';
import type { PersonStore, RegistrationStore } from '../stores/people/people-store.ts';
import type { Queue } from '../aws/queue.ts';
import type { Declaration, WaitingStore } from '../stores/people/waiting-store.ts';
import type { Finding } from '../contracts/finding.ts';
import type { FactsDeclared } from '../contracts/screening-facts.ts';
import type { FollowHires, ScreenSeeker } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { factsKeptUntil } from '../domain/eligibility/engine/facts-kept.ts';
import { healthPaths, withoutHealth } from '../domain/eligibility/answer/own-facts.ts';
import { admission, admitsHealth, type Admission } from '../domain/people/admission.ts';
import { consentMissing, healthDropped } from '../domain/people/consent-missing.ts';
import { unknownFacts } from '../domain/people/facts-findings.ts';
import { outcomeOfDeleted } from '../domain/people/registration-answers.ts';
import { staleRevision } from '../domain/records/order-findings.ts';
import { acceptedAnswer, refusedAnswer, type Answer } from '../domain/records/replies.ts';
import { precedence, stands } from '../domain/records/version.ts';
import { answerLater, keepRefusal, type KeepingRefusalsDeps } from './answering.ts';
import { inTurn } from './in-turn.ts';

/** A declaration may arrive before its registration. Then it waits, and is judged when the registration arrives. */
export type JudgingDeclarationsDeps = KeepingRefusalsDeps & {
  readonly registrations: Pick<RegistrationStore, 'read'>;
  readonly persons: Pick<PersonStore, 'read'>;
  readonly facts: Pick<FactsStore, 'change' | 'forgetFromPartner' | 'forgetHealthFromPartner'>;
  readonly outcomes: Pick<OutcomeStore, 'keep'>;
  readonly waiting: WaitingStore;
  readonly screening: Queue<ScreenSeeker>;
  readonly hires: Queue<FollowHires>;
};

/** `dropped`: the warnings for what was left out of a stored declaration, because its own consent is missing. */
export type Judgement = {
  readonly state: 'stored' | 'superseded' | 'refused';
  readonly findings: readonly Finding[];
  readonly dropped?: readonly Finding[];
};

/**
 * Judges a declaration by the current state, and stores it if allowed. Safe to repeat. Returns undefined if it has to
 * wait.
 */
export const judgeDeclaration = async (
  declaration: Declaration,
  moment: Moment,
  deps: JudgingDeclarationsDeps,
): Promise<Judgement | undefined> => {
  const { about, told, time, until } = declaration;
  const { judged, person, takesHealth } = await judge(declaration, deps);
  const isOver = judged === 'waits' && until <= moment.now;
  if (judged === 'waits' && !isOver) return undefined;
  if (told.kind === 'facts') {
    if (judged !== 'admitted') return { state: 'refused', findings: [consentMissing()] };
    const facts = takesHealth ? told.data.facts : withoutHealth(told.data.facts);
    const kept = await keepFacts(declaration, { ...told.data, facts, person }, moment, deps);
    // A consent may have ended meanwhile. Each side writes first and then reads, so the later writer sees the other.
    const after = await judge(declaration, deps);
    if (after.judged !== 'admitted') {
      await deps.facts.forgetFromPartner(about, time);
      return { state: 'refused', findings: [consentMissing()] };
    }
    if (takesHealth && after.takesHealth) return kept;
    await deps.facts.forgetHealthFromPartner(about, time);
    const dropped = healthDropped(healthPaths(told.data.facts));
    return { ...kept, findings: [...kept.findings, ...dropped], dropped };
  }
  if (judged !== 'admitted') return { state: 'superseded', findings: [outcomeOfDeleted()] };
  await deps.outcomes.keep(about, told.data, time);
  // The registration may have arrived meanwhile. Each side writes first and then reads, so the later writer sees the other.
  const { person: now } = await judge(declaration, deps);
  if (now !== undefined) await deps.hires.send([{ person: now }], declaration.partner);
  return { state: 'stored', findings: [] };
};

/** By what is stored now. `person`: whom the registration names. `takesHealth`: facts about health may be stored too. */
const judge = async (
  { about, told, time }: Declaration,
  { registrations, persons }: Pick<JudgingDeclarationsDeps, 'registrations' | 'persons'>,
): Promise<{ readonly judged: Admission; readonly person: string | undefined; readonly takesHealth: boolean }> => {
  const registration = (await registrations.read(about))?.value;
  const id = registration?.standing?.person;
  const person = id === undefined ? undefined : (await persons.read(id))?.value;
  return {
    judged: admission(registration, person, { about, time, needsScreening: told.kind === 'facts' }),
    person: id,
    takesHealth: admitsHealth(registration, person, time),
  };
};

const keepFacts = async (
  { about, partner, hash, time }: Declaration,
  { revision, facts, person }: FactsDeclared & { readonly person: string | undefined },
  moment: Moment,
  deps: JudgingDeclarationsDeps,
): Promise<Judgement> => {
  const version = { revision, ended: false, hash };
  const { result: outcome, value } = await deps.facts.change(about, {}, (before) => {
    const result = precedence(version, before.version);
    const keptUntil = factsKeptUntil(facts, moment.today);
    const applied = result === 'applied' || result === 'won';
    const { own } = before;
    return { result, value: applied ? { version, facts, time, keptUntil, ...(own && { own }) } : before };
  });
  if (person !== undefined) await deps.screening.send([{ person, partner }], partner);
  return stands(outcome)
    ? { state: 'stored', findings: unknownFacts(facts) }
    : { state: 'superseded', findings: [staleRevision(revision, value.version?.revision ?? revision)] };
};

/** Returns the answer to the partner about a declaration. */
export const answerOf = (
  { messageId, eventId, externalId, told }: Declaration,
  { state, findings }: Pick<Judgement, 'findings'> & { readonly state: Judgement['state'] | 'waiting' },
  { now }: Moment,
): Answer =>
  state === 'refused'
    ? refusedAnswer({ messageId, eventId }, findings, now)
    : acceptedAnswer({ messageId, eventId }, { kind: told.kind, id: externalId, state }, findings, now);

/**
 * Judges all declarations that wait for a registration, and gives each its second answer. A failure does not stop the
 * others.
 */
export const judgeWaiting = async (about: string, moment: Moment, deps: JudgingDeclarationsDeps): Promise<void> =>
  inTurn(await deps.waiting.of(about), async (declaration) => {
    const judgement = await judgeDeclaration(declaration, moment, deps);
    if (judgement === undefined) return;
    const { partner } = declaration;
    const arrival = { messageId: declaration.messageId, sender: partner, moment };
    if (judgement.state === 'refused') await keepRefusal(arrival, { ...declaration, ...judgement }, deps);
    await answerLater(partner, declaration, answerOf(declaration, judgement, moment), deps);
    await deps.waiting.settle(declaration);
  });
