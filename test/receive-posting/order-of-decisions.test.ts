import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import type { Posting } from '../../functions/contracts/posting.ts';
import { postingFinalState } from '../support/final-state.ts';
import { memoryTable } from '../support/memory-table.ts';
import { closed, posting, reviewed, submitted, type Event } from '../support/messages.ts';
import { tries } from '../support/tries.ts';
import { world } from '../support/world.ts';

const A: PartnerId = 'masan-univ';
const KEY = { partner: A, externalId: 'P-1' } as const;

/** What a revision may say: the check lets the first through, refuses two, and holds two. */
const TEXTS: readonly Partial<Posting>[] = [
  {},
  { wage: { unit: 'hour', min: 5_000 } },
  { wage: { unit: 'hour', min: 4_000 } },
  { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' },
  { description: '이모님을 모십니다. 오전 근무입니다.' },
];

const revision = fc.integer({ min: 1, max: 8 });
const submission = fc
  .record({ revision, text: fc.constantFrom(...TEXTS) })
  .map(({ text, ...of }): Event => submitted(A, posting({ ...of, ...text })));
const decision = fc
  .record({ revision, decision: fc.constantFrom('release', 'refuse'), hour: fc.integer({ min: 10, max: 13 }) })
  .map(({ hour, ...data }): Event =>
    reviewed({ ...KEY, ...data, note: String(hour) }, `2026-11-02T${hour}:00:00+09:00`),
  );
const ending = revision.map((of): Event => closed(A, KEY.externalId, of));
const message = fc.oneof(
  { weight: 5, arbitrary: submission },
  { weight: 4, arbitrary: decision },
  { weight: 1, arbitrary: ending },
);
const inTwoOrders = fc
  .uniqueArray(message, { minLength: 3, maxLength: 10, selector: ({ body }) => body })
  .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

/** Undefined if one more decision found no room: at a bound the first to come has it. */
const endOf = async (events: readonly Event[]) => {
  const city = world(memoryTable());
  for (const event of events) await city.receive(event, event.body);
  const isFull = city.replies.some(({ reply }) => reply.data.findings.some(({ code }) => code === 'too-large'));
  return isFull ? undefined : postingFinalState(city, [KEY]);
};

test('revisions that say the same, and decisions on them, end in the same state in any order (I3)', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(inTwoOrders, async ([one, other]) => {
      const ends = [await endOf(one), await endOf(other)] as const;
      if (ends.includes(undefined)) return;
      compared += 1;
      expect(ends[0]).toEqual(ends[1]);
    }),
    { numRuns: tries(150), seed: 20261102 },
  );
  expect(compared).toBeGreaterThan(tries(125));
}, 240_000);
