import { describe, expect, test } from 'vitest';
import { UNREADABLE_ITEM } from '../../functions/contracts/unreadable-item.ts';
import type { DrainOutcome } from '../../functions/contracts/outcomes.ts';
import { DOORS, doorQueueName, replyQueueName, senderSchema } from '../../functions/contracts/partners.ts';
import { keepJournalDeps } from '../../functions/keep-journal/deps.ts';
import { keepJournal } from '../../functions/keep-journal/keep-journal.ts';
import { memoryObjects } from '../support/memory-objects.ts';
import { composeDigests } from '../../functions/compose-digests/compose-digests.ts';
import { reconcileNotices } from '../../functions/reconcile-notices/reconcile-notices.ts';
import { deletePerson } from '../../functions/delete-person/delete-person.ts';
import type { MailGate } from '../../functions/steps/mail-gate.ts';
import { seoulDate } from '../../functions/domain/language/calendar.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { NOW, world } from '../support/world.ts';
import { inventedSettings, synthesised } from '../support/synthesised.ts';
import type { Json } from '../support/synthesised.ts';

const jobs = synthesised('prod');
const alarms = jobs.ofType('AWS::CloudWatch::Alarm').map(({ properties }) => properties);
const sources = jobs.ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) => {
  const queue = jobs.meant(properties['EventSourceArn']);
  if (queue === undefined) throw new Error('an event source without a queue');
  return { queue, name: queue.properties['QueueName'] as string };
});
const alarmNamed = (name: string): Json => {
  const found = alarms.find(({ AlarmName }) => AlarmName === name);
  if (found === undefined) throw new Error(`no alarm ${name}`);
  return found;
};
const alarmOn = (queueName: string, metric: string) =>
  alarms.filter(
    ({ MetricName, Dimensions }) => MetricName === metric && jobs.queueName(Dimensions[0].Value) === queueName,
  );
/** The outcomes of messages that an alarm counts. */
const wordsCounted = (alarm: Json): string[] => {
  const filter = jobs
    .ofType('AWS::Logs::MetricFilter')
    .find(({ properties }) => properties['MetricTransformations'][0].MetricName === alarm.MetricName);
  return [...String(filter?.properties['FilterPattern']).matchAll(/\$\.outcomes\.([\w-]+) > 0/g)].map(
    ([, word = '']) => word,
  );
};
/** The terms of an alarm's expression: for each name the metric and its queue. */
const termsOf = ({ Metrics }: Json): Record<string, unknown> =>
  Object.fromEntries(
    Metrics.filter(({ MetricStat }: Json) => MetricStat !== undefined).map(({ Id, MetricStat }: Json) => [
      Id,
      [MetricStat.Metric.MetricName, jobs.queueName(MetricStat.Metric.Dimensions[0].Value), MetricStat.Stat],
    ]),
  );
const expressionOf = ({ Metrics }: Json): string =>
  Metrics.find(({ ReturnData }: Json) => ReturnData !== false).Expression;
const periodOf = ({ Metrics }: Json): number => Metrics.find(({ MetricStat }: Json) => MetricStat).MetricStat.Period;

test('an item that cannot be read rings, whichever function met it', () => {
  const alarm = alarmNamed('jobs-prod-unreadable');
  const filters = jobs
    .ofType('AWS::Logs::MetricFilter')
    .map(({ properties }) => properties)
    .filter(({ MetricTransformations }) => MetricTransformations[0].MetricName === alarm.MetricName);
  expect(filters.map(({ LogGroupName }) => LogGroupName)).toHaveLength(jobs.ofType('AWS::Lambda::Function').length);
  expect(new Set(filters.map(({ LogGroupName }) => JSON.stringify(LogGroupName))).size).toBe(filters.length);
  for (const { FilterPattern, MetricTransformations } of filters) {
    expect(FilterPattern).toBe(`{ $.message = "${UNREADABLE_ITEM}" }`);
    expect(MetricTransformations[0]).toMatchObject({ MetricNamespace: alarm.Namespace, MetricValue: '1' });
  }
  expect(alarm).toMatchObject({ Statistic: 'Sum', Threshold: 1, TreatMissingData: 'notBreaching' });
});

test('a mail that is given up, held or has nowhere to go rings at the first (fault 23)', () => {
  const alarm = alarmNamed('jobs-prod-mails-left');
  expect(wordsCounted(alarm)).toEqual(['newly-held', 'given-up', 'dead-address']);
  expect(alarm).toMatchObject({ Statistic: 'Sum', Threshold: 1, TreatMissingData: 'notBreaching' });
});

