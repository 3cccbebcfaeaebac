import { describe, expect, test } from 'vitest';
import type { ReceivePostingOutcome } from '../../functions/contracts/outcomes.ts';
import { batchConsumer } from '../../functions/lambda/batch-consumer.ts';
import { sorted, workOff } from '../support/city-story.ts';
import { takingTurns } from '../support/dynalite.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { NOW, world, type World } from '../support/world.ts';

/** Lambda's time runs out in the middle of a batch of ten postings. Companies and people are invented. */

const TEN = Array.from({ length: 10 }, (_, index) => `m-${index}`);
const indexOf = (messageId: string): number => TEN.indexOf(messageId);
const bodyOf = (messageId: string): string =>
  submitted('masan-univ', posting({ externalId: `P-${indexOf(messageId)}`, title: `가공원 모집 ${messageId}` })).body;

const RESERVE = 3_000;
const EACH = 1_000;

type Options = { readonly left: () => number; readonly width: number; readonly reserve?: number };

/** Delivers these messages to the door. Returns the ids that it gives back to the queue. */
const deliver = async (
  ids: readonly string[],
  receive: (messageId: string, body: string) => Promise<ReceivePostingOutcome>,
  { left, width, reserve = RESERVE }: Options,
): Promise<string[]> => {
  const handler = batchConsumer(
    () =>
      ({ messageId, body }) =>
        receive(messageId, body),
    {
      clock: () => NOW,
      logger: { info: () => undefined, error: () => undefined },
      reserve,
      width,
    },
  );
  const event = sqsEvent(ids.map((messageId) => ({ messageId, body: bodyOf(messageId) })));
  const answer: unknown = await handler(event, lambdaContext(left));
  return (answer as { batchItemFailures: { itemIdentifier: string }[] }).batchItemFailures.map(
    ({ itemIdentifier }) => itemIdentifier,
  );
};

const received = (city: World) => (messageId: string, body: string) =>
  city.receive({ sender: 'masan-univ', kind: 'postings', body }, messageId);

/** Returns the messages about which something is stored, shown or answered. */
const touched = async (city: World): Promise<string[]> => {
  const kept = await Promise.all(
    TEN.map((_, index) => city.stores.postings.read({ partner: 'masan-univ', externalId: `P-${index}` })),
  );
  const shown = (await city.stores.pool.jobs(NOW.today)).map(({ externalId }) => externalId);
  const answered = city.replies.map(({ reply }) => reply.data.messageId);
  return TEN.filter((id, index) => kept[index] !== undefined || shown.includes(`P-${index}`) || answered.includes(id));
};
const answeredOpen = (city: World): string[] =>
  city.replies.flatMap(({ reply: { data } }) => ('state' in data && data.state === 'open' ? [data.messageId] : []));

/** Every person is told about every job, once. */
const expectAllDone = async (city: World): Promise<void> => {
  await workOff(city);
  expect((await city.stores.pool.jobs(NOW.today)).map(({ externalId }) => externalId)).toHaveLength(TEN.length);
  expect([...new Set(city.replies.map(({ reply }) => reply.id))]).toHaveLength(TEN.length);
  const kinds = city.mails.map(({ tags }) => tags['kind']);
  expect(kinds.filter((kind) => kind === 'posting-accepted')).toHaveLength(TEN.length);
  // At most five match mails a day. The other jobs wait for the next digest.
  expect(kinds.filter((kind) => kind === 'match')).toHaveLength(5);
  expect(new Set(city.mails.map(({ notice }) => notice)).size).toBe(city.mails.length);
};

const cityWithSeeker = async (table = memoryTable()): Promise<World> => {
  const city = world(table);
  await city.receive(registered('city-job-centre', seeker()), 'm-seeker');
  await workOff(city);
  city.replies.length = 0;
  return city;
};

describe('time that runs out (fault 9)', () => {
  test.each([1, 5])(
    'after any number of messages, %i at once: those that are done are reported done, the others are not begun, and come again',
    async (width) => {
      for (let enough = 0; enough <= TEN.length; enough += 1) {
        const city = await cityWithSeeker();
        const receive = received(city);
        let now = 0;
        const left = (): number => RESERVE + enough * EACH - now;
        const timed = async (messageId: string, body: string): Promise<ReceivePostingOutcome> => {
          // The duration of a message is known in advance, so no message starts that would end too late.
          now += EACH;
          return receive(messageId, body);
        };
        const back = await deliver(TEN, timed, { left, width });
        expect(back, `time for ${enough}`).toEqual(TEN.slice(enough));
        expect(await touched(city)).toEqual(TEN.slice(0, enough));
        expect(sorted(answeredOpen(city))).toEqual(TEN.slice(0, enough));
        expect(await deliver(back, receive, { left: () => 30_000, width })).toEqual([]);
        await expectAllDone(city);
      }
    },
  );

  test('under a context of less than half a second a store that hangs gives back what hangs; the process thaws beside the second delivery, and nothing is doubled', async () => {
    const table = memoryTable();
    const city = await cityWithSeeker(table);
    const { promise: thaw, resolve: thaws } = Promise.withResolvers<void>();
    // From the fifth message on, each second write hangs: the posting is stored, but not shown and not answered.
    const hanging = new Set(TEN.slice(4));
    const slow = (messageId: string, body: string): Promise<ReceivePostingOutcome> => {
      let writes = 0;
      const stuck = world(
        takingTurns(table, async (label) => {
          if (label.startsWith('before write')) writes += 1;
          if (hanging.has(messageId) && writes === 2) await thaw;
        }),
      );
      const work = received(stuck)(messageId, body);
      const goesOn = async (): Promise<void> => {
        await work;
        city.waiting.push(...stuck.waiting);
        city.replies.push(...stuck.replies);
      };
      thawed.push(goesOn());
      return work;
    };
    const thawed: Promise<void>[] = [];
    // The schema check is compiled at first use. A warm-up message keeps that out of the measured time.
    await received(await cityWithSeeker())('m-warm', bodyOf('m-warm'));
    // Real time: the deadline of a record is a timer. Without the deadline neither the batch nor the test would end.
    const end = Date.now() + 400;
    const back = await deliver(TEN, slow, { left: () => end - Date.now(), width: 10, reserve: 40 });
    expect(back).toEqual(TEN.slice(4));
    expect(answeredOpen(city)).toEqual(TEN.slice(0, 4));

    const again = deliver(back, received(city), { left: () => 30_000, width: 10 });
    thaws();
    await Promise.all([again, ...thawed]);
    expect(await again).toEqual([]);
    await expectAllDone(city);
  });
});
