import { Construct } from 'constructs';
import { consumeDoors } from '../patterns/consume-doors.ts';
import { countSign } from '../patterns/failure-alarm.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Receives postings from the partners' doors and reviews from the city's. Checks, stores, answers, and requests
 * matching.
 */
export const receivePosting = (scope: Construct, around: Surroundings): void => {
  const own = new Construct(scope, 'receive-posting');
  const consumer = new QueueFunction(own, 'work', { ...around, folder: 'receive-posting' });
  countSign(own, 'source-mismatch', around.stage, consumer.logGroup);
  consumeDoors(own, {
    ...around,
    folder: 'receive-posting',
    kinds: ['postings', 'reviews'],
    consumer,
    alarmSentence: {
      en: 'Jobs that partners send are not being taken in: nobody is told of them, and partners get no answer.',
      ko: '기관이 보낸 채용공고가 접수되지 않아 구직자에게 알려지지 않고, 기관도 답을 받지 못합니다.',
    },
  });
};
