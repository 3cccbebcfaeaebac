import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../../../functions/contracts/reply.ts';
import { startClock } from '../../../../local/system/clock/clock.ts';
import { startLedger } from '../../../../local/system/view/ledger.ts';
import { takeReplies, takeRepliesTo } from '../../../../local/system/commands/replies.ts';
import type { SqsPart } from '../../../../local/system/aws/sqs.ts';
import { startSqs } from '../../../../local/system/aws/sqs.ts';

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

describe('reading a reply queue', () => {
  let sqs: SqsPart;
  let queueUrl: string;
  beforeAll(async () => {
    sqs = await startSqs({ port: 0, clock: startClock(), onSent: () => undefined });
    await sqs.createQueues([{ logicalId: 'Replies', name: REPLIES, arn: '', attributes: { VisibilityTimeout: '60' } }]);
    queueUrl = sqs.queueUrl(REPLIES);
  });
  beforeEach(() => takeReplies(sqs.client, queueUrl));
  afterAll(() => sqs.stop());

  const put = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) {
      await sqs.client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(refused(id)) }));
    }
  };
  const idsOf = (replies: readonly Reply[]): string[] => replies.map(({ data }) => data.messageId);

  test('all replies that wait are taken, more than one call gives, and none stays', async () => {
    const ids = Array.from({ length: 23 }, (_, index) => `m-${index}`);
    await put(ids);
    expect(idsOf(await takeReplies(sqs.client, queueUrl))).toEqual(ids);
    expect(await takeReplies(sqs.client, queueUrl)).toEqual([]);
  });

  test('the replies to some messages are taken out from behind others, which stay for whom they belong to', async () => {
    const others = Array.from({ length: 12 }, (_, index) => `other-${index}`);
    await put([...others, 'mine-1', 'mine-2']);
    expect(idsOf(await takeRepliesTo(sqs.client, queueUrl, ['mine-1', 'mine-2'], 5_000))).toEqual(['mine-1', 'mine-2']);
    expect(idsOf(await takeReplies(sqs.client, queueUrl)).toSorted()).toEqual(others.toSorted());
  });

  test('a body with characters beyond U+FFFF goes through as it was sent, alone and in a batch, as on AWS', async () => {
    // The SDK compares the digest of what it sends and of what it gets with what the queue says.
    const bodies = ['🔧 선반 조작원', '{"name":"𠮷田","job":"👩‍🔧"}', '\u00ff\u00ff 🔧 \ue000'];
    const [first = '', ...others] = bodies;
    await sqs.client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: first }));
    const Entries = others.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    const sent = await sqs.client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    expect(sent.Failed ?? []).toEqual([]);
    const { Messages = [] } = await sqs.client.send(
      new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
    );
    expect(Messages.map(({ Body }) => Body)).toEqual(bodies);
    for (const { ReceiptHandle } of Messages)
      await sqs.client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
  });

  test('half a character, and a control character, is refused as on AWS', async () => {
    for (const MessageBody of ['half \ud83d', 'bell \u0007'])
      await expect(sqs.client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }))).rejects.toThrow(
        'Invalid characters',
      );
  });

  test('a reply that does not come is not waited for beyond the limit', async () => {
    await put(['other']);
    const before = performance.now();
    expect(await takeRepliesTo(sqs.client, queueUrl, ['mine'], 100)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(6_000);
    expect(idsOf(await takeReplies(sqs.client, queueUrl))).toEqual(['other']);
  });
});
