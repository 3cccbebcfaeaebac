import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import type { Posting } from '../../functions/contracts/posting.ts';
import { memoryTable } from '../support/memory-table.ts';
import { closed, posting, registered, reviewed, seeker, submitted } from '../support/messages.ts';
import { world, type World } from '../support/world.ts';

/** When a company and the officials get mail about a posting. All people are invented. */
const A: PartnerId = 'masan-univ';
const COMPANY = 'hr@gasang.example';
const OFFICIALS = 'officials@city.example';
const UNLAWFUL = { wage: { unit: 'hour', min: 5_000 } };
const HELD = { description: '이모님을 모십니다. 주 5일 근무하며 통근버스를 운행합니다.' };

const mailsTo = (city: World, to: string): number => city.mails.filter((mail) => mail.to === to).length;
const sent = async (city: World, ...changes: readonly Partial<Posting>[]): Promise<number[]> => {
  const counts: number[] = [];
  for (const change of changes) {
    await city.receive(submitted(A, posting(change)), `m-${counts.length}-${JSON.stringify(change)}`);
    await city.drain();
    counts.push(mailsTo(city, COMPANY));
  }
  return counts;
};

describe('a letter to the company goes when what it would say has changed', () => {
  test('and not for a posting that is sent anew every night under a higher revision', async () => {
    const city = world(memoryTable());
    expect(await sent(city, { revision: 1 }, { revision: 2 }, { revision: 3 })).toEqual([1, 1, 1]);
    expect(await sent(city, { revision: 4, closesOn: '2026-12-15' })).toEqual([2]);
    expect(await sent(city, { revision: 5, closesOn: '2026-12-15', weeklyHours: 39 })).toEqual([2]);
  });

  test.each([
    ['that is refused', UNLAWFUL],
    ['that is held', HELD],
  ])('and not for one %s every night', async (_, change) => {
    const city = world(memoryTable());
    expect(await sent(city, { revision: 1, ...change }, { revision: 2, ...change })).toEqual([1, 1]);
    expect(await sent(city, { revision: 3 }, { revision: 4, ...change })).toEqual([2, 3]);
  });

  test('and to the new address when the posting names another', async () => {
    const city = world(memoryTable());
    await sent(city, { revision: 1 }, { revision: 2, contact: { email: 'new@gasang.example' } });
    expect(mailsTo(city, 'new@gasang.example')).toBe(1);
  });

  test('and once, however often the message that changed it comes', async () => {
    const city = world(memoryTable());
    for (const message of ['m-1', 'm-1', 'm-2']) {
      await city.receive(submitted(A, posting()), message);
      await city.drain();
    }
    expect(mailsTo(city, COMPANY)).toBe(1);
  });
});

describe('the officials are asked about a posting that is held', () => {
  const asked = async (city: ReturnType<typeof world>, ...changes: Parameters<typeof posting>[0][]) => {
    const counts = [];
    for (const change of changes) {
      await city.receive(submitted(A, posting(change)), `m-${JSON.stringify(change)}`);
      await city.drain();
      counts.push(mailsTo(city, OFFICIALS));
    }
    return counts;
  };

  test('once, and not each night that a list repeats it under a higher number and with later days', async () => {
    const city = world(memoryTable());
    const [one, two] = [
      { revision: 1, ...HELD },
      { revision: 2, ...HELD, closesOn: '2026-12-15' },
    ];
    expect(await asked(city, one, two, { ...two, revision: 3 })).toEqual([1, 1, 1]);
  });

  test('again when it says something else, and when it was open in between', async () => {
    const table = memoryTable();
    const city = world(table);
    expect(await asked(city, { revision: 1, ...HELD }, { revision: 2, ...HELD, weeklyHours: 39 })).toEqual([1, 2]);
    expect(await asked(city, { revision: 3 })).toEqual([2]);
    const later = world(table, { now: '2026-11-03T03:00:00.000Z', today: '2026-11-03' });
    expect(await asked(later, { revision: 4, ...HELD })).toEqual([1]);
  });
});

test('a letter that goes after the matching says how many people the posting fits', async () => {
  const city = world(memoryTable());
  await city.receive(registered(A, seeker()), 'm-seeker');
  await city.receive(submitted(A, posting()), 'm-posting');
  await city.drain();
  const { raw = '' } = city.mails.find(({ to }) => to === COMPANY) ?? {};
  const { text = '' } = await PostalMime.parse(raw);
  expect(text.replaceAll(/\s+/g, ' ')).toContain('지금 조건이 맞는 구직자는 5명 미만입니다.');
});

describe('a letter is composed when it goes', () => {
  test('one that waited while the posting was corrected says what stands then, once', async () => {
    const city = world(memoryTable());
    await city.receive(submitted(A, posting(UNLAWFUL)), 'm-1');
    await city.receive(submitted(A, posting({ revision: 2, title: 'CNC 밀링 조작원 모집' })), 'm-2');
    await city.drain();
    expect(mailsTo(city, COMPANY)).toBe(1);
  });

  test('and none goes of a posting that was closed before', async () => {
    const city = world(memoryTable());
    await city.receive(submitted(A, posting()), 'm-1');
    await city.receive(closed(A, 'P-1', 2), 'm-2');
    await city.drain();
    expect(mailsTo(city, COMPANY)).toBe(0);
  });

  test('nor to the officials of a posting that was released before', async () => {
    const city = world(memoryTable());
    await city.receive(submitted(A, posting(HELD)), 'm-1');
    const review = { partner: A, externalId: 'P-1', revision: 1, decision: 'release', note: '' } as const;
    await city.receive(reviewed(review), 'm-2');
    await city.drain();
    expect([mailsTo(city, OFFICIALS), mailsTo(city, COMPANY)]).toEqual([0, 1]);
  });
});
