import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import * as z from 'zod';
import type { Finding } from '../functions/contracts/finding.ts';
import { postingSchema } from '../functions/contracts/posting.ts';
import { seoulDate } from '../functions/domain/calendar.ts';
import { schemaFindings } from '../functions/domain/messages/schema-findings.ts';
import { checkPosting } from '../functions/domain/postings/check-posting.ts';
import { plainPosting } from '../functions/domain/postings/plain-posting.ts';

/**
 * `npm run -s check-posting -- [--on DATE] [--known-on DATE] [--json] FILE`: the findings on one bare Posting. Exit 0
 * whatever is found; 1, with one sentence on stderr, when no answer could be made.
 */

/** Why no answer could be made, in a sentence that says what to do. */
class NoAnswer extends Error {}

const SEVERITY_KO = { refuse: '접수 불가', hold: '보류(담당자 확인)', warn: '참고' } as const satisfies Record<
  Finding['severity'],
  string
>;

const dateOf = (value: string, option: string): string => {
  if (!z.iso.date().safeParse(value).success)
    throw new NoAnswer(`${option} must be a calendar date like 2026-12-31; "${value}" is not one.`);
  return value;
};

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch {
    throw new NoAnswer(`Cannot read ${file}: give the path of a file that holds one posting as JSON.`);
  }
};

const jsonOf = (file: string): unknown => {
  const bytes = bytesOf(file);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new NoAnswer(`${file} is not JSON in UTF-8: save the posting as one JSON object in UTF-8.`);
  }
};

const findingsFor = (input: unknown, on: string, knownOn: string): Finding[] => {
  const parsed = postingSchema.safeParse(input);
  return parsed.success ? checkPosting(plainPosting(parsed.data), { on, knownOn }) : schemaFindings(parsed.error);
};

const readable = (finding: Finding): string => {
  const { citation } = finding;
  return [
    `[${SEVERITY_KO[finding.severity]}] ${finding.code}${finding.path === '' ? '' : ` · ${finding.path}`}`,
    `  ${finding.message}`,
    ...(finding.fix === undefined ? [] : [`  고치는 방법: ${finding.fix}`]),
    ...(citation === undefined
      ? []
      : [`  근거: ${citation.statute} ${citation.article}(${citation.effectiveFrom} 시행)`]),
  ].join('\n');
};

const page = (findings: readonly Finding[], on: string): string =>
  findings.length === 0
    ? `${on} 기준으로 점검한 결과, 고칠 점을 찾지 못했습니다.`
    : [`${on} 기준으로 점검한 결과, ${findings.length}건을 찾았습니다.`, ...findings.map(readable)].join('\n\n');

const USAGE = 'Call it as: npm run -s check-posting -- [--on DATE] [--known-on DATE] [--json] FILE';

const answer = (file: string, options: { on?: string; knownOn?: string; json?: boolean }): void => {
  const on = dateOf(options.on ?? seoulDate(new Date().toISOString()), '--on');
  const knownOn = dateOf(options.knownOn ?? on, '--known-on');
  const findings = findingsFor(jsonOf(file), on, knownOn);
  process.stdout.write(`${options.json === true ? JSON.stringify({ findings }) : page(findings, on)}\n`);
};

const command = new Command('check-posting')
  .description('Checks one posting against the law and prints the findings.')
  .argument('<file>', 'a file with one Posting as JSON')
  .option('--on <date>', 'the day of checking (Asia/Seoul); today if absent')
  .option('--known-on <date>', 'the day up to which publications count; --on if absent')
  .option('--json', 'print exactly one line of JSON')
  .allowExcessArguments(false)
  .exitOverride()
  .configureOutput({ writeErr: () => undefined })
  .action(answer);

try {
  command.parse();
} catch (error) {
  const isHelp = error instanceof CommanderError && error.exitCode === 0;
  if (!isHelp) {
    process.stderr.write(`${error instanceof NoAnswer ? error.message : USAGE}\n`);
    process.exitCode = 1;
  }
}
