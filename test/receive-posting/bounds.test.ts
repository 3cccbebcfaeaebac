import { describe, expect, test } from 'vitest';
import { poolStore } from '../../functions/stores/matching/pool-store.ts';
import { ARREARS_KEY, postingStore } from '../../functions/stores/postings/posting-store.ts';
import type { Posting } from '../../functions/contracts/posting.ts';
import { addDays } from '../../functions/domain/language/calendar.ts';
import { MOST_MEMBERS, MOST_SHOWN } from '../../functions/domain/postings/cluster.ts';
import {
  MOST_CLUSTERS,
  MOST_REVIEWS_AHEAD,
  postingState,
  type PostingRecord,
} from '../../functions/domain/postings/posting-record.ts';
import { MOST_ITEM_BYTES } from '../../functions/domain/records/item-bytes.ts';
import { fullPosting } from '../support/full-messages.ts';
import { itemSize } from '../support/item-size.ts';
import { memoryTable, type OpenTable } from '../support/memory-table.ts';
import { closed, posting, registered, reviewed, seeker, submitted, withId, type Event } from '../support/messages.ts';
import { world } from '../support/world.ts';

const A = 'masan-univ';
const B = 'chamber-of-commerce';
const DAY = '2026-11-02';

/** A city over many days. `come` returns the result of a message: its state or its refusal codes, and the warnings. */
const cityOf = (table: OpenTable = memoryTable()) => {
  let messages = 0;
  const come = async (event: Event, day = DAY) => {
    const city = world(table, { now: `${day}T03:00:00.000Z`, today: day });
    await city.receive(event, `m-${(messages += 1)}`);
    const answers = city.replies
      .map(({ reply }) => reply.data)
      .filter(({ messageId }) => messageId === `m-${messages}`);
    const data = answers.at(-1)!;
    const codes = data.findings.map(({ code }) => code);
    return 'state' in data ? [data.state, ...codes] : codes;
  };
  const record = async (externalId = 'P-1'): Promise<PostingRecord | undefined> =>
    (await postingStore(table).read({ partner: A, externalId }))?.value;
  const shown = async (day = DAY): Promise<string[]> =>
    (await poolStore(table).jobs(day)).map(({ externalId }) => externalId);
  const jobSize = (): number =>
    Math.max(
      ...table
        .all()
        .filter(({ pk }) => pk === 'jobs')
        .map(itemSize),
    );
  return { table, come, record, shown, jobSize };
};

describe('row 49: a posting that becomes another job every night', () => {
  const renamed = (night: number): Event =>
    submitted(A, posting({ revision: night, title: `CNC 선반 조작원 모집 ${night}호`, closesOn: '2027-03-31' }));
  const filled = async () => {
    const it = cityOf();
    for (let night = 1; night <= MOST_CLUSTERS; night += 1) expect(await it.come(renamed(night))).toEqual(['open']);
    return it;
  };

  test('may do so fifty times in five weeks; then it is refused, what stood before stands, and it can be corrected and closed', async () => {
    const { come, record, shown } = await filled();
    expect(await come(renamed(51))).toEqual(['too-large']);
    expect((await record())?.standing?.version.revision).toBe(50);
    expect(await shown()).toEqual(['P-1']);
    expect(
      await come(
        submitted(
          A,
          posting({ revision: 52, title: 'CNC 선반 조작원 모집 50호', wage: { unit: 'hour', min: 13_000 } }),
        ),
      ),
    ).toEqual(['open']);
    expect(await come(closed(A, 'P-1', 53))).toEqual(['stored']);
    expect(await shown()).toEqual([]);
  });

  test.each([
    [35, ['too-large']],
    [36, ['open']],
  ] as const)(
    '%i days later it is answered %j: no message of the old jobs can still be on its way',
    async (days, answer) => {
      const { come, record } = await filled();
      expect(await come(renamed(51), addDays(DAY, days))).toEqual(answer);
      if (days === 36) expect((await record())?.clusters).toHaveLength(2);
    },
  );
});

