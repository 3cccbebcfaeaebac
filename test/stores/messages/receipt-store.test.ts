import { describe, expect, test } from 'vitest';
import { receiptStore } from '../../../functions/stores/messages/receipt-store.ts';
import type { Finding } from '../../../functions/contracts/finding.ts';
import { acceptedAnswer, refusedAnswer } from '../../../functions/domain/records/replies.ts';
import { realAndFake } from '../../support/real-and-fake.ts';

const NOW = '2026-11-02T03:00:00.000Z';
const IDS = { eventId: '표식-event', externalId: '표식-id' };
const quoting: Finding = { code: 'unknown-value', severity: 'warn', path: 'language', message: '값', actual: '표식' };
const plain: Finding = { code: 'deleted-person', severity: 'warn', path: '', message: '삭제' };
const accepted = (messageId: string, state: 'stored' | 'superseded', findings: Finding[] = []) =>
  acceptedAnswer({ messageId, eventId: IDS.eventId }, { kind: 'seeker', id: IDS.externalId, state }, findings, NOW);
const keyed = (key: string, about = 'registration-hash') => ({ sender: 'masan-univ', about, key });

describe.each(realAndFake())('receipts in %s', (_, of) => {
  test('give the first answer again, with the ids that the message brings along', async () => {
    const receipts = receiptStore(of());
    const first = accepted('m-1', 'stored', [quoting]);
    expect(await receipts.read(keyed('k'), IDS)).toBeUndefined();
    await receipts.first(keyed('k'), first);
    await receipts.first(keyed('k'), accepted('m-2', 'superseded'));
    expect(await receipts.read(keyed('k'), IDS)).toEqual({ answer: first, number: 1, given: true });
  });

  test('count a later answer, remember whether it was given, and know one that says the same', async () => {
    const receipts = receiptStore(of());
    await receipts.first(keyed('k'), accepted('m-1', 'stored'));
    expect(await receipts.next(keyed('k'), accepted('m-1', 'stored'))).toMatchObject({ number: 1, given: true });
    const second = accepted('m-1', 'superseded', [plain]);
    expect(await receipts.next(keyed('k'), second)).toEqual({ number: 2, given: false });
    expect(await receipts.next(keyed('k'), second)).toMatchObject({ number: 2, given: false });
    await receipts.given(keyed('k'), 1);
    expect(await receipts.next(keyed('k'), second)).toMatchObject({ number: 2, given: false });
    await receipts.given(keyed('k'), 2);
    expect(await receipts.next(keyed('k'), second)).toMatchObject({ number: 2, given: true });
    expect(await receipts.read(keyed('k'), IDS)).toEqual({ answer: second, number: 2, given: true });
  });

  test('count a later answer as the second where the first is not known any more', async () => {
    const receipts = receiptStore(of());
    expect(await receipts.next(keyed('k'), accepted('m-1', 'stored'))).toEqual({ number: 2, given: false });
  });

  test('keep neither the event’s id nor the partner’s, of whatever is answered', async () => {
    const table = of();
    const receipts = receiptStore(table);
    const refused = refusedAnswer({ messageId: 'm-2', eventId: IDS.eventId }, [plain], NOW);
    await receipts.first(keyed('k'), accepted('m-1', 'stored'));
    await receipts.first(keyed('l'), refused);
    await receipts.first({ sender: 'masan-univ', key: 'p' }, refused);
    await receipts.next({ sender: 'masan-univ', key: 'q' }, accepted('m-1', 'stored'));
    const kept = [
      ...(await table.readAll('receipt#registration-hash')),
      ...(await table.readAll('receipt#masan-univ#p')),
      ...(await table.readAll('receipt#masan-univ#q')),
    ];
    expect(kept).toHaveLength(4);
    expect(JSON.stringify(kept)).not.toContain('표식');
    expect((await receipts.read({ sender: 'masan-univ', key: 'p' }, IDS))?.answer).toEqual(refused);
  });

  test('of a registration are forgotten where they quote what a message said, and stay where they do not', async () => {
    const receipts = receiptStore(of());
    await receipts.first(keyed('k'), accepted('m-1', 'stored', [quoting]));
    await receipts.first(keyed('l'), accepted('m-2', 'superseded', [plain]));
    await receipts.first(keyed('k', 'another'), accepted('m-1', 'stored', [quoting]));
    await receipts.forget('registration-hash');
    await receipts.forget('registration-hash');
    expect(await receipts.read(keyed('k'), IDS)).toBeUndefined();
    expect(await receipts.read(keyed('l'), IDS)).toBeDefined();
    expect(await receipts.read(keyed('k', 'another'), IDS)).toBeDefined();
  });
});
