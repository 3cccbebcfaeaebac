import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { Command, Option } from 'commander';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { PROGRAMME_IDS } from '../functions/contracts/programmes.ts';
import type { RescreenSeekers } from '../functions/contracts/stage-messages.ts';
import {
  CONSOLE_PORT,
  findSystem,
  queueUrlOf,
  sqsOf,
  type RunningSystem,
} from '../local/system/commands/running-system.ts';

/**
 * `npm run -s rescreen -- --on DATE`: runs the morning of a day in the running system. Each person whose answer may
 * change by that day is screened again, and gets a mail if it did.
 */

const IDLE_LIMIT_MILLIS = 120_000;
const LOOK_MILLIS = 100;

const statusSchema = z.object({
  queues: z.array(z.object({ kind: z.string(), waiting: z.number(), inFlight: z.number() })),
  functions: z.array(z.object({ running: z.number() })),
});
const outcomesSchema = z.record(z.string(), z.string());
const answersSchema = z.array(
  z.object({
    partner: z.string(),
    externalId: z.string(),
    on: z.string(),
    answer: z.number(),
    outcomes: outcomesSchema,
    before: outcomesSchema,
  }),
);
type Answer = z.infer<typeof answersSchema>[number];

const program = new Command('rescreen')
  .description(
    'Screens again, in the running system, whoever has an answer that turns by a day, and mails those whose did.',
  )
  .requiredOption('--on <date>', 'the day (Asia/Seoul), e.g. 2027-02-03')
  .addOption(new Option('--port <port>', "the port of the running system's console").default(CONSOLE_PORT))
  .option('--json', 'print one line of JSON')
  .parse();
const { on, port, json = false } = program.opts<{ on: string; port: string; json?: boolean }>();

const read = async <T>(system: RunningSystem, path: string, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(await (await fetch(`${system.console}${path}`)).json());

const isAtRest = async (system: RunningSystem): Promise<boolean> => {
  const { queues, functions } = await read(system, '/status', statusSchema);
  const working = queues.filter(({ kind }) => kind === 'door' || kind === 'stage');
  return (
    working.every(({ waiting, inFlight }) => waiting + inFlight === 0) &&
    functions.every(({ running }) => running === 0)
  );
};

/** A stage publishes before it acknowledges. Two polls without work therefore mean that no work is left. */
const rest = async (system: RunningSystem): Promise<void> => {
  const deadline = performance.now() + IDLE_LIMIT_MILLIS;
  for (let quiet = 0; quiet < 2; quiet = (await isAtRest(system)) ? quiet + 1 : 0) {
    if (performance.now() > deadline)
      throw new Error('The system is still at work after two minutes: look at the queues in the console.');
    await pause(LOOK_MILLIS);
  }
};

type Flip = { partner: string; externalId: string; programme: string; from: string | null; to: string };

const flipsOf = ({ partner, externalId, outcomes, before }: Answer): Flip[] =>
  PROGRAMME_IDS.flatMap((programme) => {
    const to = outcomes[programme];
    const from = before[programme] ?? null;
    return to === undefined || to === from ? [] : [{ partner, externalId, programme, from, to }];
  });

const run = async (): Promise<void> => {
  if (!z.iso.date().safeParse(on).success)
    throw new Error(`--on must be a calendar date like 2027-02-03; "${on}" is not one.`);
  const system = await findSystem(port);
  await rest(system);
  const known = new Map((await read(system, '/answers', answersSchema)).map((one) => [keyOf(one), one.answer]));
  const client = sqsOf(system);
  await client.send(
    new SendMessageCommand({
      QueueUrl: queueUrlOf(system, `jobs-${system.stage}-rescreen-seekers`),
      MessageBody: JSON.stringify({ on } satisfies RescreenSeekers),
    }),
  );
  await rest(system);
  const answers = await read(system, '/answers', answersSchema);
  const told = answers.filter((one) => one.answer > (known.get(keyOf(one)) ?? 0));
  const report = { on, told: told.length, flips: told.flatMap(flipsOf) };
  console.log(json ? JSON.stringify(report) : asText(report));
};

const keyOf = ({ partner, externalId }: Answer): string => `${partner}/${externalId}`;

const asText = ({ told, flips }: { on: string; told: number; flips: readonly Flip[] }): string =>
  [
    `${on} 기준으로 다시 살펴본 결과, 답이 달라진 사람은 ${told}명입니다.`,
    ...flips.map(
      ({ partner, externalId, programme, from, to }) =>
        `  ${partner}/${externalId} · ${programme}: ${from ?? '-'} → ${to}`,
    ),
  ].join('\n');

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
