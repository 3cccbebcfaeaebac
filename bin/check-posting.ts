import * as z from 'zod';
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
import { dateOption, failOnOption, failsOn, jsonOf, npmCommand, run } from './command-line.ts';

/**
 * `npm run -s check-posting -- [--on DATE] [--known-on DATE] [--json] [--explain] [--fail-on SEVERITY] FILE`: the
 * findings on one posting (bare, or as the event that is to be sent), and with `--explain` what was read from its texts. Exit code 0 for any findings, but 1
 * where one is as grave as `--fail-on`. Exit code 1, with one sentence on stderr, if there is no answer.
 */

/** An event holds its posting in `data`. */
const eventSchema = z.object({ specversion: z.string(), data: z.unknown() });
const postingIn = (input: unknown): unknown => {
  const event = eventSchema.safeParse(input);
  return event.success ? event.data.data : input;
};

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
      return 'an article of law';
    case 'programme':
      return 'a programme';
    case 'genuine':
      return 'the nature of the work';
    case 'retirement':
      return 'the retirement age';
    case 'practical':
      return 'a practical reason';
  }
};

const explained = (claim: Claim): string => {
  const { words, path } = claimShown(claim);
  const ground = claim.ground === undefined ? '' : ` Ground: ${groundWords(claim.ground.kind)} (${claim.ground.words})`;
  return `- ${path}: '${words}' → ${readingOf(claim)}${ground}`;
};

const readable = (finding: Finding): string => {
  const { citation } = finding;
  return [
    `[${finding.severity}] ${finding.code}${finding.path === '' ? '' : ` · ${finding.path}`}`,
    `  ${finding.message}`,
    ...(finding.fix === undefined ? [] : [`  Fix: ${finding.fix}`]),
    ...(citation === undefined
      ? []
      : [`  Law: ${citation.statute} ${citation.article} (in force from ${citation.effectiveFrom})`]),
  ].join('\n');
};

const page = ({ findings, claims }: Checked, on: string, explain: boolean): string =>
  [
    `Checked as of ${on}: ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}.`,
    ...findings.map(readable),
    ...(explain ? [[`Read in the texts (${claims.length})`, ...claims.map(explained)].join('\n')] : []),
  ].join('\n\n');

const json = ({ findings, claims }: Checked, explain: boolean): string =>
  JSON.stringify({ findings, ...(explain && { claims: claims.map(claimShown) }) });

type Options = { on?: string; knownOn?: string; json?: boolean; explain?: boolean; failOn?: Severity };

const answer = (file: string, options: Options): void => {
  const on = dateOption(options.on ?? seoulDate(new Date().toISOString()), '--on');
  const knownOn = dateOption(options.knownOn ?? on, '--known-on');
  const result = checked(postingIn(jsonOf(file)), on, knownOn);
  const explain = options.explain === true;
  process.stdout.write(`${options.json === true ? json(result, explain) : page(result, on, explain)}\n`);
  if (failsOn(result.findings, options.failOn)) process.exitCode = 1;
};

export const command = npmCommand(
  'check-posting',
  'Checks one posting against the law and prints the findings. Sends nothing.',
)
  .argument('<file>', 'a file with one posting as JSON, bare or as the event that is to be sent')
  .option('--on <date>', 'the day of checking (Asia/Seoul); absent: today')
  .option('--known-on <date>', 'the day up to which publications count; absent: that of --on')
  .option('--json', 'print exactly one line of JSON')
  .option('--explain', 'also print what the check read from the texts')
  .addOption(failOnOption())
  .action(answer);

if (import.meta.main) await run(command);
