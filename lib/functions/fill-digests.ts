import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/** Works through the slices of a morning: whom new jobs fit, and how the postings of a company stand. */
export const fillDigests = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'fill-digests', around, {
    queueId: 'slices',
    maxConcurrency: 5,
    // A slice is cut so large that one invocation ends in good time. Ten of them would not.
    batchSize: 1,
    alarmSentence: {
      en: 'A part of the city gets no digest of new jobs this morning, or a company no summary of its week.',
      ko: '오늘 아침 새 일자리의 모음 메일을 받지 못하는 분들이 있거나, 한 주의 공고 현황을 받지 못하는 기업이 있습니다.',
    },
  });
