import * as z from 'zod';
import { findSystem } from '../local/system/commands/running-system.ts';
import { npmCommand, run } from './command-line.ts';
import { portOption } from './port-option.ts';

/**
 * `npm run -s follow -- MESSAGE_ID`: the path of one message through the stages of the running system, from their logs.
 */

const pathSchema = z.object({
  messageId: z.string(),
  steps: z.array(
    z.object({
      at: z.string(),
      stage: z.string(),
      what: z.string(),
      ids: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    }),
  ),
});
type Path = z.infer<typeof pathSchema>;

const pathFrom = async (port: string, messageId: string): Promise<Path> => {
  const { console } = await findSystem(port);
  const response = await fetch(`${console}/path?message=${encodeURIComponent(messageId)}`);
  if (response.status === 404)
    throw new Error(
      `No line of the logs and no queue knows the message ${messageId}: give the id that SQS gave it, as in its reply.`,
    );
  return pathSchema.parse(await response.json());
};

/** `2026-11-02 09:00:03`. */
const seoulTime = (at: string): string => new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Seoul' });

/** Longer lists of ids are shown as a count. `--json` prints every id. */
const MOST_SHOWN = 3;
const idsText = (name: string, ids: string | readonly string[]): string =>
  typeof ids === 'string' ? `${name} ${ids}` : `${name} ${ids.length > MOST_SHOWN ? `(${ids.length})` : ids.join(' ')}`;

const asText = ({ messageId, steps }: Path): string =>
  [
    `The path of message ${messageId} in ${steps.length} steps (times in Seoul):`,
    ...steps.flatMap(({ at, stage, what, ids }) => [
      `${seoulTime(at)}  ${stage}  ${what}`,
      `  ${Object.entries(ids)
        .map(([name, value]) => idsText(name, value))
        .join(' · ')}`,
    ]),
  ].join('\n');

export const command = npmCommand('follow', 'Prints the path of one message through the stages of the running system.')
  .addOption(portOption())
  .option('--json', 'print exactly one line of JSON')
  .argument('<message-id>', 'the id that SQS gave the message: it stands in the reply and in the list of dead letters')
  .action(async (messageId: string, { port, json = false }: { port: string; json?: boolean }) => {
    const path = await pathFrom(port, messageId);
    console.log(json ? JSON.stringify(path) : asText(path));
  });

if (import.meta.main) await run(command);
