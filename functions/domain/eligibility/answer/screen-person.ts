import * as z from 'zod';
import { isProgramme, PROGRAMME_IDS } from '../../../contracts/programmes.ts';
import type { Hash } from '../../records/version.ts';
import { FIGURES, nextReviewDay } from '../law/figures.ts';
import { foresee } from '../engine/foresight.ts';
import { OUTCOMES, readyProgramme, STATE_NAMES, UNMET, type ReadyProgramme } from '../engine/judge.ts';
import { PROGRAMMES } from '../programmes/programmes.ts';
import { judged, screenReady } from '../engine/screen.ts';
import type { Subject } from '../engine/subject.ts';

/**
 * The answer for one programme as it may leave screening: how the person stands to each condition, never a value. The
 * sentences and sources are rendered from the same rows when somebody reads them.
 */
export const programmeAnswerSchema = z.object({
  programme: z.enum(PROGRAMME_IDS),
  round: z.string().optional(),
  on: z.iso.date(),
  knownOn: z.iso.date(),
  outcome: z.enum(OUTCOMES),
  /** By criterion id. */
  criteria: z.record(z.string(), z.enum(STATE_NAMES)),
  missing: z.array(z.string()),
  /**
   * Whether an official has to look at this person: not where the person still has to say something, where nobody holds the
   * notice, or where a requirement is unmet anyway.
   */
  forOfficial: z.boolean(),
});
export type ProgrammeAnswer = z.infer<typeof programmeAnswerSchema>;

/** A person held against every programme on a day. */
export type PersonScreening = {
  readonly on: string;
  readonly answers: readonly ProgrammeAnswer[];
  /** SHA-256 of each result with the person's salt, by programme: what a later replay has to reproduce. */
  readonly hashes: Readonly<Record<string, string>>;
  /** The next day on which some answer may change by itself, as far as is known on the day. */
  readonly turnsOn?: string;
};

/** The rules of all programmes on a day, made ready. */
export const readyProgrammes = (on: string, knownOn: string): readonly ReadyProgramme[] =>
  PROGRAMME_IDS.map((id) => readyProgramme(PROGRAMMES[id], { on, knownOn, figures: FIGURES }));

const DAYS_KEPT = 8;

/** The rules of each day, with all that was published by that day, made ready once for as many people and batches as come. */
export const rulesByDay = (): ((on: string) => readonly ReadyProgramme[]) => {
  const days = new Map<string, readonly ReadyProgramme[]>();
  return (on) => {
    const ready = days.get(on) ?? readyProgrammes(on, on);
    if (days.size >= DAYS_KEPT) days.clear();
    days.set(on, ready);
    return ready;
  };
};

const answerOf = (ready: ReadyProgramme, subject: Subject, missing: readonly string[]): ProgrammeAnswer => {
  const { outcome, states } = judged(ready, subject);
  const { on, knownOn } = ready.situation;
  const { round } = ready.ruleSet;
  const { id } = ready.programme;
  if (!isProgramme(id)) throw new Error(`The programme ${id} is in no contract.`);
  return {
    programme: id,
    round,
    on,
    knownOn,
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
