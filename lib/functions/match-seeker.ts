import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Finds the open postings that fit a person who registered or changed, and records each match before it requests a
 * notice. It reads only the pool: neither the people table nor the declared facts.
 */
export const matchSeeker = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'match-seeker', around, {
    queueId: 'to-match',
    maxConcurrency: 10,
    alarmSentence: {
      en: 'People who just registered or changed their wishes are not being matched: open jobs that fit pass them by.',
      ko: '새로 등록하거나 희망 조건을 바꾼 분들이 매칭되지 않아, 지금 열려 있는 일자리를 놓칠 수 있습니다.',
    },
  });
