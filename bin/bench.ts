import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run bench [-- NAME…]` runs the benchmarks. `npm run bench -- --check` type-checks, lints and tests them instead.
 * Only `bench/package.json` lists the peers, because nothing else needs them. They are installed at first use.
 */

const BENCH = join(import.meta.dirname, '..', 'bench');

const packageIn = (folder: string): { version: string; dependencies: Record<string, string> } =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const arePeersInstalled = (): boolean =>
  Object.entries(packageIn(BENCH).dependencies).every(([name, version]) => {
    const folder = join(BENCH, 'node_modules', name);
    return existsSync(folder) && packageIn(folder).version === version;
  });

/** Runs npm in `bench/`. Exits with npm's exit code if it fails. On Windows only a shell finds `npm.cmd`. */
const npm = (command: string): void => {
  const { status } = spawnSync(`npm ${command}`, { cwd: BENCH, stdio: ['ignore', 2, 2], shell: true });
  if (status !== 0) process.exit(status ?? 1);
};

const names = process.argv.slice(2);
if (!arePeersInstalled()) {
  process.stderr.write('Installing the peers of the benchmarks (npm ci in bench/) …\n');
  npm('ci --no-fund --no-audit');
}
if (names.includes('--check')) npm('run check');
else {
  const { status } = spawnSync(process.execPath, [join(BENCH, 'run.ts'), ...names], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
