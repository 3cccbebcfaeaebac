import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startClock } from '../../../../local/system/clock/clock.ts';
import { createFunctionPool } from '../../../../local/system/lambda/function-pool.ts';
import type { FunctionPool } from '../../../../local/system/lambda/function-pool.ts';
import type { FunctionPlan } from '../../../../local/system/plan/function-plan.ts';

/** The function is `probe` of small-stage: it shows its instance. */

const SMALL_STAGE = join(import.meta.dirname, '..', 'small-stage');

let pool: FunctionPool | undefined;
afterEach(async () => pool?.stop());

const start = (plan: Partial<FunctionPlan> = {}, directory = SMALL_STAGE): FunctionPool => {
  pool = createFunctionPool({
    plan: {
      logicalId: 'Probe',
      name: 'probe',
      arn: 'arn:aws:lambda:ap-northeast-2:000000000000:function:probe',
      assetKey: 'small-stage.zip',
      handler: 'handler.probe',
      timeoutSeconds: 5,
      memoryMegabytes: 128,
      reservedConcurrency: 1,
      environment: {},
      ...plan,
    },
    directory,
    environment: {},
    clock: startClock('2026-11-02'),
    onLog: undefined,
  });
  return pool;
};

type Shown = { threadId: number; events: number; timers: number; from: number; to: number; at: unknown };
type Event = { does?: 'throw' | 'exit' | 'leave a timer' | 'return nothing'; millis?: number };

const invoke = (event: Event = {}) => pool!.invoke(event, 1);
const shown = async (event: Event = {}): Promise<Shown> => {
  const outcome = await invoke(event);
  if (outcome.kind === 'failed') throw new Error(outcome.reason);
  return outcome.result as Shown;
};

describe('as on AWS: an instance', () => {
  test('has one event at a time, keeps its module state and gets the next event', async () => {
    start();
    const first = await shown();
    const second = await shown();
    expect([first.events, second.events]).toEqual([1, 2]);
    expect(second.threadId).toBe(first.threadId);
  });

  test('lives on when its handler throws', async () => {
    start();
    const first = await shown();
    expect(await invoke({ does: 'throw' })).toEqual({ kind: 'failed', reason: 'threw' });
    expect(await shown()).toMatchObject({ threadId: first.threadId, events: 3 });
  });

  test.each([
    ['its timeout', { millis: 60_000 }, 'timed-out'],
    ['the exit of its process', { does: 'exit' }, 'crashed'],
  ] as const)('ends with %s, and the next event gets a new one', async (_what, event, reason) => {
    start({ timeoutSeconds: 1 });
    const first = await shown();
    expect(await invoke(event)).toEqual({ kind: 'failed', reason });
    const next = await shown();
    expect(next.events).toBe(1);
    expect(next.threadId).not.toBe(first.threadId);
  });

  test.each([
    ['throws while it loads', 'throw new Error("no variable");'],
    ['exports no handler', 'exports.other = () => undefined;'],
  ])('of a bundle that %s fails every event', async (_what, code) => {
    const directory = mkdtempSync(join(tmpdir(), 'bundle-'));
    writeFileSync(join(directory, 'handler.cjs'), code);
    start({}, directory);
    expect(await invoke()).toEqual({ kind: 'failed', reason: 'crashed' });
    expect(await invoke()).toEqual({ kind: 'failed', reason: 'crashed' });
  });

  test('answers in JSON: a date is text, and nothing is null', async () => {
    start();
    expect((await shown()).at).toBe('1970-01-01T00:00:00.000Z');
    expect(await invoke({ does: 'return nothing' })).toEqual({ kind: 'done', result: null });
  });
});

describe('reserved concurrency', () => {
  const together = async (reservedConcurrency: number): Promise<Shown[]> => {
    start({ reservedConcurrency });
    return Promise.all([shown({ millis: 300 }), shown({ millis: 300 })]);
  };

  test('as on AWS: is the most instances at once', async () => {
    const [one, other] = await together(1);
    expect(one!.threadId).toBe(other!.threadId);
    expect(other!.from).toBeGreaterThanOrEqual(one!.to);
    await pool!.stop();
    const [first, second] = await together(2);
    expect(first!.threadId).not.toBe(second!.threadId);
  });

  test('unlike AWS: an event beyond it waits and is not throttled', async () => {
    start({ reservedConcurrency: 1 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => invoke()));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(20).fill('done'));
  });

  test('unlike AWS: more than 4 gives no more than 4 instances', () => {
    expect(start({ reservedConcurrency: 100 }).capacity).toBeLessThanOrEqual(4);
  });
});

test('unlike AWS: an instance does not freeze between events: what it left behind goes on', async () => {
  start();
  await shown({ does: 'leave a timer', millis: 50 });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await shown()).timers).toBe(1);
});
