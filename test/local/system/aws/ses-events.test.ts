import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, test } from 'vitest';
import type { MailEvent } from '../../../../local/system/aws/ses-events.ts';
import { planOf } from '../../../../local/system/plan/plan.ts';
import type { LocalSystem } from '../../../../local/system/start-system.ts';
import { EVENTS, NEXT, smallApp } from '../small-app.ts';
import { changed, properties, startSmall } from '../small-system.ts';

/** Addresses are invented, under reserved domains, or those of SES's own mailbox simulator. */

let running: LocalSystem | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const start = async (options: Parameters<typeof startSmall>[0] = {}): Promise<LocalSystem> => {
  running = await startSmall(options);
  return running;
};

const aws = {
  region: 'ap-northeast-2',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
};

const send = async (
  system: LocalSystem,
  to: string,
  more: Partial<ConstructorParameters<typeof SendRawEmailCommand>[0]> = {},
): Promise<string | undefined> => {
  const client = new SESClient({ ...aws, endpoint: system.endpoints.ses });
  const raw = `From: notice@jobs.example\r\nTo: ${to}\r\nSubject: A job\r\n\r\nGood day\r\n`;
  const { MessageId } = await client.send(
    new SendRawEmailCommand({
      Source: 'notice@jobs.example',
      Destinations: [to],
      RawMessage: { Data: new TextEncoder().encode(raw) },
      ConfigurationSetName: 'jobs-mail',
      Tags: [
        { Name: 'notice', Value: 'n-1' },
        { Name: 'epoch', Value: '2' },
      ],
      ...more,
    }),
  );
  return MessageId;
};

