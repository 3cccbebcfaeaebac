import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseAst } from 'vitest/node';

/** A regular expression of the code, by its source and flags. */
export type Expression = { readonly source: string; readonly flags: string };
/**
 * A request to the thread: which expressions do the files create while they load, or read
 * texts hostile to one expression.
 */
export type Asked = { readonly files: readonly string[] } | (Expression & { readonly length: number });

export const written = ({ source, flags }: Expression): string => `/${source}/${flags}`;

/** Every regular expression literal in a TypeScript source text, at any depth. */
export const literalsIn = (code: string): Expression[] => {
  const found: Expression[] = [];
  JSON.stringify(parseAst(code, { lang: 'ts' }), (_, node: unknown) => {
    if (typeof node === 'bigint') return undefined;
    if (typeof node !== 'object' || node === null || !('regex' in node)) return node;
    const { pattern, flags } = node.regex as { pattern: string; flags: string };
    found.push({ source: pattern, flags });
    return undefined;
  });
  return found;
};

export const literalsOf = (root: string, files: readonly string[]): Expression[] =>
  files.flatMap((file) => literalsIn(readFileSync(join(root, file), 'utf8')));

const start = (): Worker => new Worker(new URL('./expression-worker.ts', import.meta.url));
const ask = <T>(worker: Worker, asked: Asked): Promise<T> =>
  new Promise((resolve, reject) => {
    worker.removeAllListeners().once('message', resolve).once('error', reject);
    worker.postMessage(asked);
  });

/** A thread that is already running, so that its start is not measured. */
const started = async (): Promise<Worker> => {
  const worker = start();
  await ask(worker, { source: 'a', flags: '', length: 1 });
  return worker;
};

/** The expressions that the files create with `new RegExp` while they load, in a thread that has loaded nothing yet. */
export const builtBy = async (files: readonly string[]): Promise<Expression[]> => {
  const worker = start();
  try {
    return await ask<Expression[]>(worker, { files });
  } finally {
    await worker.terminate();
  }
};

/** Whether the expression repeats anything. Without repetition it takes only a few steps at each place. */
export const repeats = ({ source }: Expression): boolean =>
  /[*+]|\{\d+,\d*\}/.test(source.replaceAll(/\\[^]/g, '').replaceAll(/\[[^\]]*\]/g, ''));

/**
 * Returns the expressions that have not read all texts hostile to them within `limit` milliseconds each. Linear time
 * means about 10 ms for 100,000 characters. An expression that backtracks needs many seconds or never ends.
 */
export const slowAmong = async (
  expressions: readonly Expression[],
  { length, limit }: { readonly length: (expression: Expression) => number; readonly limit: number },
): Promise<string[]> => {
  const slow: string[] = [];
  let worker = await started();
  for (const expression of expressions) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), limit);
    });
    const end = await Promise.race([ask<'read'>(worker, { ...expression, length: length(expression) }), late]);
    clearTimeout(timer);
    if (end === 'read') continue;
    slow.push(written(expression));
    await worker.terminate();
    worker = await started();
  }
  await worker.terminate();
  return slow;
};
