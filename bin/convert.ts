import { Option } from 'commander';
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
import { NoAnswer, notJson, npmCommand, run, textOf } from './command-line.ts';

/** Returns undefined if the file is JSON that is nested deeper, or has more keys, than a message may. */
const readJson = (text: string, file: string): { readonly value: unknown } | undefined => {
  const json = parseJson(text);
  if (json.ok) return json;
  if (json.code !== 'not-json') return undefined;
  throw new NoAnswer(notJson(file, text));
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

const FORMS = { work24: 'an entry of 고용24 (wanted)', jobposting: 'a JobPosting of schema.org' } as const;

const convertFile = (from: keyof typeof FORMS, file: string): Conversion => {
  const text = textOf(file);
  const conversion = fromForm(from, text, file);
  if (!isNoneOf(conversion)) return conversion;
  const other = from === 'work24' ? 'jobposting' : 'work24';
  const isOther = !isNoneOf(fromForm(other, text, file));
  throw new NoAnswer(
    isOther
      ? `The file ${file} holds ${FORMS[other]}: run this again with --from ${other}.`
      : `The file ${file} does not hold ${FORMS[from]}: check that it has the form of 고용24 or of schema.org.`,
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

export const command = npmCommand('convert', 'Shows what another form of a posting becomes here. Sends nothing.')
  .argument('<file>', 'an entry of 고용24 as XML or JSON, or a JobPosting of schema.org as JSON-LD')
  .addOption(
    new Option('--from <form>', 'the form of the file').choices(['work24', 'jobposting']).makeOptionMandatory(),
  )
  .option('--json', 'print exactly one line of JSON')
  .action((file: string, options: { from: keyof typeof FORMS; json?: true }) => {
    const result = answer(convertFile(options.from, file));
    process.stdout.write(`${JSON.stringify(result, null, options.json === true ? 0 : 2)}\n`);
  });

if (import.meta.main) await run(command);
