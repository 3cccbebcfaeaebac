import { PROGRAMME_IDS } from '../functions/contracts/programmes.ts';
import { OUTCOME_WORDS } from '../functions/domain/eligibility/answer/explanation.ts';
import { FIGURES, FiguresError } from '../functions/domain/eligibility/law/figures.ts';
import { PROGRAMMES } from '../functions/domain/eligibility/programmes/programmes.ts';
import {
  readProposal,
  rehearse,
  UNKNOWN_DISTRICT,
  type Groups,
  type Proposal,
  type RehearsedPerson,
  type Rehearsal,
} from '../functions/domain/eligibility/engine/rehearse.ts';
import { readScreeningInput } from '../functions/domain/eligibility/answer/screening-input.ts';
import { counted } from '../functions/domain/language/counted.ts';
import { shortDate } from '../functions/domain/language/dates.ts';
import { districtName, programmeName } from '../functions/domain/language/words.ts';
import { maskResidentNumbers } from '../functions/domain/language/resident-number.ts';
import { commandProgress, type Progress } from '../local/system/commands/progress.ts';
import { dateOption, firstOf, jsonOf, NoAnswer, npmCommand, run, textOf } from './command-line.ts';
import { answerCriteria } from './rehearse-criteria.ts';
import { placeOfMistake } from './json-error.ts';

/**
 * `npm run -s rehearse -- --change FILE --people FILE [--on DATE] [--json]`: who would get another answer under a
 * proposed figure. The people are a JSON array of `{ seeker, facts }`, or one such object per line. People that cannot
 * be read are counted and named by line (in an array: by entry). Exit code 1 only if nobody could be screened.
 * `docs/examples/change.json` and `people.json` are a small example, and `docs/examples/README.md` gives the forms.
 */

type Skipped = { readonly line: number; readonly reason: string };
type People = { readonly people: readonly RehearsedPerson[]; readonly skipped: readonly Skipped[] };
type Entry =
  { readonly line: number; readonly value: unknown } | { readonly line: number; readonly brokenAt: number | undefined };

const linesOf = (text: string): Entry[] =>
  text.split('\n').flatMap((line, index): Entry[] => {
    if (line.trim() === '') return [];
    try {
      return [{ line: index + 1, value: JSON.parse(line) }];
    } catch {
      return [{ line: index + 1, brokenAt: placeOfMistake(line)?.column }];
    }
  });

/** In people. */
const TOLD_EVERY = 100;

const brokenWords = (entry: Entry): string =>
  'brokenAt' in entry && entry.brokenAt !== undefined
    ? `This is no JSON (column ${entry.brokenAt}).`
    : 'This is no JSON.';

const entriesOf = (file: string): Entry[] => {
  const text = textOf(file);
  if (!text.trimStart().startsWith('[')) {
    const lines = linesOf(text);
    if (lines.some((entry) => 'value' in entry)) return lines;
  }
  const whole = jsonOf(file);
  return (Array.isArray(whole) ? whole : [whole]).map((value: unknown, index) => ({ line: index + 1, value }));
};

const peopleOf = (file: string, on: string, progress: Progress): People => {
  const people: RehearsedPerson[] = [];
  const skipped: Skipped[] = [];
  const entries = entriesOf(file);
  progress.begin('reading people', entries.length);
  for (const [index, entry] of entries.entries()) {
    if (index % TOLD_EVERY === 0) progress.reach(index);
    const { line } = entry;
    const read = 'value' in entry ? readScreeningInput(entry.value, on) : undefined;
    if (read === undefined) skipped.push({ line, reason: brokenWords(entry) });
    else if (!read.ok) skipped.push({ line, reason: firstOf(read.problems) });
    else {
      const { externalId, subject } = read.input;
      people.push({ id: externalId === undefined ? `#${line}` : maskResidentNumbers(externalId), subject });
    }
  }
  progress.reach(entries.length);
  progress.end();
  return { people, skipped };
};

const proposalOf = (file: string): Proposal => {
  const change = jsonOf(file);
  try {
    return readProposal(FIGURES, change);
  } catch (error) {
    if (error instanceof FiguresError) throw new NoAnswer(`Correct the file of the change: ${firstOf(error.problems)}`);
    throw error;
  }
};

