import { nameOn } from '../../contracts/names.ts';
import { doorsThatClose } from '../../domain/eligibility/answer/closing-doors.ts';
import { standingOf } from '../../domain/eligibility/answer/how-it-stands.ts';
import type { ProgrammeAnswer } from '../../domain/eligibility/answer/screen-person.ts';
import {
  MET,
  NOT_HELD,
  OUTCOMES,
  readyProgramme,
  REVIEW,
  UNKNOWN,
  UNMET,
  type ReadyCriterion,
  type ReadyProgramme,
  type State,
  type StateName,
} from '../../domain/eligibility/engine/judge.ts';
import { asAnswered } from '../../domain/eligibility/engine/official-word.ts';
import type { Figures } from '../../domain/eligibility/law/figures.ts';
import { PROGRAMMES } from '../../domain/eligibility/programmes/programmes.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { type Language, programmeName } from '../../domain/language/words.ts';
import { plainSource } from '../../domain/letters/citation-words.ts';
import { RESULTS } from '../../domain/letters/screening-words.ts';
import { type CardReader, programmeCard, type ProgrammeCard } from '../../domain/letters/programme-card.ts';

const STATES = {
  met: MET,
  unmet: UNMET,
  unknown: UNKNOWN,
  review: REVIEW,
  'not-held': NOT_HELD,
} as const satisfies Record<StateName, State>;

/** A card with the sources of the conditions that led to its verdict, and with what joining closes. */
export type SourcedCard = ProgrammeCard & {
  readonly sources: readonly string[];
  /** The conditions that an official confirmed, each with its result and its day. */
  readonly official: readonly string[];
  /** The programmes that joining closes, by name. */
  readonly closes?: string | undefined;
};

/** The sentences and sources of the conditions whose effect is the outcome. An id that is no longer a row is left out. */
const decisive = (criteria: readonly ReadyCriterion[], { outcome, criteria: states }: ProgrammeAnswer) =>
  criteria.flatMap(({ row, effects }) => {
    const state = states[row.id];
    return state !== undefined && OUTCOMES[effects[STATES[state]] ?? 0] === outcome ? [row] : [];
  });

/**
 * Returns the card of an answer. The rules are rebuilt for its day and for what was known then, under the figures that it rests
 * on.
 */
export const cardOfAnswer = (answer: ProgrammeAnswer, figures: Figures, reader: CardReader): SourcedCard => {
  const { programme, on, knownOn, outcome, missing } = answer;
  const { language } = reader;
  const ready = asAnswered(readyProgramme(PROGRAMMES[programme], { on, knownOn, figures }), answer.official);
  const rows = decisive(ready.criteria, answer);
  const card = programmeCard(
    {
      programme,
      name: nameOn(PROGRAMMES[programme].names, on, knownOn)[language],
      standing: standingOf(ready, answer),
      outcome,
      missing,
      unmet: outcome === 'ineligible' ? rows.map(({ sentence }) => sentence[language]) : [],
      needsReview: ready.ruleSet.needsReview?.[language],
    },
    reader,
  );
  return {
    ...card,
    sources: sourcesOf(rows, language),
    official: officialLines(ready, language),
    closes: outcome === 'eligible' ? closesOf(ready, reader) : undefined,
  };
};

const officialLines = ({ criteria }: ReadyProgramme, language: Language): string[] =>
  criteria.flatMap(({ row, official }) =>
    official === undefined
      ? []
      : [
          `${row.sentence[language]} ${RESULTS[official.says][row.role][language]}, ${dateWords(official.on, language)}`,
        ],
  );

const closesOf = (ready: ReadyProgramme, { language, today }: CardReader): string | undefined =>
  doorsThatClose(ready)
    .map(({ programme }) => programmeName(programme, language, today) ?? programme)
    .join(', ') || undefined;

const sourcesOf = (rows: readonly ReadyCriterion['row'][], language: Language): string[] => [
  ...new Set(rows.map(({ citation }) => plainSource(citation, language))),
];
