import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/** Counts the people whose answers a proposed figure would change. It reads what people declared, and keeps counts only. */
export const rehearseFigures = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'rehearse-figures', around, {
    queueId: 'parts',
    maxConcurrency: 2,
    alarmSentence: {
      en: 'Rehearsals of proposed figures do not finish: officials do not see whom a figure would concern. No answer is wrong for it.',
      ko: '제안한 수치의 시험이 끝나지 않아 몇 분에게 영향이 있는지 볼 수 없습니다. 이미 드린 결과에는 영향이 없습니다.',
    },
  });
