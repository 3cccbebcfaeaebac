import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * 100 receives, one per 3 minutes, last about 5 hours. So no mail is given up because SES or a store is down for a
 * while.
 */
const MAX_RECEIVE_COUNT = 100;

/**
 * Batches per hour with a mail that SES refused for good. One is a bad address; five within an hour suggest a fault of
 * ours.
 */
const REFUSED_AN_HOUR = 5;

/** Reads whom a notice is for and what it is about, composes the letter, and hands it to SES. */
export const sendNotice = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'send-notice', around, {
    queueId: 'notices',
    // 10 batches of 10 mails: 100 mails in parallel, enough to use SES's rate of up to 1,000 mails per second.
    maxConcurrency: 10,
    maxReceiveCount: MAX_RECEIVE_COUNT,
    // A notice about a refused message contains the address it goes to.
    encryptionKey: around.data.peopleKey,
    outcomeAlarms: {
      left: {
        alarmName: 'mails-left',
        words: ['newly-held', 'given-up', 'dead-address'],
        alarmSentence: {
          en: 'A mail was given up on, nobody knows whether it was sent, or an office cannot be reached at its address: somebody has to decide whether its reader is told another way.',
          ko: '보내지 못하였거나, 보냈는지 알 수 없거나, 받는 곳의 주소로 닿지 않는 메일이 있어, 받으실 분께 다른 방법으로 알릴지 사람이 정해야 합니다.',
        },
      },
      refused: {
        alarmName: 'mails-refused',
        words: ['refused-by-provider'],
        anHour: REFUSED_AN_HOUR,
        alarmSentence: {
          en: 'SES refuses mail after mail for good: their readers hear nothing, and no other mail takes their place.',
          ko: 'SES가 여러 메일을 잇따라 거부하고 있어, 받으실 분들이 안내를 받지 못합니다.',
        },
      },
      closed: {
        alarmName: 'mail-closed',
        words: ['closed', 'put-off-closed', 'put-off-kept'],
        alarmSentence: {
          en: "SES takes no mail from this account, or the day's quota is nearly used up: mails wait, and people do not hear of jobs until that ends.",
          ko: 'SES가 이 계정의 메일을 받지 않거나 하루 한도가 거의 차서 메일이 기다리고 있으며, 풀릴 때까지 안내를 받지 못합니다.',
        },
      },
    },
  });
