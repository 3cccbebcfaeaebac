import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import type { Finding } from '../functions/contracts/finding.ts';
import { FINDING_SEVERITY } from '../functions/contracts/finding.ts';
import { postingSchema } from '../functions/contracts/posting.ts';
import { ASK_A_PERSON } from '../functions/domain/messages/ask-a-person.ts';
import { parseJson } from '../functions/domain/messages/parse-json.ts';
import { TOO_DEEP } from '../functions/domain/messages/refusal.ts';
import { schemaFindings } from '../functions/domain/messages/schema-findings.ts';
import { businessNumber } from '../functions/domain/language/business-number.ts';
import type { Conversion, PostingDraft } from '../functions/domain/messages/conversion/conversion.ts';
import { atIndex, notReadable } from '../functions/domain/messages/conversion/conversion.ts';
import { fromJobPosting, NO_POSTING } from '../functions/domain/messages/conversion/from-job-posting.ts';
import { fromWork24 } from '../functions/domain/messages/conversion/from-work24.ts';
import { NO_ENTRY } from '../functions/domain/messages/conversion/work24-entries.ts';

/** Why there is no answer, in one sentence that says what to do. */
class NoAnswer extends Error {}

const readText = (file: string): string => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new NoAnswer(`파일을 읽을 수 없습니다: ${file}. 경로를 확인해 주십시오.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NoAnswer(`파일이 UTF-8이 아닙니다: ${file}. UTF-8로 저장해 다시 실행해 주십시오.`);
  }
};

/** Returns undefined if the file is JSON that is nested deeper, or has more keys, than a message may. */
const readJson = (text: string, file: string): { readonly value: unknown } | undefined => {
  const json = parseJson(text);
  if (json.ok) return json;
  if (json.code !== 'not-json') return undefined;
  throw new NoAnswer(`올바른 JSON이 아닙니다: ${file}. 중간에 잘리지 않았는지 확인해 주십시오.`);
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const fromForm = (from: string, text: string, file: string): Conversion => {
  const isXml = text.trimStart().startsWith('<');
  if (isXml) return from === 'work24' ? fromWork24(text) : notReadable(NO_POSTING);
  const json = readJson(text, file);
  if (json === undefined) return notReadable(TOO_DEEP);
  const { value } = json;
  if (from === 'jobposting') return fromJobPosting(value);
  if (typeof value === 'string') return fromWork24(value);
  return fromWork24(Array.isArray(value) ? { wanted: value } : isObject(value) ? value : {});
};

const isNoneOf = ({ findings }: Conversion): boolean => findings.includes(NO_POSTING) || findings.includes(NO_ENTRY);

const FORMS = { work24: '고용24 채용정보(wanted)', jobposting: 'schema.org JobPosting' } as const;

const convertFile = (from: keyof typeof FORMS, file: string): Conversion => {
  const text = readText(file);
  const conversion = fromForm(from, text, file);
  if (!isNoneOf(conversion)) return conversion;
  const other = from === 'work24' ? 'jobposting' : 'work24';
  const isOther = !isNoneOf(fromForm(other, text, file));
  throw new NoAnswer(
    isOther
      ? `이 파일은 ${FORMS[other]}입니다: ${file}. --from ${other}으로 다시 실행해 주십시오.`
      : `파일에서 ${FORMS[from]}을 찾지 못했습니다: ${file}. 고용24나 schema.org의 형식인지 확인해 주십시오.`,
  );
};

/** "A missing or invalid business number is `employer-unidentified`." */
const employerFindings = (posting: PostingDraft): Finding[] => {
  const given = posting.company?.registrationNumber;
  if (given !== undefined && businessNumber(given) !== undefined) return [];
  return [
    {
      code: 'employer-unidentified',
      severity: FINDING_SEVERITY['employer-unidentified'],
      path: 'company.registrationNumber',
      message: given === undefined ? '사업자등록번호가 없습니다.' : '사업자등록번호가 올바르지 않습니다.',
      fix: `구인 기업의 사업자등록번호 10자리를 확인해 적어 주십시오. ${ASK_A_PERSON}`,
    },
  ];
};

const draftFindings = (posting: PostingDraft): Finding[] => {
  const parsed = postingSchema.safeParse(posting);
  return [...(parsed.success ? [] : schemaFindings(parsed.error)), ...employerFindings(posting)];
};

const answer = ({ postings, findings }: Conversion) => ({
  postings,
  findings: [
    ...findings,
    ...postings.flatMap((posting, index) =>
      draftFindings(posting).map((finding) => (postings.length === 1 ? finding : atIndex(index, finding))),
    ),
  ],
});

const command = new Command('convert')
  .description('다른 형식의 채용 공고를 Posting으로 바꾸어 보여 줍니다. 아무것도 보내지 않습니다.')
  .argument('<FILE>', '고용24 XML이나 JSON, 또는 schema.org JobPosting JSON-LD')
  .addOption(new Option('--from <FORM>', '파일의 형식').choices(['work24', 'jobposting']).makeOptionMandatory())
  .option('--json', '결과를 JSON 한 줄로 출력합니다')
  .exitOverride()
  .configureOutput({ writeErr: () => undefined })
  .action((file: string, options: { from: keyof typeof FORMS; json?: true }) => {
    const result = answer(convertFile(options.from, file));
    process.stdout.write(`${JSON.stringify(result, null, options.json === true ? 0 : 2)}\n`);
  });

try {
  command.parse();
} catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0) process.exitCode = 0;
  else {
    const usage = '사용법: npm run -s convert -- --from work24|jobposting FILE';
    process.stderr.write(`${error instanceof NoAnswer ? error.message : usage}\n`);
    process.exitCode = 1;
  }
}
