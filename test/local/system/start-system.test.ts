import { createServer, connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { startSystem } from '../../../local/system/start-system.ts';
import type { LocalSystem, SystemOptions } from '../../../local/system/start-system.ts';
import type { Templates } from '../../../local/system/plan/template.ts';
import { DOOR, DOOR_DLQ, NEXT, smallApp } from './small-app.ts';

/** The app of small-app.ts is invented: two stages that copy what they are given. */

let running: LocalSystem | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const start = async (options: SystemOptions = {}): Promise<LocalSystem> => {
  running = await startSystem({ assembly: smallApp, now: '2026-11-02', ...options });
  return running;
};

const command = (name: string): string => JSON.stringify({ command: name });

const sendMany = (system: LocalSystem, queue: string, count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => system.send(queue, command(`copy-${index}`))));

const queue = async (system: LocalSystem, name: string) => (await system.queues()).find((one) => one.name === name);

const changes = (properties: Record<string, Record<string, unknown>>) => (templates: Templates) => {
  for (const [logicalId, changed] of Object.entries(properties)) {
    Object.assign(templates['small-flow']!.Resources[logicalId]!.Properties, changed);
  }
  return templates;
};
const change = (logicalId: string, properties: Record<string, unknown>) => changes({ [logicalId]: properties });

const without = (logicalId: string) => (templates: Templates) => {
  delete templates['small-flow']!.Resources[logicalId];
  return templates;
};

type Seen = {
  environment: Record<string, string>;
  record: { attributes: Record<string, string>; eventSourceARN: string; awsRegion: string };
  today: string;
  sinceEpoch: number;
  isDate: boolean;
  functionName: string;
  remaining: number;
};

const seen = async (system: LocalSystem, name: string): Promise<Seen[]> =>
  (await system.scan('Seen'))
    .filter((item) => item['sk'] === name)
    .map((item) => JSON.parse(String(item['seen'])) as Seen);

describe('as on AWS: the stages of the template', () => {
  test('a message passes through every stage that the template wires, and is acknowledged', async () => {
    const system = await start();
    await sendMany(system, DOOR, 25);
    await system.idle();
    expect(await system.scan('Seen')).toHaveLength(50);
    expect(await queue(system, DOOR)).toMatchObject({ kind: 'door', received: 25, waiting: 0, inFlight: 0 });
    expect(await queue(system, NEXT)).toMatchObject({ kind: 'stage', received: 25, waiting: 0, inFlight: 0 });
    expect(system.functions()).toMatchObject([
      { name: 'jobs-first', records: 25, failures: 0, running: 0 },
      { name: 'jobs-second', records: 25, failures: 0, running: 0 },
    ]);
  });

  test('an event source that is taken out of the template stops its stage: messages wait before it', async () => {
    const system = await start({ template: without('SecondSource') });
    await sendMany(system, DOOR, 3);
    await system.idle();
    expect(await queue(system, NEXT)).toMatchObject({ waiting: 3, inFlight: 0 });
    expect(system.batches().map((batch) => batch.functionName)).not.toContain('jobs-second');
  });

  test('an event source that is not enabled stops its stage too', async () => {
    const system = await start({ template: change('SecondSource', { Enabled: false }) });
    await sendMany(system, DOOR, 2);
    await system.idle();
    expect(await queue(system, NEXT)).toMatchObject({ waiting: 2 });
  });

  test('the batch size of the template is the largest batch that the function is given', async () => {
    const sizes = async (batchSize: number): Promise<number[]> => {
      const system = await startSystem({
        assembly: smallApp,
        template: change('FirstSource', { BatchSize: batchSize }),
      });
      try {
        await sendMany(system, DOOR, 30);
        await system.idle();
        return system.batches().flatMap(({ source, size }) => (source === DOOR ? [size] : []));
      } finally {
        await system.stop();
      }
    };
    const threes = await sizes(3);
    const tens = await sizes(10);
    expect(Math.max(...threes)).toBe(3);
    expect(Math.max(...tens)).toBeGreaterThan(3);
    expect(Math.max(...tens)).toBeLessThanOrEqual(10);
  });

  test('a batching window collects messages that come one after another into one batch', async () => {
    const system = await start({
      template: changes({
        Door: { VisibilityTimeout: 30 },
        FirstSource: { BatchSize: 100, MaximumBatchingWindowInSeconds: 1 },
      }),
    });
    for (let sent = 0; sent < 12; sent += 1) await system.send(DOOR, command(`copy-${sent}`));
    await system.idle();
    expect(system.batches().filter(({ source }) => source === DOOR)).toEqual([
      { functionName: 'jobs-first', source: DOOR, size: 12 },
    ]);
  });
});