/** Takes what lies on the queue of events, or another. */
const events = async (system: LocalSystem, queueName = EVENTS): Promise<MailEvent[]> => {
  const client = new SQSClient({ ...aws, endpoint: system.endpoints.sqs });
  const QueueUrl = system.queueUrl(queueName);
  const found: MailEvent[] = [];
  for (;;) {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return found;
    for (const { Body, ReceiptHandle } of Messages) {
      found.push(JSON.parse(Body!));
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
};

const typesOf = (all: readonly MailEvent[]): string[] => all.map(({ eventType }) => eventType);

describe('as on AWS: an event of an accepted mail', () => {
  test('has the id that the sender was given, the tags, the configuration set and the time of the one clock', async () => {
    const system = await start();
    const messageId = await send(system, 'seeker@example.com');
    await system.idle();
    expect(await events(system)).toEqual([
      {
        eventType: 'Send',
        send: {},
        mail: {
          timestamp: expect.stringMatching(/^2026-11-02T00:00:\d\d\.\d{3}Z$/),
          messageId,
          source: 'notice@jobs.example',
          sendingAccountId: '000000000000',
          destination: ['seeker@example.com'],
          headersTruncated: false,
          headers: expect.arrayContaining([{ name: 'subject', value: 'A job' }]),
          tags: { notice: ['n-1'], epoch: ['2'], 'ses:configuration-set': ['jobs-mail'] },
        },
      },
    ]);
  });

  test.each([
    ['bounce@simulator.amazonses.com', 'Permanent', 'General'],
    ['bounce+n-1@simulator.amazonses.com', 'Permanent', 'General'],
    ['suppressionlist@simulator.amazonses.com', 'Permanent', 'Suppressed'],
    ['ooto@simulator.amazonses.com', 'Transient', 'General'],
  ])('%s is sent and bounces: %s, %s', async (address, bounceType, bounceSubType) => {
    const system = await start();
    const messageId = await send(system, address);
    await system.idle();
    const [sent, bounced, ...more] = await events(system);
    expect(more).toEqual([]);
    expect(sent).toMatchObject({ eventType: 'Send', mail: { messageId } });
    expect(bounced).toMatchObject({
      eventType: 'Bounce',
      mail: { messageId, tags: { notice: ['n-1'] } },
      bounce: {
        bounceType,
        bounceSubType,
        bouncedRecipients: [{ emailAddress: address }],
        timestamp: expect.stringMatching(/^2026-11-02T00/),
        feedbackId: expect.stringMatching(/./),
      },
    });
  });

  test('a complaint names who complained', async () => {
    const system = await start();
    await send(system, 'complaint@simulator.amazonses.com');
    await system.idle();
    const all = await events(system);
    expect(typesOf(all)).toEqual(['Send', 'Complaint']);
    expect(all[1]).toMatchObject({
      complaint: { complainedRecipients: [{ emailAddress: 'complaint@simulator.amazonses.com' }] },
    });
  });

  test('an address that only looks like the simulator is an address like any other', async () => {
    const system = await start();
    for (const address of [
      'bounce@example.com',
      'bounce@simulator.amazonses.com.example',
      'other@simulator.amazonses.com',
    ])
      await send(system, address);
    await system.idle();
    expect(typesOf(await events(system))).toEqual(['Send', 'Send', 'Send']);
  });

  test('a mail whose answer is lost was sent all the same, and a refused one was not', async () => {
    const system = await start({
      sesFault: ({ to }) =>
        to[0] === 'lost@example.com'
          ? { kind: 'silence-after-accept' }
          : { kind: 'refuse', status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' },
    });
    await expect(send(system, 'lost@example.com')).rejects.toThrow();
    await expect(send(system, 'bounce@simulator.amazonses.com')).rejects.toThrow('Maximum sending rate');
    await system.idle();
    const all = await events(system);
    expect(all).toMatchObject([{ eventType: 'Send', mail: { destination: ['lost@example.com'] } }]);
  });
});

describe('as on AWS: the template says where events go', () => {
  test('a destination gets the types that it lists and no other', async () => {
    const system = await start({
      change: (resources) => {
        properties(resources, 'MailToTopic')['EventDestination'].MatchingEventTypes = ['delivery', 'bounce'];
      },
    });
    for (const name of ['success', 'bounce', 'complaint']) await send(system, `${name}@simulator.amazonses.com`);
    await system.idle();
    expect(typesOf(await events(system))).toEqual(['Delivery', 'Bounce']);
  });

  test.each(['EventsToQueue', 'MailToTopic'])('without %s no event reaches the queue', async (logicalId) => {
    const system = await start({ change: (resources) => void delete resources[logicalId] });
    await send(system, 'bounce@simulator.amazonses.com');
    await system.idle();
    expect(await events(system)).toEqual([]);
  });

  test('a destination that is not enabled gets nothing', async () => {
    const system = await start({
      change: (resources) => {
        properties(resources, 'MailToTopic')['EventDestination'].Enabled = false;
      },
    });
    await send(system, 'bounce@simulator.amazonses.com');
    await system.idle();
    expect(await events(system)).toEqual([]);
  });

  test('two subscriptions of one topic each get every event', async () => {
    const system = await start({
      change: (resources) => {
        const second = structuredClone(resources['EventsToQueue']!);
        second.Properties['Endpoint'] = { 'Fn::GetAtt': ['RunsQueue', 'Arn'] };
        resources['OtherSubscription'] = second;
      },
    });
    await send(system, 'seeker@example.com');
    await system.idle();
    expect(typesOf(await events(system))).toEqual(['Send']);
    expect(typesOf(await events(system, 'jobs-dev-runs'))).toEqual(['Send']);
  });

  test('a mail through no configuration set is told of only if its identity has one', async () => {
    const without = await start();
    await send(without, 'seeker@example.com', { ConfigurationSetName: undefined });
    await without.idle();
    expect(await events(without)).toEqual([]);
    await without.stop();
    const system = await start({
      change: (resources) => {
        properties(resources, 'Domain')['ConfigurationSetAttributes'] = { ConfigurationSetName: { Ref: 'Mail' } };
      },
    });
    await send(system, 'seeker@example.com', { ConfigurationSetName: undefined });
    await system.idle();
    expect(await events(system)).toMatchObject([{ mail: { tags: { 'ses:configuration-set': ['jobs-mail'] } } }]);
  });

  test('a function behind the queue is given the event, and idle waits for it', async () => {
    const system = await start({
      change: (resources) => {
        properties(resources, 'EventsToQueue')['Endpoint'] = { 'Fn::GetAtt': ['Next', 'Arn'] };
      },
    });
    await send(system, 'bounce@simulator.amazonses.com');
    await system.idle();
    expect(system.batches().reduce((sum, { source, size }) => sum + (source === NEXT ? size : 0), 0)).toBe(2);
  });
});

describe('events that a test holds back', () => {
  test('withheld ones never come; delayed ones come when the clock gets there, and idle does not wait for them', async () => {
    const hour = 3_600_000;
    const system = await start({
      mailEvents: ({ eventType }) => (eventType === 'Send' ? 'withhold' : { delayMs: 24 * hour }),
    });
    await send(system, 'bounce@simulator.amazonses.com');
    await system.idle();
    expect(await events(system)).toEqual([]);
    await system.advanceTo('2026-11-02T23:00:00+09:00');
    expect(await events(system)).toEqual([]);
    await system.advanceTo('2026-11-03T09:01:00+09:00');
    const all = await events(system);
    expect(typesOf(all)).toEqual(['Bounce']);
    expect(all[0]?.mail.timestamp).toMatch(/^2026-11-02T00/);
  });

  test('a short delay passes by itself', async () => {
    const system = await start({ mailEvents: () => ({ delayMs: 50 }) });
    await send(system, 'seeker@example.com');
    await expect.poll(() => events(system).then(typesOf)).toEqual(['Send']);
  });
});

describe('what the local topic does not do stops the start with one sentence', () => {
  const PLACE = {
    accountId: '000000000000',
    region: 'ap-northeast-2',
    queueUrl: String,
    apiUrl: () => 'http://127.0.0.1:1',
  };
  const plan = (change: Parameters<typeof changed>[0]) =>
    planOf(changed(change)(structuredClone(smallApp.templates)), PLACE);

  test.each([
    ['another protocol', 'EventsToQueue', { Protocol: 'email' }, /Subscription "EventsToQueue": Protocol must be sqs/],
    ['wrapped delivery', 'EventsToQueue', { RawMessageDelivery: false }, /RawMessageDelivery must be true/],
    ['a filter', 'EventsToQueue', { FilterPolicy: {} }, /"EventsToQueue".*FilterPolicy/],
    ['a FIFO topic', 'Events', { FifoTopic: true }, /Topic "Events".*FifoTopic/],
    [
      'a queue that is not there',
      'EventsToQueue',
      { Endpoint: 'arn:aws:sqs:ap-northeast-2:000000000000:nowhere' },
      /queue nowhere, which is not there/,
    ],
  ])('%s', (_what, logicalId, given, sentence) => {
    expect(() => plan((resources) => Object.assign(properties(resources, logicalId), given))).toThrow(sentence);
  });

  test.each([
    ['an event that cannot happen here', { MatchingEventTypes: ['open'] }, /MatchingEventTypes/],
    ['a destination that is no topic', { CloudWatchDestination: {} }, /CloudWatchDestination/],
  ])('%s', (_what, given, sentence) => {
    const change: Parameters<typeof changed>[0] = (resources) =>
      Object.assign(properties(resources, 'MailToTopic')['EventDestination'], given);
    expect(() => plan(change)).toThrow(sentence);
  });

  test('a subscription to a topic that SES does not publish to is left alone: only alarms speak there', () => {
    const ofAlarms = (resources: Parameters<NonNullable<Parameters<typeof changed>[0]>>[0]): void => {
      resources['Ops'] = { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'ops' } };
      resources['OpsMail'] = {
        Type: 'AWS::SNS::Subscription',
        Properties: { TopicArn: { Ref: 'Ops' }, Protocol: 'email', Endpoint: 'ops@city.example' },
      };
    };
    expect(plan(ofAlarms).mailEventPaths).toEqual([
      { configurationSet: 'jobs-mail', types: ['send', 'bounce', 'complaint', 'reject'], queueName: EVENTS },
    ]);
  });
});
