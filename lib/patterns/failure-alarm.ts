import { Duration } from 'aws-cdk-lib';
import type { IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
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

const both = (what: AlarmSentence, meaning: AlarmSentence): AlarmSentence => ({
  en: `${what.en} ${meaning.en}`,
  ko: `${what.ko} ${meaning.ko}`,
});

/** Rings as soon as one message has been given up on. */
export const failedAlarm = (scope: Construct, dlq: Queue, props: FailureAlarmProps): Alarm => {
  const metric = dlq.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' });
  return rings(scope, 'failed', metric, {
    alarmName: `${props.queueName}-failed`,
    alarmSentence: both(
      {
        en: `A message was given up on and lies in ${props.queueName}-dlq.`,
        ko: `메시지를 끝내 처리하지 못하여 ${props.queueName}-dlq 대기열에 남아 있습니다.`,
      },
      props.alarmSentence,
    ),
    opsTopic: props.opsTopic,
  });
};

/** Rings for each of these words in the batch lines of a function's log: what became of a message that a person has to see to. */
export const outcomeAlarm = (
  scope: Construct,
  id: string,
  props: {
    readonly logGroup: ILogGroup;
    readonly alarmName: string;
    readonly words: readonly string[];
    readonly alarmSentence: AlarmSentence;
    readonly opsTopic: ITopic;
  },
): Alarm => {
  const filter = new MetricFilter(scope, `${id}-words`, {
    logGroup: props.logGroup,
    filterPattern: FilterPattern.any(
      ...props.words.map((word) => FilterPattern.numberValue(`$.outcomes.${word}`, '>', 0)),
    ),
    metricNamespace: 'changwon-job-network',
    metricName: props.alarmName,
    metricValue: '1',
  });
  return rings(scope, id, filter.metric({ period: Duration.minutes(1), statistic: 'Sum' }), props);
};

/** Rings when people were answered that something went wrong. */
export const pageAlarm = (
  scope: Construct,
  api: IHttpApi,
  props: { readonly alarmName: string; readonly alarmSentence: AlarmSentence; readonly opsTopic: ITopic },
): Alarm => {
  const metric = api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' });
  return rings(scope, 'failing', metric, props);
};

/** Rings when the metric reaches the threshold (absent: 1) in so many looks one after the other (absent: 1). */
const rings = (
  scope: Construct,
  id: string,
  metric: IMetric,
  props: {
    readonly alarmName: string;
    readonly alarmSentence: AlarmSentence;
    readonly opsTopic: ITopic;
    readonly threshold?: number;
    readonly looks?: number;
  },
): Alarm => {
  const alarm = new Alarm(scope, id, {
    alarmName: props.alarmName,
    alarmDescription: `${props.alarmSentence.en}\n${props.alarmSentence.ko}`,
    metric,
    threshold: props.threshold ?? 1,
    evaluationPeriods: props.looks ?? 1,
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
  const metric = queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' });
  return rings(scope, 'late', metric, {
    alarmName: `${props.queueName}-late`,
    alarmSentence: both(
      {
        en: `A message has waited more than ${props.waited.toHumanString()} in ${props.queueName}.`,
        ko: `메시지가 ${props.queueName} 대기열에서 ${inKorean(props.waited)} 넘게 기다리고 있습니다.`,
      },
      props.alarmSentence,
    ),
    opsTopic: props.opsTopic,
    threshold: props.waited.toSeconds(),
    looks: 3,
  });
};

const inKorean = (waited: Duration): string => {
  const minutes = waited.toMinutes();
  return minutes % (24 * 60) === 0 ? `${minutes / (24 * 60)}일` : `${minutes}분`;
};
