import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseAst } from 'vitest/node';

/** A regular expression of the code, by what it is made of. */
export type Expression = { readonly source: string; readonly flags: string };
/** What the thread is asked: which expressions the files make when they are loaded, or to read texts hostile to one. */
export type Asked = { readonly files: readonly string[] } | (Expression & { readonly length: number });

export const written = ({ source, flags }: Expression): string => `/${source}/${flags}`;

/** Every literal in a source text (TypeScript), however deep. */
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
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(asked);
  });

/** A thread that has begun to work: its start is no part of what is measured. */
const started = async (): Promise<Worker> => {
  const worker = start();
  await ask(worker, { source: 'a', flags: '', length: 1 });
  return worker;
};

/** What the files make with `new RegExp` when they are loaded, in a thread in which nothing is loaded yet. */
export const builtBy = async (files: readonly string[]): Promise<Expression[]> => {
  const worker = start();
  try {
    return await ask<Expression[]>(worker, { files });
  } finally {
    await worker.terminate();
  }
};

/** Only what repeats can take more than a few steps at a place. */
export const repeats = ({ source }: Expression): boolean =>
  /[*+]|\{\d+,\d*\}/.test(source.replaceAll(/\\[^]/g, '').replaceAll(/\[[^\]]*\]/g, ''));

/**
 * Those of the expressions that have not read all texts hostile to them after `limit` milliseconds each. What takes time linear in the
 * length needs a hundredth of a second for 100,000 characters; what goes back over it needs many seconds, or for ever.
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
