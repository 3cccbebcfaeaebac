import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { Command, Option } from 'commander';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { withinBmp } from '../functions/aws/queue.ts';
import { doorQueueName, replyQueueName, senderSchema } from '../functions/contracts/partners.ts';
import type { Sender } from '../functions/contracts/partners.ts';
import type { Reply } from '../functions/contracts/reply.ts';
import { failOnOption, failsOn } from './command-line.ts';
import { takeRepliesTo } from '../local/system/commands/replies.ts';
import {
  CONSOLE_PORT,
  findSystem,
  queueUrlOf,
  sqsOf,
  type RunningSystem,
} from '../local/system/commands/running-system.ts';
import { wrapFile } from '../local/system/commands/wrap-file.ts';

/** `npm run send`: puts event files on a partner's door of the running system and prints the replies. */

const REPLY_LIMIT_MILLIS = 20_000;

const optionsSchema = z.object({
  partner: z.string(),
  port: z.string(),
  json: z.boolean().default(false),
  failOn: z.enum(['refuse', 'hold', 'warn']).optional(),
});

const program = new Command('send')
  .description("Puts event files on a partner's door of the running system and prints the replies.")
  .requiredOption('--partner <id>', 'the partner that sends, e.g. masan-univ; "city" for the officials')
  .addOption(new Option('--port <port>', "the port of the running system's console").default(CONSOLE_PORT))
  .option('--json', 'print one line of JSON')
  .addOption(failOnOption())
  .argument('<file...>', 'JSON events, bare postings or seekers, JobPosting JSON-LD, 고용24 XML')
  .parse();

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
  const { door, body } = wrapFile(sender, file, readBytes(file), system.now);
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
  const outcome = reply.type === 'kr.go.changwon.jobs.message.accepted.v1' ? `접수됨 (${reply.data.state})` : '반려됨';
  return [
    `${files.get(messageId) ?? ''}: ${outcome} · 메시지 ${messageId}`,
    ...findings.flatMap(({ severity, code, path, message, fix }) => [
      `  [${severity}] ${code}${path === '' ? '' : ` · ${path}`}: ${message}`,
      ...(fix === undefined ? [] : [`    → ${fix}`]),
    ]),
  ].join('\n');
};

const run = async (): Promise<void> => {
  const { partner, port, json, failOn } = optionsSchema.parse(program.opts());
  const sender = senderOf(partner);
  const system = await findSystem(port);
  const client = sqsOf(system);
  const files = new Map<string, string>();
  for (const file of program.args) files.set(await sendFile(client, system, sender, file), file);

  const queueUrl = queueUrlOf(system, replyQueueName(system.stage, sender));
  const replies = await takeRepliesTo(client, queueUrl, [...files.keys()], REPLY_LIMIT_MILLIS);
  console.log(json ? JSON.stringify(replies) : replies.map((reply) => asText(files, reply)).join('\n'));
  if (
    failsOn(
      replies.flatMap(({ data }) => data.findings),
      failOn,
    )
  )
    process.exitCode = 1;
  const answered = new Set(replies.map(({ data }) => data.messageId));
  const missing = [...files].filter(([messageId]) => !answered.has(messageId)).map(([, file]) => file);
  if (missing.length > 0) {
    throw new Error(
      `No reply came within 20 seconds to ${missing.join(', ')}: look at the dead letters in the console.`,
    );
  }
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
