import { Command, InvalidArgumentError } from 'commander';
import { startConsole } from '../local/console/start-console.ts';
import { sampleCity } from '../local/sample-city/sample-city.ts';
import { loadSample, type SampleLoading } from '../local/system/commands/load-sample.ts';
import { progressBar } from '../local/system/commands/progress.ts';
import { requireFreePort } from '../local/system/aws/loopback-server.ts';
import { startSystem } from '../local/system/start-system.ts';
import type { LocalSystem } from '../local/system/start-system.ts';
import { viewOf } from '../local/system/view/console-view.ts';

/** `npm start`: the whole system on this machine with the sample city in it, until SIGINT or SIGTERM. */

const CONSOLE_PORT = 4780;
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
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Give a port from 0 to 65535.');
  return port;
};

const program = new Command('start')
  .description('Runs the whole system on this machine and opens its console.')
  .option('--now <date>', 'the day on which the system runs (YYYY-MM-DD); absent: today')
  .option(
    '--port <port>',
    "the port of the console; the people's pages take the next one; 0 takes free ones",
    portNumber,
    CONSOLE_PORT,
  )
  .parse();
const { now, port } = program.opts<{ now?: string; port: number }>();

const announce = (url: string, system: LocalSystem): void => {
  console.log(`콘솔이 열렸습니다: ${url}`);
  console.log(`  메일함 ${url}/mailbox · 시스템 날짜 ${system.today()} · 멈추려면 Ctrl+C`);
};

const load = async (system: LocalSystem, sample: SampleLoading): Promise<void> => {
  const { messages } = await sample.done;
  const mails = system.rawMails().length;
  console.log(`  가상의 표본 도시에서 메시지 ${messages}건을 보냈고 메일 ${mails}통이 나갔습니다.`);
};

const run = async (): Promise<void> => {
  await requireFreePort('the console', port);
  if (port !== 0) await requireFreePort("the people's pages", port + 1);
  const system = await startSystem({
    now,
    ports: { pages: port === 0 ? 0 : port + 1 },
  });
  let sample: SampleLoading | undefined;
  const web = await startConsole(
    viewOf(system, () => sample?.now()),
    port,
  ).catch(async (error: unknown) => {
    await system.stop();
    throw error;
  });
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(0), STOP_LIMIT_MILLIS);
    void Promise.all([web.stop(), system.stop()]).finally(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  onParentGone(stop);
  announce(web.url, system);
  sample = loadSample(system, sampleCity({ day: system.today() }), progressBar());
  await load(system, sample).catch((error: unknown) => {
    // A send that the stop interrupts is not an error.
    if (!isStopping) throw error;
  });
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
