import * as z from 'zod';
import {
  batchBeginsSchema,
  batchSchema,
  pageLineSchema,
  retrySchema,
  type TraceStep,
} from '../../../functions/contracts/log-line.ts';
import type { LogLine } from '../lambda/function-pool.ts';

/** One attempt of a function at one message, or one request for a page. */
export type Visit = {
  readonly at: string;
  readonly service: string;
  readonly request: string;
  readonly queue?: string;
  /** The message id; absent for a page. */
  readonly id?: string;
  readonly receives?: number | undefined;
  /** When its batch ended; absent for a page, and when the function ended without writing an outcome. */
  readonly until?: string;
  /** The outcome; absent when the function ended without writing one. */
  readonly words?: readonly string[];
  readonly failure?: z.infer<typeof retrySchema>;
  readonly steps: readonly TraceStep[];
};

const lineSchema = z.discriminatedUnion('message', [batchBeginsSchema, batchSchema, retrySchema, pageLineSchema]);
type Line = z.infer<typeof lineSchema>;

/** Undefined for a line that Lambda or a library wrote. */
const lineIn = ({ text }: LogLine): Line | undefined => {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Every visit that the log lines report. */
export const visitsIn = (lines: readonly LogLine[]): Visit[] => {
  const visits = new Map<string, Visit>();
  const change = (line: Line, id: string, more: Partial<Visit>): void => {
    const { timestamp: at, service, request } = line;
    const key = `${request}/${id}`;
    visits.set(key, { at, service, request, id, steps: [], ...visits.get(key), ...more });
  };
  for (const line of lines.flatMap((one) => lineIn(one) ?? []))
    switch (line.message) {
      case 'Batch begins':
        for (const id of line.messages) change(line, id, { queue: line.queue });
        break;
      case 'Batch':
      case 'Batch, more':
        for (const { id, receives, outcome, steps } of line.messages) {
          const before = visits.get(`${line.request}/${id}`)?.steps ?? [];
          const ended = outcome === undefined ? {} : { words: outcome, receives };
          change(line, id, { queue: line.queue, until: line.timestamp, ...ended, steps: [...before, ...steps] });
        }
        break;
      case 'A message will be tried again':
        change(line, line.messageId, { failure: line });
        break;
      case 'Page':
      case 'A page could not be served': {
        const { timestamp: at, service, request, route = 'failed', steps } = line;
        visits.set(request, { at, service, request, words: [route], steps });
        break;
      }
    }
  return [...visits.values()];
};
