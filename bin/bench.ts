import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import * as z from 'zod';
import { progressBar } from '../local/system/commands/progress.ts';
import { npmCommand, run } from './command-line.ts';

/**
 * `npm run bench [-- NAME…]` runs the benchmarks. `npm run bench -- --check` type-checks, lints and tests them instead.
 * Only `bench/package.json` lists the peers, because nothing else needs them. They are installed at first use.
 */

const BENCH = join(import.meta.dirname, '..', 'bench');
/** The fewest people that `through` can have. */
const FEWEST_SEEKERS = 1_000;

const packageIn = (folder: string): { version: string; dependencies: Record<string, string> } =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const arePeersInstalled = (): boolean =>
  Object.entries(packageIn(BENCH).dependencies).every(([name, version]) => {
    const folder = join(BENCH, 'node_modules', name);
    return existsSync(folder) && packageIn(folder).version === version;
  });

/** Runs npm in `bench/`. Exits with npm's exit code if it fails. On Windows only a shell finds `npm.cmd`. */
const npm = (args: string): void => {
  const { status } = spawnSync(`npm ${args}`, { cwd: BENCH, stdio: ['ignore', 2, 2], shell: true });
  if (status !== 0) process.exit(status ?? 1);
};

/** What `bench/run.ts` tells before each benchmark. */
const beforeSchema = z.object({ name: z.string(), done: z.int(), of: z.int() });

const runBenches = async (args: readonly string[]): Promise<void> => {
  const progress = progressBar();
  // The standard error is passed on: were it the terminal, a bar of a benchmark's own would be drawn over this one.
  const child = spawn(process.execPath, [join(BENCH, 'run.ts'), ...args], {
    stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
  });
  child.stderr?.pipe(process.stderr, { end: false });
  child.on('message', (message) => {
    const { name, done, of } = beforeSchema.parse(message);
    if (done === 0) progress.begin(`benchmark ${name}`, of);
    progress.reach(done, of, `benchmark ${name}`);
  });
  const [code] = await once(child, 'close');
  progress.end();
  process.exitCode = z.int().nullable().parse(code) ?? 1;
};

const seekersOption = (text: string): string => {
  if (!/^[0-9]{1,7}$/.test(text) || Number(text) < FEWEST_SEEKERS)
    throw new InvalidArgumentError(`Give a whole number from ${FEWEST_SEEKERS} on.`);
  return text;
};

type Options = { readonly check?: boolean; readonly seekers?: string };

export const command = npmCommand('bench', 'Runs the named benchmarks beside their peers, or all of them.')
  .argument('[name...]', 'as in docs/benchmarks.md, for example match or through')
  .option('--seekers <number>', 'how many people the benchmark through has', seekersOption)
  .option('--check', 'type-check, lint and test the benchmarks instead')
  .action(async (names: readonly string[], { check = false, seekers }: Options) => {
    if (!arePeersInstalled()) {
      process.stderr.write('Installing the peers of the benchmarks (npm ci in bench/) …\n');
      npm('ci --no-fund --no-audit');
    }
    if (check) npm('run check');
    else await runBenches([...names, ...(seekers === undefined ? [] : ['--seekers', seekers])]);
  });

if (import.meta.main) await run(command);
