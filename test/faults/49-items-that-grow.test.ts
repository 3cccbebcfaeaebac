import { describe, expect, test } from 'vitest';
import { ITEM_LIMITS, type ItemLimit } from '../../bin/limits.ts';
import type { Item } from '../../functions/stores/table.ts';
import { jsonBytes, MOST_ITEM_BYTES } from '../../functions/domain/records/item-bytes.ts';
import { checkPosting } from '../../functions/domain/postings/check-posting.ts';
import caught from '../domain/postings/caught-phrases.json' with { type: 'json' };
import { FILLED, fullAnswers, fullScreening, READ_BACK } from '../support/filled-items.ts';
import { fullFacts, fullFindings } from '../support/full-messages.ts';
import { itemSize } from '../support/item-size.ts';
import { memoryTable } from '../support/memory-table.ts';
import {
  closed,
  declared,
  posting,
  registered,
  reviewed,
  seeker,
  submitted,
  withdrawn,
  type Event,
} from '../support/messages.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { NOW, world } from '../support/world.ts';

/** A pattern for a key as the limits write it. Each part in angle brackets differs from item to item. */
const pattern = (key: string): RegExp => new RegExp(`^${key.split(/<[^>]*>/).join('.+')}$`, 's');
const isOf = ({ pk, sk }: ItemLimit, item: Item): boolean => pattern(pk).test(item.pk) && pattern(sk).test(item.sk);

const KINDS = Object.entries(ITEM_LIMITS) as [keyof typeof ITEM_LIMITS, ItemLimit][];

describe('row 49: an item that is as full as it gets', () => {
  test.each(KINDS)('%s is no larger than said, far from what DynamoDB takes, and read back', async (kind, limit) => {
    const table = memoryTable();
    await FILLED[kind](table);
    const items = table.all().filter((item) => isOf(limit, item));
    expect(items).toHaveLength(1);
    const size = itemSize(items[0]!);
    expect(size).toBeLessThanOrEqual(limit.bytes);
    expect(size, 'what is said is far more than it comes to').toBeGreaterThan(limit.bytes / 2);
    expect(limit.bytes).toBeLessThanOrEqual(MOST_ITEM_BYTES);
    if (READ_BACK[kind] !== undefined) expect(await READ_BACK[kind](table)).toBeDefined();
    // The code enforces bounds in bytes of JSON.
    expect(size).toBeLessThanOrEqual(jsonBytes(items[0]));
  });

  test('of a screening can give the last answer again, and of long facts some before it', () => {
    const { given, answer } = fullAnswers();
    expect(given.map((one) => one.answer)).toEqual([answer, answer - 1]);
    expect(given[0]?.subject.facts).toEqual(fullFacts().facts);
    // What lies beside it for officials takes room from the others.
    expect(fullScreening().given.map((one) => one.answer)).toEqual([answer]);
  });

  test('holds findings that are longer than any that the check gives', () => {
    const longest = Math.max(
      ...Object.values(caught)
        .flat()
        .flatMap((text) =>
          checkPosting(posting({ title: '가상 모집', description: JSON.stringify(text) }), {
            on: NOW.today,
            knownOn: NOW.today,
          }),
        )
        .map(jsonBytes),
    );
    expect(longest).toBeGreaterThan(500);
    expect(longest).toBeLessThan(jsonBytes(fullFindings()[0]));
  });
});

test('row 49: every kind of item that a store writes has its row among the limits', async () => {
  const A = 'masan-univ';
  const table = memoryTable();
  const city = world(table);
  const studied = { ...screenedFacts, schools: [{ district: '48121', status: 'graduated' as const }] };
  const events: Event[] = [
    submitted(A, posting()),
    submitted(A, posting({ externalId: 'P-2', closesOn: '2026-10-01' })),
    reviewed({ partner: A, externalId: 'P-1', revision: 1, decision: 'release', note: '' }),
    closed(A, 'P-3', 1),
    declared(A, { externalId: 'S-2', revision: 1, facts: screenedFacts }),
    registered(A, screenedSeeker()),
    declared(A, { externalId: 'S-1', revision: 1, facts: studied }),
    registered(A, seeker({ externalId: 'S-9', email: 'other@people.example' })),
    withdrawn(A, 'S-9', 2),
  ];
  for (const [index, event] of events.entries()) await city.receive(event, `m-${index}`);
  await city.drain();
  await city.run({ to: 'rescreen-seekers', messageId: 'run', message: {} });
  for (const kind of [
    'mailbox',
    'queued',
    'listed',
    'channel',
    'used-link',
    'introduction',
    'introduced',
    'occasion',
  ] as const)
    await FILLED[kind](table);
  const named = table.all().map((item) => {
    const pk = item.pk.replace(/^matches#/, '');
    return { item, kinds: KINDS.filter(([, limit]) => isOf(limit, { ...item, pk })).map(([kind]) => kind) };
  });
  const nameless = named.filter(({ kinds }) => kinds.length === 0);
  expect(nameless.map(({ item }) => `${item.pk} ${item.sk}`)).toEqual([]);
  expect(new Set(named.flatMap(({ kinds }) => kinds)).size).toBeGreaterThan(18);
});
