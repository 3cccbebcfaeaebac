import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../../../functions/contracts/reply.ts';
import type { Sqs } from '../../../../local/system/aws/sqs.ts';
import { startSqs } from '../../../../local/system/aws/sqs.ts';
import { startClock } from '../../../../local/system/clock/clock.ts';
import { takeReplies, takeRepliesTo } from '../../../../local/system/commands/replies.ts';

/** Postings, partners' messages and replies are invented. */

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

describe('reading a reply queue', () => {
  let sqs: Sqs;
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

  test('a reply that does not come is not waited for beyond the limit', async () => {
    await put(['other']);
    const before = performance.now();
    expect(await takeRepliesTo(sqs.client, queueUrl, ['mine'], 100)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(6_000);
    expect(idsOf(await takeReplies(sqs.client, queueUrl))).toEqual(['other']);
  });
});
