import { Construct } from 'constructs';
import { outcomeAlarm, rateAlarm } from '../patterns/failure-alarm.ts';
import { QueueConsumer } from '../patterns/queue-consumer.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
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
export class SendNotice extends Construct {
  constructor(scope: Construct, id: string, props: Surroundings) {
    super(scope, id);
    const { data, stage } = props;
    const consumer = new QueueFunction(this, 'work', { ...props, folder: 'send-notice' });
    const { queue } = new QueueConsumer(this, 'notices', {
      queueName: `jobs-${stage}-send-notice`,
      consumer,
      // 10 batches of 10 mails: 100 mails in parallel, enough to use SES's rate of up to 1,000 mails per second.
      maxConcurrency: 10,
      maxReceiveCount: MAX_RECEIVE_COUNT,
      // A notice about a refused message contains the address it goes to.
      encryptionKey: data.peopleKey,
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: 'Mails are not going out: people do not hear of jobs that fit them, and companies and partners get no word.',
        ko: '메일이 나가지 않고 있습니다. 구직자는 맞는 일자리를 알지 못하고, 기업과 기관도 소식을 받지 못합니다.',
      },
    });
    props.queues.add('send-notice', queue);
    outcomeAlarm(this, 'left', {
      logGroup: consumer.logGroup,
      alarmName: `jobs-${stage}-mails-left`,
      of: 'send-notice',
      words: ['newly-held', 'given-up', 'dead-address'],
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: 'A mail was given up on, nobody knows whether it was sent, or an office cannot be reached at its address: somebody has to decide whether its reader is told another way.',
        ko: '보내지 못하였거나, 보냈는지 알 수 없거나, 받는 곳의 주소로 닿지 않는 메일이 있어, 받으실 분께 다른 방법으로 알릴지 사람이 정해야 합니다.',
      },
    });
    rateAlarm(this, 'refused', {
      logGroup: consumer.logGroup,
      alarmName: `jobs-${stage}-mails-refused`,
      of: 'send-notice',
      words: ['refused-by-provider'],
      anHour: REFUSED_AN_HOUR,
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: 'SES refuses mail after mail for good: their readers hear nothing, and no other mail takes their place.',
        ko: 'SES가 여러 메일을 잇따라 거부하고 있어, 받으실 분들이 안내를 받지 못합니다.',
      },
    });
    outcomeAlarm(this, 'closed', {
      logGroup: consumer.logGroup,
      alarmName: `jobs-${stage}-mail-closed`,
      of: 'send-notice',
      words: ['closed', 'put-off-closed'],
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: 'SES takes no mail from this account: all mails wait, and nobody hears of anything until that ends.',
        ko: 'SES가 이 계정의 메일을 받지 않아 모든 메일이 기다리고 있으며, 풀릴 때까지 아무도 안내를 받지 못합니다.',
      },
    });
  }
}
