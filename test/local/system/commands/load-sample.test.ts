import { describe, expect, test, vi } from 'vitest';
import { loadSample } from '../../../../local/system/commands/load-sample.ts';
import type { Progress } from '../../../../local/system/commands/progress.ts';

/** A system that answers when the test says so, and is idle when the test says so. */
const slowSystem = () => {
  let answered = 0;
  const idle = Promise.withResolvers<void>();
  return {
    answer: (count: number) => void (answered = count),
    rest: idle.resolve,
    fail: idle.reject,
    system: {
      stage: 'dev',
      now: () => '2026-11-02T00:00:00Z',
      load: async () => undefined,
      send: async () => 'm',
      idle: () => idle.promise,
      ledger: { answered: () => answered, messages: () => 0, refusals: () => [], record: () => undefined },
    },
  };
};

const recorded = () => {
  const told: unknown[] = [];
  const progress: Progress = {
    begin: (...what) => void told.push(['begin', ...what]),
    reach: (...what) => void told.push(['reach', ...what]),
    end: () => void told.push(['end']),
  };
  return { told, progress };
};

const event = { sender: 'masan-univ', kind: 'postings', body: '{}', label: 'x', wave: 1 } as const;
const city = {
  events: [event, event, event],
  arrears: { asOf: '2026-11-02', source: '가상', employers: [] },
};

describe('the sample city while it is loaded', () => {
  test('says how many of its messages are answered, until everything that follows from them is done', async () => {
    const slow = slowSystem();
    const { told, progress } = recorded();
    const sample = loadSample(slow.system, city, progress);
    expect(sample.now()).toEqual({ answered: 0, messages: 3 });
    slow.answer(2);
    expect(sample.now()).toEqual({ answered: 2, messages: 3, secondsLeft: expect.any(Number) });
    await vi.waitFor(() => expect(told).toContainEqual(['reach', 2]));
    slow.answer(3);
    expect(sample.now()).toEqual({ answered: 3, messages: 3, secondsLeft: 0 });
    slow.rest();
    expect(await sample.done).toEqual({ answered: 3, messages: 3, secondsLeft: 0 });
    expect(sample.now()).toBeUndefined();
    expect([told.at(0), told.at(-2), told.at(-1)]).toEqual([['begin', 'sample city', 3], ['reach', 3], ['end']]);
  });

  test('does not count the messages that somebody else sends meanwhile', () => {
    const slow = slowSystem();
    const sample = loadSample(slow.system, city, recorded().progress);
    slow.answer(5);
    expect(sample.now()).toEqual({ answered: 3, messages: 3, secondsLeft: 0 });
    slow.rest();
  });

  test('is loading no longer where the system fails, and says so', async () => {
    const slow = slowSystem();
    const { told, progress } = recorded();
    const sample = loadSample(slow.system, city, progress);
    slow.fail(new Error('stopped'));
    await expect(sample.done).rejects.toThrow('stopped');
    expect(sample.now()).toBeUndefined();
    expect(told.at(-1)).toEqual(['end']);
  });
});
