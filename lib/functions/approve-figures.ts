import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Lets a figure count that one official proposed and another approved. Then everybody is screened again, or open postings are
 * checked against the new minimum wage.
 */
export const approveFigures = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'approve-figures', around, {
    queueId: 'approvals',
    maxConcurrency: 2,
    alarmSentence: {
      en: 'A figure that officials approved does not count yet: answers and postings are still checked against the former one.',
      ko: '승인한 수치가 아직 쓰이지 않고 있습니다. 적격 검토와 공고 점검이 예전 수치로 이루어집니다.',
    },
  });
