import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/aws/hash.ts';
import type { Queue } from '../../functions/aws/queue.ts';
import { matchPostingSchema } from '../../functions/contracts/stage-messages.ts';
import type { SendRequest } from '../../functions/notices/contracts.ts';
import { matchPosting, type MatchPostingDeps } from '../../functions/match-posting/match-posting.ts';
import { batchConsumer } from '../../functions/lambda/batch-consumer.ts';
import { synthesised } from '../support/synthesised.ts';
import { memoryTable, type OpenTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { unreadJournal } from '../support/unread-journal.ts';
import { NOW, world } from '../support/world.ts';

/** One message makes the matcher throw at any point, among nine good ones. All people are invented. */

const jobs = synthesised('prod');
const QUEUE = 'jobs-prod-match-posting';
const POISON = 4;

/** Ten jobs that fit one person, as the doors store them, with the messages that ask for matching. */
const tenJobs = async () => {
  const table = memoryTable();
  const city = world(table);
  await city.receive(registered('masan-univ', seeker()), 'person');
  await city.drain();
  for (let index = 0; index < 10; index += 1) {
    const job = posting({ externalId: `P-${index}`, title: `선반 조작원 모집 ${index}` });
    await city.receive(submitted('masan-univ', job), `job-${index}`);
  }
  const asked = city.waiting.flatMap((stage) => (stage.to === 'match-posting' ? [stage.message] : []));
  return { table, city, asked };
};
type Ten = Awaited<ReturnType<typeof tenJobs>>;

type Poisoned = { readonly body?: string; readonly deps?: Partial<MatchPostingDeps> };
const POISONS: readonly (readonly [string, (ten: Ten, cluster: string) => Promise<Poisoned>])[] = [
  ['no message of this queue', async () => ({ body: '{"cluster":7}' })],
  [
    'a job that cannot be read',
    async ({ table }, cluster) => {
      await spoil(table, cluster);
      return {};
    },
  ],
  [
    'a job at which the matching itself throws',
    async ({ city }, cluster) => ({
      deps: {
        pool: {
          ...city.stores.pool,
          candidates: async (job) => {
            if (job.cluster === cluster) throw new TypeError('An invented fault of the matcher');
            return city.stores.pool.candidates(job);
          },
        },
      },
    }),
  ],
];

const spoil = async (table: OpenTable, cluster: string): Promise<void> => {
  const [item] = table.all().filter(({ pk, sk }) => pk === 'jobs' && sk === cluster);
  if (item === undefined) throw new Error('There is no such job');
  await table.writeNewer({ ...item, version: item.version + 1, value: { never: 'this' } });
};

describe('a poisoned message inside the matcher (fault 8)', () => {
  test.each(POISONS)(
    '%s: it fails alone, at every receive; the nine others are matched at the first',
    async (_, poison) => {
      const ten = await tenJobs();
      const cluster = ten.asked[POISON]?.cluster ?? '';
      const { body, deps } = await poison(ten, cluster);
      const sent: SendRequest[] = [];
      const notices: Queue<SendRequest> = { send: async (requests) => void sent.push(...requests) };
      const { pool } = ten.city.stores;
      const handler = batchConsumer(
        () => (delivery, moment) =>
          matchPosting(matchPostingSchema.parse(JSON.parse(delivery.body)), moment, {
            pool,
            runs: { keep: async () => undefined },
            notices,
            journal: unreadJournal,
            hash: sha256,
            ...deps,
          }),
        { clock: () => NOW, logger: { info: () => undefined, error: () => undefined } },
      );
      const messages = ten.asked.map((message, index) => ({
        messageId: `m-${index}`,
        body: (index === POISON ? body : undefined) ?? JSON.stringify(message),
      }));
      const failed = { batchItemFailures: [{ itemIdentifier: `m-${POISON}` }] };
      expect(await handler(sqsEvent(messages, { queue: QUEUE }), lambdaContext())).toEqual(failed);
      const clusters = sent.flatMap((request) => ('cluster' in request ? [request.cluster] : []));
      expect(clusters.toSorted()).toEqual(
        ten.asked
          .map((message) => message.cluster)
          .filter((one) => one !== cluster)
          .toSorted(),
      );

      // SQS redelivers the returned message alone, up to the receive count in the template.
      const { maxReceiveCount, deadLetterTargetArn } = jobs.queue(QUEUE).properties['RedrivePolicy'];
      const again = messages.slice(POISON, POISON + 1);
      for (let receives = 2; receives <= maxReceiveCount; receives += 1)
        expect(await handler(sqsEvent(again, { queue: QUEUE, receives }), lambdaContext())).toEqual(failed);
      expect(maxReceiveCount).toBe(5);
      expect(sent).toHaveLength(9);
      const rings = jobs.ofType('AWS::CloudWatch::Alarm').filter(({ properties }) => {
        const [dimension] = properties['Dimensions'] ?? [];
        return (
          properties['Threshold'] === 1 &&
          dimension !== undefined &&
          jobs.meant(dimension.Value) === jobs.meant(deadLetterTargetArn)
        );
      });
      expect(rings).toHaveLength(1);
    },
  );
});
