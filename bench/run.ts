import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { benchAds } from './ads.ts';
import { benchBill } from './bill.ts';
import { benchBundle } from './bundle.ts';
import { benchCity } from './city.ts';
import { benchLongest } from './longest.ts';
import { benchMails } from './mails.ts';
import { benchMatch } from './match.ts';
import { benchOutsized } from './outsized.ts';
import { benchRehearse } from './rehearse.ts';
import { exitCodeOf, pageOf, type BenchReport } from './report.ts';
import { benchScale } from './scale.ts';
import { benchScreen } from './screen.ts';
import { benchSend } from './send.ts';
import { benchStore } from './store.ts';
import { benchThrough } from './through.ts';

/**
 * Runs the named benchmarks, or all. Prints their tables, and writes each to `.bench/NAME.json`.
 * `npm run bench` starts it after it has installed the peers, and is told before each benchmark how far it is. Exit code 1 if compared programs give different
 * results, 2 if only a goal is missed. `--seekers N`: how many people `through` has, at least 1,000.
 */

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seekers: { type: 'string' } } });
const { seekers } = z.object({ seekers: z.coerce.number().int().min(1_000).optional() }).parse(values);

const BENCHES: ReadonlyMap<string, () => Promise<BenchReport>> = new Map([
  ['screen', benchScreen],
  ['city', benchCity],
  ['rehearse', benchRehearse],
  ['send', () => benchSend()],
  ['outsized', () => benchOutsized()],
  ['ads', () => Promise.resolve(benchAds())],
  ['match', () => benchMatch()],
  ['scale', () => benchScale()],
  ['store', () => benchStore()],
  ['mails', () => benchMails()],
  ['longest', () => benchLongest()],
  ['bill', () => benchBill()],
  ['through', () => benchThrough(seekers)],
  ['bundle', benchBundle],
]);

const FOLDER = '.bench';

const machine = (): string =>
  `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}`;

const keep = (report: BenchReport, at: string): void => {
  mkdirSync(FOLDER, { recursive: true });
  const kept = { ...report, at, machine: machine() };
  writeFileSync(join(FOLDER, `${report.bench}.json`), `${JSON.stringify(kept, null, 2)}\n`);
};

const run = async (names: readonly string[]): Promise<void> => {
  const unknown = names.filter((name) => !BENCHES.has(name));
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no benchmark called ${unknown.join(', ')}: choose among ${[...BENCHES.keys()].join(', ')}.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const reports: BenchReport[] = [];
  const wanted = [...BENCHES].filter(([name]) => names.length === 0 || names.includes(name));
  for (const [done, [name, bench]] of wanted.entries()) {
    process.send?.({ name, done, of: wanted.length });
    const report = await bench();
    keep(report, new Date().toISOString());
    reports.push(report);
  }
  process.stdout.write(`${reports.map(pageOf).join('\n\n')}\n`);
  process.exitCode = exitCodeOf(reports);
};

await run(positionals);
