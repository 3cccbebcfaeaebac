import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { postingSchema, type Posting } from '../functions/contracts/posting.ts';
import { checkPosting } from '../functions/domain/postings/check-posting.ts';
import { dateOption, jsonOf, NoAnswer, npmCommand, run } from './command-line.ts';
import { comparisonOf, labelledSchema, type Comparison, type FoundCodes, type Labelled } from './labelled-ads.ts';

/**
 * `npm run -s check-corpus -- [--on DATE] [--json] FILE`: checks labelled ads and compares the findings with the labels.
 * Each ad is laid over `docs/examples/posting.json` without its wage. Warnings are not judged. Exit code 0 for any
 * result. Exit code 1, with one sentence on stderr, if there is no answer.
 */

/** The day on which the ads of the corpus are judged unless `--on` says another. */
const CORPUS_DAY = '2026-12-01';

const basePosting = (): Posting => {
  const { wage: _wage, ...base } = postingSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '..', 'docs', 'examples', 'posting.json'), 'utf8')),
  );
  return base;
};

const foundIn = (base: Posting, labelled: Labelled, on: string): FoundCodes => {
  const { id, title, description, fields } = labelled;
  const posting = postingSchema.safeParse({ ...base, title, description, ...fields });
  if (!posting.success) throw new NoAnswer(`The ad ${id} is no posting: correct its fields.`);
  const findings = checkPosting(posting.data, { on, knownOn: on });
  const of = (severity: string): Set<string> =>
    new Set(findings.filter((finding) => finding.severity === severity).map(({ code }) => code));
  return { refuse: of('refuse'), hold: of('hold') };
};

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const page = ({ cases, right, byCode, lawful, lawfulRefused, lawfulHeld, wrong }: Comparison): string => {
  const rows = Object.entries(byCode);
  const sum = (of: 'expected' | 'found'): number => rows.reduce((total, [, counts]) => total + counts[of], 0);
  return [
    `${cases} ads, ${right} right (${percent(right, cases)})`,
    `expected codes found: ${sum('found')} of ${sum('expected')} (${percent(sum('found'), sum('expected'))})`,
    `lawful ads: ${lawful}, refused ${lawfulRefused} (${percent(lawfulRefused, lawful)}), held ${lawfulHeld} (${percent(lawfulHeld, lawful)})`,
    '',
    `${'code'.padEnd(28)}expected   found  missed   extra`,
    ...rows.map(
      ([code, { expected, found, missed, extra }]) =>
        `${code.padEnd(28)}${[expected, found, missed, extra].map((count) => String(count).padStart(8)).join('')}`,
    ),
    '',
    `wrong: ${wrong.join(', ') || 'none'}`,
  ].join('\n');
};

const answer = (file: string, options: { on: string; json?: boolean }): void => {
  const on = dateOption(options.on, '--on');
  const labelled = labelledSchema.safeParse(jsonOf(file));
  if (!labelled.success)
    throw new NoAnswer(
      `The file ${file} is no list of labelled ads: look at ${labelled.error.issues[0]?.path.join('.') ?? 'its form'}.`,
    );
  const base = basePosting();
  const compared = comparisonOf(labelled.data, (one) => foundIn(base, one, on));
  process.stdout.write(`${options.json === true ? JSON.stringify(compared) : page(compared)}\n`);
};

export const command = npmCommand('check-corpus', 'Checks labelled ads and compares the findings with the labels.')
  .argument('<file>', 'a file with labelled ads as JSON, for example test/corpus/ads-d.json')
  .option('--on <date>', 'the day of checking (Asia/Seoul)', CORPUS_DAY)
  .option('--json', 'print exactly one line of JSON')
  .action(answer);

if (import.meta.main) await run(command);
