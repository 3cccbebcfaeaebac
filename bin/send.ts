import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { readFileSync } from 'node:fs';
import { withinBmp } from '../functions/aws/queue.ts';
import { doorQueueName, senderSchema } from '../functions/contracts/partners.ts';
import type { Sender } from '../functions/contracts/partners.ts';
import type { Reply } from '../functions/contracts/reply.ts';
import type { Severity } from '../functions/contracts/finding.ts';
import { failOnOption, failsOn, npmCommand, run } from './command-line.ts';
import { placeOfMistake } from './json-error.ts';
import { portOption } from './port-option.ts';
import { repliesTo } from '../local/system/commands/all-replies.ts';
import { findSystem, queueUrlOf, sqsOf, type RunningSystem } from '../local/system/commands/running-system.ts';
import { wrapFile } from '../local/system/commands/wrap-file.ts';

/** `npm run send`: puts event files on a partner's door of the running system and prints the replies. */

const senderOf = (text: string): Sender => {
  const sender = senderSchema.safeParse(text);
  if (sender.success) return sender.data;
  throw new Error(`There is no partner "${text}": give one of ${senderSchema.options.join(', ')}.`);
};

const readBytes = (file: string): Uint8Array => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new Error(`The file ${file} cannot be read: check its name.`);
  }
  if (bytes.length === 0) throw new Error(`The file ${file} is empty: SQS takes no empty message.`);
  return bytes;
};

const sendFile = async (client: SQSClient, system: RunningSystem, sender: Sender, file: string): Promise<string> => {
  const bytes = readBytes(file);
  const { door, body } = wrapFile(sender, file, bytes, system.now);
  const place = body.trimStart().startsWith('{') ? placeOfMistake(body) : undefined;
  if (place !== undefined)
    console.error(`${file} is no JSON (line ${place.line}, column ${place.column}) and is sent as it is.`);
  const QueueUrl = queueUrlOf(system, doorQueueName(system.stage, door));
  try {
    const { MessageId = '' } = await client.send(new SendMessageCommand({ QueueUrl, MessageBody: withinBmp(body) }));
    return MessageId;
  } catch (error) {
    // The reason names a limit or a character, never the content.
    throw new Error(`SQS did not take ${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};

const asText = (files: ReadonlyMap<string, string>, reply: Reply): string => {
  const { messageId, findings } = reply.data;
  const outcome =
    reply.type === 'kr.go.changwon.jobs.message.accepted.v1' ? `accepted (${reply.data.state})` : 'refused';
  return [
    `${files.get(messageId) ?? ''}: ${outcome} · message ${messageId}`,
    ...findings.flatMap(({ severity, code, path, message, fix }) => [
      `  [${severity}] ${code}${path === '' ? '' : ` · ${path}`}: ${message}`,
      ...(fix === undefined ? [] : [`    → ${fix}`]),
    ]),
  ].join('\n');
};

type Options = { readonly partner: string; readonly port: string; readonly json?: boolean; readonly failOn?: Severity };

const send = async (paths: readonly string[], { partner, port, json = false, failOn }: Options): Promise<void> => {
  const sender = senderOf(partner);
  const system = await findSystem(port);
  const client = sqsOf(system);
  const files = new Map<string, string>();
  for (const path of paths) files.set(await sendFile(client, system, sender, path), path);

  const replies = await repliesTo(client, system, { sender, ids: [...files.keys()], json });
  console.log(json ? JSON.stringify(replies) : replies.map((reply) => asText(files, reply)).join('\n'));
  const findings = replies.flatMap(({ data }) => data.findings);
  if (failsOn(findings, failOn)) process.exitCode = 1;
  const answered = new Set(replies.map(({ data }) => data.messageId));
  const missing = [...files].filter(([messageId]) => !answered.has(messageId)).map(([, path]) => path);
  if (missing.length > 0)
    throw new Error(
      `No reply came within 20 seconds to ${missing.join(', ')}: look at the dead letters in the console.`,
    );
};

export const command = npmCommand(
  'send',
  "Puts event files on a partner's door of the running system and prints the replies.",
)
  .requiredOption('--partner <id>', 'the partner that sends, for example masan-univ; "city" for the officials')
  .addOption(portOption())
  .option('--json', 'print exactly one line of JSON')
  .addOption(failOnOption())
  .argument('<file...>', 'JSON events, bare postings or seekers, JobPosting JSON-LD, 고용24 XML')
  .action(send);

if (import.meta.main) await run(command);
