import type { CriterionRow, Door } from '../../domain/eligibility/engine/criterion.ts';
import { missingDocuments, factDocument } from '../../domain/eligibility/answer/documents.ts';
import {
  MET,
  NOT_HELD,
  OUTCOMES,
  REVIEW,
  UNKNOWN,
  UNMET,
  type ReadyCriterion,
  type ScreeningOutcome,
  type State,
  type StateName,
} from '../../domain/eligibility/engine/judge.ts';
import { noteOf } from '../../domain/eligibility/engine/screen.ts';
import { sourceWords } from '../../domain/letters/citation-words.ts';
import { type Fact, factRows, type Paragraph, paragraphs } from '../../domain/letters/letter.ts';
import { dateWords } from '../../domain/language/dates.ts';
import type { Language } from '../../domain/language/words.ts';
import { NOT_COUNTED, RESULTS, SCREENING_WORDS, TO_CHECK } from '../../domain/letters/screening-words.ts';

/** One or more conditions with the same result and source. The letter highlights the result. */
export type Entry = {
  readonly points: readonly Paragraph[];
  readonly results: readonly Fact[];
  readonly details: readonly Fact[];
};

/** The result of one condition for a person, without any value of theirs. */
export type Stands = {
  readonly criterion: ReadyCriterion;
  readonly state: StateName;
  /** The outcome that this condition alone leads to. */
  readonly effect: ScreeningOutcome;
};

const STATES = {
  met: MET,
  unmet: UNMET,
  unknown: UNKNOWN,
  review: REVIEW,
  'not-held': NOT_HELD,
} as const satisfies Record<StateName, State>;

/** Returns the conditions of an answer in the order of the rows. An id that is no longer a row is left out. */
export const standsOf = (
  criteria: readonly ReadyCriterion[],
  states: Readonly<Record<string, StateName>>,
): readonly Stands[] =>
  criteria.flatMap((criterion) => {
    const state = states[criterion.row.id];
    if (state === undefined) return [];
    return [{ criterion, state, effect: OUTCOMES[criterion.effects[STATES[state]] ?? 0] }];
  });

/** Whether the condition is an unconfirmed exclusion that is not triggered. It is a note and changes no outcome. */
export const isLimit = ({ criterion: { row, footing }, effect }: Stands): boolean =>
  row.role === 'exclusion' && footing === 'unconfirmed' && effect === 'eligible';

const resultOf = (stands: Stands, language: Language): string => {
  const { criterion, state, effect } = stands;
  if (isLimit(stands) && state !== 'met') return NOT_COUNTED[language];
  const result = RESULTS[state][criterion.row.role][language];
  const isLeft = effect === 'needs-review' && (state === 'met' || state === 'unmet');
  return isLeft ? result + TO_CHECK[language] : result;
};

const wordsOf = (stands: Stands, language: Language): Omit<Entry, 'points'> => {
  const { criterion, state, effect } = stands;
  const words = SCREENING_WORDS[language];
  const note = effect === 'needs-review' ? noteOf(criterion, STATES[state]) : undefined;
  return {
    results: factRows([[words.result, resultOf(stands, language)]]),
    details: factRows([
      [words.note, note?.[language]],
      [words.source, sourceWords(criterion.row.citation, language)],
    ]),
  };
};

const sentenceOf = ({ criterion }: Stands, language: Language): string => criterion.row.sentence[language];

/** Each condition separately, with its result and source. */
export const entriesOf = (all: readonly Stands[], language: Language): Entry[] =>
  all.map((stands) => ({ points: paragraphs(sentenceOf(stands, language)), ...wordsOf(stands, language) }));

const byWords = (all: readonly Stands[], language: Language): (readonly Stands[])[] => [
  ...Map.groupBy(all, (stands) => JSON.stringify(wordsOf(stands, language))).values(),
];

/** The short form: conditions with the same result and source are combined. */
export const shortEntries = (all: readonly Stands[], language: Language): Entry[] =>
  byWords(all, language).flatMap((alike) => {
    const [first] = entriesOf(alike, language);
    return first === undefined ? [] : [{ ...first, points: alike.map((one) => ({ text: sentenceOf(one, language) })) }];
  });

type Sentence = CriterionRow['sentence'][Language];

/** Joins several sentences "-으면 제한될 수 있습니다" into one: "-거나, -거나, -으면 제한될 수 있습니다". */
const joinedKorean = (sentences: readonly Sentence[]): string[] => {
  const parts = sentences.map((sentence) => {
    const end = sentence.lastIndexOf('면 ');
    return { clause: sentence.slice(0, end + 1), ending: end === -1 ? sentence : sentence.slice(end + 2) };
  });
  return [...Map.groupBy(parts, ({ ending }) => ending)].map(([ending, alike]) => {
    const clauses = alike.map(({ clause }, index) =>
      index === alike.length - 1 ? clause : clause.replace(/으?면$/, '거나'),
    );
    return [clauses.join(', '), ending].filter(Boolean).join(' ');
  });
};

const MAY_EXCLUDE = ' may exclude you.';

const joinedEnglish = (sentences: readonly Sentence[]): string[] => {
  const clauses = sentences
    .filter((sentence) => sentence.endsWith(MAY_EXCLUDE))
    .map((sentence) => sentence.charAt(0).toLowerCase() + sentence.slice(1, -MAY_EXCLUDE.length));
  const others = sentences.filter((sentence) => !sentence.endsWith(MAY_EXCLUDE));
  if (clauses.length < 2) return [...sentences];
  return [`Each of these may exclude you: ${clauses.join('; ')}.`, ...others];
};

/** The notes about unconfirmed exclusions: one sentence for all notes with the same result and source. */
export const limitEntries = (all: readonly Stands[], language: Language): Entry[] =>
  shortEntries(all.filter(isLimit), language).map(({ points, ...words }) => {
    const sentences = points.map(({ text }) => text);
    return { points: paragraphs(...(language === 'ko' ? joinedKorean : joinedEnglish)(sentences)), ...words };
  });

/** The missing facts: the name of each and the document that proves it. A fact that is no longer read is left out. */
export const missingEntries = (missing: readonly string[], language: Language): Entry[] => {
  const known = missing.filter((path) => path.split('|').every((one) => factDocument(one) !== undefined));
  return missingDocuments(known).map(({ name, document }) => ({
    points: paragraphs(name[language]),
    results: [],
    details: factRows([[SCREENING_WORDS[language].document, document[language]]]),
  }));
};

/** What joining the programme would rule out, until when, and by which rule. */
export const doorEntries = (doors: readonly Door[], language: Language): Entry[] =>
  doors.map(({ sentence, until, citation }) => ({
    points: paragraphs(sentence[language]),
    results: factRows([[SCREENING_WORDS[language].until, dateWords(until, language)]]),
    details: factRows([[SCREENING_WORDS[language].source, sourceWords(citation, language)]]),
  }));
