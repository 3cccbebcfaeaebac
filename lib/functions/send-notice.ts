import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../functions/contracts/environment.ts';
import type { MailChannel } from '../mail-channel.ts';
import { QueueConsumer } from '../patterns/queue-consumer.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import { mayUseTable } from '../statements.ts';
import type { Surroundings } from '../surroundings.ts';

/** Takes a notice, looks up whom it is for and what it is about, and hands one letter to SES. */
export class SendNotice extends Construct {
  readonly queue: IQueue;

  constructor(scope: Construct, id: string, props: Surroundings & { readonly mail: MailChannel }) {
    super(scope, id);
    const { data, mail, settings, stage } = props;
    const consumer = new QueueFunction(this, 'work', {
      ...props,
      folder: 'send-notice',
      logKey: data.peopleKey,
      environment: {
        [ENVIRONMENT.peopleTable]: data.people.tableName,
        [ENVIRONMENT.poolTable]: data.pool.tableName,
        [ENVIRONMENT.postingsTable]: data.postings.tableName,
        [ENVIRONMENT.matchesTable]: data.matches.tableName,
        [ENVIRONMENT.noticesTable]: data.notices.tableName,
        [ENVIRONMENT.mailFrom]: settings.mailFrom,
        [ENVIRONMENT.configurationSet]: mail.configurationSet.configurationSetName,
      },
      may: [
        ...mayUseTable(data.people, 'GetItem'),
        ...mayUseTable(data.pool, 'GetItem', 'Query'),
        ...mayUseTable(data.postings, 'GetItem'),
        ...mayUseTable(data.matches, 'GetItem'),
        ...mayUseTable(data.notices, 'GetItem', 'PutItem'),
        ...mail.maySend(),
      ],
    });
    this.queue = new QueueConsumer(this, 'notices', {
      queueName: `jobs-${stage}-send-notice`,
      consumer,
      // SES takes a fixed number of mails a second from an account: more senders would only be throttled.
      maxConcurrency: 5,
      // A letter about a refused message carries the address it goes to.
      encryptionKey: data.peopleKey,
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: 'Mails are not going out: people do not hear of jobs that fit them, and companies and partners get no word.',
        ko: '메일이 나가지 않고 있습니다. 구직자는 맞는 일자리를 알지 못하고, 기업과 기관도 소식을 받지 못합니다.',
      },
    }).queue;
  }
}
