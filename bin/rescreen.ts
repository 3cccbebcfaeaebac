import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { PROGRAMME_IDS } from '../functions/contracts/programmes.ts';
import type { RescreenSeekers } from '../functions/contracts/stage-messages.ts';
import { findSystem, queueUrlOf, sqsOf, type RunningSystem } from '../local/system/commands/running-system.ts';
import { dateOption, npmCommand, run } from './command-line.ts';
import { portOption } from './port-option.ts';
import { commandProgress, type Progress } from '../local/system/commands/progress.ts';

/**
 * `npm run -s rescreen -- --on DATE`: runs the morning of a day in the running system. Each person whose answer may
 * change by that day is screened again, and gets a mail if it did.
 */

const IDLE_LIMIT_MILLIS = 120_000;
const LOOK_MILLIS = 100;

const statusSchema = z.object({
  queues: z.array(z.object({ kind: z.string(), waiting: z.number(), inFlight: z.number(), received: z.number() })),
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

const read = async <T>(system: RunningSystem, path: string, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(await (await fetch(`${system.console}${path}`)).json());

/** Of all messages to the functions so far: how many there are, and how many are not worked on yet. */
const workOf = async (system: RunningSystem): Promise<{ readonly sent: number; readonly left: number }> => {
  const { queues, functions } = await read(system, '/status', statusSchema);
  const working = queues.filter(({ kind }) => kind === 'door' || kind === 'stage');
  const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0);
  return {
    sent: sum(working.map(({ received }) => received)),
    // A function that runs without a message is work too.
    left: Math.max(
      sum(working.map(({ waiting, inFlight }) => waiting + inFlight)),
      sum(functions.map(({ running }) => running)),
    ),
  };
};

/** A stage publishes before it acknowledges. Two polls without work therefore mean that no work is left. */
const rest = async (system: RunningSystem, progress: Progress, what: string): Promise<void> => {
  const before = await workOf(system);
  progress.begin(what, before.left);
  let [quiet, most] = [0, -1];
  // The limit counts from the last progress: a sample city that is being loaded takes its time.
  let deadline = performance.now() + IDLE_LIMIT_MILLIS;
  while (quiet < 2) {
    const { sent, left } = await workOf(system);
    const total = sent - before.sent + before.left;
    const done = total - left;
    progress.reach(done, total);
    quiet = left === 0 ? quiet + 1 : 0;
    if (done > most) deadline = performance.now() + IDLE_LIMIT_MILLIS;
    if (performance.now() > deadline)
      throw new Error('The system has done nothing for two minutes: look at the queues in the console.');
    most = Math.max(most, done);
    await pause(LOOK_MILLIS);
  }
  progress.end();
};

type Flip = { partner: string; externalId: string; programme: string; from: string | null; to: string };

const flipsOf = ({ partner, externalId, outcomes, before }: Answer): Flip[] =>
  PROGRAMME_IDS.flatMap((programme) => {
    const to = outcomes[programme];
    const from = before[programme] ?? null;
    return to === undefined || to === from ? [] : [{ partner, externalId, programme, from, to }];
  });

type Options = { readonly on: string; readonly port: string; readonly json?: boolean };

const rescreen = async (options: Options): Promise<void> => {
  const on = dateOption(options.on, '--on');
  const system = await findSystem(options.port);
  const progress = commandProgress(options);
  await rest(system, progress, 'what came before');
  const known = new Map((await read(system, '/answers', answersSchema)).map((one) => [keyOf(one), one.answer]));
  const client = sqsOf(system);
  await client.send(
    new SendMessageCommand({
      QueueUrl: queueUrlOf(system, `jobs-${system.stage}-rescreen-seekers`),
      MessageBody: JSON.stringify({ on } satisfies RescreenSeekers),
    }),
  );
  await rest(system, progress, 'screening again');
  const answers = await read(system, '/answers', answersSchema);
  const told = answers.filter((one) => one.answer > (known.get(keyOf(one)) ?? 0));
  const report = { on, told: told.length, flips: told.flatMap(flipsOf) };
  console.log(options.json === true ? JSON.stringify(report) : asText(report));
};

const keyOf = ({ partner, externalId }: Answer): string => `${partner}/${externalId}`;

const asText = ({ on, told, flips }: { on: string; told: number; flips: readonly Flip[] }): string =>
  [
    `Screened again as of ${on}: ${told} got another answer, and a mail about it.`,
    ...flips.map(
      ({ partner, externalId, programme, from, to }) =>
        `  ${partner}/${externalId} · ${programme}: ${from ?? '-'} → ${to}`,
    ),
  ].join('\n');

export const command = npmCommand(
  'rescreen',
  'Screens again, in the running system, whoever has an answer that turns by a day, and mails those whose did.',
)
  .requiredOption('--on <date>', 'the day (Asia/Seoul), for example 2027-02-03')
  .addOption(portOption())
  .option('--json', 'print exactly one line of JSON')
  .action(rescreen);

if (import.meta.main) await run(command);