describe('as on AWS: failure', () => {
  test('a record that fails ends in the dead-letter queue; the good ones in its batch are done at once (fault 8)', async () => {
    const redrive = { deadLetterTargetArn: { 'Fn::GetAtt': ['DoorDlq', 'Arn'] }, maxReceiveCount: 1 };
    const system = await start({
      template: changes({
        Door: { VisibilityTimeout: 5, RedrivePolicy: redrive },
        FirstSource: { MaximumBatchingWindowInSeconds: 1 },
      }),
    });
    const poison = await system.send(DOOR, command('fail'));
    await sendMany(system, DOOR, 5);
    await system.idle();
    expect(await system.waitingIds(DOOR_DLQ)).toEqual([poison]);
    expect(await queue(system, DOOR_DLQ)).toMatchObject({ kind: 'dead-letters', waiting: 1 });
    expect(await queue(system, NEXT)).toMatchObject({ received: 5 });
    expect(system.functions()[0]).toMatchObject({ records: 6, failures: 1 });
  });

  test('without ReportBatchItemFailures a handler that returns has done its whole batch', async () => {
    const system = await start({ template: change('FirstSource', { FunctionResponseTypes: [] }) });
    await system.send(DOOR, command('fail'));
    await system.idle();
    expect(await queue(system, DOOR_DLQ)).toMatchObject({ waiting: 0 });
  });

  test('a function that passes its timeout is ended, and one that ends itself is replaced: the messages come again', async () => {
    // One message a batch: in a shared batch the crash would end the instance before its timeout does.
    const system = await start({
      template: changes({ Door: { VisibilityTimeout: 2 }, First: { Timeout: 1 }, FirstSource: { BatchSize: 1 } }),
    });
    const ids = await Promise.all([system.send(DOOR, command('hang')), system.send(DOOR, command('crash'))]);
    await system.idle();
    expect((await system.waitingIds(DOOR_DLQ)).toSorted()).toEqual(ids.toSorted());
    await system.send(DOOR, command('copy'));
    await system.idle();
    const workers = (await seen(system, 'copy')).map(({ functionName }) => functionName);
    expect(new Set(workers)).toEqual(new Set(['jobs-first', 'jobs-second']));
  });
});

