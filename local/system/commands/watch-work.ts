import type { LocalSystem } from '../start-system.ts';
import type { Progress } from './progress.ts';

/** In milliseconds. */
const LOOK_EVERY = 500;

/** Of all messages that were sent to queues of functions since the start, how many are worked on. */
const workOf = async (system: LocalSystem): Promise<{ readonly done: number; readonly sent: number }> => {
  const queues = (await system.queues()).filter(({ kind }) => kind === 'door' || kind === 'stage' || kind === 'events');
  const sent = queues.reduce((sum, { received }) => sum + received, 0);
  return { done: queues.reduce((left, { waiting, inFlight }) => left - waiting - inFlight, sent), sent };
};

/** Does something that makes the system work, and shows how far the system is with its messages meanwhile. */
export const watchWork = async <T>(
  system: LocalSystem,
  progress: Progress,
  what: string,
  doing: () => Promise<T>,
): Promise<T> => {
  const before = await workOf(system);
  progress.begin(what, 0);
  const timer = setInterval(() => {
    void workOf(system).then(({ done, sent }) => progress.reach(done - before.sent, sent - before.sent));
  }, LOOK_EVERY);
  try {
    return await doing();
  } finally {
    clearInterval(timer);
  }
};
