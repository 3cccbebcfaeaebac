import { describe, expect, test } from 'vitest';
import { PARTNER_IDS } from '../../../functions/contracts/partners.ts';
import type { Finding } from '../../../functions/contracts/finding.ts';
import { sha256 } from '../../../functions/aws/hash.ts';
import { addDays } from '../../../functions/domain/language/calendar.ts';
import { withTelling } from '../../../functions/domain/postings/posting-letters.ts';
import {
  emptyPostingRecord,
  takePosting,
  type PostingRecord,
} from '../../../functions/domain/postings/posting-record.ts';
import { deskStore, type DeskList } from '../../../functions/stores/postings/desk-store.ts';
import { counted } from '../../support/counted-reads.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { posting } from '../../support/messages.ts';
import { realAndFake } from '../../support/real-and-fake.ts';
import { NOW } from '../../support/world.ts';

/** All postings are invented. */
const HINT: Finding = { code: 'sex-hint', severity: 'hold', path: 'description', message: '가상의 까닭입니다.' };

/** A posting that is held since a day (Asia/Seoul). */
const held = (number: number, on: string = NOW.today, closesOn = '2026-12-31'): PostingRecord => {
  const partner = PARTNER_IDS[number % PARTNER_IDS.length]!;
  const externalId = `P-${String(number).padStart(5, '0')}`;
  const { record } = takePosting(emptyPostingRecord(partner, externalId), {
    version: { revision: 1, ended: false, hash: sha256(externalId) },
    origin: { messageId: externalId, eventId: externalId, key: externalId },
    receivedAt: `${on}T03:00:00.000Z`,
    posting: posting({ externalId, title: `가상 공고 ${number}`, closesOn }),
    findings: [HINT],
  });
  return withTelling(record, sha256);
};
const HELD: DeskList = { kind: 'held' };
const ids = (entries: readonly { readonly externalId: string }[]): string[] => entries.map((one) => one.externalId);

describe.each(realAndFake())('the list of postings that wait, on %s', (_, tableOf) => {
  test('a part is full although the table still has rows of postings that are over', async () => {
    const desk = deskStore(tableOf());
    for (const number of [1, 2, 3, 4, 5])
      await desk.show({ value: held(number, '2026-11-02', '2026-11-03'), version: 1 });
    for (const number of [6, 7, 8]) await desk.show({ value: held(number), version: 1 });
    const { entries, next } = await desk.page(HELD, '2026-11-04', 2);
    expect(ids(entries)).toEqual(['P-00006', 'P-00007']);
    expect(ids((await desk.page(HELD, '2026-11-04', 2, next)).entries)).toEqual(['P-00008']);
  });

  test('begins with what is due first, and goes on where the last part ended', async () => {
    const desk = deskStore(tableOf());
    for (const number of [7, 3, 5, 1, 6, 2, 4])
      await desk.show({ value: held(number, addDays('2026-11-02', number)), version: 1 });
    const seen: string[][] = [];
    let from: string | undefined;
    do {
      const { entries, next } = await desk.page(HELD, NOW.today, 3, from);
      seen.push(ids(entries));
      from = next;
    } while (from !== undefined);
    // Five and six come on a weekend: with four they are due on one day.
    expect(seen).toEqual([['P-00001', 'P-00002', 'P-00003'], expect.any(Array), ['P-00007']]);
    expect(seen[1]?.toSorted()).toEqual(['P-00004', 'P-00005', 'P-00006']);
  });

  test('a list that ends exactly at the end of a page says that nothing follows', async () => {
    const desk = deskStore(tableOf());
    for (const number of [1, 2, 3]) await desk.show({ value: held(number), version: 1 });
    expect((await desk.page(HELD, NOW.today, 3)).next).toBeUndefined();
    expect((await desk.page(HELD, NOW.today, 2)).next).toBeDefined();
  });

  test('of one partner holds its own postings and no others', async () => {
    const desk = deskStore(tableOf());
    for (const number of [0, 1, 12, 13]) await desk.show({ value: held(number), version: 1 });
    const { entries } = await desk.page({ ...HELD, partner: PARTNER_IDS[0] }, NOW.today, 10);
    expect(ids(entries)).toEqual(['P-00000', 'P-00012']);
    expect((await desk.page({ ...HELD, partner: PARTNER_IDS[5] }, NOW.today, 10)).entries).toEqual([]);
  });

  test('an older write that comes late brings nothing back', async () => {
    const desk = deskStore(tableOf());
    const record = held(1);
    const released = withTelling(
      { ...record, reviews: { 1: { decision: 'release', note: '', time: NOW.now, hash: 'h' } } },
      sha256,
    );
    await desk.show({ value: released, version: 2 });
    await desk.show({ value: record, version: 1 });
    expect((await desk.page(HELD, NOW.today, 10)).entries).toEqual([]);
  });
});

test('a posting that never waited writes no row', async () => {
  const table = memoryTable();
  const { record } = takePosting(emptyPostingRecord('masan-univ', 'P-1'), {
    version: { revision: 1, ended: false, hash: 'h' },
    origin: { messageId: 'm', eventId: 'e', key: 'k' },
    receivedAt: NOW.now,
    posting: posting(),
    findings: [],
  });
  await deskStore(table).show({ value: withTelling(record, sha256), version: 1 });
  expect(table.all()).toEqual([]);
});

test('a posting leaves the list on the day after its last one, although the table has not removed it yet', async () => {
  const desk = deskStore(memoryTable());
  await desk.show({ value: held(1, NOW.today, '2026-11-20'), version: 1 });
  expect((await desk.page(HELD, '2026-11-20', 10)).entries).toHaveLength(1);
  expect((await desk.page(HELD, '2026-11-21', 10)).entries).toEqual([]);
});

test('a page of twenty-five costs the same among 5,000 as among fifty: one query, one row more than it shows, at most 16 KB', async () => {
  const all = memoryTable();
  for (let number = 0; number < 5_000; number += 1) await deskStore(all).show({ value: held(number), version: 1 });
  const { table, read } = counted(all);
  const { entries, next } = await deskStore(table).page(HELD, NOW.today, 25);
  await deskStore(table).page({ ...HELD, partner: PARTNER_IDS[3] }, NOW.today, 25, next);
  expect(entries).toHaveLength(25);
  expect([read.queries, read.rows]).toEqual([2, 52]);
  expect(read.bytes / 2).toBeLessThan(16_384);
});
