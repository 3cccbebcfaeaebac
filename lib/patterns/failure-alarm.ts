import { Duration } from 'aws-cdk-lib';
import type { IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { AlarmSentence } from '../../functions/contracts/alarm-sentences.ts';
import type { FindingCode } from '../../functions/contracts/finding.ts';
import { JOURNAL_LOST } from '../../functions/contracts/journal-lost.ts';
import { UNREADABLE_ITEM } from '../../functions/contracts/unreadable-item.ts';
import type { Outcomes, QueueFunctionName } from '../../functions/contracts/outcomes.ts';
import type { Stage } from '../stage-settings.ts';

const NAMESPACE = 'changwon-job-network';

/** When an alarm rings: if the metric reaches `threshold` (absent: 1) in `looks` consecutive periods (absent: 1). */
type Limits = {
  readonly threshold?: number | undefined;
  readonly looks?: number;
  readonly comparison?: ComparisonOperator;
  readonly missing?: TreatMissingData;
};

type AlarmProps = { readonly alarmName: string; readonly alarmSentence: AlarmSentence; readonly opsTopic: ITopic };

/** Tells the operators when the metric reaches its limits. */
const rings = (scope: Construct, id: string, metric: IMetric, props: AlarmProps, limits: Limits = {}): Alarm => {
  const alarm = new Alarm(scope, id, {
    alarmName: props.alarmName,
    alarmDescription: `${props.alarmSentence.en}\n${props.alarmSentence.ko}`,
    metric,
    threshold: limits.threshold ?? 1,
    evaluationPeriods: limits.looks ?? 1,
    comparisonOperator: limits.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: limits.missing ?? TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(props.opsTopic));
  return alarm;
};

/** A queue to watch, and what its failing means for a person. */
export type WatchedQueue = Omit<AlarmProps, 'alarmName'> & { readonly queueName: string };

/** Rings for a queue: the text says what happened, and then what it means. The alarm's name ends with its id. */
const queueRings = (
  scope: Construct,
  id: string,
  metric: IMetric,
  { queueName, alarmSentence, opsTopic }: WatchedQueue,
  { what, ...limits }: Limits & { readonly what: AlarmSentence },
): Alarm => {
  const both = { en: `${what.en} ${alarmSentence.en}`, ko: `${what.ko} ${alarmSentence.ko}` };
  return rings(scope, id, metric, { alarmName: `${queueName}-${id}`, alarmSentence: both, opsTopic }, limits);
};

/** Rings as soon as one message is in the dead-letter queue. */
export const failedAlarm = (scope: Construct, dlq: Queue, watched: WatchedQueue): Alarm => {
  const metric = dlq.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' });
  return queueRings(scope, 'failed', metric, watched, {
    what: {
      en: `A message was given up on and lies in ${watched.queueName}-dlq.`,
      ko: `메시지를 끝내 처리하지 못하여 ${watched.queueName}-dlq 대기열에 남아 있습니다.`,
    },
  });
};

/** The outcomes to watch for, as the batch lines of the function's log report them. */
type Words<F extends QueueFunctionName> = { readonly logGroup: ILogGroup; readonly words: readonly Outcomes[F][] };

/** Counts the batch lines that contain one of the words. A line without them is no data, not a zero. */
const wordFilter = <F extends QueueFunctionName>(
  scope: Construct,
  id: string,
  metricName: string,
  { logGroup, words }: Words<F>,
): MetricFilter =>
  new MetricFilter(scope, `${id}-words`, {
    logGroup,
    filterPattern: FilterPattern.any(...words.map((word) => FilterPattern.numberValue(`$.outcomes.${word}`, '>', 0))),
    metricNamespace: NAMESPACE,
    metricName,
    metricValue: '1',
  });

export type OutcomeAlarmProps<F extends QueueFunctionName> = AlarmProps &
  Words<F> & {
    /** For outcomes that are harmless alone but should be rare: the alarm rings at this many batches within an hour. */
    readonly anHour?: number;
  };

/** Rings for each batch with one of these words: outcomes that an operator or official has to handle. */
export const outcomeAlarm = <F extends QueueFunctionName>(
  scope: Construct,
  id: string,
  props: OutcomeAlarmProps<F>,
): Alarm => {
  const period = props.anHour === undefined ? Duration.minutes(1) : Duration.hours(1);
  const metric = wordFilter(scope, id, props.alarmName, props).metric({ period, statistic: 'Sum' });
  return rings(scope, id, metric, props, { threshold: props.anHour });
};

/**
 * Rings if none of these words was logged for this long (15 minutes, or whole hours): no run has finished. It watches
 * the words of the run, not the invocations of the function. The words are missing if the schedule is off, the event
 * source is off or the run fails, and no other work of the function logs them.
 */
export const silenceAlarm = <F extends QueueFunctionName>(
  scope: Construct,
  watched: WatchedQueue,
  { within, ...props }: Words<F> & { readonly within: Duration },
): Alarm => {
  const minutes = within.toMinutes();
  // CloudWatch evaluates more than one day only with periods of at least 1 hour.
  const period = minutes > 60 ? Duration.hours(1) : Duration.minutes(15);
  const metric = wordFilter(scope, 'silent', `${watched.queueName}-silent`, props).metric({ period, statistic: 'Sum' });
  return queueRings(scope, 'silent', metric, watched, {
    what: {
      en: `The scheduled run has not come to its end once in ${within.toHumanString()}: its rule or its event source may be off, or it fails.`,
      ko: `정해진 시각의 실행이 ${minutes < 60 ? `${minutes}분` : `${minutes / 60}시간`} 동안 한 번도 끝나지 않았습니다. 일정이나 이벤트 소스가 꺼져 있거나 실행이 실패하고 있을 수 있습니다.`,
    },
    comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
    missing: TreatMissingData.BREACHING,
    looks: minutes / period.toMinutes(),
  });
};

/** Log lines that need an operator, from any function. The key is the end of the alarm's name. */
const LOG_SIGNS = {
  /** A function left out an item that it cannot read, and processed the rest of its list. */
  unreadable: {
    lines: FilterPattern.stringValue('$.message', '=', UNREADABLE_ITEM),
    alarmSentence: {
      en: 'A stored item cannot be read and is left out: somebody is not shown, matched or told.',
      ko: '저장된 항목을 읽을 수 없어 빼고 처리하고 있습니다. 누군가 안내나 추천을 받지 못할 수 있습니다.',
    },
  },
  /** What happened in a batch is not in the journal. Its messages are done. */
  'journal-lost': {
    lines: FilterPattern.stringValue('$.message', '=', JOURNAL_LOST),
    alarmSentence: {
      en: 'The journal takes nothing: the figures of the board and the overview are too low. Nobody waits for a mail or an answer because of it.',
      ko: '기록이 남지 않아 현황판과 통계의 숫자가 실제보다 적습니다. 이 때문에 메일이나 답변이 늦어지는 분은 없습니다.',
    },
  },
  /** A door refused a message with this code: it names another partner than the owner of the queue (I8). */
  'source-mismatch': {
    lines: FilterPattern.allTerms('source-mismatch' satisfies FindingCode),
    alarmSentence: {
      en: 'A message came through the queue of one partner in the name of another. It was refused: somebody may be passing for a partner.',
      ko: '한 기관의 창구로 다른 기관의 이름을 쓴 메시지가 들어와 받지 않았습니다. 다른 기관을 사칭하는 것일 수 있습니다.',
    },
  },
} as const;
type LogSign = keyof typeof LOG_SIGNS;

const signMetric = (stage: Stage, sign: LogSign): string => `jobs-${stage}-${sign}`;

/** Counts the lines of one function's log that match a sign. */
export const countSign = (scope: Construct, sign: LogSign, stage: Stage, logGroup: ILogGroup): MetricFilter =>
  new MetricFilter(scope, sign, {
    logGroup,
    filterPattern: LOG_SIGNS[sign].lines,
    metricNamespace: NAMESPACE,
    metricName: signMetric(stage, sign),
    metricValue: '1',
  });

/** Rings when a sign was counted in any function. */
export const signAlarm = (scope: Construct, sign: LogSign, stage: Stage, opsTopic: ITopic): Alarm => {
  const metricName = signMetric(stage, sign);
  const metric = new Metric({ namespace: NAMESPACE, metricName, period: Duration.minutes(5), statistic: 'Sum' });
  const { alarmSentence } = LOG_SIGNS[sign];
  return rings(scope, sign, metric, { alarmName: metricName, alarmSentence, opsTopic });
};

/** Rings when people got the answer that something went wrong. */
export const pageAlarm = (scope: Construct, api: IHttpApi, props: AlarmProps): Alarm => {
  const metric = api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' });
  return rings(scope, 'failing', metric, props);
};

/** A handful of requests turned away is a scanner. Many in five minutes keep people out. */
const MANY_TURNED_AWAY = 20;

/** Rings when API Gateway turns many requests away (429). Only the access log tells these from other 4xx answers. */
export const throttledAlarm = (scope: Construct, logGroup: ILogGroup, props: AlarmProps): Alarm => {
  const filter = new MetricFilter(scope, 'throttled-requests', {
    logGroup,
    filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
    metricNamespace: NAMESPACE,
    metricName: props.alarmName,
    metricValue: '1',
  });
  const metric = filter.metric({ period: Duration.minutes(5), statistic: 'Sum' });
  return rings(scope, 'throttled', metric, props, { threshold: MANY_TURNED_AWAY });
};

/**
 * Rings when the oldest message has waited at least this long, in three consecutive periods of 5 minutes: nothing
 * consumes the queue. SQS leaves a message out of this metric after three receives without a delete.
 */
export const lateAlarm = (scope: Construct, queue: Queue, watched: WatchedQueue, waited: Duration): Alarm => {
  const metric = queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' });
  const minutes = waited.toMinutes();
  return queueRings(scope, 'late', metric, watched, {
    what: {
      en: `A message has waited more than ${waited.toHumanString()} in ${watched.queueName}.`,
      ko: `메시지가 ${watched.queueName} 대기열에서 ${minutes}분 넘게 기다리고 있습니다.`,
    },
    threshold: waited.toSeconds(),
    looks: 3,
  });
};

/** A failing message is received five times in a period of 15 minutes: once per visibility timeout of 3 minutes. */
const COMING_AGAIN = { period: Duration.minutes(15), threshold: 3, looks: 4 } as const;

/**
 * Rings when messages are received but not deleted: at least three in each quarter of an hour, for one hour. They fail
 * and come again. SQS counts this, so the alarm covers every reason why a message is not acknowledged: work that
 * throws, a function that cannot start or is cut off, a response that Lambda cannot read, a missing right to delete.
 * Messages of a busy queue that are in flight at the end of one quarter are deleted in the next and lower its count, so
 * they do not add up over four quarters.
 */
export const comingAgainAlarm = (scope: Construct, queue: Queue, watched: WatchedQueue): Alarm => {
  const { period, threshold, looks } = COMING_AGAIN;
  const metric = new MathExpression({
    expression: 'received - FILL(deleted, 0)',
    usingMetrics: {
      received: queue.metricNumberOfMessagesReceived({ statistic: 'Sum' }),
      deleted: queue.metricNumberOfMessagesDeleted({ statistic: 'Sum' }),
    },
    period,
  });
  return queueRings(scope, 'coming-again', metric, watched, {
    what: {
      en: `A message in ${watched.queueName} has failed and come again for an hour.`,
      ko: `${watched.queueName} 대기열의 메시지가 한 시간 동안 실패하고 다시 오기를 되풀이하고 있습니다.`,
    },
    threshold,
    looks,
  });
};

/** Answers are kept for 14 days: after 7, half of the time is left. CloudWatch looks back no further. */
const UNFETCHED_DAYS = 7;

/**
 * Rings when answers lay in the queue on each of 7 days and none was deleted: nobody fetches them, or a program takes
 * them and never deletes them. The age of the oldest would not tell: SQS leaves an answer out of it after three receives
 * without a delete.
 */
export const unfetchedAlarm = (scope: Construct, queue: Queue, watched: WatchedQueue): Alarm => {
  const metric = new MathExpression({
    expression: 'IF(FILL(waiting, 0) > 0 AND FILL(deleted, 0) == 0, 1, 0)',
    usingMetrics: {
      waiting: queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      deleted: queue.metricNumberOfMessagesDeleted({ statistic: 'Sum' }),
    },
    period: Duration.days(1),
  });
  return queueRings(scope, 'unfetched', metric, watched, {
    what: {
      en: `Answers have waited for ${UNFETCHED_DAYS} days in ${watched.queueName}, and none was deleted in that time.`,
      ko: `답이 ${watched.queueName} 대기열에서 ${UNFETCHED_DAYS}일 동안 기다리고 있고, 그동안 지워진 답이 하나도 없습니다.`,
    },
    looks: UNFETCHED_DAYS,
  });
};
