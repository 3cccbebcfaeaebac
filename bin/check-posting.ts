import { Command } from 'commander';
import type { Finding, Severity } from '../functions/contracts/finding.ts';
import { postingSchema } from '../functions/contracts/posting.ts';
import { seoulDate } from '../functions/domain/language/calendar.ts';
import { schemaFindings } from '../functions/domain/messages/schema-findings.ts';
import type { Claim } from '../functions/domain/postings/check/claims/claim.ts';
import { readingOf } from '../functions/domain/postings/check/explained.ts';
import { quoteOf } from '../functions/domain/postings/check/reading/seen.ts';
import { checkPosting, claimsIn } from '../functions/domain/postings/check-posting.ts';
import { maskResidentNumbers } from '../functions/domain/language/resident-number.ts';
import { plainPosting } from '../functions/domain/postings/plain-posting.ts';
import { dateOption, failOnOption, failsOn, jsonOf, run } from './command-line.ts';

/**
 * `npm run -s check-posting -- [--on DATE] [--known-on DATE] [--json] [--explain] [--fail-on SEVERITY] FILE`: the
 * findings on one bare Posting, and with `--explain` what was read from its texts. Exit code 0 for any findings, but 1
 * where one is as grave as `--fail-on`. Exit code 1, with one sentence on stderr, if there is no answer.
 */

const SEVERITY_KO = { refuse: '접수 불가', hold: '보류(담당자 확인)', warn: '참고' } as const satisfies Record<
  Finding['severity'],
  string
>;

type Checked = { readonly findings: readonly Finding[]; readonly claims: readonly Claim[] };

const checked = (input: unknown, on: string, knownOn: string): Checked => {
  const parsed = postingSchema.safeParse(input);
  if (!parsed.success) return { findings: schemaFindings(parsed.error), claims: [] };
  const plain = plainPosting(parsed.data);
  if (!plain.ok) return { findings: plain.findings, claims: [] };
  const findings = [...plain.findings, ...checkPosting(plain.value, { on, knownOn })];
  return { findings, claims: claimsIn(plain.value) };
};

/** One claim for a program: what contracts call `{ about, what, stance, ground?, words, path }`. */
const claimShown = (claim: Claim) => ({
  about: claim.about,
  what: claim.what,
  stance: claim.stance,
  ...(claim.ground === undefined ? {} : { ground: `${claim.ground.kind}: ${claim.ground.words}` }),
  words: maskResidentNumbers(quoteOf(claim.text.seen, claim.from, claim.to)),
  path: claim.text.path,
});

const groundWords = (kind: NonNullable<Claim['ground']>['kind']): string => {
  switch (kind) {
    case 'statute':
      return '법 조항';
    case 'programme':
      return '사업';
    case 'genuine':
      return '직무의 성질';
    case 'retirement':
      return '정년';
    case 'practical':
      return '실무상 이유';
  }
};

const explained = (claim: Claim): string => {
  const { words, path } = claimShown(claim);
  const ground =
    claim.ground === undefined ? '' : ` 근거로 읽은 것: ${groundWords(claim.ground.kind)}(${claim.ground.words})`;
  return `- ${path}: '${words}' → ${readingOf(claim)}${ground}`;
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

const page = ({ findings, claims }: Checked, on: string, explain: boolean): string =>
  [
    findings.length === 0
      ? `${on} 기준으로 점검한 결과, 고칠 점을 찾지 못했습니다.`
      : `${on} 기준으로 점검한 결과, ${findings.length}건을 찾았습니다.`,
    ...findings.map(readable),
    ...(explain ? [[`읽은 내용 ${claims.length}건`, ...claims.map(explained)].join('\n')] : []),
  ].join('\n\n');

const json = ({ findings, claims }: Checked, explain: boolean): string =>
  JSON.stringify({ findings, ...(explain && { claims: claims.map(claimShown) }) });

type Options = { on?: string; knownOn?: string; json?: boolean; explain?: boolean; failOn?: Severity };

const answer = (file: string, options: Options): void => {
  const on = dateOption(options.on ?? seoulDate(new Date().toISOString()), '--on');
  const knownOn = dateOption(options.knownOn ?? on, '--known-on');
  const result = checked(jsonOf(file), on, knownOn);
  const explain = options.explain === true;
  process.stdout.write(`${options.json === true ? json(result, explain) : page(result, on, explain)}\n`);
  if (failsOn(result.findings, options.failOn)) process.exitCode = 1;
};

run(
  new Command('check-posting')
    .description('Checks one posting against the law and prints the findings.')
    .argument('<file>', 'a file with one Posting as JSON')
    .option('--on <date>', 'the day of checking (Asia/Seoul); today if absent')
    .option('--known-on <date>', 'the day up to which publications count; --on if absent')
    .option('--json', 'print exactly one line of JSON')
    .option('--explain', 'also print what the check read from the texts')
    .addOption(failOnOption())
    .action(answer),
  '사용법: npm run -s check-posting -- [--on DATE] [--known-on DATE] [--json] [--explain] [--fail-on refuse|hold|warn] FILE',
);
