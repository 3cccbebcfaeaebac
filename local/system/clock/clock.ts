import { seoulDate } from '../../../functions/domain/language/calendar.ts';

/**
 * The one clock of the local system. It runs at the speed of the machine's clock, at an offset that changes only when
 * somebody moves the clock forward.
 */
export type Clock = {
  /** Milliseconds between the machine's clock and this one, at present. */
  readonly offset: number;
  /** The present instant in milliseconds since the epoch. */
  millis(): number;
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
  /** The present day in Asia/Seoul, `YYYY-MM-DD`. */
  today(): string;
  /** What this clock showed when the machine's clock showed `machineMillis`: with the offset of that time. */
  whenMachineShowed(machineMillis: number): number;
  /**
   * Moves the clock forward.
   * @param day a day (09:00 in Asia/Seoul) or an instant with its offset
   * @throws one sentence when it is no day, or not later than now
   */
  advanceTo(day: string): void;
};

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/;

/** A day starts at 09:00, when the city's offices open, so that a run of some hours stays within the day. */
const startOf = (now: string): number => {
  const instant = DATE.test(now) ? `${now}T09:00:00+09:00` : now;
  const millis = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  // Date.parse reads 2026-02-30 as 2 March. A day that does not exist must not become another day.
  if (Number.isNaN(millis) || (DATE.test(now) && seoulDate(new Date(millis).toISOString()) !== now)) {
    throw new Error(
      `"${now}" is no day: give a date such as 2026-11-02, or an instant such as 2026-11-02T09:00:00+09:00.`,
    );
  }
  return millis;
};

/** Waits for the machine's next millisecond, so that nothing before a move shares a millisecond with anything after it. */
const nextMachineMilli = (): number => {
  const before = Date.now();
  let after = before;
  while (after <= before) after = Date.now();
  return after;
};

/** @param now the day or the instant at which the clock starts, as for `advanceTo`; absent: real time */
export const startClock = (now?: string): Clock => {
  const first = now === undefined ? 0 : startOf(now) - Date.now();
  let offset = first;
  const moves: { readonly machineMillis: number; readonly offset: number }[] = [];
  const millis = (): number => Date.now() + offset;
  const instant = (): string => new Date(millis()).toISOString();
  return {
    get offset() {
      return offset;
    },
    millis,
    now: instant,
    today: () => seoulDate(instant()),
    whenMachineShowed: (machineMillis) =>
      machineMillis + (moves.findLast((move) => move.machineMillis <= machineMillis)?.offset ?? first),
    advanceTo(day) {
      const ahead = startOf(day) - millis();
      if (ahead <= 0) throw new Error(`The clock shows ${instant()} and only moves forward, not to ${day}.`);
      offset += ahead;
      moves.push({ machineMillis: nextMachineMilli(), offset });
    },
  };
};

/**
 * The header Date of every answer. The AWS SDK compares this header with its own clock; without it the SDK would take the
 * offset for a wrong clock, correct it and try again.
 */
export const dateHeader = (clock: Pick<Clock, 'millis'>): string => new Date(clock.millis()).toUTCString();
