import { nameOn } from '../../contracts/names.ts';
import type { ProgrammeId } from '../../contracts/programmes.ts';
import { OUTCOME_WORDS } from '../eligibility/answer/explanation.ts';
import { missingDocuments } from '../eligibility/answer/documents.ts';
import { screenPerson, type ProgrammeAnswer } from '../eligibility/answer/screen-person.ts';
import type { ScreeningRecord } from '../eligibility/answer/screening-record.ts';
import {
  readyProgramme,
  STATE_NAMES,
  type ReadyProgramme,
  type State,
  type StateName,
} from '../eligibility/engine/judge.ts';
import { asAnswered, pathsOf } from '../eligibility/engine/official-word.ts';
import type { Figures } from '../eligibility/law/figures.ts';
import { PROGRAMMES } from '../eligibility/programmes/programmes.ts';
import { plainSource, sourceWords } from '../letters/citation-words.ts';
import { resultWords } from '../page/programme-view.ts';
import type { ReviewRequest } from '../people/review-request.ts';
import type { Hash } from '../records/version.ts';

/**
 * What a person was told, line by line, as it was then (I14). It holds the state of each condition and none of the person's
 * values.
 */
export type ToldProgramme = {
  readonly id: ProgrammeId;
  readonly name: string;
  readonly on: string;
  readonly outcome: string;
  /** Why an official has to look, if the rules of that day are not known. */
  readonly needsReview?: string | undefined;
  readonly conditions: readonly {
    readonly sentence: string;
    readonly state: StateName;
    readonly result: string;
    /** As officials read it, and as a citizen does. */
    readonly source: string;
    readonly plain: string;
  }[];
  /** The names of the facts that would have settled it. */
  readonly missing: readonly string[];
  /** The paths of the facts that its conditions read. */
  readonly reads: readonly string[];
};

/**
 * `stored`: the answer of that day is still the one that is kept. `replayed`: it was computed again from the facts and rules of
 * that day; `isSame`: with the very result of then. `later`: only a later answer is kept. `gone`: none is kept.
 */
export type Replay =
  | { readonly kind: 'stored' | 'later'; readonly answers: readonly ProgrammeAnswer[] }
  | { readonly kind: 'replayed'; readonly isSame: boolean; readonly answers: readonly ProgrammeAnswer[] }
  | { readonly kind: 'gone'; readonly answers: readonly [] };

type Told = Pick<ScreeningRecord, 'answer' | 'answers'>;

/** Whether the answer that is kept is the one that the person had been told. */
export const isStillKept = ({ told: then }: Pick<ReviewRequest, 'told'>, told: Told | undefined): boolean =>
  then !== undefined && told?.answer === then.answer && told.answers[0]?.on === then.on;

/** The answer of the record that the person had been told when they made the request, with what it was given from. */
export const givenIn = (
  { told }: Pick<ReviewRequest, 'told'>,
  record: ScreeningRecord | undefined,
): ScreeningRecord['given'][number] | undefined => record?.given.find(({ answer }) => answer === told?.answer);

/**
 * The answer that the person had been told when they made the request. `record`: only read if that one is not kept any more.
 * `programmesOn`: the rules of a day under the figures of that answer.
 */
export const replayOf = (
  request: Pick<ReviewRequest, 'told' | 'programme'>,
  { told, record }: { readonly told: Told | undefined; readonly record: ScreeningRecord | undefined },
  { programmesOn, hash }: { readonly programmesOn: (on: string) => readonly ReadyProgramme[]; readonly hash: Hash },
): Replay => {
  const about = (answers: readonly ProgrammeAnswer[]): ProgrammeAnswer[] =>
    answers.filter(({ programme }) => request.programme === undefined || request.programme === programme);
  if (isStillKept(request, told)) return { kind: 'stored', answers: about(told?.answers ?? []) };
  const given = givenIn(request, record);
  if (record !== undefined && given !== undefined) {
    const { salt } = record;
    const { answers, hashes } = screenPerson(programmesOn(given.on), given.subject, {
      salt,
      hash,
      confirmations: given.confirmed,
    });
    const isSame = Object.entries(given.hashes).every(([programme, before]) => hashes[programme] === before);
    return { kind: 'replayed', isSame, answers: about(answers) };
  }
  const later = about(told?.answers ?? []);
  return later.length === 0 ? { kind: 'gone', answers: [] } : { kind: 'later', answers: later };
};

const isState = (number: number): number is State => number in STATE_NAMES;

/** The conditions of an answer in words, with their sources as officials read them. */
const conditionsOf = (criteria: ProgrammeAnswer['criteria'], ready: ReadyProgramme): ToldProgramme['conditions'] =>
  ready.criteria.flatMap((criterion) => {
    const { row } = criterion;
    const state = criteria[row.id];
    const number = state === undefined ? -1 : STATE_NAMES.indexOf(state);
    return state === undefined || !isState(number)
      ? []
      : [
          {
            sentence: row.sentence.ko,
            state,
            result: resultWords(criterion, number, 'ko'),
            source: sourceWords(row.citation, 'ko'),
            plain: plainSource(row.citation, 'ko'),
          },
        ];
  });

/**
 * Puts an answer into words by the rules of its day, under the figures that it rests on. A condition that is no longer in the
 * rules is left out.
 */
export const toldProgramme =
  (figures: Figures) =>
  ({ programme, on, knownOn, outcome, criteria, official, missing }: ProgrammeAnswer): ToldProgramme => {
    const ready = asAnswered(readyProgramme(PROGRAMMES[programme], { on, knownOn, figures }), official);
    return {
      id: programme,
      name: nameOn(PROGRAMMES[programme].names, on, knownOn).ko,
      on,
      outcome: OUTCOME_WORDS[outcome].ko,
      needsReview: ready.ruleSet.needsReview?.ko,
      conditions: conditionsOf(criteria, ready),
      missing: missingDocuments(missing).map(({ name }) => name.ko),
      reads: [...new Set(ready.criteria.flatMap(pathsOf))],
    };
  };