describe('alarms say what they mean for a person', () => {
  test.each(sources)('$name rings at the first dead letter, and when messages wait (fault 8)', ({ name }) => {
    expect(alarmOn(`${name}-dlq`, 'ApproximateNumberOfMessagesVisible')).toMatchObject([
      { Threshold: 1, ComparisonOperator: 'GreaterThanOrEqualToThreshold' },
    ]);
    expect(alarmOn(name, 'ApproximateAgeOfOldestMessage')).toMatchObject([{ Threshold: 900 }]);
  });

  test('what SES tells of a mail rings at the first dead letter too', () => {
    expect(alarmOn('jobs-prod-mail-events-dlq', 'ApproximateNumberOfMessagesVisible')).toHaveLength(1);
  });

  test('every alarm speaks English and Korean, within what CloudWatch takes, to the ops topic', () => {
    const [topic] = jobs.ofType('AWS::SNS::Topic').filter(({ stack }) => stack === 'watch');
    expect(alarms.length).toBeGreaterThan(60);
    for (const { AlarmDescription, AlarmActions } of alarms) {
      const [english, korean, ...more] = AlarmDescription.split('\n');
      expect(more).toEqual([]);
      expect(english).toMatch(/^[A-Z].*\.$/);
      expect(korean).toMatch(/니다\.$/);
      expect(AlarmDescription.length).toBeLessThanOrEqual(1024);
      expect(AlarmActions.map(jobs.meant)).toEqual([topic]);
    }
  });

  test('no alarm looks back further than CloudWatch does: a day, and seven days in periods of an hour', () => {
    for (const alarm of alarms) {
      const period = alarm['Period'] ?? periodOf(alarm);
      expect(period * alarm['EvaluationPeriods']).toBeLessThanOrEqual(period < 3600 ? 86_400 : 604_800);
    }
  });
});

describe('mails that do not go ring', () => {
  /** The fate of a match mail when SES answers with `outcome`. */
  const endOf = async (outcome: 'refused' | 'closed', why?: 'closed' | 'kept'): Promise<unknown> => {
    const gate: MailGate['pass'] = async () =>
      why === undefined ? { passed: true } : { passed: false, until: NOW.now, why };
    const stages = world(memoryTable(), NOW, async () => ({ outcome, reason: 'MessageRejected' }), gate);
    await stages.receive(registered('masan-univ', seeker()), 'person');
    await stages.receive(submitted('masan-univ', posting()), 'job');
    for (const stage of stages.waiting.splice(0)) if (stage.to === 'match-posting') await stages.run(stage);
    const [mail] = stages.waiting;
    return mail && stages.run(mail);
  };

  test('one that SES refuses ends quietly; five batches with one in an hour ring (fault 15)', async () => {
    const alarm = alarmNamed('jobs-prod-mails-refused');
    expect(alarm).toMatchObject({ Threshold: 5, Period: 3600, EvaluationPeriods: 1, Statistic: 'Sum' });
    expect(wordsCounted(alarm)).toEqual([await endOf('refused')]);
  });

  test('the first that finds SES closed rings, and so does each that waits for it or for tomorrow’s quota: one alarm (fault 14)', async () => {
    const alarm = alarmNamed('jobs-prod-mail-closed');
    expect(alarm).toMatchObject({ Threshold: 1, EvaluationPeriods: 1, Statistic: 'Sum' });
    expect(wordsCounted(alarm)).toEqual([
      await endOf('closed'),
      await endOf('closed', 'closed'),
      await endOf('closed', 'kept'),
    ]);
    const listening = alarms.filter((one) => wordsCounted(one).includes('closed'));
    expect(listening.map(({ AlarmName }) => AlarmName)).toEqual(['jobs-prod-mail-closed']);
  });
});

