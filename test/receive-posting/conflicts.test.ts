import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/aws/hash.ts';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import { registrationOf } from '../../functions/domain/people/address.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted, type Event } from '../support/messages.ts';
import { permutations } from '../support/permutations.ts';
import { keyed, world, type World } from '../support/world.ts';

/** Different contents under one revision. All people are invented. */
const A: PartnerId = 'masan-univ';
const KINDS: Readonly<Record<string, (index: number) => Event>> = {
  posting: (index) => submitted(A, posting({ description: `내용 ${index}` }), undefined, `p-${index}`),
  registration: (index) => registered(A, seeker({ languages: [`언어 ${index}`] }), `2026-11-02T09:00:00.${index}Z`),
};
const repliesBy = (city: World) => Map.groupBy(city.replies, ({ reply }) => reply.data.messageId);

describe.each(Object.entries(KINDS))('300 contents of a %s under one revision (fault 3)', (_, eventOf) => {
  test('are answered at most twice each, a repeated delivery adds nothing, and no item grows', async () => {
    const table = memoryTable();
    const city = world(table);
    const receiveAll = async (): Promise<void> => {
      for (let index = 0; index < 300; index += 1) await city.receive(eventOf(index), `m-${index}`);
    };
    await receiveAll();
    const answers = repliesBy(city);
    expect(answers.size).toBe(300);
    expect(Math.max(...[...answers.values()].map((given) => given.length))).toBe(2);
    for (const given of answers.values()) expect(new Set(given.map(({ reply }) => reply.id)).size).toBe(given.length);
    const told = city.replies.length;
    await receiveAll();
    expect(city.replies).toHaveLength(told);
    expect(Math.max(...table.all().map((item) => JSON.stringify(item).length))).toBeLessThan(5_000);
  });

  test('the first hears of the conflict when the second comes, and the loser that it is superseded', async () => {
    const city = world(memoryTable());
    await city.receive(eventOf(1), 'm-1');
    await city.receive(eventOf(2), 'm-2');
    const states = city.replies.map(({ reply }) => [
      'state' in reply.data ? reply.data.state : 'refused',
      reply.data.messageId,
    ]);
    expect(states).toHaveLength(3);
    expect(states.filter(([state]) => state === 'superseded')).toHaveLength(1);
    const warned = city.replies.filter(({ reply }) =>
      reply.data.findings.some(({ code }) => code === 'version-conflict'),
    );
    expect(new Set(warned.map(({ reply }) => reply.data.messageId))).toEqual(new Set(['m-1', 'm-2']));
  });
});

const STANDING: Readonly<Record<string, (city: World) => Promise<string | undefined>>> = {
  posting: async ({ stores }) =>
    (await stores.postings.read({ partner: A, externalId: 'P-1' }))?.value.standing?.version.hash,
  registration: async ({ stores }) =>
    (await stores.registrations.read(registrationOf(A, 'S-1', keyed)))?.value.standing?.version.hash,
};

test.each(Object.keys(KINDS).flatMap((kind) => [2, 3].map((count) => [count, kind] as const)))(
  'of %i contents of a %s the one with the smallest hash stands in every order, and all are answered with the warning (fault 3)',
  async (count, kind) => {
    const events = Array.from({ length: count }, (_, index) => KINDS[kind]!(index));
    const hashes = events.map(({ body }) => sha256(canonicalize((JSON.parse(body) as { data: unknown }).data) ?? ''));
    const [smallest = ''] = hashes.toSorted((a, b) => (a < b ? -1 : 1));
    const taken = kind === 'posting' ? 'open' : 'stored';
    for (const order of permutations([...events.keys()])) {
      const city = world(memoryTable());
      for (const index of order) await city.receive(events[index]!, `m-${index}`);
      expect(await STANDING[kind]!(city), order.join()).toBe(smallest);
      const last = new Map(city.replies.map(({ reply: { data } }) => [data.messageId, data]));
      for (const index of order) {
        const answer = last.get(`m-${index}`);
        expect(
          answer?.findings.map(({ code }) => code),
          `${index} in ${order.join()}`,
        ).toEqual(['version-conflict']);
        // A message is answered at most twice. A content that won first and lost later to a
        // third one gets no third answer.
        if (count === 2)
          expect(answer, order.join()).toMatchObject({ state: hashes[index] === smallest ? taken : 'superseded' });
      }
    }
  },
);