describe('as on AWS: what a function sees', () => {
  test('its environment is what the template declares, what Lambda adds and the URLs of the services, and nothing else', async () => {
    process.env['A_DEVELOPERS_OWN_SETTING'] = 'secret';
    const system = await start();
    await system.send(DOOR, command('look'));
    await system.idle();
    const { environment } = (await seen(system, 'look')).find(({ functionName }) => functionName === 'jobs-first')!;
    expect(environment).toMatchObject({
      SEEN_TABLE: 'small-data-Seen',
      NEXT_QUEUE_URL: system.queueUrl(NEXT),
      QUEUE_URLS: JSON.stringify({ next: system.queueUrl(NEXT) }),
      AWS_REGION: 'ap-northeast-2',
      AWS_LAMBDA_FUNCTION_NAME: 'jobs-first',
      AWS_ENDPOINT_URL_SQS: system.endpoints.sqs,
      AWS_ENDPOINT_URL_DYNAMODB: system.endpoints.dynamodb,
      AWS_ENDPOINT_URL_SES: system.endpoints.ses,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: system.endpoints.secrets,
      AWS_ENDPOINT_URL_S3: system.endpoints.s3,
    });
    expect(environment).not.toHaveProperty('ABSENT');
    expect(environment).not.toHaveProperty('A_DEVELOPERS_OWN_SETTING');
    expect(environment).not.toHaveProperty('HOME');
  });

  test('its clock is the one clock: the given day in Asia/Seoul, in Date and in what the queue says of the message', async () => {
    const system = await start({ now: '2027-02-28' });
    expect(system.today()).toBe('2027-02-28');
    await system.send(DOOR, command('look'));
    await system.idle();
    const [first] = await seen(system, 'look');
    expect(first!.today.slice(0, 13)).toBe('2027-02-28T00');
    expect(first!.isDate).toBe(true);
    const sent = Number(first!.record.attributes['SentTimestamp']);
    expect(first!.sinceEpoch - sent).toBeGreaterThanOrEqual(0);
    expect(first!.sinceEpoch - sent).toBeLessThan(30_000);
  });

  test('its record names the queue, the region, the attempt and the group, as Lambda gives them', async () => {
    const system = await start();
    await system.send(DOOR, command('look'), { groupId: 'masan-univ' });
    await system.idle();
    const records = (await seen(system, 'look')).map(({ record }) => record);
    const door = records.find(
      ({ eventSourceARN }) => eventSourceARN === `arn:aws:sqs:ap-northeast-2:000000000000:${DOOR}`,
    );
    expect(door).toMatchObject({
      eventSource: 'aws:sqs',
      awsRegion: 'ap-northeast-2',
      messageAttributes: {},
      attributes: { ApproximateReceiveCount: '1', MessageGroupId: 'masan-univ' },
    });
  });

  test('its remaining time counts down from the declared timeout', async () => {
    const system = await start();
    await system.send(DOOR, command('look'));
    await system.idle();
    const [first] = await seen(system, 'look');
    expect(first!.remaining).toBeGreaterThan(0);
    expect(first!.remaining).toBeLessThanOrEqual(5_000);
  });
});

describe('start and stop', () => {
  const portsOf = (system: LocalSystem): number[] =>
    Object.values(system.endpoints).map((url) => Number(new URL(url).port));

  const answers = async (port: number): Promise<boolean> => {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return true;
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  };

  test('every service listens on 127.0.0.1 and nowhere else', async () => {
    const system = await start();
    expect(Object.values(system.endpoints).map((url) => new URL(url).hostname)).toEqual(Array(5).fill('127.0.0.1'));
    for (const port of portsOf(system)) {
      // A service that listens on every interface answers on another loopback address too.
      const elsewhere = connect(port, '127.0.0.2');
      await expect(once(elsewhere, 'connect')).rejects.toThrow('ECONNREFUSED');
    }
  });

  test('it stops within two seconds in the middle of work, and nothing listens afterwards', async () => {
    const system = await startSystem({ assembly: smallApp });
    await sendMany(system, DOOR, 20);
    await system.send(DOOR, command('hang'));
    const before = performance.now();
    await system.stop();
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(await Promise.all(portsOf(system).map(answers))).toEqual(Array(5).fill(false));
  });

  test.each(['sqs', 'dynamodb', 'ses', 'secrets', 's3'] as const)(
    'a taken port for %s is said in one sentence',
    async (service) => {
      const taken = createServer().listen(0, '127.0.0.1');
      await once(taken, 'listening');
      const address = taken.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      await expect(startSystem({ assembly: smallApp, ports: { [service]: port } })).rejects.toThrow(
        new RegExp(`^Port ${port}, which .* needs, is already in use: [^.]*\\.$`),
      );
      taken.close();
    },
  );

  test('a queue that shows a message again before its function may have ended is refused, as Lambda refuses it', async () => {
    await expect(startSystem({ assembly: smallApp, template: change('First', { Timeout: 11 }) })).rejects.toThrow(
      `The queue ${DOOR} shows a message again after 10 s, but its function jobs-first may take 11 s`,
    );
  });

  test('a day that does not exist does not start', async () => {
    await expect(startSystem({ assembly: smallApp, now: '2026-02-30' })).rejects.toThrow('"2026-02-30" is no day');
  });
});
