import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod';
import { tableVariable } from '../functions/contracts/environment.ts';
import { TABLES } from '../functions/contracts/stores.ts';
import { seoulDate } from '../functions/domain/language/calendar.ts';
import { rankedSeekers } from '../functions/domain/matching/ranking.ts';
import { SIXTEENTHS } from '../functions/domain/records/sixteenths.ts';
import type { FunctionName } from '../functions/rights.ts';
import { memoryOf, nodeOptionsOf } from '../lib/function-memory.ts';
import { BUNDLES, bundleFunctions } from '../lib/function-bundles.ts';
import { sqsEvent } from '../test/support/sqs-event.ts';
import { bucketRows, readersOf, SECRET } from './bill/readers.ts';
import { startStage } from './bill/stage.ts';
import { startStore } from './bill/store.ts';
import { startAws, type Aws } from './longest/aws-stand-in.ts';
import { wholeCity } from './match/whole-city.ts';
import type { BenchReport, Line } from './report.ts';

const SEEKERS = 100_000;
/** New jobs of one morning. */
const JOBS = 1_000;
/** Seconds: what a message may need, and what Lambda gives an invocation. */
const MESSAGE = 10;
const INVOCATION = 30;
const MEGABYTES = 300;
/** How many jobs are matched: those that fit most people. */
const MATCHED = 20;
/** A function of 512 MB has about a third of a processor, and a call to a store or a queue takes this long, in seconds. */
const SLOWER = 3;
const SLOWER_AT = 512;
const CALL = 0.004;

const tookSchema = z.object({ failed: z.int(), seconds: z.number(), megabytes: z.number() });

/** A bundle in a process of its own, as it is deployed. */
const startFunction = async (folder: FunctionName, aws: Aws) => {
  const child = fork(join(import.meta.dirname, 'longest', 'run-bundle.ts'), [join(BUNDLES, folder, 'handler.js')], {
    env: {
      PATH: process.env['PATH'],
      AWS_REGION: 'ap-northeast-2',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
      AWS_ENDPOINT_URL: aws.url,
      AWS_LAMBDA_FUNCTION_NAME: folder,
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      SEND_NOTICE_QUEUE_URL: `${aws.url}/1/send-notice`,
      KEEP_JOURNAL_QUEUE_URL: `${aws.url}/1/keep-journal`,
      LINK_KEY_SECRET_ARN: 'secret',
      ...nodeOptionsOf(folder),
      ...Object.fromEntries(TABLES.map((table) => [tableVariable(table), table])),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  aws.depth();
  /** Gives the function a batch. Returns the seconds it needs with 512 MB and as deployed, and the megabytes it needed until now. */
  const run = async (bodies: readonly string[]) => {
    child.send(sqsEvent(bodies.map((body, index) => ({ messageId: `m-${index}`, body }))));
    const { failed, seconds, megabytes } = tookSchema.parse((await once(child, 'message'))[0]);
    const waits = CALL * aws.depth();
    const deployed = (SLOWER * SLOWER_AT * seconds) / memoryOf(folder) + waits;
    return { failed, needs: SLOWER * seconds + waits, deployed, megabytes };
  };
  return { run, stop: () => child.kill() };
};

type Took = Awaited<ReturnType<Awaited<ReturnType<typeof startFunction>>['run']>>;

const line = (name: string, median: number, ceiling: number): Line => ({ name, median, ceiling });

/**
 * The longest messages of a city of this size, by the deployed bundles in processes of their own: the job that fits most
 * people, ten such jobs in one batch, and a slice of a morning with so many new jobs. Seconds as in Lambda with 512 MB: three
 * times the processor's, and 4 ms for each call that another had to wait for. "As deployed": with the memory of the function.
 */
export const benchLongest = async ({ seekers = SEEKERS, jobs: mostJobs = JOBS } = {}): Promise<BenchReport> => {
  const now = new Date().toISOString();
  const moment = { now, today: seoulDate(now) };
  const { people, jobs, posted } = wholeCity(seekers, { day: moment.today, jobs: mostJobs });
  const readers = readersOf(people);
  await bundleFunctions();
  const store = await startStore();
  const aws = await startAws(store.url, SECRET);
  try {
    const rows = [...readers.values()];
    await store.fill('pool', bucketRows(rows, undefined, moment));
    const stage = startStage(store.url);
    const counted = jobs
      .map((job, index) => ({ event: posted[index], fits: rankedSeekers(job, people, moment.today).length }))
      .toSorted((a, b) => b.fits - a.fits);
    const events = counted.flatMap(({ event }) => (event === undefined ? [] : [event]));
    await stage.receive(events.slice(0, MATCHED), moment);
    const toMatch = stage.take('match-posting');
    await stage.receive(events.slice(MATCHED), moment);
    const matching = await startFunction('match-posting', aws);
    const each: (Took & { readonly body: string; readonly mails: number })[] = [];
    for (const body of toMatch) each.push({ body, ...(await matching.run([body])), mails: aws.sent().length });
    const longest = each.toSorted((a, b) => b.needs - a.needs);
    const ten = await matching.run(longest.slice(0, 10).map(({ body }) => body));
    matching.stop();
    aws.sent();
    const filling = await startFunction('fill-digests', aws);
    const slices: Took[] = [];
    for (const slice of SIXTEENTHS)
      slices.push(
        await filling.run([
          JSON.stringify({ kind: 'readers', area: '4812', slice, from: '2000-01-01T00:00:00.000Z', to: now }),
        ]),
      );
    filling.stop();
    const digests = aws.sent().length;
    const most = (of: 'needs' | 'deployed' | 'megabytes'): number => Math.max(...slices.map((one) => one[of]));
    const [first] = longest;
    const all = [...each, ten, ...slices];
    return {
      bench: 'longest',
      workload:
        `${seekers.toLocaleString('en-US')} people, ${events.length.toLocaleString('en-US')} new jobs; the most wanted fits ` +
        `${(counted[0]?.fits ?? 0).toLocaleString('en-US')}; the morning asks for ${digests.toLocaleString('en-US')} digests`,
      unit: 's or MB',
      lines: [
        line('match-posting: the longest job (s)', first?.needs ?? NaN, MESSAGE),
        line('match-posting: the ten longest in one batch (s)', ten.needs, INVOCATION),
        line(
          'match-posting: memory (MB)',
          Math.max(...each.map(({ megabytes }) => megabytes), ten.megabytes),
          MEGABYTES,
        ),
        line('fill-digests: the longest slice, with 512 MB (s)', most('needs'), INVOCATION),
        line('fill-digests: the longest slice, as deployed (s)', most('deployed'), MESSAGE),
        line('fill-digests: memory (MB)', most('megabytes'), MEGABYTES),
      ],
      differences: all.some(({ failed }) => failed > 0) ? ['a message failed'] : [],
    };
  } finally {
    aws.stop();
    await store.stop();
  }
};
