import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doorQueueName } from '../../functions/contracts/partners.ts';
import { batchConsumer } from '../../functions/lambda/batch-consumer.ts';
import { doorOf } from '../../functions/lambda/door-of.ts';
import { sorted } from '../support/city-story.ts';
import { partOf, startTable } from '../support/dynalite.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { NOW, world, type World } from '../support/world.ts';

/** SQS delivers a message twice, or a partner sends it twice. People and companies are invented. */

let real: Awaited<ReturnType<typeof startTable>>;
let runs = 0;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

const POSTING = submitted('masan-univ', posting());
const SEEKER = registered('masan-univ', seeker());

/** Batches of message ids that Lambda gets at the same moment. All ids carry the same event. */
const DELIVERIES: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['twice in one batch', [['m-1', 'm-1']]],
  ['in two batches at once', [['m-1'], ['m-1']]],
  ['in one batch after another', [['m-1']]],
  ['under a new id in one batch', [['m-1', 'm-2']]],
  ['under a new id in two batches at once', [['m-1'], ['m-2']]],
  ['five times, twice under a new id, in three batches at once', [['m-1', 'm-2'], ['m-1'], ['m-2', 'm-1']]],
];

/** Works on everything between the stages concurrently, round after round, until nothing is left. */
const allAtOnce = async (city: World): Promise<void> => {
  while (city.waiting.length > 0) await Promise.all(city.waiting.splice(0).map((stage) => city.run(stage)));
};

describe.each([
  ['a posting', SEEKER, POSTING, 'open', 'match'],
  ['a registration', POSTING, SEEKER, 'stored', 'arrival'],
] as const)('%s that comes', (_, there, twice, state, mail) => {
  test.each(DELIVERIES)(
    '%s is one match and one mail, and every message id has one answer (fault 1)',
    async (__, batches) => {
      const table = partOf(real.table, `twice-${(runs += 1)}#`);
      const city = world(table);
      await city.receive(there, 'm-there');
      await allAtOnce(city);
      const [answered, mailed] = [city.replies.length, city.mails.length];
      const queue = doorQueueName('dev', { sender: 'masan-univ', kind: twice.kind });
      const handler = batchConsumer(
        () => (delivery) => city.receive({ ...doorOf(delivery.queue, 'dev'), body: delivery.body }, delivery.messageId),
        { clock: () => NOW, logger: { info: () => undefined, error: () => undefined } },
      );
      const deliver = (ids: readonly string[]): Promise<unknown> =>
        handler(
          sqsEvent(
            ids.map((messageId) => ({ messageId, body: twice.body })),
            { queue },
          ),
          lambdaContext(),
        );
      const results = await Promise.all(batches.map(deliver));
      expect(results).toEqual(batches.map(() => ({ batchItemFailures: [] })));
      await allAtOnce(city);
      // Once more after everything is done.
      await deliver(['m-1']);
      await allAtOnce(city);

      const ids = sorted(new Set(batches.flat()));
      const answers = city.replies.slice(answered).map(({ reply }) => reply);
      expect(sorted(new Set(answers.map(({ data }) => data.messageId)))).toEqual(ids);
      // A repeated answer is the same answer: a partner recognises it by its id.
      expect(new Set(answers.map(({ id }) => id)).size).toBe(ids.length);
      expect(answers.map(({ data }) => ('state' in data ? data.state : 'refused'))).toEqual(answers.map(() => state));
      const kinds = sorted(city.mails.map(({ tags }) => tags['kind'] ?? ''));
      expect(kinds).toEqual([mail, 'posting-accepted']);
      expect(city.mails.length).toBeGreaterThan(mailed);
    },
  );
});
