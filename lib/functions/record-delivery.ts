import { Construct } from 'constructs';
import { outcomeAlarm } from '../patterns/failure-alarm.ts';
import { QueueConsumer } from '../patterns/queue-consumer.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/** Records what SES reports about each mail: whether it was sent, bounced, or led to a complaint. */
export class RecordDelivery extends Construct {
  constructor(scope: Construct, id: string, props: Surroundings) {
    super(scope, id);
    const { mail, stage } = props;
    const consumer = new QueueFunction(this, 'work', { ...props, folder: 'record-delivery' });
    const events = new QueueConsumer(this, 'events', {
      queueName: `jobs-${stage}-mail-events`,
      consumer,
      maxConcurrency: 5,
      // The events contain mail addresses.
      encryptionKey: mail.eventsKey,
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: 'We do not learn what became of a mail: someone whose address fails, or who complained, may be mailed again.',
        ko: '메일이 전달되었는지 알 수 없어, 주소가 잘못되었거나 수신을 거부한 분께 다시 메일이 갈 수 있습니다.',
      },
    });
    mail.deliverEventsTo(events);
    outcomeAlarm(this, 'stopped', {
      logGroup: consumer.logGroup,
      alarmName: `jobs-${stage}-mail-stopped`,
      of: 'record-delivery',
      words: ['stopped'],
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: 'Too many mails bounced or were complained about: all but the critical are stopped, and people wait until somebody has looked.',
        ko: '반송이나 신고가 너무 많아 꼭 필요한 것을 뺀 모든 메일을 멈추었으며, 사람이 확인할 때까지 안내가 나가지 않습니다.',
      },
    });
  }
}
