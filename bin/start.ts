import { InvalidArgumentError } from 'commander';
import { startConsole } from '../local/console/start-console.ts';
import { sampleCity } from '../local/sample-city/sample-city.ts';
import { loadSample, type SampleLoading } from '../local/system/commands/load-sample.ts';
import { clockMover } from '../local/system/commands/move-clock.ts';
import { progressBar } from '../local/system/commands/progress.ts';
import { requireFreePort } from '../local/system/aws/loopback-server.ts';
import { startSystem } from '../local/system/start-system.ts';
import type { LocalSystem } from '../local/system/start-system.ts';
import { viewOf } from '../local/system/view/console-view.ts';
import { npmCommand, run } from './command-line.ts';

/** `npm start`: the whole system on this machine with the sample city in it, until SIGINT or SIGTERM. */

const CONSOLE_PORT = 4780;
/** Three more follow it. */
const LAST_PORT = 65_532;
/** After this time (ms) the process exits in any case. The promised limit is two seconds. */
const STOP_LIMIT_MILLIS = 1_500;

/** How soon the end of npm is noticed, in milliseconds. */
const PARENT_LOOK_MILLIS = 200;

/** Read at once: npm may end while the system is still starting. */
const parent = process.ppid;

/**
 * npm sends a signal to its shell, and the shell exits without passing it on. So the end of the parent is the signal.
 */
const onParentGone = (stop: () => void): void => {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, PARENT_LOOK_MILLIS).unref();
};

const portNumber = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > LAST_PORT)
    throw new InvalidArgumentError(`Give a port from 0 to ${LAST_PORT}.`);
  return port;
};

const announce = (url: string, system: LocalSystem): void => {
  console.log(`The console is open: ${url}`);
  console.log(`  what anybody sees (누리집) ${system.pages}/`);
  console.log(`  what officials see (업무 화면) ${system.console}/`);
  console.log(
    `  mailbox (메일함) ${url}/mailbox · queues ${system.endpoints.sqs} · day ${system.today()} · Ctrl+C stops`,
  );
};

const load = async (system: LocalSystem, sample: SampleLoading): Promise<void> => {
  const { messages } = await sample.done;
  const mails = system.rawMails().length;
  console.log(`  The sample city is loaded: ${messages} messages, ${mails} mails. Everybody in it is invented.`);
};

/** The console has the port itself; the people's pages, the queues and the officials' console have the next ones. 0: any free ones. */
const portsFrom = (port: number) => {
  const after = (steps: number): number => (port === 0 ? 0 : port + steps);
  return { pages: after(1), sqs: after(2), console: after(3) };
};

const start = async ({ now, port }: { readonly now?: string; readonly port: number }): Promise<void> => {
  const ports = portsFrom(port);
  await requireFreePort('the console', port);
  if (port !== 0) {
    await requireFreePort("the people's pages", ports.pages);
    await requireFreePort('the queues', ports.sqs);
    await requireFreePort("the officials' console", ports.console);
  }
  const progress = progressBar();
  progress.begin('starting', 1);
  const system = await startSystem({ now, ports }).finally(progress.end);
  let sample: SampleLoading | undefined;
  let isStopping = false;
  const clock = clockMover(system, (error) => {
    // What a stop interrupts is not an error.
    if (isStopping) return;
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
  const web = await startConsole(
    viewOf(system, () => sample?.now(), clock),
    port,
  ).catch(async (error: unknown) => {
    await system.stop();
    throw error;
  });
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(0), STOP_LIMIT_MILLIS);
    void Promise.all([web.stop(), system.stop()]).finally(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  onParentGone(stop);
  announce(web.url, system);
  sample = loadSample(system, sampleCity({ day: system.today() }), progress);
  await load(system, sample).catch((error: unknown) => {
    // A send that the stop interrupts is not an error.
    if (!isStopping) throw error;
  });
};

export const command = npmCommand(
  'start',
  'Runs the whole system on this machine, loads the sample city and opens the console.',
)
  .option('--now <date>', 'the day on which the system runs, for example 2026-11-02; absent: today')
  .option(
    '--port <port>',
    "the port of the console; the people's pages, the queues (SQS) and the officials' console take the next three; 0 takes free ones",
    portNumber,
    CONSOLE_PORT,
  )
  .action(async (options: { now?: string; port: number }) => {
    try {
      await start(options);
    } catch (error) {
      // What was started would keep the process alive.
      console.error(error instanceof Error ? error.message : String(error));
      process.exit(1);
    }
  });

if (import.meta.main) await run(command);
