import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Screens a person against the conditions of the programmes. It reads the facts that they declared. The pool gets
 * the outcomes, the matches table gets the state of each condition, and neither gets a value.
 */
export const screenSeeker = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'screen-seeker', around, {
    queueId: 'to-screen',
    maxConcurrency: 5,
    alarmSentence: {
      en: 'People are not being screened: they do not hear which programmes they qualify for, or hear an old answer.',
      ko: '공공 일자리·지원 사업 요건 검토가 멈추어, 신청할 수 있는 사업을 알지 못하거나 지난 결과만 알게 됩니다.',
    },
  });
