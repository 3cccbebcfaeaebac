import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, test } from 'vitest';
import type { LocalSystem } from '../../../local/system/start-system.ts';
import { DOOR, RUNS } from './small-app.ts';
import { properties, startSmall } from './small-system.ts';

/** The small app has a schedule every 15 minutes and one at 08:30 in Seoul; both send to one queue. */

let running: LocalSystem | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const start = async (options: Parameters<typeof startSmall>[0] = {}): Promise<LocalSystem> => {
  running = await startSmall(options);
  return running;
};

const runs = async (system: LocalSystem): Promise<string[]> => {
  const client = new SQSClient({
    endpoint: system.endpoints.sqs,
    region: 'ap-northeast-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({ QueueUrl: system.queueUrl(RUNS), MaxNumberOfMessages: 10, VisibilityTimeout: 100 }),
  );
  return Messages.map(({ Body }) => (JSON.parse(Body!) as { run: string }).run);
};

type Look = { today: string; functionName: string; record: { attributes: Record<string, string> } };

const looksOf = async (system: LocalSystem): Promise<Look[]> =>
  (await system.scan('Seen')).map((item) => JSON.parse(String(item['seen'])) as Look);

const looks = async (system: LocalSystem): Promise<Look[]> => {
  await system.send(DOOR, JSON.stringify({ command: 'look' }));
  await system.idle();
  return looksOf(system);
};

describe('moving the one clock', () => {
  test('moves it for the services, for warm functions and for new ones, and for what queues say', async () => {
    const system = await start();
    expect((await looks(system)).every(({ today }) => today.startsWith('2026-11-02'))).toBe(true);
    await system.advanceTo('2028-11-02');
    expect(system.today()).toBe('2028-11-02');
    const later = (await looks(system)).filter(({ today }) => !today.startsWith('2026-11-02'));
    expect(later).toHaveLength(2);
    for (const { today, record } of later) {
      expect(today).toMatch(/^2028-11-02T00:0/);
      expect(new Date(Number(record.attributes['SentTimestamp'])).toISOString()).toMatch(/^2028-11-02T00:0/);
    }
    const page = (await (await fetch(`${system.pages}/`)).json()) as { today: string };
    expect(page.today).toMatch(/^2028-11-02T00:0/);
  });

  test('reaches a function in the middle of its work', async () => {
    const system = await start({
      change: (resources) => {
        properties(resources, 'Page')['Timeout'] = 20;
      },
    });
    // The thread is up, so that the next request is in its work soon.
    await fetch(`${system.pages}/`);
    const asked = fetch(`${system.pages}/slow`).then((response) => response.json() as Promise<{ today: string[] }>);
    await expect.poll(() => system.functions().find(({ name }) => name === 'jobs-page')?.running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await system.advanceTo('2026-12-24');
    const { today } = await asked;
    expect(today.map((instant) => instant.slice(0, 10))).toEqual(['2026-11-02', '2026-12-24']);
  });

  test('leaves a message that was sent before the move in its time', async () => {
    const system = await start({
      change: (resources) => {
        properties(resources, 'FirstSource')['Enabled'] = false;
        resources['Late'] = structuredClone(resources['FirstSource']!);
        Object.assign(properties(resources, 'Late'), { Enabled: true, MaximumBatchingWindowInSeconds: 1 });
      },
    });
    await system.send(DOOR, JSON.stringify({ command: 'look' }));
    await system.advanceTo('2026-11-05');
    await system.idle();
    const [seen] = (await looksOf(system)).filter(({ functionName }) => functionName === 'jobs-first');
    expect(seen!.today).toMatch(/^2026-11-05/);
    expect(new Date(Number(seen!.record.attributes['SentTimestamp'])).toISOString()).toMatch(/^2026-11-02/);
  });

  test('to the present or the past is refused', async () => {
    const system = await start();
    await expect(system.advanceTo('2026-11-01')).rejects.toThrow('only moves forward');
    expect(system.today()).toBe('2026-11-02');
  });
});

describe('what comes due by a move', () => {
  test('a schedule fires once when its time came: a second before it does not', async () => {
    const system = await start();
    await system.advanceTo('2026-11-02T09:14:00+09:00');
    expect(await runs(system)).toEqual([]);
    await system.advanceTo('2026-11-02T09:15:30+09:00');
    expect(await runs(system)).toEqual(['quarterly']);
  });

  test('two years do not fire a schedule seventy thousand times, but each once, and then it goes on', async () => {
    const system = await start();
    await system.advanceTo('2028-11-02T08:20:00+09:00');
    expect((await runs(system)).toSorted()).toEqual(['morning', 'quarterly']);
    await system.advanceTo('2028-11-02T08:31:00+09:00');
    expect((await runs(system)).toSorted()).toEqual(['morning', 'quarterly']);
    await system.advanceTo('2028-11-02T08:40:00+09:00');
    expect(await runs(system)).toEqual([]);
  });

  test('a schedule fires without a move too', async () => {
    const system = await start({ now: '2026-11-02T08:29:57+09:00' });
    await expect.poll(() => runs(system), { timeout: 10_000 }).toEqual(['morning']);
  });

  test('what expired two days ago leaves its table, what expired since or never stays', async () => {
    const system = await start();
    const expiresAt = Math.floor(Date.parse('2026-12-01T00:00:00Z') / 1000);
    await system.load('Kept', { pk: 'old', sk: '1', expiresAt });
    await system.load('Kept', { pk: 'newer', sk: '1', expiresAt: expiresAt + 86_400 });
    await system.load('Kept', { pk: 'for-ever', sk: '1' });
    const kept = async () => (await system.scan('Kept')).map(({ pk }) => String(pk)).toSorted();
    await system.advanceTo('2026-12-02T23:59:00Z');
    expect(await kept()).toEqual(['for-ever', 'newer', 'old']);
    await system.advanceTo('2026-12-03T00:01:00Z');
    expect(await kept()).toEqual(['for-ever', 'newer']);
  });
});
