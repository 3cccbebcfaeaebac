import { Construct } from 'constructs';
import { QueueConsumer } from '../patterns/queue-consumer.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Finds the people that an open posting fits, and records each match before it requests a notice. It reads only the
 * pool: neither the people table nor the declared facts.
 */
export class MatchPosting extends Construct {
  constructor(scope: Construct, id: string, props: Surroundings) {
    super(scope, id);
    const { stage } = props;
    const consumer = new QueueFunction(this, 'work', { ...props, folder: 'match-posting' });
    const { queue } = new QueueConsumer(this, 'to-match', {
      queueName: `jobs-${stage}-match-posting`,
      consumer,
      maxConcurrency: 10,
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: 'New jobs are not being matched: people they fit do not hear of them while the jobs are still open.',
        ko: '새 채용공고가 매칭되지 않아, 맞는 분들이 모집 기간 안에 알지 못할 수 있습니다.',
      },
    });
    props.queues.add('match-posting', queue);
  }
}
