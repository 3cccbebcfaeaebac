import { sha256 } from '../functions/aws/hash.ts';
import { isProgramme, PROGRAMME_IDS } from '../functions/contracts/programmes.ts';
import type { Quantity } from '../functions/domain/eligibility/engine/condition.ts';
import type { RuleCitation } from '../functions/domain/eligibility/engine/criterion.ts';
import {
  explain,
  NOT_A_DISPOSITION,
  OUTCOME_WORDS,
  type Explanation,
} from '../functions/domain/eligibility/answer/explanation.ts';
import { figureSet, type FigureSet } from '../functions/domain/eligibility/law/figure-set.ts';
import { FIGURES, FiguresError, parseFigures } from '../functions/domain/eligibility/law/figures.ts';
import type { Foresight } from '../functions/domain/eligibility/engine/foresight.ts';
import { isConfirmed, readyProgramme, type ReadyProgramme } from '../functions/domain/eligibility/engine/judge.ts';
import { PROGRAMMES } from '../functions/domain/eligibility/programmes/programmes.ts';
import {
  judged,
  noteOf,
  screenReady,
  type ScreenedCriterion,
  type ScreeningResult,
} from '../functions/domain/eligibility/engine/screen.ts';
import { readScreeningInput } from '../functions/domain/eligibility/answer/screening-input.ts';
import type { Subject } from '../functions/domain/eligibility/engine/subject.ts';
import { PERIOD } from '../functions/domain/eligibility/engine/standing.ts';
import { counted } from '../functions/domain/language/counted.ts';
import { seoulDate } from '../functions/domain/language/calendar.ts';
import { shortDate } from '../functions/domain/language/dates.ts';
import { won } from '../functions/domain/language/money.ts';
import { programmeName } from '../functions/domain/language/words.ts';
import { dateOption, firstOf, jsonOf, NoAnswer, npmCommand, run } from './command-line.ts';

/**
 * `npm run -s screen -- --programme ID --on DATE [--known-on DATE] [--figures FILE] [--json] FILE`: the result of one
 * screening. The file holds `{ seeker, facts }`, that of `--figures` a set of figures as `ops figures show` prints it. Exit code 0 for any outcome. Exit code 1, with one sentence on stderr, if there is no
 * answer. The salt of the hash is empty.
 */

const STATUS = {
  law: 'law',
  ordinance: 'ordinance',
  notice: 'public notice',
  announced: 'announced, not yet in force',
  city: 'confirmed by the city',
  secondary: 'from a secondary source, to be checked',
  assumed: 'not confirmed',
} as const satisfies Record<RuleCitation['status'], string>;

const MARK = {
  'earlier-version-not-held': 'the wording of this day is not held; a later one is cited',
  'text-not-held': 'the text is not held',
} as const satisfies Record<NonNullable<RuleCitation['mark']>, string>;

const sourceLine = ({ statute, article, effectiveFrom, effectiveTo, status, mark }: RuleCitation): string => {
  const span = `from ${shortDate(effectiveFrom).en}${effectiveTo === undefined ? '' : ` to ${shortDate(effectiveTo).en}`}`;
  const remarks = [STATUS[status], ...(mark === undefined ? [] : [MARK[mark]])];
  return `${statute} ${article} (${span}) [${remarks.join(', ')}]`;
};

const amount = (value: number | boolean, unit: Quantity['unit'] | undefined): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  switch (unit) {
    case 'won':
      return won(value).en;
    case 'yes-no':
    case undefined:
      return String(value);
    default:
      return counted(value, unit, 'en');
  }
};

/** One word for the state of a criterion. An unconfirmed exclusion that does not apply is a note. */
const stateWord = (criterion: ScreenedCriterion, ready: ReadyProgramme): string => {
  const excludes = ready.ruleSet.criteria.some(({ id, role }) => id === criterion.id && role === 'exclusion');
  if (excludes && criterion.outcome !== 'unmet' && !isConfirmed(criterion.status)) return 'note';
  switch (criterion.outcome) {
    case 'met':
      return excludes ? 'does not apply' : 'met';
    case 'unmet':
      return criterion.confirmed ? 'not met' : 'an official checks';
    case 'unknown':
      return criterion.note === undefined && criterion.id !== PERIOD ? 'not known' : 'to be checked';
  }
};

/** The English of a criterion: its sentence, and its note in the state that it has. */
const wordsOf = (id: string, ready: ReadyProgramme, subject: Subject) => {
  if (id === PERIOD) return { sentence: ready.ruleSet.needsReview?.en };
  const place = ready.criteria.findIndex(({ row }) => row.id === id);
  const [one, state] = [ready.criteria[place], judged(ready, subject).states[place]];
  const note = one === undefined || state === undefined ? undefined : noteOf(one, state);
  return { sentence: one?.row.sentence.en, note: note?.en, unit: one?.row.shows?.quantity.unit };
};

const criterionLines = (criterion: ScreenedCriterion, ready: ReadyProgramme, subject: Subject): string[] => {
  const { sentence, note, unit } = wordsOf(criterion.id, ready, subject);
  const values = [
    ...(criterion.actual === undefined ? [] : [`entered ${amount(criterion.actual, unit)}`]),
    ...(criterion.limit === undefined ? [] : [`limit ${amount(criterion.limit, unit)}`]),
  ];
  return [
    `[${stateWord(criterion, ready)}] ${sentence ?? criterion.sentence}`,
    ...(values.length === 0 ? [] : [`    ${values.join(' · ')}`]),
    `    Source: ${sourceLine(criterion.citation)}`,
    ...(note === undefined ? [] : [`    Note: ${note}`]),
  ];
};

