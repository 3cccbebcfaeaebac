import * as z from 'zod';
import { CITY_PROGRAMMES, isProgramme, PROGRAMME_IDS, type ProgrammeId } from '../../../contracts/programmes.ts';
import type { Hash } from '../../records/version.ts';
import type { FigureSet } from '../law/figure-set.ts';
import { FIGURES, nextReviewDay } from '../law/figures.ts';
import { foresee } from '../engine/foresight.ts';
import { OUTCOMES, readyProgramme, STATE_NAMES, UNMET, type ReadyProgramme } from '../engine/judge.ts';
import {
  isAllAssumed,
  officialWords,
  waitingConditions,
  withConfirmations,
  type Confirmation,
  type WaitingCondition,
} from '../engine/official-word.ts';
import { PROGRAMMES } from '../programmes/programmes.ts';
import { judged, screenReady } from '../engine/screen.ts';
import type { Subject } from '../engine/subject.ts';

/**
 * The answer for one programme in the form that may leave screening: the state of each condition, never a value.
 * Readers render the sentences and sources from the same rows.
 */
export const programmeAnswerSchema = z.object({
  programme: z.enum(PROGRAMME_IDS),
  round: z.string().optional(),
  on: z.iso.date(),
  knownOn: z.iso.date(),
  /** The name of the figures that it rests on. Absent in answers of former releases. */
  figures: z.string().optional(),
  outcome: z.enum(OUTCOMES),
  /** By criterion id. */
  criteria: z.record(z.string(), z.enum(STATE_NAMES)),
  /** The conditions that an official confirmed (담당자 확인, 사전 검토), and on which day. */
  official: z.record(z.string(), z.object({ says: z.enum(['met', 'unmet']), on: z.iso.date() })).optional(),
  missing: z.array(z.string()),
  /**
   * Whether an official has to look at this person. False if the person still has to declare something, if nobody has
   * the notice, or if a requirement is unmet anyway.
   */
  forOfficial: z.boolean(),
});
export type ProgrammeAnswer = z.infer<typeof programmeAnswerSchema>;

/** A programme of the city in which conditions of a person wait for an official. */
type WaitingProgramme = {
  readonly programme: ProgrammeId;
  readonly round?: string | undefined;
  readonly conditions: readonly WaitingCondition[];
};

/** The screening of a person for every programme on a day. */
export type PersonScreening = {
  readonly on: string;
  readonly answers: readonly ProgrammeAnswer[];
  /** By programme: SHA-256 of the result with the person's salt. A later replay has to reproduce it. */
  readonly hashes: Readonly<Record<string, string>>;
  /** What waits for an official of the city. */
  readonly waits: readonly WaitingProgramme[];
  /** The words of officials that count in these answers. */
  readonly confirmed: readonly Confirmation[];
  /** The next day on which an answer may change by itself, as far as is known on this day. */
  readonly turnsOn?: string;
};

/** Returns the rules of all programmes on a day, bound and ready to use. `set`: absent: the figures of the release. */
export const readyProgrammes = (
  on: string,
  knownOn: string,
  { name: set, figures }: FigureSet = { figures: FIGURES },
): readonly ReadyProgramme[] =>
  PROGRAMME_IDS.map((id) => readyProgramme(PROGRAMMES[id], { on, knownOn, figures, set }));

/** Returns the rules of all programmes on a day, with all that was published by that day. */
export type RulesOn = (on: string, set: FigureSet) => readonly ReadyProgramme[];

const DAYS_KEPT = 8;

/** Caches the rules of each day and set of figures. Many people and batches share them. */
export const rulesByDay = (): RulesOn => {
  const days = new Map<string, readonly ReadyProgramme[]>();
  return (on, set) => {
    const key = `${on} ${set.name ?? ''}`;
    const ready = days.get(key) ?? readyProgrammes(on, on, set);
    if (days.size >= DAYS_KEPT) days.clear();
    days.set(key, ready);
    return ready;
  };
};

const answerOf = (ready: ReadyProgramme, subject: Subject, missing: readonly string[]): ProgrammeAnswer => {
  const { outcome, states } = judged(ready, subject);
  const { on, knownOn, set } = ready.situation;
  const { round } = ready.ruleSet;
  const { id } = ready.programme;
  const official = officialWords(ready);
  if (!isProgramme(id)) throw new Error(`The programme ${id} is in no contract.`);
  return {
    programme: id,
    round,
    on,
    knownOn,
    figures: set,
    outcome,
    criteria: Object.fromEntries(
      ready.criteria.map(({ row }, index) => [row.id, STATE_NAMES[states[index] ?? 2] ?? 'unknown']),
    ),
    ...(official !== undefined && { official }),
    missing: [...missing],
    forOfficial:
      outcome === 'needs-review' &&
      missing.length === 0 &&
      ready.criteria.length > 0 &&
      !ready.criteria.some(({ row }, index) => row.role === 'required' && states[index] === UNMET),
  };
};

/** Screens a person for all programmes of a day. `confirmations`: what officials found of this person's conditions. */
export const screenPerson = (
  programmes: readonly ReadyProgramme[],
  subject: Subject,
  deps: { readonly salt: string; readonly hash: Hash; readonly confirmations?: readonly Confirmation[] | undefined },
): Omit<PersonScreening, 'on'> => {
  const { confirmations = [] } = deps;
  const screened = programmes.map((plain) => {
    const ready = withConfirmations(plain, subject, confirmations, deps);
    const result = screenReady(ready, subject, deps);
    return { ready, result, answer: answerOf(ready, subject, result.missing) };
  });
  const turns = screened.flatMap(({ ready }) =>
    [foresee(ready, subject)?.on ?? [], nextReviewDay(ready.situation.figures, ready.situation.on) ?? []].flat(),
  );
  return {
    answers: screened.map(({ answer }) => answer),
    hashes: Object.fromEntries(screened.map(({ result }) => [result.programme, result.hash])),
    waits: screened.flatMap(({ ready, answer: { programme, round, forOfficial } }) =>
      forOfficial && CITY_PROGRAMMES.includes(programme) && !isAllAssumed(ready)
        ? [{ programme, round, conditions: waitingConditions(ready, subject, deps) }]
        : [],
    ),
    confirmed: confirmations.filter(({ programme, criterion, on }) =>
      screened.some(({ answer }) => answer.programme === programme && answer.official?.[criterion]?.on === on),
    ),
    ...(turns.length === 0 ? {} : { turnsOn: turns.toSorted()[0] ?? '' }),
  };
};
