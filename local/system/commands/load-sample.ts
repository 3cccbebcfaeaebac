import type { LoadingView } from '../../console/system-view.ts';
import type { LocalSystem } from '../start-system.ts';
import { loadCity, type City, type LoadedSystem } from './load-city.ts';
import type { Progress } from './progress.ts';

/** In milliseconds. */
const LOOK_EVERY = 500;

export type SampleLoading = {
  /** How far it is now; undefined at the end. */
  now(): LoadingView | undefined;
  /** Resolves when everything that follows from the messages is done. */
  readonly done: Promise<LoadingView>;
};

/** Loads a city into a system that is used meanwhile, and shows how far it is. */
export const loadSample = (
  system: LoadedSystem & Pick<LocalSystem, 'ledger'>,
  city: City,
  progress: Progress,
): SampleLoading => {
  const messages = city.events.length;
  // Somebody may send messages of their own meanwhile.
  const began = performance.now();
  const far = (): LoadingView => {
    const answered = Math.min(system.ledger.answered(), messages);
    const spent = performance.now() - began;
    const left = Math.ceil(((messages - answered) * spent) / answered / 1000);
    return { answered, messages, ...(answered > 0 && { secondsLeft: left }) };
  };
  let isLoading = true;
  const load = async (): Promise<LoadingView> => {
    progress.begin('sample city', messages);
    const timer = setInterval(() => progress.reach(far().answered), LOOK_EVERY);
    try {
      await loadCity(system, city);
      await system.idle();
      progress.reach(far().answered);
      return far();
    } finally {
      clearInterval(timer);
      isLoading = false;
      progress.end();
    }
  };
  return { now: () => (isLoading ? far() : undefined), done: load() };
};
