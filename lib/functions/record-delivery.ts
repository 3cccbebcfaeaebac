import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { Surroundings } from '../surroundings.ts';

/** Records what SES reports about each mail: whether it was sent, bounced, or led to a complaint. */
export const recordDelivery = (scope: Construct, around: Surroundings): void => {
  const { mail } = around;
  const events = functionWithQueue(scope, 'record-delivery', around, {
    queueId: 'events',
    maxConcurrency: 5,
    // The events contain mail addresses.
    encryptionKey: mail.eventsKey,
    outcomeAlarms: {
      stopped: {
        alarmName: 'mail-stopped',
        words: ['stopped'],
        alarmSentence: {
          en: 'Too many mails bounced or were complained about: all but the critical are stopped, and people wait until somebody has looked.',
          ko: '반송이나 신고가 너무 많아 꼭 필요한 것을 뺀 모든 메일을 멈추었으며, 사람이 확인할 때까지 안내가 나가지 않습니다.',
        },
      },
    },
  });
  mail.deliverEventsTo(events);
};
