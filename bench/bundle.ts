import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ENVIRONMENT } from '../functions/contracts/environment.ts';
import { BUNDLING, bundleFunctions } from '../lib/function-bundles.ts';
import { INVENTED_SETTINGS } from '../test/support/invented-site.ts';
import { synthesised } from '../test/support/synthesised.ts';
import type { BenchReport, Line } from './report.ts';
import { medianOf } from './timing.ts';

/** How often each bundle is loaded, each time in a process of its own. */
const ROUNDS = 20;
/** The longest acceptable import, as a share of the peer's. */
const SHARE = 0.7;
/** The largest acceptable bundle, in KB of 1,024 bytes. */
const LARGEST = 450;
const LARGEST_SENDER = 700;
const SENDERS: readonly string[] = ['send-notice'];

const BARE = 'a bare handler';
const USUAL = 'middy, Powertools ×5, zod, three clients';

/**
 * Loads a bundle as Lambda does. Writes the CPU time of the thread that loads it (ms), and whether the bundle has a
 * handler. Loading waits for nothing, and CPU time hardly depends on the other work of the machine.
 */
const LOADER = `
  const before = process.threadCpuUsage();
  const { handler } = require(process.argv[1]);
  const { user, system } = process.threadCpuUsage(before);
  console.log(JSON.stringify([(user + system) / 1000, typeof handler]));
`;

type Bundle = { readonly name: string; readonly file: string; readonly environment: NodeJS.ProcessEnv };
type Loaded = { readonly time: number; readonly handler: string };

const variableOf = (setting: string): string | undefined =>
  new Map<string, string>(Object.entries(ENVIRONMENT)).get(setting);

const environmentOf = (jobs: ReturnType<typeof synthesised>, folder: string): NodeJS.ProcessEnv => {
  const names = Object.keys(jobs.lambda(folder).properties['Environment'].Variables);
  const given = new Map(Object.entries(INVENTED_SETTINGS).map(([setting, value]) => [variableOf(setting), value]));
  return Object.fromEntries(names.map((name) => [name, given.get(name) ?? '{}']));
};

/** The functions as they are deployed. */
const functionsIn = async (folder: string): Promise<Bundle[]> => {
  const jobs = synthesised('dev');
  const { folders } = await bundleFunctions(folder);
  return folders.map((name) => ({
    name,
    file: join(folder, name, 'handler.js'),
    environment: environmentOf(jobs, name),
  }));
};

/** The peers, bundled with the same options but whole. */
const peersIn = async (outdir: string): Promise<Bundle[]> => {
  const peers = { bare: BARE, usual: USUAL };
  const entryPoints = Object.keys(peers).map((name) => join(import.meta.dirname, 'bundle', `${name}.ts`));
  await build({ ...BUNDLING, entryPoints, outdir });
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
  return Object.entries(peers).map(([file, name]) => ({ name, file: join(outdir, `${file}.js`), environment: {} }));
};

const load = ({ file, environment }: Bundle): Loaded => {
  const env = { ...environment, AWS_REGION: 'ap-northeast-2' };
  const [time, handler] = JSON.parse(execFileSync(process.execPath, ['-e', LOADER, file], { env, encoding: 'utf8' }));
  return { time, handler };
};

type Measured = Bundle & { readonly kilobytes: number; readonly median: number; readonly handlers: readonly string[] };

/** The bundles take turns. A first turn does not count: it brings the files into the memory of the machine. */
const measured = (bundles: readonly Bundle[]): Measured[] => {
  const loads = bundles.map((): Loaded[] => []);
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [index, bundle] of bundles.entries()) {
      const loaded = load(bundle);
      if (round > 0) loads[index]?.push(loaded);
    }
  return bundles.map((bundle, index) => ({
    ...bundle,
    kilobytes: statSync(bundle.file).size / 1_024,
    median: medianOf((loads[index] ?? []).map(({ time }) => time)),
    handlers: (loads[index] ?? []).map(({ handler }) => handler),
  }));
};

/** The size of every function and how long it takes to load, beside a bare handler and a function as usually written. */
export const benchBundle = async (): Promise<BenchReport> => {
  const folder = mkdtempSync(join(tmpdir(), 'jobs-bench-bundle-'));
  try {
    const functions = await functionsIn(join(folder, 'functions'));
    const all = measured([...functions, ...(await peersIn(join(folder, 'peers')))]);
    const own = all.slice(0, functions.length);
    const usual = all.find(({ name }) => name === USUAL)?.median ?? NaN;
    return {
      bench: 'bundle',
      workload: `every function loaded ${ROUNDS} times, each time in a fresh process: CPU time of the loading thread`,
      unit: 'ms',
      lines: [
        ...all.map(({ name, median }, index): Line => ({
          name: `${name}: import`,
          median,
          ...(index < own.length && { ceiling: SHARE * usual }),
        })),
        ...all.map(({ name, kilobytes }, index): Line => ({
          name: `${name}: size`,
          median: kilobytes,
          unit: 'KB',
          ...(index < own.length && { ceiling: SENDERS.includes(name) ? LARGEST_SENDER : LARGEST }),
        })),
      ],
      differences: all.flatMap(({ name, handlers }) =>
        handlers.every((handler) => handler === 'function') ? [] : [`${name} has no handler`],
      ),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
