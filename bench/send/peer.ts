import { sesSender } from '../../functions/aws/mail-sender.ts';
import { startConsumer } from '../../test/simulation/notices/consumer.ts';
import { LATENCY, provider, type Provider } from './provider.ts';

/**
 * The usual way: as many concurrent batches as the rate needs (SQS's MaximumConcurrency, at least 2), and the mails of
 * a batch one after another. A throttled mail returns to the queue until its visibility timeout. There is no
 * idempotency key: a redelivered message is sent again.
 */
const FEWEST_BATCHES = 2;
const VISIBILITY = 180_000;
/** In the peer's favour: a mail that is throttled often is never given up. */
const RECEIVES = 1_000;

export const sendWithPeer = async (people: number, rate: number, seed: number): Promise<Provider> => {
  const run = provider(people, rate, seed);
  const { time, chance, ses } = run;
  const queue = run.queue(VISIBILITY, RECEIVES);
  const sender = sesSender(ses.client, 'jobs-bench', time.now);
  const each = LATENCY.read + LATENCY.ses;
  startConsumer(time, chance, {
    name: 'peer',
    queue,
    concurrency: Math.max(FEWEST_BATCHES, Math.ceil((rate * each) / 1_000)),
    width: 1,
    between: LATENCY.handOver,
    notRemoved: 0,
    memory: () => undefined,
    batch: () => async (doing) => {
      const notice = doing.message.body;
      await chance.call(doing, 'read', LATENCY.read, async () => undefined);
      const to = 'p@people.example';
      const mail = { from: 'jobs@city.example', to, raw: new Uint8Array(), tags: { notice }, until: Infinity };
      const { outcome } = await chance.call(doing, 'ses', LATENCY.ses, () => sender.send(mail));
      if (outcome !== 'accepted') throw new Error(outcome);
      return 'sent';
    },
  });
  for (let index = 0; index < people; index += 1) queue.send(`notice-${index}`);
  await time.run();
  return run;
};
