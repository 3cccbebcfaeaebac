import type fc from 'fast-check';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import type { Table } from '../../functions/stores/table.ts';
import { takingTurns } from './dynalite.ts';
import type { Event } from './messages.ts';
import { NOW, world, type World } from './world.ts';

/** Receives all events at once, and all that follows from them. The scheduler decides the order of every table call. */
export const atTheSameTime = async (
  table: Table,
  events: readonly Event[],
  scheduler: fc.Scheduler,
  moment: Moment = NOW,
): Promise<World> => {
  const city = world(
    takingTurns(table, (label) => scheduler.schedule(Promise.resolve(), label)),
    moment,
  );
  const follow = async (work: Promise<unknown>): Promise<void> => {
    await work;
    while (city.waiting.length > 0) {
      const batch = city.waiting.splice(0);
      await Promise.all(batch.map((stage) => follow(city.run(stage))));
    }
  };
  await scheduler.waitFor(Promise.all(events.map((event, index) => follow(city.receive(event, `m-${index + 1}`)))));
  return city;
};
