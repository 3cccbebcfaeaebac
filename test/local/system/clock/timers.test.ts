import { describe, expect, test } from 'vitest';
import { startClock } from '../../../../local/system/clock/clock.ts';
import { startTimers } from '../../../../local/system/clock/timers.ts';

describe('timers on the one clock', () => {
  test('do late work in the order of its time, and work that asks for more later', async () => {
    const clock = startClock('2026-11-02');
    const timers = startTimers(clock);
    const done: string[] = [];
    const at = (minutes: number, name: string, more?: () => void) =>
      timers.at(clock.millis() + minutes * 60_000, async () => {
        done.push(name);
        more?.();
      });
    at(30, 'third');
    at(10, 'first', () => at(5, 'after'));
    at(20, 'second');
    clock.advanceTo('2026-11-02T10:00:00+09:00');
    await timers.catchUp();
    expect(done).toEqual(['first', 'second', 'third']);
    clock.advanceTo('2026-11-02T10:06:00+09:00');
    await timers.catchUp();
    expect(done).toEqual(['first', 'second', 'third', 'after']);
    await timers.stop();
  });

  test('wait longer than setTimeout can', async () => {
    const clock = startClock('2026-11-02');
    const timers = startTimers(clock);
    let done = 0;
    timers.at(clock.millis() + 400 * 86_400_000, async () => {
      done += 1;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(0);
    clock.advanceTo('2028-01-01');
    await timers.catchUp();
    expect(done).toBe(1);
    await timers.stop();
  });

  test('after the stop nothing is done any more', async () => {
    const timers = startTimers(startClock('2026-11-02'));
    let done = 0;
    const work = async () => {
      done += 1;
    };
    timers.at(0, work);
    await timers.stop();
    await timers.now(work);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(0);
  });
});
