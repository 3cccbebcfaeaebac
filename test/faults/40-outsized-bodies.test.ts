import { describe, expect, test } from 'vitest';
import { MOST_BYTES } from '../../functions/domain/messages/read-body.ts';
import { POSTING_CONVERSIONS } from '../../functions/domain/messages/conversion/posting-conversions.ts';
import { readMessage } from '../../functions/domain/messages/read-message.ts';
import { batchConsumer } from '../../functions/lambda/batch-consumer.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted, type Event } from '../support/messages.ts';
import { outsizedLike, outsizedWanted, type Outsized } from '../support/outsized-bodies.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { NOW, world } from '../support/world.ts';

/**
 * The cost of one body is bounded by how much of it is read. This test checks counts and sizes.
 * `npm run bench -- outsized` measures time and memory. All people are invented.
 */
const JOB = submitted('masan-univ', posting({ externalId: 'GOOD-1' }));
const PERSON = registered('masan-univ', seeker({ externalId: 'GOOD-1' }));
const DOORS: readonly (readonly [Event['kind'], good: Event, outsized: readonly Outsized[]])[] = [
  ['postings', JOB, [...outsizedLike(JOB.body), ...outsizedWanted(JOB.body)]],
  ['people', PERSON, outsizedLike(PERSON.body)],
];
const MOST_FINDINGS = 50;
/** Upper bound in bytes for an answer, and for each item stored about a refused message. */
const SMALL = 20_000;

describe.each(DOORS)('a body out of all proportion at a door for %s (faults 4 and 40)', (kind, good, bodies) => {
  test.each(bodies)('%s: one short refusal, and the message beside it is applied', async (_, outsized, code) => {
    const table = memoryTable();
    const city = world(table);
    const handler = batchConsumer(
      () => (delivery) => city.receive({ sender: 'masan-univ', kind, body: delivery.body }, delivery.messageId),
      { clock: () => NOW, logger: { info: () => undefined, error: () => undefined } },
    );
    const batch = [
      { messageId: 'outsized', body: outsized },
      { messageId: 'good', body: good.body },
    ];
    expect(await handler(sqsEvent(batch), lambdaContext())).toEqual({ batchItemFailures: [] });

    const [refused, ...more] = city.replies.filter(({ reply }) => reply.data.messageId === 'outsized');
    expect(more).toEqual([]);
    expect(refused?.reply.type).toBe('kr.go.changwon.jobs.message.refused.v1');
    const findings = refused?.reply.data.findings ?? [];
    const refusing = findings.filter(({ severity }) => severity === 'refuse');
    expect(new Set(refusing.map((finding) => finding.code))).toEqual(new Set([code]));
    expect(findings.length).toBeLessThanOrEqual(MOST_FINDINGS);
    expect(Buffer.byteLength(JSON.stringify(refused))).toBeLessThan(SMALL);
    const [applied] = city.replies.filter(({ reply }) => reply.data.messageId === 'good');
    expect(applied?.reply.type).toBe('kr.go.changwon.jobs.message.accepted.v1');
    const kept = table.all().filter((item) => !JSON.stringify(item).includes('GOOD-1'));
    expect(Math.max(...kept.map((item) => Buffer.byteLength(JSON.stringify(item))))).toBeLessThan(SMALL);
  });
});

describe('of a body no more is read than it takes to refuse it (fault 40)', () => {
  const door = { sender: 'masan-univ', kind: 'postings' } as const;
  const codes = (body: string): string[] => {
    const read = readMessage(body, door, POSTING_CONVERSIONS);
    return read.ok ? [] : read.findings.map(({ code }) => code);
  };
  /** Not JSON. A reader that read this far would report that. */
  const NO_JSON = ' this is no JSON';

  test.each([
    ['its size is looked at before anything else', ' '.repeat(MOST_BYTES - NO_JSON.length + 1) + NO_JSON, 'too-large'],
    ['a byte less is read', ' '.repeat(MOST_BYTES - NO_JSON.length) + NO_JSON, 'not-json'],
    ['it is not read beyond 32 levels', '['.repeat(33) + NO_JSON, 'too-deep'],
    ['32 levels are read', '['.repeat(32) + NO_JSON, 'not-json'],
    [
      'it is not read beyond 1,000 names in one object',
      `{${Array.from({ length: 1_001 }, (_, at) => `"k${at}":1`).join()}${NO_JSON}`,
      'schema-invalid',
    ],
    ['1,000 names are read', `{${Array.from({ length: 1_000 }, (_, at) => `"k${at}":1`).join()}${NO_JSON}`, 'not-json'],
  ])('%s', (_, body, code) => {
    expect(codes(body)).toEqual([code]);
  });

  test('of a list of more than 1,000 entries none is looked at', () => {
    const list = (entries: number): string =>
      submitted('masan-univ', posting()).body.replace(
        '"data":{',
        `"data":{"extra":[${Array.from({ length: entries }, () => '"\\ufffd"').join()}],`,
      );
    expect(codes(list(1_000))).toEqual(['wrong-encoding']);
    expect(codes(list(1_001))).toEqual(['schema-invalid']);
  });
});
