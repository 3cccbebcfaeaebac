import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Option } from 'commander';
import pMap from 'p-map';
import { withinBmp } from '../functions/aws/queue.ts';
import { doorQueueName, PARTNER_IDS, partnerOf, type PartnerId } from '../functions/contracts/partners.ts';
import type { Reply } from '../functions/contracts/reply.ts';
import { FORMS } from '../functions/domain/messages/sheet/read-headings.ts';
import { isFileFinding, readFile } from '../functions/domain/messages/sheet/read-file.ts';
import { rowEvent, type RowFinding } from '../functions/domain/messages/sheet/read-row.ts';
import { readSheets, type FileFinding, type ReadSheets } from '../functions/domain/messages/sheet/read-sheets.ts';
import { fileId } from '../functions/domain/messages/sheet/file-id.ts';
import { SHEET_FORMS, type SheetFormId } from '../functions/domain/messages/sheet/sheet-form.ts';
import { emptyForm } from '../functions/domain/messages/sheet/write-workbook.ts';
import { repliesTo } from '../local/system/commands/all-replies.ts';
import { findSystem, queueUrlOf, sqsOf, type RunningSystem } from '../local/system/commands/running-system.ts';
import { NoAnswer, npmCommand, run } from './command-line.ts';
import { portOption } from './port-option.ts';

/** `npm run import`: the rows of a list become messages on a partner's door of the running system. */

const SENT_AT_ONCE = 20;

type Read = Extract<ReadSheets, { ok: true }>;
type Options = {
  readonly partner?: string;
  readonly port: string;
  readonly json?: true;
  readonly form?: SheetFormId;
  readonly example?: true;
};

/** What became of one row. `reply` is absent while none has come. */
type Answered = { readonly row: number; readonly messageId: string; readonly reply?: Reply };

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch {
    throw new NoAnswer(`The file ${file} cannot be read: check its name.`);
  }
};

const partnerIn = (id: string | undefined): PartnerId => {
  const partner = partnerOf(id);
  if (partner !== undefined) return partner;
  throw new NoAnswer(
    id === undefined
      ? 'A list is sent for a partner: name it with --partner, for example --partner masan-univ.'
      : `There is no partner "${id}": give one of ${PARTNER_IDS.join(', ')}.`,
  );
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const sendRows = async (
  client: SQSClient,
  system: RunningSystem,
  { form, rows }: Read,
  from: { readonly partner: PartnerId; readonly file: string },
): Promise<Map<string, number>> => {
  const QueueUrl = queueUrlOf(system, doorQueueName(system.stage, { sender: from.partner, kind: form.door }));
  const sent = await pMap(
    rows,
    async (row) => {
      const MessageBody = withinBmp(JSON.stringify(rowEvent(form, row, { ...from, time: system.now })));
      const { MessageId = '' } = await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
      return [MessageId, row.row] as const;
    },
    { concurrency: SENT_AT_ONCE },
  );
  return new Map(sent);
};

const findingText = ({ row, place, heading, message, fix }: RowFinding): string =>
  `row ${row}: not sent${place === undefined ? '' : ` · ${place}${heading === undefined ? '' : ` ${heading}`}`}: ${message}\n    → ${fix}`;

const answerText = ({ row, messageId, reply }: Answered): string => {
  if (reply === undefined) return `row ${row}: sent, no reply yet · message ${messageId}`;
  const outcome =
    reply.type === 'kr.go.changwon.jobs.message.accepted.v1' ? `accepted (${reply.data.state})` : 'refused';
  return [
    `row ${row}: ${outcome} · message ${messageId}`,
    ...reply.data.findings.flatMap(({ severity, code, message, fix }) => [
      `  [${severity}] ${code}: ${message}`,
      ...(fix === undefined ? [] : [`    → ${fix}`]),
    ]),
  ].join('\n');
};

const printRefusal = (findings: readonly FileFinding[], json: boolean): void => {
  console.log(
    json
      ? JSON.stringify({ refused: findings, rows: [], findings: [], notes: [] })
      : findings.map(({ message, fix }) => `file: not read: ${message}\n    → ${fix}`).join('\n'),
  );
};

const print = ({ findings, notes }: Read, answers: readonly Answered[], json: boolean): void => {
  const rows = answers.map(({ row, messageId, reply }) => ({
    row,
    messageId,
    ...(reply?.type === 'kr.go.changwon.jobs.message.accepted.v1' && { state: reply.data.state }),
    ...(reply?.type === 'kr.go.changwon.jobs.message.refused.v1' && { state: 'refused' }),
    ...(reply !== undefined && { findings: reply.data.findings }),
  }));
  const lines = [
    ...notes,
    ...[
      ...answers.map((answer) => ({ row: answer.row, text: answerText(answer) })),
      ...findings.map((finding) => ({ row: finding.row, text: findingText(finding) })),
    ]
      .toSorted((a, b) => a.row - b.row)
      .map(({ text }) => text),
  ];
  console.log(json ? JSON.stringify({ rows, findings, notes }) : lines.join('\n'));
};

const importFile = async (
  file: string,
  { partner: id, port, json = false }: Omit<Options, 'json'> & { json?: boolean },
): Promise<void> => {
  const partner = partnerIn(id);
  const bytes = bytesOf(file);
  const from = { partner, file: fileId(sha256(bytes)) };
  const sheets = await readFile(bytes);
  if (isFileFinding(sheets)) return printRefusal([sheets], json);
  const read = readSheets(sheets, from);
  if (!read.ok) return printRefusal(read.findings, json);
  const system = await findSystem(port);
  const client = sqsOf(system);
  const sent = await sendRows(client, system, read, from);
  const replies = await repliesTo(client, system, { sender: partner, ids: [...sent.keys()], json });
  const byId = new Map(replies.map((reply) => [reply.data.messageId, reply]));
  const answers = [...sent].map(([messageId, row]): Answered => {
    const reply = byId.get(messageId);
    return { row, messageId, ...(reply !== undefined && { reply }) };
  });
  print(read, answers, json);
  const missing = answers.filter(({ reply }) => reply === undefined).length;
  if (missing > 0)
    throw new NoAnswer(
      `No reply came within 20 seconds to ${missing} of ${answers.length} rows: look at the dead letters in the console.`,
    );
};

const writeForm = async (form: SheetFormId, file: string, withExample: boolean): Promise<void> => {
  if (existsSync(file)) throw new NoAnswer(`The file ${file} is there already: give another name.`);
  writeFileSync(file, await emptyForm(FORMS[form], withExample));
};

export const command = npmCommand(
  'import',
  "Puts the rows of a list on a partner's door of the running system and prints an answer for each row.",
)
  .option('--partner <id>', 'the partner that sends, for example masan-univ')
  .addOption(portOption())
  .option('--json', 'print exactly one line of JSON')
  .addOption(new Option('--form <kind>', 'write the empty form to the file, and send nothing').choices(SHEET_FORMS))
  .option('--example', 'with --form: fill in an invented row')
  .argument('<file>', 'a list in the columns of the form, as .xlsx or .csv')
  .action(async (file: string, { form, example, ...options }: Options) =>
    form === undefined ? importFile(file, options) : writeForm(form, file, example === true),
  );

if (import.meta.main) await run(command);
