import { sha256 } from '../functions/aws/hash.ts';
import { seoulDate } from '../functions/domain/language/calendar.ts';
import { shortDate } from '../functions/domain/language/dates.ts';
import {
  CRITERIA,
  CriteriaError,
  criteriaOf,
  withWeights,
  type CriteriaVersion,
} from '../functions/domain/companies/score/criteria.ts';
import type { JudgedGate } from '../functions/domain/companies/score/gates.ts';
import { readCompanyRecord } from '../functions/domain/companies/score/score-input.ts';
import { score, type Scorecard } from '../functions/domain/companies/score/score.ts';
import { dateOption, firstOf, jsonOf, NoAnswer, npmCommand, run } from './command-line.ts';

/**
 * `npm run -s score -- --criteria YEAR --on DATE [--known-on DATE] [--weights FILE] [--json] FILE`: the scorecard of one
 * company under the criteria of a year. The file holds `{ company, headcounts, facts, hires }`, that of `--weights`
 * `{ lineId: [[from, points], …] }`. Exit code 0 for any outcome. Exit code 1, with one sentence on stderr, if there is
 * no answer.
 */

const OUTCOME_WORDS = {
  eligible: 'every gate is met',
  ineligible: 'a gate is not met',
  undetermined: 'something is not known',
  'needs-review': 'an official checks: a window or a list is not confirmed',
} as const satisfies Record<Scorecard['outcome'], string>;

const valueWords = (value: JudgedGate['actual']): string =>
  Array.isArray(value) ? value.join(' / ') : String(value ?? 'not known');

const page = (card: Scorecard, version: CriteriaVersion): string =>
  [
    `${version.name}, as of ${shortDate(card.on).en}, by what was known until ${shortDate(card.knownOn).en}`,
    '',
    `Result: ${OUTCOME_WORDS[card.outcome]}.`,
    '',
    'Gates',
    ...card.gates.map(
      ({ outcome, sentence, actual, limit, status }) =>
        `  [${outcome}] ${sentence} (${valueWords(actual)}${limit === undefined ? '' : `; limit ${String(limit)}`}; ${status})`,
    ),
    '',
    `Points: ${card.total}${card.provisional ? ' (시범 배점, 미확정: weights that nobody has approved)' : ''}`,
    ...card.lines.map(({ points, of, arithmetic }) => `  ${points} of ${of}  ${arithmetic}`),
    `  Beside: ${card.beside.hires} confirmed hires, ${card.beside.unconfirmedHires} unconfirmed; birth date unknown ${card.beside.birthDateUnknown}, residence unknown ${card.beside.residenceUnknown}`,
    ...(card.next.length === 0 ? [] : ['', 'The next point']),
    ...card.next.map(({ change, points }) => `  +${points}  ${change}`),
    ...(card.missing.length === 0 ? [] : ['', 'Not known']),
    ...card.missing.map((path) => `  ${path}`),
  ].join('\n');

/** The criteria of a year, with the weights of a file if one is given. */
export const criteriaIn = (id: string, weights: string | undefined): CriteriaVersion => {
  const version = criteriaOf(id);
  if (version === undefined)
    throw new NoAnswer(`There are no criteria of "${id}": choose among ${CRITERIA.map((one) => one.id).join(', ')}.`);
  if (weights === undefined) return version;
  try {
    return withWeights(version, jsonOf(weights));
  } catch (error) {
    if (error instanceof CriteriaError)
      throw new NoAnswer(`Correct the file of the weights: ${firstOf(error.problems)}`);
    throw error;
  }
};

type Options = {
  readonly criteria: string;
  readonly on?: string;
  readonly knownOn?: string;
  readonly weights?: string;
  readonly json?: boolean;
};

const answer = (file: string, options: Options): void => {
  const version = criteriaIn(options.criteria, options.weights);
  const on = dateOption(options.on ?? seoulDate(new Date().toISOString()), '--on');
  const knownOn = dateOption(options.knownOn ?? on, '--known-on');
  const read = readCompanyRecord(jsonOf(file));
  if (!read.ok) throw new NoAnswer(firstOf(read.problems));
  const card = score(read.record, version, { on, knownOn }, { hash: sha256 });
  process.stdout.write(`${options.json === true ? JSON.stringify(card) : page(card, version)}\n`);
};

export const command = npmCommand('score', 'Scores a company under the criteria of a year, line by line.')
  .argument('<file>', 'a JSON file with { company, headcounts, facts, hires }, for example docs/examples/company.json')
  .requiredOption('--criteria <year>', `the criteria, one of ${CRITERIA.map(({ id }) => id).join(', ')}`)
  .option('--on <date>', 'the day (Asia/Seoul); absent: today')
  .option('--known-on <date>', 'only what was known until this day counts; absent: that of --on')
  .option('--weights <file>', 'other weights: { lineId: [[from, points], …] }; a line that is not named keeps its own')
  .option('--json', 'print exactly one line of JSON')
  .action(answer);

if (import.meta.main) await run(command);
