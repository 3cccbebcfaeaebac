import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { readFileSync } from 'node:fs';
import { withinBmp } from '../functions/aws/queue.ts';
import { doorQueueName, replyQueueName, senderSchema } from '../functions/contracts/partners.ts';
import type { Sender } from '../functions/contracts/partners.ts';
import type { Reply } from '../functions/contracts/reply.ts';
import type { Severity } from '../functions/contracts/finding.ts';
import { failOnOption, failsOn, npmCommand, run } from './command-line.ts';
import { placeOfMistake } from './json-error.ts';
import { portOption } from './port-option.ts';
import { commandProgress } from '../local/system/commands/progress.ts';
import { takeRepliesTo } from '../local/system/commands/replies.ts';
import {
  findSystem,
  loadingOf,
  queueUrlOf,
  sqsOf,
  type RunningSystem,
} from '../local/system/commands/running-system.ts';
import { wrapFile } from '../local/system/commands/wrap-file.ts';

/** `npm run send`: puts event files on a partner's door of the running system and prints the replies. */

const REPLY_LIMIT_MILLIS = 20_000;
/** While the sample city is being loaded. */
const LOOK_EVERY_MILLIS = 2_000;

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

/** The replies to all messages. What is sent while the sample city is being loaded queues behind it, so this waits. */
const repliesTo = async (
  client: SQSClient,
  system: RunningSystem,
  { sender, ids, json }: { readonly sender: Sender; readonly ids: readonly string[]; readonly json: boolean },
): Promise<Reply[]> => {
  const queueUrl = queueUrlOf(system, replyQueueName(system.stage, sender));
  const progress = commandProgress({ json });
  const replies: Reply[] = [];
  let loading = await loadingOf(system);
  if (loading !== undefined && !json)
    console.error('The sample city is being loaded, and this message waits behind it: its reply comes a little later.');
  if (loading !== undefined) progress.begin('sample city', loading.messages);
  for (;;) {
    const answered = new Set(replies.map(({ data }) => data.messageId));
    const missing = ids.filter((id) => !answered.has(id));
    const wait = loading === undefined ? REPLY_LIMIT_MILLIS : LOOK_EVERY_MILLIS;
    replies.push(...(await takeRepliesTo(client, queueUrl, missing, wait)));
    if (replies.length === ids.length || loading === undefined) break;
    loading = await loadingOf(system);
    if (loading !== undefined) progress.reach(loading.answered);
  }
  progress.end();
  return replies;
};

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
