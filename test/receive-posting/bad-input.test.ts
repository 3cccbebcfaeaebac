import { describe, expect, test } from 'vitest';
import { batchConsumer } from '../../functions/lambda/batch-consumer.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { NOW, world } from '../support/world.ts';

const good = submitted('masan-univ', posting({ externalId: 'BAD-1' })).body;
const { data: _, ...envelope } = JSON.parse(good) as { data: unknown };
const withData = (change: object): string =>
  JSON.stringify({ ...envelope, data: { ...posting({ externalId: 'BAD-1' }), ...change } });

/** The words "채용 공고" in EUC-KR, decoded as Latin-1 by the sender. */
const eucKr = good
  .replaceAll('CNC 선반 조작원 모집', '\u00c3\u00a4\u00bf\u00eb \u00b0\u00f8\u00b0\u00ed \u00b8\u00f0\u00c1\u00fd')
  .replaceAll(/[가-힣]/g, '\u00b0\u00a1');

const BAD: readonly (readonly [what: string, body: string, code: string])[] = [
  ['not JSON', 'CNC 선반 조작원을 찾습니다', 'not-json'],
  ['an empty body', '', 'not-json'],
  ['truncated JSON', good.slice(0, -40), 'not-json'],
  ['a byte order mark', `\ufeff${good}`, 'not-json'],
  ['EUC-KR bytes', eucKr, 'wrong-encoding'],
  ['replaced bytes', good.replace('선반', '\ufffd\ufffd'), 'wrong-encoding'],
  ['a wrong version', good.replace('submitted.v1', 'submitted.v2'), 'unsupported-version'],
  ['a missing field', withData({ title: undefined }), 'schema-invalid'],
  ['a field of the wrong type', withData({ openings: '두 명' }), 'schema-invalid'],
  ['300 KB', withData({ description: '가'.repeat(100_000) }), 'too-large'],
  ['nesting 10,000 deep', `{"a":`.repeat(10_000) + '1' + '}'.repeat(10_000), 'too-deep'],
  ['a __proto__ key', good.replace('"data":{', '"data":{"__proto__":{"admin":true},'), 'schema-invalid'],
  ['a lone surrogate', good.replace('선반', '\\ud800'), 'wrong-encoding'],
  [
    'a full-width resident number',
    withData({ description: '담당자 ９００１０１－１２３４５６７ 로 문의' }),
    'resident-number',
  ],
  ['a source that names another partner', good.replace('masan-univ', 'kyungnam-univ'), 'source-mismatch'],
  ['a seeker on a postings door', registered('masan-univ', seeker()).body, 'wrong-door'],
];

describe('a batch of ten with one bad record (faults 4 to 7, 42 and 43)', () => {
  test.each(BAD)(
    '%s: refused with its code on first receive, and the nine beside it are applied at once',
    async (_, bad, code) => {
      const city = world(memoryTable());
      const lines: unknown[] = [];
      const log = (...line: unknown[]) => void lines.push(line);
      const handler = batchConsumer(
        () => (delivery) =>
          city.receive({ sender: 'masan-univ', kind: 'postings', body: delivery.body }, delivery.messageId),
        { clock: () => NOW, logger: { info: log, error: log } },
      );
      const bodies = Array.from({ length: 10 }, (__, index) =>
        index === 4
          ? bad
          : submitted('masan-univ', posting({ externalId: `G-${index}`, title: `가공 직원 모집 ${index}` })).body,
      );
      const event = sqsEvent(bodies.map((body, index) => ({ messageId: `m-${index}`, body })));
      expect(await handler(event, lambdaContext())).toEqual({ batchItemFailures: [] });

      const refused = city.replies.filter(({ reply }) => reply.type.endsWith('refused.v1'));
      expect(refused.map(({ reply }) => reply.data.messageId)).toEqual(['m-4']);
      expect(refused[0]?.reply.data.findings.map((finding) => finding.code)).toContain(code);
      expect(refused[0]?.reply.data.findings.every((finding) => /[가-힣]/.test(finding.message))).toBe(true);
      expect(await city.stores.pool.jobs(NOW.today)).toHaveLength(9);
      expect(city.replies).toHaveLength(10);
      expect(JSON.stringify(lines)).not.toMatch(/[가-힣]|９００１０１|900101/);
      expect(Object.getPrototypeOf({})).not.toHaveProperty('admin');
    },
  );
});
