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
      megabytes: process.resourceUsage().maxRSS / 1024,
    });
  })();
});
process.send?.('ready');
