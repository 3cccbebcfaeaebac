import { addDays } from '../../../functions/domain/language/calendar.ts';
import type { ClockControl, MovingView } from '../../console/system-view.ts';
import type { LocalSystem } from '../start-system.ts';

/**
 * Where the clock stops on each day of its way, in Asia/Seoul: after the night's checks of wages, facts and answers, and
 * after the mails of the morning (08:30). A schedule that comes due many times between two stops runs once.
 */
const STOPS = ['06:30', '08:31'] as const;
const DAYS = { 'next-morning': 1, 'next-week': 7 } as const;

type Moved = Pick<LocalSystem, 'now' | 'today' | 'advanceTo' | 'idle'>;

/** The stops after now, until the morning in so many days. Instants with the offset of Seoul. */
export const stopsUntil = ({ now, today }: { readonly now: string; readonly today: string }, days: number): string[] =>
  Array.from({ length: days + 1 }, (_, day) => addDays(today, day))
    .flatMap((day) => STOPS.map((time) => `${day}T${time}:00+09:00`))
    .filter((stop) => Date.parse(stop) > Date.parse(now));

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
      const stops = stopsUntil({ now: system.now(), today: system.today() }, DAYS[far]);
      moving = { to: stops.at(-1) ?? system.now(), done: 0, of: stops.length };
      void through(stops)
        .catch(onError)
        .finally(() => {
          moving = undefined;
        });
    },
  };
};
