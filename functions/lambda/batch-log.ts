import type { Logger } from '@aws-lambda-powertools/logger';
import type { TracedMessage, TraceStep } from '../contracts/log-line.ts';
import type { AnyOutcome } from '../contracts/outcomes.ts';
import { traceOf } from '../trace/trace-of.ts';

/** One word that says what became of a message. A message that stands for several tasks has one word for each. */
export type Outcome = AnyOutcome | readonly AnyOutcome[];

/** A processed message: its trail and its result. */
export type Worked = {
  readonly messageId: string;
  readonly receives: number;
  readonly trail: readonly TraceStep[];
  readonly result: PromiseSettledResult<Outcome>;
};

export type BatchLog = {
  /** Logged before the work, so that a message can be traced even if its function crashes. */
  begins(messageIds: readonly string[]): void;
  ends(worked: readonly Worked[]): void;
};

const wordsOf = ({ result }: Worked): readonly string[] =>
  result.status === 'fulfilled' ? [result.value].flat() : ['retry'];

const tally = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

/** The steps of one message per line. 10 messages then stay well below 256 KB, at which Lambda splits a line. */
const STEPS_IN_A_LINE = 25;

const pieces = (steps: readonly TraceStep[]): TraceStep[][] => {
  const cut: TraceStep[][] = [];
  for (let start = 0; start < steps.length; start += STEPS_IN_A_LINE)
    cut.push(steps.slice(start, start + STEPS_IN_A_LINE));
  return cut;
};

/** The message for the line of its batch, then further lines with the remaining steps. */
const traced = (worked: Worked): readonly [TracedMessage, ...TracedMessage[]] => {
  const { messageId: id, receives, trail } = worked;
  const [steps = [], ...more] = pieces(trail);
  return [{ id, receives, outcome: [...wordsOf(worked)], steps }, ...more.map((piece) => ({ id, steps: piece }))];
};

/**
 * Writes the log lines of one batch (contracts/log-line.ts): ids, words and codes, never a body or an error message
 * (I9).
 */
export const batchLog = (
  logger: Pick<Logger, 'info' | 'error'>,
  batch: { readonly request: string; readonly queue: string },
): BatchLog => ({
  begins: (messages) => logger.info('Batch begins', { ...batch, messages }),
  ends: (all) => {
    for (const { messageId, receives, result } of all)
      if (result.status === 'rejected')
        logger.error('A message will be tried again', { ...batch, messageId, receives, ...traceOf(result.reason) });
    const lines = all.map(traced);
    const outcomes = tally(all.flatMap(wordsOf));
    logger.info('Batch', { ...batch, records: all.length, outcomes, messages: lines.map(([message]) => message) });
    for (const message of lines.flatMap(([, ...more]) => more))
      logger.info('Batch, more', { ...batch, messages: [message] });
  },
});