describe('a message that fails again and again rings, though it leaves the age of the oldest message after three receives', () => {
  const secondsToGiveUp = ({ properties }: (typeof sources)[number]['queue']): number =>
    properties['VisibilityTimeout'] * properties['RedrivePolicy'].maxReceiveCount;
  const slow = sources.filter(({ queue }) => secondsToGiveUp(queue) > 3600);

  test('of all queues only letters may fail for longer than an hour before they lie among the dead', () => {
    expect(slow.map(({ name }) => name)).toEqual(['jobs-prod-send-notice']);
  });

  test.each(slow)('$name rings for one message that is received and not deleted for an hour', ({ name, queue }) => {
    const alarm = alarmNamed(`${name}-coming-again`);
    expect(expressionOf(alarm)).toBe('received - FILL(deleted, 0)');
    expect(termsOf(alarm)).toEqual({
      received: ['NumberOfMessagesReceived', name, 'Sum'],
      deleted: ['NumberOfMessagesDeleted', name, 'Sum'],
    });
    const receives = Math.floor(periodOf(alarm) / queue.properties['VisibilityTimeout']);
    expect(receives).toBeGreaterThan(alarm.Threshold);
    expect(periodOf(alarm) * alarm.EvaluationPeriods).toBe(3600);
    expect(alarm).toMatchObject({
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
    });
  });

  test('one that fails once or twice and then succeeds rings nothing', () => {
    expect(alarmNamed('jobs-prod-send-notice-coming-again').Threshold).toBeGreaterThan(2);
  });

  test.each(senderSchema.options)(
    'answers to %s that lie there for 7 days while none is deleted ring, with days left before they are gone',
    (sender) => {
      const name = replyQueueName('prod', sender);
      const alarm = alarmNamed(`${name}-unfetched`);
      expect(termsOf(alarm)).toEqual({
        waiting: ['ApproximateNumberOfMessagesVisible', name, 'Maximum'],
        deleted: ['NumberOfMessagesDeleted', name, 'Sum'],
      });
      expect(expressionOf(alarm)).toBe('IF(FILL(waiting, 0) > 0 AND FILL(deleted, 0) == 0, 1, 0)');
      expect(alarm).toMatchObject({ Threshold: 1, ComparisonOperator: 'GreaterThanOrEqualToThreshold' });
      const rungAfter = periodOf(alarm) * (alarm.EvaluationPeriods + 1);
      expect(periodOf(alarm) * alarm.EvaluationPeriods).toBe(7 * 86_400);
      expect(rungAfter + 5 * 86_400).toBeLessThan(jobs.queue(name).properties['MessageRetentionPeriod']);
      expect(alarm['AlarmDescription']).toContain('7일 동안');
    },
  );
});

