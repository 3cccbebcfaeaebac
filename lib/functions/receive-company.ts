import { Construct } from 'constructs';
import { consumeDoors } from '../patterns/consume-doors.ts';
import { countSign } from '../patterns/failure-alarm.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/** Receives what the chamber of commerce and the city say of companies: sites, staff, what they declare. Stores and answers. */
export const receiveCompany = (scope: Construct, around: Surroundings): void => {
  const own = new Construct(scope, 'receive-company');
  const consumer = new QueueFunction(own, 'work', { ...around, folder: 'receive-company' });
  countSign(own, 'source-mismatch', around.stage, consumer.logGroup);
  consumeDoors(own, {
    ...around,
    folder: 'receive-company',
    kinds: ['companies'],
    consumer,
    alarmSentence: {
      en: 'What is reported about companies waits: their scorecards are not up to date, and the senders get no answer.',
      ko: '회사에 관한 자료가 접수되지 않아 점수표가 최신이 아니며, 보낸 기관도 답을 받지 못합니다.',
    },
  });
};
