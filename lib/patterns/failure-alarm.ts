import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** What a failure means for a person, in both languages: whoever is called at night must know why it matters. */
export type AlarmSentence = { readonly en: string; readonly ko: string };

type FailureAlarmProps = {
  readonly queueName: string;
  readonly alarmSentence: AlarmSentence;
  readonly opsTopic: ITopic;
};

const description = (what: AlarmSentence, meaning: AlarmSentence): string =>
  `${what.en} ${meaning.en}\n${what.ko} ${meaning.ko}`;

/** Rings as soon as one message has been given up on. */
export const failedAlarm = (scope: Construct, dlq: Queue, props: FailureAlarmProps): Alarm => {
  const alarm = new Alarm(scope, 'failed', {
    alarmName: `${props.queueName}-failed`,
    alarmDescription: description(
      {
        en: `A message failed five times and lies in ${props.queueName}-dlq.`,
        ko: `메시지가 다섯 번 실패하여 ${props.queueName}-dlq 대기열에 남아 있습니다.`,
      },
      props.alarmSentence,
    ),
    metric: dlq.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(props.opsTopic));
  return alarm;
};

/** Rings when the oldest message has waited at least this long, in three looks of five minutes. */
export const lateAlarm = (
  scope: Construct,
  queue: Queue,
  props: FailureAlarmProps & { readonly waited: Duration },
): Alarm => {
  const alarm = new Alarm(scope, 'late', {
    alarmName: `${props.queueName}-late`,
    alarmDescription: description(
      {
        en: `A message has waited more than ${props.waited.toHumanString()} in ${props.queueName}.`,
        ko: `메시지가 ${props.queueName} 대기열에서 ${inKorean(props.waited)} 넘게 기다리고 있습니다.`,
      },
      props.alarmSentence,
    ),
    metric: queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' }),
    threshold: props.waited.toSeconds(),
    evaluationPeriods: 3,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(props.opsTopic));
  return alarm;
};

const inKorean = (waited: Duration): string => {
  const minutes = waited.toMinutes();
  return minutes % (24 * 60) === 0 ? `${minutes / (24 * 60)}일` : `${minutes}분`;
};
