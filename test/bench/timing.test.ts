import { describe, expect, test } from 'vitest';
import { interleaved, medianOf } from '../../bench/timing.ts';

/** A clock that advances only when told to (ms). */
const clockwork = () => {
  let now = 0;
  return { clock: () => now, takes: (ms: number) => (now += ms) };
};

describe('Timing', () => {
  test('the median is the middle value, or halfway between the two middle ones', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([9, 1, 5, 7])).toBe(6);
  });

  test('runners take turns, so that what disturbs the machine disturbs all alike', async () => {
    const { clock, takes } = clockwork();
    const order: string[] = [];
    const runner = (name: string, ms: number) => ({
      name,
      run: () => {
        order.push(name);
        takes(ms);
      },
    });
    const [a, b] = await interleaved([runner('a', 50), runner('b', 100)], 3, clock);
    expect(order.slice(-6)).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
    expect([a?.median, b?.median]).toEqual([50, 100]);
  });

  test('one disturbed round does not move the median', async () => {
    const { clock, takes } = clockwork();
    let round = 0;
    const run = () => void takes((round += 1) === 3 ? 5_000 : 60);
    const [timing] = await interleaved([{ name: 'a', run }], 5, clock);
    expect(timing?.median).toBe(60);
    expect(Math.max(...(timing?.samples ?? []))).toBe(5_000);
  });

  test('a short run is repeated within a sample and counted as one', async () => {
    const { clock, takes } = clockwork();
    let runs = 0;
    const run = () => {
      runs += 1;
      takes(0.5);
    };
    const [timing] = await interleaved([{ name: 'a', run }], 3, clock);
    expect(timing?.median).toBeCloseTo(0.5);
    expect(runs).toBeGreaterThan(3 * 40);
  });
});
