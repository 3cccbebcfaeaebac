import { Command } from 'commander';
import type { Finding } from '../functions/contracts/finding.ts';
import { postingSchema } from '../functions/contracts/posting.ts';
import { seoulDate } from '../functions/domain/language/calendar.ts';
import { schemaFindings } from '../functions/domain/messages/schema-findings.ts';
import { checkPosting } from '../functions/domain/postings/check-posting.ts';
import { plainPosting } from '../functions/domain/postings/plain-posting.ts';
import { dateOption, jsonOf, run } from './command-line.ts';

/**
 * `npm run -s check-posting -- [--on DATE] [--known-on DATE] [--json] FILE`: the findings on one bare Posting. Exit
 * code 0 for any findings. Exit code 1, with one sentence on stderr, if there is no answer.
 */

const SEVERITY_KO = { refuse: '접수 불가', hold: '보류(담당자 확인)', warn: '참고' } as const satisfies Record<
  Finding['severity'],
  string
>;

const findingsFor = (input: unknown, on: string, knownOn: string): Finding[] => {
  const parsed = postingSchema.safeParse(input);
  if (!parsed.success) return schemaFindings(parsed.error);
  const plain = plainPosting(parsed.data);
  return plain.ok ? [...plain.findings, ...checkPosting(plain.value, { on, knownOn })] : [...plain.findings];
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

const answer = (file: string, options: { on?: string; knownOn?: string; json?: boolean }): void => {
  const on = dateOption(options.on ?? seoulDate(new Date().toISOString()), '--on');
  const knownOn = dateOption(options.knownOn ?? on, '--known-on');
  const findings = findingsFor(jsonOf(file), on, knownOn);
  process.stdout.write(`${options.json === true ? JSON.stringify({ findings }) : page(findings, on)}\n`);
};

run(
  new Command('check-posting')
    .description('Checks one posting against the law and prints the findings.')
    .argument('<file>', 'a file with one Posting as JSON')
    .option('--on <date>', 'the day of checking (Asia/Seoul); today if absent')
    .option('--known-on <date>', 'the day up to which publications count; --on if absent')
    .option('--json', 'print exactly one line of JSON')
    .action(answer),
  '사용법: npm run -s check-posting -- [--on DATE] [--known-on DATE] [--json] FILE',
);
