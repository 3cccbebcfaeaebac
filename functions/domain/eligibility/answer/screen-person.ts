import * as z from 'zod';
import { isProgramme, PROGRAMME_IDS } from '../../../contracts/programmes.ts';
import type { Hash } from '../../records/version.ts';
import type { FigureSet } from '../law/figure-set.ts';
import { FIGURES, nextReviewDay } from '../law/figures.ts';
import { foresee } from '../engine/foresight.ts';
import { OUTCOMES, readyProgramme, STATE_NAMES, UNMET, type ReadyProgramme } from '../engine/judge.ts';
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
  missing: z.array(z.string()),
  /**
   * Whether an official has to look at this person. False if the person still has to declare something, if nobody has
   * the notice, or if a requirement is unmet anyway.
   */
  forOfficial: z.boolean(),
});
export type ProgrammeAnswer = z.infer<typeof programmeAnswerSchema>;

/** The screening of a person for every programme on a day. */
export type PersonScreening = {
  readonly on: string;
  readonly answers: readonly ProgrammeAnswer[];
  /** By programme: SHA-256 of the result with the person's salt. A later replay has to reproduce it. */
  readonly hashes: Readonly<Record<string, string>>;
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
    missing: [...missing],
    forOfficial:
      outcome === 'needs-review' &&
      missing.length === 0 &&
      ready.criteria.length > 0 &&
      !ready.criteria.some(({ row }, index) => row.role === 'required' && states[index] === UNMET),
  };
};

/** Screens a person for all programmes of a day. */
export const screenPerson = (
  programmes: readonly ReadyProgramme[],
  subject: Subject,
  deps: { readonly salt: string; readonly hash: Hash },
): Omit<PersonScreening, 'on'> => {
  const screened = programmes.map((ready) => ({ ready, result: screenReady(ready, subject, deps) }));
  const turns = programmes.flatMap((ready) =>
    [foresee(ready, subject)?.on ?? [], nextReviewDay(ready.situation.figures, ready.situation.on) ?? []].flat(),
  );
  return {
    answers: screened.map(({ ready, result }) => answerOf(ready, subject, result.missing)),
    hashes: Object.fromEntries(screened.map(({ result }) => [result.programme, result.hash])),
    ...(turns.length === 0 ? {} : { turnsOn: turns.toSorted()[0] ?? '' }),
  };
};
