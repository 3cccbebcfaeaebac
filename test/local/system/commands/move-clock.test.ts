import { expect, test, vi } from 'vitest';
import { clockMover, stopsOf } from '../../../../local/system/commands/move-clock.ts';
import { startClock } from '../../../../local/system/clock/clock.ts';

const MONDAY = '2026-11-02T10:00:00+09:00';

/** A system that only has a clock. What is due at a stop is done when the test says so. */
const clockOnly = () => {
  const clock = startClock(MONDAY);
  const rest: (() => void)[] = [];
  const stops: string[] = [];
  return {
    stops,
    rest: () => rest.shift()?.(),
    resting: () => rest.length,
    system: {
      now: clock.now,
      today: clock.today,
      advanceTo: async (day: string) => {
        clock.advanceTo(day);
        stops.push(day);
      },
      idle: () => new Promise<void>((resolve) => rest.push(resolve)),
    },
  };
};

test('the way to the next morning stops after the checks of the night, the mails of the morning and the renewals', () => {
  const evening = { now: '2026-11-02T12:00:00Z', today: '2026-11-02' };
  const morning = ['2026-11-03T06:30:00+09:00', '2026-11-03T08:31:00+09:00', '2026-11-03T09:16:00+09:00'];
  expect(stopsOf(evening, 'next-morning')).toEqual(morning);
});

test('early in the day the same morning comes first, and a stop that has passed does not come again', () => {
  const early = { now: '2026-11-01T22:00:00Z', today: '2026-11-02' };
  expect(stopsOf(early, 'next-morning')[0]).toBe('2026-11-02T08:31:00+09:00');
  const later = { now: '2026-11-01T23:31:00Z', today: '2026-11-02' };
  expect(stopsOf(later, 'next-morning')[0]).toBe('2026-11-02T09:16:00+09:00');
});

test('a week has seven mornings, over the end of a month and of a year', () => {
  const stops = stopsOf({ now: '2026-12-28T01:00:00Z', today: '2026-12-28' }, 'next-week');
  expect(stops.filter((stop) => stop.includes('T08:31'))).toHaveLength(7);
  expect(stops.at(-1)).toBe('2027-01-04T09:16:00+09:00');
});

test('two years are one jump to a last morning', () => {
  const stops = stopsOf({ now: '2026-11-02T01:00:00Z', today: '2026-11-02' }, 'two-years');
  expect([stops.length, stops[0], stops.at(-1)]).toEqual([3, '2028-11-02T06:30:00+09:00', '2028-11-02T09:16:00+09:00']);
});

test('at each stop everything that was due is done before the clock goes on, and one move excludes another', async () => {
  const { system, stops, rest, resting } = clockOnly();
  const mover = clockMover(system, (error) => expect.unreachable(String(error)));
  expect(mover.moving()).toBeUndefined();
  mover.move('next-morning');
  mover.move('next-week');
  expect(mover.moving()).toEqual({ to: '2026-11-03T09:16:00+09:00', done: 0, of: 3 });
  await vi.waitFor(() => expect(resting()).toBe(1));
  expect(stops).toEqual(['2026-11-03T06:30:00+09:00']);
  rest();
  await vi.waitFor(() => expect(mover.moving()).toMatchObject({ done: 1 }));
  rest();
  await vi.waitFor(() => expect(mover.moving()).toMatchObject({ done: 2 }));
  rest();
  await vi.waitFor(() => expect(mover.moving()).toBeUndefined());
  expect(stops).toEqual(stopsOf({ now: '2026-11-02T01:00:00Z', today: '2026-11-02' }, 'next-morning'));
  expect(Date.parse(system.now())).toBeGreaterThanOrEqual(Date.parse('2026-11-03T09:16:00+09:00'));
});

test('a move that fails is told, and the clock can be moved again', async () => {
  const { system } = clockOnly();
  const onError = vi.fn<(error: unknown) => void>();
  const failing = { ...system, idle: () => Promise.reject(new Error('the system is stopping')) };
  const mover = clockMover(failing, onError);
  mover.move('next-morning');
  await vi.waitFor(() => expect(mover.moving()).toBeUndefined());
  expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('the system is stopping'));
});
