import { readFileSync } from 'node:fs';
import type { SQSEvent } from 'aws-lambda';
import { lambdaContext } from '../../test/support/sqs-event.ts';
import * as z from 'zod';

/**
 * A process that loads one deployed bundle, as Lambda does, and gives it events. It says how much processor time each
 * took and how much memory the process needed until then.
 */

const CONTEXT = lambdaContext(() => 900_000);

type Handler = (event: SQSEvent, context: typeof CONTEXT) => Promise<unknown>;
const bundleSchema = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });
const answerSchema = z.object({ batchItemFailures: z.array(z.unknown()) });

/**
 * The most memory that this process has had, in megabytes. `maxRSS` would count what the parent had when it forked: Linux
 * carries it over.
 */
const highWaterMark = (): number => {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};

const [path = ''] = process.argv.slice(2);
const { handler } = bundleSchema.parse(await import(path));

process.on('message', (event: SQSEvent) => {
  void (async () => {
    const before = process.cpuUsage();
    const { batchItemFailures } = answerSchema.parse(await handler(event, CONTEXT));
    const { user, system } = process.cpuUsage(before);
    process.send?.({
      failed: batchItemFailures.length,
      seconds: (user + system) / 1e6,
      megabytes: highWaterMark(),
    });
  })();
});
process.send?.('ready');