describe('a run that stays away rings: its schedule is off, its event source is off, or it fails', () => {
  const rules = jobs.ofType('AWS::Events::Rule').flatMap(({ properties }) => {
    const queueName = jobs.queueName(properties['Targets'][0].Arn);
    // If dead letters are not counted, the officials' first page says that nobody knows (test/serve-console/today.test.ts).
    const saysSoItself = properties['Name'] === 'jobs-prod-count-dead-letters';
    return queueName === undefined || saysSoItself
      ? []
      : [{ queueName, at: properties['ScheduleExpression'] as string }];
  });
  /** The longest gap between two runs, in hours. */
  const LONGEST_GAP: Readonly<Record<string, number>> = {
    'rate(15 minutes)': 0.25,
    // Once a day, also on Sundays and holidays.
    'cron(30 23 * * ? *)': 24,
    // From 06:00 to 20:00 in Seoul.
    'cron(0 0-11,21-23 * * ? *)': 10,
    'cron(30 * * * ? *)': 1,
    // From 00:20 to 06:20 in Seoul.
    'cron(20 15-21 * * ? *)': 18,
    // From 00:40 to 06:40 in Seoul.
    'cron(40 15-21 * * ? *)': 18,
  };
  test.each(rules)('$queueName rings after the longest rest that is its own, and not before', ({ queueName, at }) => {
    const alarm = alarmNamed(`${queueName}-silent`);
    expect(alarm).toMatchObject({
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Statistic: 'Sum',
    });
    const hours = (alarm.Period * alarm.EvaluationPeriods) / 3600;
    const gap = LONGEST_GAP[at] ?? Number.NaN;
    // A run takes some time, and an alarm period of one hour begins on the hour.
    expect(hours).toBeGreaterThan(gap + alarm.Period / 3600);
    expect(hours).toBeLessThanOrEqual(gap + 2);
  });

  const none = { due: async () => [] };
  const some = { due: async () => ['m'] };
  const nowhere = { send: async () => undefined };
  const composing = {
    slices: nowhere,
    sending: nowhere,
    windows: { tell: async () => undefined },
    jobWindows: { tell: async () => undefined },
    occasions: { isOver: async () => true },
    contacts: {},
    warn: () => undefined,
  } as never;
  const at = (now: string) => ({ now, today: seoulDate(now) });
  const city = world(memoryTable());
  const keepingNothing = {
    ...keepJournalDeps(memoryObjects()),
    gather: () => undefined,
    deadLetters: async () => new Map<string, number>(),
  };
  test.each([
    [
      'reconcile-notices',
      'a sweep with something to do',
      () => reconcileNotices(NOW, { mailboxes: some, sending: nowhere }),
    ],
    [
      'reconcile-notices',
      'a sweep with nothing to do',
      () => reconcileNotices(NOW, { mailboxes: none, sending: nowhere }),
    ],
    ['delete-person', 'a second look with nobody to look at', () => city.sweepAt(NOW.now)],
    [
      'delete-person',
      'a second look at somebody',
      () =>
        deletePerson({ sweep: true }, NOW, {
          deletions: { due: async () => [{ kind: 'person', of: 'p' }], read: async () => undefined },
          companyHires: { due: async () => [] },
        } as never),
    ],
    ['compose-digests', 'a working morning', () => composeDigests(at('2026-11-02T23:30:00.000Z'), composing)],
    ['compose-digests', 'a Sunday morning', () => composeDigests(at('2026-10-31T23:30:00.000Z'), composing)],
    ['compose-digests', 'a holiday (신정)', () => composeDigests(at('2026-12-31T23:30:00.000Z'), composing)],
    ['keep-journal', 'a night with nothing to count', () => keepJournal({ fold: true }, NOW, keepingNothing)],
    ['rescreen-seekers', 'a morning run', () => city.run({ to: 'rescreen-seekers', messageId: 'm', message: {} })],
  ] satisfies [string, string, () => Promise<unknown>][])('%s says that it ran after %s', async (folder, _, run) => {
    expect(wordsCounted(alarmNamed(`jobs-prod-${folder}-silent`))).toContain(await run());
  });

  test('somebody who is deleted does not pass for the second look that stays away', async () => {
    const words = wordsCounted(alarmNamed('jobs-prod-delete-person-silent'));
    expect(words).not.toContain('deleted');
  });

  test('an event source that is off rings by the age of the first message that nobody takes', () => {
    expect(rules).toHaveLength(7);
    for (const { queueName } of rules) expect(alarmOn(queueName, 'ApproximateAgeOfOldestMessage')).toHaveLength(1);
  });
});

describe('doors that a schedule drains', () => {
  const doors = DOORS.map((door) => ({ ...door, name: doorQueueName('prod', door) }));

  test.each(doors)('$name rings at the first dead letter (fault 8)', ({ name }) => {
    expect(alarmOn(`${name}-dlq`, 'ApproximateNumberOfMessagesVisible')).toMatchObject([{ Threshold: 1, Period: 60 }]);
  });

  test.each(['receive-company', 'receive-posting', 'receive-seeker'])(
    'that %s has not emptied once in 15 minutes ring: the schedule is off, the run fails, or more comes than it takes',
    (folder) => {
      const alarm = alarmNamed(`jobs-prod-${folder}-doors-silent`);
      expect(wordsCounted(alarm)).toEqual(['drained'] satisfies DrainOutcome[]);
      expect(alarm).toMatchObject({
        TreatMissingData: 'breaching',
        ComparisonOperator: 'LessThanThreshold',
        Threshold: 1,
      });
      expect(alarm.Period * alarm.EvaluationPeriods).toBe(15 * 60);
      expect(alarm.AlarmDescription).toContain('15분 동안');
    },
  );

  test('need no alarm each for what waits; polled doors have one, and then nothing else watches them', () => {
    const polled = synthesised('prod', { ...inventedSettings('prod'), polledDoors: 'all' });
    const late = (of: typeof jobs): string[] =>
      of
        .ofType('AWS::CloudWatch::Alarm')
        .flatMap(({ properties }) =>
          properties['MetricName'] === 'ApproximateAgeOfOldestMessage' ? [properties['AlarmName']] : [],
        );
    const wanted = doors.map(({ name }) => `${name}-late`);
    expect(late(jobs).filter((name) => wanted.includes(name))).toEqual([]);
    expect(late(polled)).toEqual(expect.arrayContaining(wanted));
    const names = polled.ofType('AWS::CloudWatch::Alarm').map(({ properties }) => properties['AlarmName']);
    expect(names).not.toContain('jobs-prod-receive-posting-doors-silent');
  });
});
