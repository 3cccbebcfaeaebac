import { parentPort } from 'node:worker_threads';
import type { Asked, Expression } from './expressions.ts';
import { hostileTo } from './hostile-to-expression.ts';

/**
 * Records the expressions that the files create with `new RegExp` while they load. It replaces the global RegExp, so
 * run it only in a thread that ends afterwards.
 */
const builtBy = async (files: readonly string[]): Promise<Expression[]> => {
  const built: Expression[] = [];
  globalThis.RegExp = new Proxy(RegExp, {
    construct: (target, [source, flags]: [string, string?]) => {
      const made = new target(source, flags);
      const [, , caller = ''] = new Error('where').stack?.split('\n') ?? [];
      if (caller.includes('/functions/')) built.push({ source: made.source, flags: made.flags });
      return made;
    },
  });
  for (const file of files) await import(file);
  return built;
};

/** Runs the expression over each text that is hostile to it, through all matches. */
const read = ({ source, flags, length }: Extract<Asked, Expression>): 'read' => {
  const expression = new RegExp(source, flags.includes('y') || flags.includes('g') ? flags : `${flags}g`);
  for (const text of hostileTo(source, length)) text.replace(expression, '');
  return 'read';
};

const answer = async (asked: Asked): Promise<void> => {
  const said = 'files' in asked ? await builtBy(asked.files) : read(asked);
  parentPort?.postMessage(said);
};

parentPort?.on('message', (asked: Asked) => void answer(asked));