const GROUP_NAMES = { age: 'age', sex: 'sex', district: 'residence' } as const satisfies Record<keyof Groups, string>;
const bandName = (band: string): string => {
  if (band === '-19') return 'up to 19';
  return band.endsWith('+') ? `${band.slice(0, -1)} and over` : band.replace('-', ' to ');
};

const groupName = (group: keyof Groups, key: string): string => {
  switch (group) {
    case 'age':
      return bandName(key);
    case 'sex':
      return key;
    case 'district':
      return key === UNKNOWN_DISTRICT ? 'not known' : (districtName(key, 'en') ?? key);
  }
};

const groupLines = (groups: Groups): string[] =>
  (['age', 'sex', 'district'] as const).flatMap((group) => {
    const counts = Object.entries(groups[group]);
    if (counts.length === 0) return [];
    return [`    by ${GROUP_NAMES[group]}: ${counts.map(([key, n]) => `${groupName(group, key)}: ${n}`).join(', ')}`];
  });

const page = ({ on, people, programmes, mails, groups }: Rehearsal, skipped: readonly Skipped[]): string => {
  const changed = programmes.filter(({ flips }) => flips.length > 0);
  return [
    `The proposed figures, tried on ${counted(people, 'persons', 'en')} as of ${shortDate(on).en}.`,
    mails === 0
      ? 'Nobody gets another answer.'
      : `Another answer, and a mail about it: ${counted(mails, 'persons', 'en')}.`,
    ...groupLines(groups),
    ...changed.flatMap(({ programme, flips }) => [
      '',
      programmeName(programme, 'en', on) ?? programme,
      ...flips.flatMap(({ from, to, count, who, byGroup }) => [
        `  from "${OUTCOME_WORDS[from].en}" to "${OUTCOME_WORDS[to].en}": ${count}`,
        ...groupLines(byGroup),
        `    who: ${who.join(', ')}`,
      ]),
    ]),
    ...(skipped.length === 0 ? [] : ['', `People who could not be read: ${skipped.length}`]),
    ...skipped.map(({ line, reason }) => `  line ${line}: ${reason}`),
  ].join('\n');
};

type Rehearsing = { readonly change: string; readonly people: string; readonly on?: string; readonly json?: boolean };
type Options = Partial<Rehearsing> & { readonly criteria?: string; readonly companies?: string };

const answerFigures = (options: Rehearsing): void => {
  const { figures: proposed, from } = proposalOf(options.change);
  const on = dateOption(options.on ?? from, '--on');
  const { people, skipped } = peopleOf(options.people, on, commandProgress(options));
  if (people.length === 0)
    throw new NoAnswer(
      `Nobody could be screened: correct the file of the people${skipped[0] === undefined ? '.' : `, line ${skipped[0].line}: ${skipped[0].reason}`}`,
    );
  const programmes = PROGRAMME_IDS.map((id) => PROGRAMMES[id]);
  const rehearsal = rehearse({ programmes, figures: FIGURES, proposed, on, people });
  process.stdout.write(
    options.json === true ? `${JSON.stringify({ ...rehearsal, skipped })}\n` : `${page(rehearsal, skipped)}\n`,
  );
};

const answer = ({ change, people, criteria, companies, ...others }: Options): void => {
  if (change !== undefined && people !== undefined && criteria === undefined && companies === undefined)
    return answerFigures({ change, people, ...others });
  if (criteria !== undefined && companies !== undefined && change === undefined && people === undefined)
    return answerCriteria({ criteria, companies, ...others });
  throw new NoAnswer('Give --change with --people to try figures, or --criteria with --companies to try criteria.');
};

export const command = npmCommand(
  'rehearse',
  'Shows who would get another answer under a proposed figure, or which companies would enter or leave. Changes nothing.',
)
  .option('--change <file>', 'the proposed figures as JSON, for example docs/examples/change.json')
  .option(
    '--people <file>',
    'a JSON list of { seeker, facts }, or one such object a line, for example docs/examples/people.json',
  )
  .option('--criteria <file>', 'changed criteria: the id of published ones, and the fields that replace theirs')
  .option('--companies <file>', 'a JSON list of what `score` reads: { company, headcounts, facts, hires }')
  .option('--on <date>', 'the day (Asia/Seoul); absent: the first day on which the change is in force')
  .option('--json', 'print exactly one line of JSON')
  .addHelpText('after', '\nThe forms of both files are in docs/examples/README.md.')
  .action(answer);

if (import.meta.main) await run(command);
