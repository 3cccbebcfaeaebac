/**
 * Replaces Date in this thread, so that the one clock is the only clock that code in it reads. Timers and `performance.now()` stay real.
 * @param first milliseconds between the machine's clock and the one clock
 * @returns a function that changes this offset
 */
export const shiftDate = (first: number): ((offset: number) => void) => {
  const Real = Date;
  let offset = first;
  const now = (): number => Real.now() + offset;
  const shifted: DateConstructor = new Proxy(Real, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    apply: () => new Real(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  Real.prototype.constructor = shifted;
  globalThis.Date = shifted;
  return (next) => {
    offset = next;
  };
};
