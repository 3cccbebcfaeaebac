import type { Queue } from '../aws/queue.ts';
import type { Notice } from '../notices/contracts.ts';
import type { RulesOn } from '../domain/eligibility/answer/screen-person.ts';
import { withoutHealth } from '../domain/eligibility/answer/own-facts.ts';
import { screenedPerson } from '../domain/eligibility/answer/screened-person.ts';
import type { Subject } from '../domain/eligibility/engine/subject.ts';
import {
  givenIn,
  isStillKept,
  replayOf,
  toldProgramme,
  type Replay,
  type ToldProgramme,
} from '../domain/console/told-programmes.ts';
import type { FactsOnPage } from '../domain/console/review-page.ts';
import { factRows } from '../domain/page/fact-values.ts';
import { holding, ownConsents, screenable, type Person } from '../domain/people/person.ts';
import { REQUEST_NUMBER, type ReviewRequest } from '../domain/people/review-request.ts';
import type { Hash } from '../domain/records/version.ts';
import type { PersonStore } from '../stores/people/people-store.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';
import type { ReviewRequestStore } from '../stores/screening/review-request-store.ts';
import type { ScreeningStore } from '../stores/screening/screening-store.ts';
import type { ToldStore } from '../stores/screening/told-store.ts';

export type ReviewsDeps = {
  readonly reviews: Pick<ReviewRequestStore, 'find' | 'dueBy' | 'answered' | 'change'>;
  readonly told: Pick<ToldStore, 'read'>;
  readonly screenings: Pick<ScreeningStore, 'read'>;
  readonly persons: Pick<PersonStore, 'read'>;
  readonly notices: Queue<Notice>;
  /** The rules of a day under a set of figures, prepared once. */
  readonly rulesOn: RulesOn;
  readonly figures: Pick<FiguresInForce, 'named'>;
  readonly hash: Hash;
};

/** A request, and the person who made it. */
export type ReviewCase = { readonly person: Person; readonly request: ReviewRequest };

/** The request with a number. Undefined if there is none, or its person is being deleted. */
export const readCase = async (
  number: string | undefined,
  { reviews, persons }: Pick<ReviewsDeps, 'reviews' | 'persons'>,
): Promise<ReviewCase | undefined> => {
  if (number === undefined || !REQUEST_NUMBER.test(number)) return undefined;
  const found = await reviews.find(number);
  const person = found && (await persons.read(found.person))?.value;
  return found === undefined || person === undefined || holding(person) === undefined
    ? undefined
    : { person, request: found.request };
};

/** What the person had been told when they asked. The screening is read only if that answer is not kept as it was. */
export const readReplay = async (
  { person: { person }, request }: ReviewCase,
  deps: Pick<ReviewsDeps, 'told' | 'screenings' | 'rulesOn' | 'figures' | 'hash'>,
): Promise<{ readonly replay: Replay; readonly told: readonly ToldProgramme[] }> => {
  const told = await deps.told.read(person);
  const record = isStillKept(request, told) ? undefined : (await deps.screenings.read(person))?.value;
  const set = await deps.figures.named(givenIn(request, record)?.figures);
  const programmesOn = (on: string) => deps.rulesOn(on, set);
  const replay = replayOf(request, { told, record }, { programmesOn, hash: deps.hash });
  // All answers of one screening rest on the same figures.
  const { figures } = await deps.figures.named(replay.answers[0]?.figures);
  return { replay, told: replay.answers.map(toldProgramme(figures)) };
};

/** Whether the person consents to screening now, here or through a partner. */
export const isScreenable = ({ person }: ReviewCase): boolean => screenable(person).length > 0;

/**
 * The facts from which the person's answer came: of the answer that they were told, or, if nothing was ever declared, of the
 * registration. `undefined`: they are not kept any more.
 */
const subjectOf = async (
  { person, request }: ReviewCase,
  { screenings }: Pick<ReviewsDeps, 'screenings'>,
): Promise<{ readonly subject: Subject; readonly on: string } | undefined> => {
  const record = (await screenings.read(person.person))?.value;
  if (record === undefined) return undefined;
  const { answer = record.answer, on = record.on } = request.told ?? {};
  const given = record.given.find((one) => one.answer === answer);
  if (given !== undefined) return given;
  const subject = answer === 0 ? screenedPerson(person, [], on)?.subject : undefined;
  return subject && { subject, on };
};

/** Facts about health are left out once the person has ended the consent to them, even if they are still kept. */
const allowed = ({ seeker, facts }: Subject, person: Person): Subject =>
  ownConsents(person).health?.agreed === false ? { seeker, facts: withoutHealth(facts) } : { seeker, facts };

/** The facts that the conditions of the answer read, with their values. */
export const readFacts = async (
  found: ReviewCase,
  told: readonly ToldProgramme[],
  today: string,
  deps: Pick<ReviewsDeps, 'screenings'>,
): Promise<FactsOnPage> => {
  const used = await subjectOf(found, deps);
  if (used === undefined) return { state: 'expired' };
  const paths = told.flatMap(({ reads }) => reads);
  return { state: 'open', on: used.on, rows: factRows(paths, allowed(used.subject, found.person), 'ko', today) };
};
