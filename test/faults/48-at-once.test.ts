import { afterAll, beforeAll, expect, test } from 'vitest';
import { doorQueueName } from '../../functions/contracts/partners.ts';
import { registrationOf } from '../../functions/domain/people/address.ts';
import { batchConsumer } from '../../functions/lambda/batch-consumer.ts';
import { doorOf } from '../../functions/lambda/door-of.ts';
import { partOf, startTable } from '../support/dynalite.ts';
import { declared, registered, seeker } from '../support/messages.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { keyed, NOW, world } from '../support/world.ts';

/** Facts and the registration that they depend on arrive in two batches at the same moment. All people are invented. */

let real: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

const PARTNER = 'masan-univ';
const AGREED = { on: '2026-10-01', textVersion: 'text-1', via: '방문' };
const REGISTERED = registered(
  PARTNER,
  seeker({ consents: { matching: AGREED, mail: AGREED, screening: AGREED } }),
  '2026-11-02T08:00:00+09:00',
);
const FACTS = declared(
  PARTNER,
  { externalId: 'S-1', revision: 1, facts: { regularIncome: false } },
  '2026-11-02T09:00:00+09:00',
);

/** How many event-loop turns the second message comes after the first. */
const TURNS = [0, 1, 2, 4, 8, 12, 16, 24];
const pass = async (turns: number): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test.each(['facts', 'person'] as const)(
  'both end stored and the facts are kept; the %s first (fault 48)',
  async (first) => {
    for (const turns of TURNS) {
      const city = world(partOf(real.table, `${first}-${turns}#`));
      const queue = doorQueueName('dev', { sender: PARTNER, kind: 'people' });
      const handler = batchConsumer(
        () => (delivery) => city.receive({ ...doorOf(delivery.queue, 'dev'), body: delivery.body }, delivery.messageId),
        { clock: () => NOW, logger: { info: () => undefined, error: () => undefined } },
      );
      const bodies = { facts: FACTS.body, person: REGISTERED.body };
      const deliver = (messageId: keyof typeof bodies): Promise<unknown> =>
        handler(sqsEvent([{ messageId, body: bodies[messageId] }], { queue }), lambdaContext());
      const earlier = deliver(first);
      await pass(turns);
      const results = await Promise.all([earlier, deliver(first === 'facts' ? 'person' : 'facts')]);
      expect(results).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }]);
      await city.drain();

      const states = (id: string): string[] =>
        city.replies.flatMap(({ reply: { data } }) =>
          data.messageId === id ? ['state' in data ? data.state : 'refused'] : [],
        );
      expect(states('person')).toEqual(['stored']);
      // The facts waited for the registration, or came after it.
      expect([['waiting', 'stored'], ['stored']]).toContainEqual(states('facts'));
      const kept = await city.stores.facts.read(registrationOf(PARTNER, 'S-1', keyed));
      expect(kept?.value.facts).toEqual({ regularIncome: false });
    }
  },
);
