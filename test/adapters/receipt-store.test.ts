import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/adapters/digest.ts';
import { receiptStore } from '../../functions/adapters/receipt-store.ts';
import type { Table } from '../../functions/adapters/table.ts';
import type { Finding } from '../../functions/contracts/finding.ts';
import { acceptedReply, refusedReply } from '../../functions/domain/records/replies.ts';
import { partOf, startTable } from '../support/dynalite.ts';
import { memoryTable } from '../support/memory-table.ts';

let real: Awaited<ReturnType<typeof startTable>>;
let tables = 0;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

const kinds: readonly (readonly [string, () => Table])[] = [
  ['the real table', () => partOf(real.table, `receipts-${(tables += 1)}#`)],
  ['its fake', memoryTable],
];

const NOW = '2026-11-02T03:00:00.000Z';
const quoting: Finding = { code: 'unknown-value', severity: 'warn', path: 'language', message: '값', actual: '표식' };
const plain: Finding = { code: 'deleted-person', severity: 'warn', path: '', message: '삭제' };
const accepted = (messageId: string, state: 'stored' | 'superseded', findings: Finding[] = []) =>
  acceptedReply({ messageId, eventId: '표식-event' }, { kind: 'seeker', id: '표식-id', state }, findings, NOW, sha256);
const receipt = (key: string, reply: ReturnType<typeof accepted>) => ({
  sender: 'masan-univ',
  about: 'registration-hash',
  key,
  externalId: '표식-id',
  reply,
});

describe.each(kinds)('receipts in %s', (_, of) => {
  test('give the first answer again, with the ids that the message brings along', async () => {
    const receipts = receiptStore(of());
    const first = accepted('m-1', 'stored', [quoting]);
    expect(await receipts.first(receipt('k', first))).toEqual(first);
    expect(await receipts.first(receipt('k', accepted('m-2', 'superseded')))).toEqual(first);
  });

  test('keep neither the event’s id nor the partner’s, of whatever is answered', async () => {
    const table = of();
    const receipts = receiptStore(table);
    await receipts.first(receipt('k', accepted('m-1', 'stored')));
    const refused = refusedReply({ messageId: 'm-2', eventId: '표식-event' }, [plain], NOW, sha256);
    await receipts.first({
      sender: 'masan-univ',
      about: 'registration-hash',
      key: 'l',
      externalId: '표식-id',
      reply: refused,
    });
    await receipts.first({ sender: 'masan-univ', key: 'p', externalId: '표식-id', reply: refused });
    const kept = [
      ...(await table.readAll('receipt#registration-hash')),
      ...(await table.readAll('receipt#masan-univ#p')),
    ];
    expect(kept).toHaveLength(3);
    expect(JSON.stringify(kept)).not.toContain('표식');
    const again = await receipts.first({
      sender: 'masan-univ',
      key: 'p',
      externalId: '표식-id',
      reply: accepted('m-3', 'stored'),
    });
    expect(again).toEqual(refused);
  });

  test('of a registration are forgotten where they quote what a message said, and stay where they do not', async () => {
    const receipts = receiptStore(of());
    const quotes = accepted('m-1', 'stored', [quoting]);
    const says = accepted('m-2', 'superseded', [plain]);
    await receipts.first(receipt('k', quotes));
    await receipts.first(receipt('l', says));
    await receipts.first({ ...receipt('k', quotes), about: 'another' });
    await receipts.forget('registration-hash');
    await receipts.forget('registration-hash');
    const other = accepted('m-9', 'stored');
    expect(await receipts.first(receipt('k', other))).toEqual(other);
    expect(await receipts.first(receipt('l', other))).toEqual(says);
    expect(await receipts.first({ ...receipt('k', other), about: 'another' })).toEqual(quotes);
  });
});
