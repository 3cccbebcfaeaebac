import { Command, Option } from 'commander';
import * as z from 'zod';
import { seoulClock, seoulDay } from '../local/console/seoul-time.ts';
import { CONSOLE_PORT, findSystem } from '../local/system/commands/running-system.ts';

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

const program = new Command('follow')
  .description('Prints the path of one message through the stages of the running system.')
  .addOption(new Option('--port <port>', "the port of the running system's console").default(CONSOLE_PORT))
  .option('--json', 'print one line of JSON')
  .argument('<message-id>', 'the id that SQS gave the message: it stands in the reply and in the list of dead letters')
  .parse();

const pathFrom = async (port: string, messageId: string): Promise<Path> => {
  const { console } = await findSystem(port);
  const response = await fetch(`${console}/path?message=${encodeURIComponent(messageId)}`);
  if (response.status === 404)
    throw new Error(
      `No line of the logs and no queue knows the message ${messageId}: give the id that SQS gave it, as in its reply.`,
    );
  return pathSchema.parse(await response.json());
};

/** Longer lists of ids are shown as a count. `--json` prints every id. */
const MOST_SHOWN = 3;
const idsText = (name: string, ids: string | readonly string[]): string =>
  typeof ids === 'string' ? `${name} ${ids}` : `${name} ${ids.length > MOST_SHOWN ? `${ids.length}건` : ids.join(' ')}`;

const asText = ({ messageId, steps }: Path): string =>
  [
    `메시지 ${messageId}의 경로 (${steps.length}단계)`,
    ...steps.flatMap(({ at, stage, what, ids }) => [
      `${seoulDay(at)} ${seoulClock(at)}  ${stage}  ${what}`,
      `  ${Object.entries(ids)
        .map(([name, value]) => idsText(name, value))
        .join(' · ')}`,
    ]),
  ].join('\n');

try {
  const { port, json = false } = program.opts<{ port: string; json?: boolean }>();
  const path = await pathFrom(port, program.args[0] ?? '');
  console.log(json ? JSON.stringify(path) : asText(path));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
