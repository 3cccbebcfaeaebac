import { waitingCases } from '../domain/eligibility/answer/waiting-case.ts';
import { confirmationsIn } from '../domain/eligibility/answer/official-act.ts';
import type { CaseStore } from '../stores/screening/case-store.ts';
import type { FactsStore } from '../stores/people/declaration-store.ts';
import type { PersonStore } from '../stores/people/people-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { Queue } from '../aws/queue.ts';
import type { ScreeningStore } from '../stores/screening/screening-store.ts';
import type { ToldStore } from '../stores/screening/told-store.ts';
import type { ScreenSeekerOutcome } from '../contracts/outcomes.ts';
import type { MatchSeeker, ScreenSeeker } from '../contracts/stage-messages.ts';
import type { Notice } from '../notices/contracts.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { FigureSet } from '../domain/eligibility/law/figure-set.ts';
import { screenPerson, type RulesOn } from '../domain/eligibility/answer/screen-person.ts';
import {
  endScreening,
  NO_SCREENING,
  shownOutcomes,
  takeScreening,
  type Screened,
  type ScreeningRecord,
} from '../domain/eligibility/answer/screening-record.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { registrationsOf } from '../domain/people/person.ts';
import { screenedPerson } from '../domain/eligibility/answer/screened-person.ts';
import type { Hash } from '../domain/records/version.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';

export type ScreenSeekerDeps = {
  readonly persons: PersonStore;
  readonly facts: FactsStore;
  readonly screenings: ScreeningStore;
  readonly pool: Pick<PoolStore, 'showScreenings'>;
  readonly told: ToldStore;
  readonly cases: Pick<CaseStore, 'show'>;
  readonly matching: Queue<MatchSeeker>;
  readonly notices: Queue<Notice>;
  readonly hash: Hash;
  readonly newSalt: () => string;
  /** Returns the rules of a day under a set of figures, ready to use and cached. */
  readonly rulesOn: RulesOn;
  readonly figures: Pick<FiguresInForce, 'now'>;
  /** Keeps the figures that an answer rests on, before it names them. */
  readonly keepFigures: (set: Required<FigureSet>) => Promise<void>;
};

/**
 * Screens one person for every programme: reads the registration and the facts, stores the answers, and updates what
 * matching and mail read. Then requests matching and, if an answer is to be told, the mail. Every step is idempotent.
 */
export const screenSeeker = async (
  { person, partner, on: asked, arrived }: ScreenSeeker,
  moment: Moment,
  deps: ScreenSeekerDeps,
): Promise<ScreenSeekerOutcome> => {
  const on = asked ?? moment.today;
  const { basis, mailbox, screened } = await readPerson(person, { on, today: moment.today }, deps);
  const set = await deps.figures.now();
  await deps.keepFigures(set);
  const programmes = deps.rulesOn(on, set);
  const salt = deps.newSalt();
  const { value: record, version } = await deps.screenings.change(person, NO_SCREENING, (kept) => {
    if (screened === undefined) return { value: endScreening(kept, basis, on), result: undefined };
    const before = kept.salt === '' ? { ...kept, salt } : kept;
    const screening = screenPerson(programmes, screened.subject, {
      salt: before.salt,
      hash: deps.hash,
      confirmations: confirmationsIn(before),
    });
    return { value: takeScreening(before, screened, { on, ...screening }, moment), result: undefined };
  });
  await deps.told.show(person, record, version, moment.now);
  await deps.cases.show(person, waitingCases(record, deps.hash), version);
  await deps.pool.showScreenings(person, shownOutcomes(record), version, moment.now);
  await deps.matching.send([{ person, partner, ...(arrived === true ? {} : { placesOnly: true as const }) }], partner);
  await deps.notices.send(noticesOf(person, mailbox, record, deps.hash), partner);
  return screened === undefined ? 'not-screened' : 'screened';
};

/** Returns the mail with the last answer to be told. Its id is the same however often it is requested. */
const noticesOf = (
  person: string,
  mailbox: string | undefined,
  { salt, answer, told, registration }: ScreeningRecord,
  hash: Hash,
): Notice[] =>
  told === undefined || registration === undefined || mailbox === undefined
    ? []
    : [
        {
          kind: 'screening',
          noticeId: noticeId(hash, 'screening', salt, answer),
          partner: registration.partner,
          mailbox,
          person,
          answer,
        },
      ];

/**
 * Returns the person's current state with the facts that apply on a day. `basis` is the count of all writes behind it.
 * Facts whose last day has passed are forgotten first.
 */
const readPerson = async (
  id: string,
  { on, today }: { readonly on: string; readonly today: string },
  deps: ScreenSeekerDeps,
): Promise<{ readonly basis: number; readonly mailbox?: string | undefined; readonly screened?: Screened }> => {
  const kept = await deps.persons.read(id);
  if (kept === undefined) return { basis: 0 };
  const registrations = registrationsOf(kept.value);
  const held = await deps.facts.declared(registrations);
  const expired = held.facts.filter(({ keptUntil }) => keptUntil < today);
  for (const { registration } of expired) await deps.facts.forgetExpired(registration, today);
  const { facts, writes } = expired.length === 0 ? held : await deps.facts.declared(registrations);
  const basis = kept.version + writes;
  const screened = screenedPerson(kept.value, facts, on);
  const { mailbox } = kept.value;
  return screened === undefined ? { basis } : { basis, mailbox, screened: { basis, ...screened } };
};
