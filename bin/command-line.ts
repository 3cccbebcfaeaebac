import { readFileSync } from 'node:fs';
import { Command, Option, type CommanderError } from 'commander';
import * as z from 'zod';
import type { Finding, Severity } from '../functions/contracts/finding.ts';
import { placeWords } from './json-error.ts';

/**
 * What all commands share: one language (English; what the system says to people is quoted in Korean), a `--help` that
 * changes nothing, and one sentence where there is no answer.
 */

/** Why there is no answer, in one sentence that says what to do. */
export class NoAnswer extends Error {}

/** A command of package.json: `npm run -s NAME -- …`. */
export const npmCommand = (name: string, description: string): Command =>
  new Command(name === 'start' ? 'npm start --' : `npm run -s ${name} --`)
    .description(description)
    .helpOption('-h, --help', 'print this and change nothing')
    .allowExcessArguments(false);

/** A calendar date given as an option. */
export const dateOption = (value: string, option: string): string => {
  if (!z.iso.date().safeParse(value).success)
    throw new NoAnswer(`${option} takes a day of the calendar such as 2026-12-31, and "${value}" is none.`);
  return value;
};

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch {
    throw new NoAnswer(`The file ${file} cannot be read: check its name.`);
  }
};

/** Returns a file's text. The file must be UTF-8. */
export const textOf = (file: string): string => {
  const bytes = bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NoAnswer(`The file ${file} is not UTF-8: save it as UTF-8 and run this again.`);
  }
};

/** Why a text is no JSON, with line and column. The text itself is never quoted: it may hold personal data. */
export const notJson = (file: string, text: string): string =>
  `The file ${file} is no JSON${placeWords(text)}: check the place that is named, and that the file was not cut off.`;

/** Returns a file's JSON. */
export const jsonOf = (file: string): unknown => {
  const text = textOf(file);
  try {
    return JSON.parse(text);
  } catch {
    throw new NoAnswer(notJson(file, text));
  }
};

const GRAVEST_FIRST: readonly Severity[] = ['refuse', 'hold', 'warn'];

/** `--fail-on refuse`, `hold` or `warn`: for scripts that must stop at a finding. */
export const failOnOption = (): Option =>
  new Option(
    '--fail-on <severity>',
    'exit with 1 where a finding is at least as grave; absent: findings exit with 0',
  ).choices(GRAVEST_FIRST);

/** Is a finding at least as grave as the severity? Without one, none is. */
export const failsOn = (findings: readonly Pick<Finding, 'severity'>[], severity: Severity | undefined): boolean =>
  severity !== undefined &&
  findings.some((finding) => GRAVEST_FIRST.indexOf(finding.severity) <= GRAVEST_FIRST.indexOf(severity));

/** Several problems as one sentence: the first problem, and the number of the others. */
export const firstOf = (problems: readonly string[]): string => {
  const [first = 'The input cannot be read.', ...others] = problems;
  return others.length === 0 ? first : `${first.replace(/\.$/, '')} (and ${others.length} more).`;
};

/** A wrong call of a command, with the command: of several nested ones the error alone does not say which. */
class WrongCall extends Error {
  readonly call: CommanderError;
  readonly command: Command;
  constructor(call: CommanderError, command: Command) {
    super(call.message);
    this.call = call;
    this.command = command;
  }
}

/** The command and all below it. */
const allOf = (command: Command): Command[] => [command, ...command.commands.flatMap(allOf)];

const fullName = (command: Command): string =>
  command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;

/** A required option is missing. Where an unknown one was given, that is told: it is a slip of the same option. */
const unknownIn = ({ code }: CommanderError, command: Command, args: readonly string[]): string | undefined => {
  if (code !== 'commander.missingMandatoryOptionValue') return undefined;
  const unknown = command.parseOptions([...args]).unknown.find((arg) => arg.startsWith('-'));
  return unknown && `unknown option '${unknown}'`;
};

/** What was wrong, and what is known, in one sentence. */
const sentenceOf = ({ call, command }: WrongCall, args: readonly string[]): string => {
  const said = call.message
    .replace(/^error: /, '')
    .replaceAll('\n', ' ')
    .replace(/\. (?=Allowed choices)/, ': ')
    .replace(/\.$/, '');
  const wrong = call.code === 'commander.help' ? 'a command is missing' : (unknownIn(call, command, args) ?? said);
  const commands = command.commands.map((one) => one.name());
  const known =
    commands.length > 0 ? `commands ${commands.join(', ')}` : `usage ${fullName(command)} ${command.usage()}`;
  const options = [...command.options.map(({ flags }) => flags), '--help'];
  return `${wrong[0]?.toUpperCase() ?? ''}${wrong.slice(1)}; ${known}; options ${options.join(', ')}.`;
};

/** Mistakes of the program itself. They are shown whole. */
const BUGS = [TypeError, ReferenceError, RangeError, SyntaxError, z.ZodError] as const;

type Streams = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/**
 * Runs a command with its arguments. Returns 0 with an answer or the help. Without an answer, returns 1 and writes one
 * sentence to `err`.
 * @throws a mistake of the program itself
 */
export const runWith = async (command: Command, args: readonly string[], { out, err }: Streams): Promise<0 | 1> => {
  for (const one of allOf(command))
    one.configureOutput({ writeOut: out, writeErr: () => undefined }).exitOverride((call) => {
      throw new WrongCall(call, one);
    });
  try {
    await command.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof WrongCall && error.call.exitCode === 0) return 0;
    if (!(error instanceof Error) || BUGS.some((bug) => error instanceof bug)) throw error;
    err(`${error instanceof WrongCall ? sentenceOf(error, args) : error.message}\n`);
    return 1;
  }
};

/** Runs a command of the command line. */
export const run = async (command: Command): Promise<void> => {
  const code = await runWith(command, process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  });
  if (code !== 0) process.exitCode = code;
};
