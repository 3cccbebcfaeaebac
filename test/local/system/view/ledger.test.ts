import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../../functions/contracts/reply.ts';
import { startLedger } from '../../../../local/system/view/ledger.ts';

/** Postings, partners' messages and replies are invented. */

const DOOR = 'jobs-dev-masan-univ-postings';
const REPLIES = 'jobs-dev-masan-univ-replies';

const envelope = {
  specversion: '1.0',
  source: 'urn:changwon-jobs:network',
  datacontenttype: 'application/json',
} as const;
const refusal = { code: 'not-json', severity: 'refuse', path: '', message: '읽을 수 없습니다.' } as const;

const refused = (messageId: string): Reply => ({
  ...envelope,
  id: `r-${messageId}`,
  type: 'kr.go.changwon.jobs.message.refused.v1',
  time: '2026-11-02T00:00:00Z',
  data: { messageId, eventId: null, findings: [refusal] },
});
const accepted = (messageId: string): Reply => ({
  ...envelope,
  id: `r-${messageId}`,
  type: 'kr.go.changwon.jobs.message.accepted.v1',
  time: '2026-11-02T00:00:00Z',
  data: { messageId, eventId: 'e', kind: 'posting', id: 'P-1', state: 'open', findings: [] },
});

describe('the ledger of what passed the edge', () => {
  const sent = (queueName: string, messageId: string, body: unknown) => ({
    queueName,
    messageId,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

  test('a refusal is listed with its sender, its findings and the record that the refused message named', () => {
    const ledger = startLedger('dev');
    ledger.record(sent(DOOR, 'm-1', { data: { externalId: 'P-7', title: '가상 공고' } }));
    ledger.record(sent(REPLIES, 'x', refused('m-1')));
    expect(ledger.refusals()).toEqual([
      {
        at: '2026-11-02T00:00:00Z',
        sender: 'masan-univ',
        messageId: 'm-1',
        eventId: null,
        externalId: 'P-7',
        findings: [refusal],
      },
    ]);
  });

  test.each([
    ['a converted form by its subject', { subject: 'K-9', data: '<wanted/>' }, 'K-9'],
    ['no JSON at all by nothing', '{"data":', null],
    [
      'a body larger than any that is read by nothing',
      { data: { externalId: 'P-7' }, more: 'x'.repeat(262_144) },
      null,
    ],
  ])('%s', (_what, body, externalId) => {
    const ledger = startLedger('dev');
    ledger.record(sent(DOOR, 'm-1', body));
    ledger.record(sent(REPLIES, 'x', refused('m-1')));
    expect(ledger.refusals()).toMatchObject([{ externalId }]);
  });

  test('messages are counted at the doors, answers once per message, and stage messages not at all', () => {
    const ledger = startLedger('dev');
    for (const id of ['m-1', 'm-2']) ledger.record(sent(DOOR, id, '{}'));
    for (const id of ['m-1', 'm-1', 'm-2']) ledger.record(sent(REPLIES, 'x', accepted(id)));
    ledger.record(sent('jobs-dev-send-notice', 'm-3', '{}'));
    expect([ledger.messages(), ledger.answered(), ledger.refusals()]).toEqual([2, 2, []]);
  });
});