const block = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

const becauseWords = ({ because }: Foresight, ready: ReadyProgramme): string => {
  if (because.includes(PERIOD)) return ' The period of the programme changes then.';
  const sentences = because.flatMap((id) => ready.ruleSet.criteria.find((row) => row.id === id)?.sentence.en ?? []);
  return sentences.length === 0 ? '' : ` Conditions that change: ${sentences.join(' ')}`;
};

const foresightLines = (foresight: Foresight | undefined, ready: ReadyProgramme): string[] =>
  foresight === undefined
    ? []
    : [
        `- From ${shortDate(foresight.on).en} the answer is: ${OUTCOME_WORDS[foresight.to].en}.${becauseWords(foresight, ready)}`,
      ];

const page = (result: ScreeningResult, explanation: Explanation, ready: ReadyProgramme, subject: Subject): string =>
  [
    `${explanation.name.en}${result.round === undefined ? '' : `, round ${result.round}`}`,
    `As of ${shortDate(result.on).en}, by what was published until ${shortDate(result.knownOn).en}`,
    '',
    `Result: ${OUTCOME_WORDS[result.outcome].en}.`,
    ...block(
      'Condition by condition',
      result.criteria.flatMap((criterion) => criterionLines(criterion, ready, subject)),
    ),
    ...block(
      'What is missing, and the documents that show it',
      explanation.documents.map(({ name, document }) => `- ${name.en}: ${document.en}`),
    ),
    ...block('How near it is', explanation.nearMiss === undefined ? [] : [`- ${explanation.nearMiss.sentence.en}`]),
    ...block('What changes, and when', foresightLines(explanation.foresight, ready)),
    ...block(
      'What taking part closes',
      explanation.closes.map(({ sentence, until }) => `- ${sentence.en} (until ${shortDate(until).en})`),
    ),
    ...block(
      'Programmes that an earlier step may keep closed now',
      explanation.closedNow.map(
        ({ programme, until, sentence }) =>
          `- ${programmeName(programme, 'en', result.on) ?? programme}: ${sentence.en}${until === undefined ? '' : ` (until ${shortDate(until).en})`}`,
      ),
    ),
    '',
    NOT_A_DISPOSITION.en,
  ].join('\n');

/** What `--json` adds to the result, in Korean. */
const explanationJson = ({ name, documents, foresight, nearMiss, closes, closedNow }: Explanation) => ({
  name: name.ko,
  documents: documents.map((one) => ({ path: one.path, name: one.name.ko, document: one.document.ko })),
  foresight,
  nearMiss: nearMiss && { ...nearMiss, sentence: nearMiss.sentence.ko },
  closes: closes.map((door) => ({ ...door, sentence: door.sentence.ko })),
  closedNow: closedNow.map((door) => ({ ...door, sentence: door.sentence.ko })),
});

type Options = {
  readonly programme: string;
  readonly on: string;
  readonly knownOn?: string;
  readonly figures?: string;
  readonly json?: boolean;
};

/** The figures of a file, or those of this release. */
const figuresIn = (file: string | undefined): FigureSet => {
  if (file === undefined) return { figures: FIGURES };
  try {
    return figureSet(parseFigures(jsonOf(file)), sha256);
  } catch (error) {
    if (error instanceof FiguresError)
      throw new NoAnswer(`Correct the file of the figures: ${firstOf(error.problems)}`);
    throw error;
  }
};

const answer = (file: string, options: Options): void => {
  const id = options.programme;
  if (!isProgramme(id)) throw new NoAnswer(`There is no programme "${id}": choose among ${PROGRAMME_IDS.join(', ')}.`);
  const on = dateOption(options.on, '--on');
  const knownOn = dateOption(options.knownOn ?? on, '--known-on');
  const read = readScreeningInput(jsonOf(file), on);
  if (!read.ok) throw new NoAnswer(firstOf(read.problems));
  const { subject } = read.input;
  const { figures, name: set } = figuresIn(options.figures);
  const all = PROGRAMME_IDS.map((each) => readyProgramme(PROGRAMMES[each], { on, knownOn, figures, set }));
  const ready = readyProgramme(PROGRAMMES[id], { on, knownOn, figures, set });
  const result = screenReady(ready, subject, { salt: '', hash: sha256 });
  const explanation = explain(ready, subject, result.missing, all);
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify({ ...result, explanation: explanationJson(explanation) })}\n`
      : `${page(result, explanation, ready, subject)}\n`,
  );
};

/** The programmes with their names of today. */
const programmes = (): string => {
  const today = seoulDate(new Date().toISOString());
  return [
    '',
    'Programmes:',
    ...PROGRAMME_IDS.map((id) => `  ${id.padEnd(22)}${programmeName(id, 'en', today) ?? ''}`),
  ].join('\n');
};

export const command = npmCommand(
  'screen',
  'Says whether a person meets a programme’s conditions on a day, line by line.',
)
  .argument('<file>', 'a JSON file with { seeker, facts }, for example docs/examples/person.json')
  .requiredOption('--programme <id>', 'the programme, one of those below')
  .requiredOption('--on <date>', 'the day (Asia/Seoul)')
  .option('--known-on <date>', 'only what was published until this day counts; absent: that of --on')
  .option(
    '--figures <file>',
    'a set of figures, as `npm run -s ops -- figures show` prints it; absent: those of the files',
  )
  .option('--json', 'print exactly one line of JSON')
  .addHelpText('after', programmes)
  .action(answer);

if (import.meta.main) await run(command);
