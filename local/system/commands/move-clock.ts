import { addDays } from '../../../functions/domain/language/calendar.ts';
import type { ClockControl, ClockMove, MovingView } from '../../console/system-view.ts';
import type { LocalSystem } from '../start-system.ts';

/**
 * Where the clock stops on each day of its way, in Asia/Seoul: after the night's checks of wages, facts and answers, after
 * the mails of the morning (08:30), and after the renewals of consent (09:00). A schedule that comes due many times
 * between two stops runs once.
 */
const STOPS = ['06:30', '08:31', '09:16'] as const;

/** How many days a move takes, and on how many of them, the last ones, the clock stops. Two years: a consent is renewed. */
const WAYS = {
  'next-morning': { days: 1, stopsOn: 2 },
  'next-week': { days: 7, stopsOn: 8 },
  'two-years': { days: 731, stopsOn: 1 },
} as const satisfies Record<ClockMove, Way>;
type Way = { readonly days: number; readonly stopsOn: number };

type Moved = Pick<LocalSystem, 'now' | 'today' | 'advanceTo' | 'idle'>;

/** The stops of a move after now, the last on its last morning. Instants with the offset of Seoul. */
export const stopsOf = (
  { now, today }: { readonly now: string; readonly today: string },
  move: ClockMove,
): string[] => {
  const { days, stopsOn }: Way = WAYS[move];
  return Array.from({ length: stopsOn }, (_, index) => addDays(today, days - stopsOn + 1 + index))
    .flatMap((day) => STOPS.map((time) => `${day}T${time}:00+09:00`))
    .filter((stop) => Date.parse(stop) > Date.parse(now));
};

/**
 * Moves the clock of a running system from stop to stop. At each it waits until everything that was due is done.
 * @param onError told why a move did not end
 */
export const clockMover = (system: Moved, onError: (error: unknown) => void): ClockControl => {
  let moving: MovingView | undefined;
  const through = async (stops: readonly string[]): Promise<void> => {
    const to = stops.at(-1) ?? system.now();
    for (const [done, stop] of stops.entries()) {
      moving = { to, done, of: stops.length };
      await system.advanceTo(stop);
      await system.idle();
    }
  };
  return {
    moving: () => moving,
    move(far) {
      if (moving !== undefined) return;
      const stops = stopsOf({ now: system.now(), today: system.today() }, far);
      moving = { to: stops.at(-1) ?? system.now(), done: 0, of: stops.length };
      void through(stops)
        .catch(onError)
        .finally(() => {
          moving = undefined;
        });
    },
  };
};