describe('row 49: decisions on revisions that never come', () => {
  const decided = (revision: number): Event =>
    reviewed({ partner: A, externalId: 'P-1', revision, decision: 'release', note: '가'.repeat(2_000) });

  test('are kept five at most; one more is refused and a decision on the posting that stands is taken', async () => {
    const { come, record } = cityOf();
    const held = posting({ description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' });
    expect((await come(submitted(A, held)))[0]).toBe('held');
    for (let ahead = 1; ahead <= MOST_REVIEWS_AHEAD; ahead += 1)
      expect((await come(decided(10 + ahead)))[0]).toBe('held');
    expect(await come(decided(20))).toEqual(['too-large']);
    expect(Object.keys((await record())?.reviews ?? {})).toHaveLength(MOST_REVIEWS_AHEAD);
    expect((await come(decided(1)))[0]).toBe('open');
    const kept = await record();
    expect(kept && postingState(kept)).toBe('open');
  });
});

test('row 49: a list of employers in wage arrears that lies in two items is read whole', async () => {
  const { table, come } = cityOf();
  const list = (name: string, registrationNumber: string) => ({
    asOf: DAY,
    source: '가상 명단',
    employers: [{ name, registrationNumber }],
  });
  const { pk, sk } = ARREARS_KEY;
  await table.writeNewer({ pk, sk, version: 1, value: list('가상주조', '609-81-00000') });
  await table.writeNewer({ pk, sk: `${sk}#2`, version: 1, value: list('가상정밀', '123-45-67891') });
  expect(await come(submitted(A, posting()))).toEqual(['arrears-listed-employer']);
});

describe('row 49: one job posted again and again under new externalIds', () => {
  const again = (number: number, change: Partial<Posting> = {}): Event =>
    submitted(A, posting({ externalId: `P-${String(number).padStart(3, '0')}`, ...change }));
  const filled = async (postings: number) => {
    const it = cityOf();
    expect(await it.come(again(1))).toEqual(['open']);
    for (let number = 2; number <= postings; number += 1)
      expect(await it.come(again(number))).toEqual(['open', 'duplicate']);
    return it;
  };

  test('is shown once; every other posting is open and answered as a duplicate, also beyond two hundred', async () => {
    const { come, shown, jobSize, record, table } = await filled(MOST_MEMBERS + 20);
    expect(await shown()).toEqual(['P-001']);
    expect(jobSize()).toBeLessThan(40_000);
    const kept = await record(`P-${MOST_MEMBERS + 20}`);
    expect(kept && postingState(kept)).toBe('open');
    expect(await come(again(MOST_MEMBERS + 20, { revision: 2 }))).toEqual(['open', 'duplicate']);
    const city = world(table);
    await city.receive(registered(B, seeker()), 'm-seeker');
    await city.drain();
    expect(city.mails.filter(({ to }) => to === 'gil@people.example')).toHaveLength(1);
  });

  test('is shown until the last of them is closed', async () => {
    const postings = 3 * MOST_SHOWN;
    const { come, shown } = await filled(postings);
    for (let number = 1; number <= postings; number += 1) {
      expect(await shown()).toHaveLength(1);
      expect(await come(closed(A, `P-${String(number).padStart(3, '0')}`, 2))).toEqual(['stored']);
    }
    expect(await shown()).toEqual([]);
  });

  test('is shown for as long as the longest of them is open, though no message comes', async () => {
    const { come, shown } = await filled(2 * MOST_SHOWN);
    expect(await come(again(900, { closesOn: '2027-02-28' }))).toEqual(['open', 'duplicate']);
    expect(await shown('2026-11-30')).toEqual(['P-001']);
    expect(await shown('2026-12-01')).toEqual(['P-900']);
    expect(await shown('2027-02-28')).toEqual(['P-900']);
    expect(await shown('2027-03-01')).toEqual([]);
  });

  test('and closed each time never fills it, however often: those gone for longest leave', async () => {
    const { come, shown, jobSize } = cityOf();
    for (let hour = 1; hour <= 300; hour += 1) {
      expect(await come(again(hour))).toEqual(['open']);
      expect(await come(closed(A, `P-${String(hour).padStart(3, '0')}`, 2))).toEqual(['stored']);
    }
    expect(await come(again(301))).toEqual(['open']);
    expect(await shown()).toEqual(['P-301']);
    expect(jobSize()).toBeLessThan(40_000);
  });

  test('by postings as long as the contract lets them be keeps the item small enough', async () => {
    const { come, shown, table } = cityOf();
    for (let number = 1; number <= 12; number += 1) {
      const externalId = `P-${number}`;
      const [state] = await come(withId(submitted(A, fullPosting({ externalId })), externalId));
      expect(state).toBe('open');
    }
    expect(await shown()).toEqual(['P-1']);
    expect(Math.max(...table.all().map(itemSize))).toBeLessThan(MOST_ITEM_BYTES);
    for (let number = 1; number <= 12; number += 1) expect((await come(closed(A, `P-${number}`, 2)))[0]).toBe('stored');
    expect(await shown()).toEqual([]);
  });
});
