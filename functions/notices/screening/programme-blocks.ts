import { nameOn } from '../../contracts/names.ts';
import { doorsThatClose } from '../../domain/eligibility/answer/closing-doors.ts';
import { FIGURES } from '../../domain/eligibility/law/figures.ts';
import { readyProgramme, type ReadyProgramme } from '../../domain/eligibility/engine/judge.ts';
import { PROGRAMMES } from '../../domain/eligibility/programmes/programmes.ts';
import type { ProgrammeAnswer } from '../../domain/eligibility/answer/screen-person.ts';
import { type Paragraph, paragraphs } from '../../domain/letters/letter.ts';
import { dateWords } from '../../domain/language/dates.ts';
import type { Language } from '../../domain/language/words.ts';
import {
  doorEntries,
  entriesOf,
  isLimit,
  limitEntries,
  missingEntries,
  shortEntries,
  standsOf,
  type Entry,
  type Stands,
} from './condition-entries.ts';
import { SCREENING_WORDS } from '../../domain/letters/screening-words.ts';

/** One programme in the letter: its name, what is said about it, and its conditions under headings. */
export type Block = {
  readonly name: string;
  readonly about: readonly Paragraph[];
  readonly lists: readonly { readonly heading: string; readonly entries: readonly Entry[] }[];
};

/** The reader: their language, and the name of the partner with which they registered. */
export type Reader = { readonly language: Language; readonly partner: string };

/** An answer with the rules that produced it, rebuilt for its day and for what was known then. */
export type ReadAnswer = { readonly answer: ProgrammeAnswer; readonly ready: ReadyProgramme; readonly name: string };

export const readAnswer = (answer: ProgrammeAnswer, language: Language): ReadAnswer => {
  const programme = PROGRAMMES[answer.programme];
  const { on, knownOn } = answer;
  return {
    answer,
    ready: readyProgramme(programme, { on, knownOn, figures: FIGURES }),
    name: nameOn(programme.names, on, knownOn)[language],
  };
};

/** Whether a requirement of an unconfirmed rule is not met. No official looks at it unless the person asks. */
const isUnmet = ({ forOfficial }: ProgrammeAnswer, all: readonly Stands[]): boolean =>
  !forOfficial && all.some(({ criterion, state }) => criterion.row.role === 'required' && state === 'unmet');

type ListName = keyof (typeof SCREENING_WORDS)['ko']['lists'];
type Lists = readonly (readonly [ListName, readonly Entry[]])[];

const listsOf = ({ answer, ready }: ReadAnswer, language: Language): Lists => {
  const all = standsOf(ready.criteria, answer.criteria);
  const counts = all.filter((stands) => !isLimit(stands));
  const having = (outcome: ProgrammeAnswer['outcome']): Stands[] => counts.filter(({ effect }) => effect === outcome);
  const short = (some: readonly Stands[]): Entry[] => shortEntries(some, language);
  const missing = missingEntries(answer.missing, language);
  switch (answer.outcome) {
    case 'eligible':
      return [
        ['conditions', entriesOf(counts, language)],
        ['limits', limitEntries(all, language)],
        ['doors', doorEntries(doorsThatClose(ready), language)],
      ];
    case 'undetermined':
      return [
        ['missing', missing],
        ['open', short(having('undetermined'))],
        ['known', short(having('eligible'))],
        ['limits', limitEntries(all, language)],
      ];
    case 'needs-review':
      return isUnmet(answer, all)
        ? [['unmet', short(having('needs-review').filter(({ state }) => state !== 'met'))]]
        : [
            ['review', short(having('needs-review'))],
            ['missing', missing],
          ];
    case 'ineligible':
      return [['unmet', entriesOf(having('ineligible'), language)]];
  }
};

/** Says whether the next step is an official's, the person's, or nobody's yet. */
const waitingWords = (read: ReadAnswer, { language, partner }: Reader): string | undefined => {
  const { answer, ready } = read;
  const { waiting } = SCREENING_WORDS[language];
  if (answer.outcome !== 'needs-review') return undefined;
  if (answer.forOfficial) return waiting.listed;
  return isUnmet(answer, standsOf(ready.criteria, answer.criteria)) ? waiting.notListed(partner) : waiting.missing;
};

const aboutOf = (read: ReadAnswer, reader: Reader): Paragraph[] => {
  const { period, needsReview } = read.ready.ruleSet;
  const { language } = reader;
  return paragraphs(
    period && SCREENING_WORDS[language].period(dateWords(period.from, language), dateWords(period.to, language)),
    needsReview?.[language],
    waitingWords(read, reader),
  );
};

export const blockOf = (read: ReadAnswer, reader: Reader): Block => ({
  name: read.name,
  about: aboutOf(read, reader),
  lists: listsOf(read, reader.language)
    .filter(([, entries]) => entries.length > 0)
    .map(([name, entries]) => ({ heading: SCREENING_WORDS[reader.language].lists[name], entries })),
});

/** A programme gets one line if nobody has found its rules for the day. */
export const lineOf = ({ name, ready }: ReadAnswer, language: Language): Paragraph[] =>
  ready.criteria.length > 0 || ready.ruleSet.needsReview === undefined
    ? []
    : paragraphs(`${name}: ${ready.ruleSet.needsReview[language]}`);
