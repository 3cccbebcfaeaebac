import { Construct } from 'constructs';
import { consumeDoors } from '../patterns/consume-doors.ts';
import { countSign } from '../patterns/failure-alarm.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Receives registrations, declared facts, outcomes and withdrawals from the partners' people doors. Stores, answers,
 * and requests matching, screening and deletion.
 */
export const receiveSeeker = (scope: Construct, around: Surroundings): void => {
  const own = new Construct(scope, 'receive-seeker');
  const consumer = new QueueFunction(own, 'work', { ...around, folder: 'receive-seeker' });
  countSign(own, 'source-mismatch', around.stage, consumer.logGroup);
  consumeDoors(own, {
    ...around,
    folder: 'receive-seeker',
    kinds: ['people'],
    consumer,
    alarmSentence: {
      en: 'People whom partners register wait: they get no job mails, and changes, withdrawals and deletions they asked for are not done.',
      ko: '기관에 등록한 분들이 일자리 안내를 받지 못하고, 변경과 철회 요청도 처리되지 않습니다.',
    },
  });
};
