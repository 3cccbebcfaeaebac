import { ARREARS_KEY } from '../../../functions/stores/postings/posting-store.ts';
import { doorQueueName } from '../../../functions/contracts/partners.ts';
import type { DoorKind, Sender } from '../../../functions/contracts/partners.ts';
import type { LocalSystem } from '../start-system.ts';

/** A sample city, as far as loading needs it. A wave of events is sent after the wave before it was worked on. */
export type City = {
  readonly events: readonly {
    readonly sender: Sender;
    readonly kind: DoorKind;
    readonly body: string;
    readonly label: string;
    readonly wave: number;
  }[];
  readonly arrears: {
    readonly asOf: string;
    readonly source: string;
    readonly employers: readonly { readonly registrationNumber?: string; readonly name: string }[];
  };
};

export type SentEvent = {
  readonly messageId: string;
  readonly label: string;
  readonly kind: DoorKind;
  /** When it was sent: on the one clock, in milliseconds since the epoch. */
  readonly at: number;
};

/**
 * Loads a city into a running system: the list of employers in arrears, then every event through its door. Doors are filled in
 * parallel, and each door in the order of its events. Before each wave but the first, and between the postings and the people of
 * a wave, it waits until the system is idle: whether somebody arrives before or after a job decides which mail tells it.
 */
/** What loading needs of a system. */
export type LoadedSystem = Pick<LocalSystem, 'stage' | 'now' | 'load' | 'send' | 'idle'>;

export const loadCity = async (system: LoadedSystem, city: City): Promise<SentEvent[]> => {
  await system.load('postings', { ...ARREARS_KEY, version: 1, value: city.arrears });
  const sent: SentEvent[] = [];
  const waves = Map.groupBy(city.events, ({ wave }) => wave);
  const fillAll = async (part: City['events']): Promise<void> => {
    const doors = Map.groupBy(part, (event) => doorQueueName(system.stage, event));
    const fill = async ([queueName, events]: readonly [string, City['events'][number][]]): Promise<void> => {
      for (const { body, label, kind } of events) {
        const at = Date.parse(system.now());
        sent.push({ messageId: await system.send(queueName, body), label, kind, at });
      }
    };
    await Promise.all([...doors].map(fill));
    await system.idle();
  };
  for (const wave of [...waves.keys()].toSorted((a, b) => a - b)) {
    const events = waves.get(wave) ?? [];
    await fillAll(events.filter(({ kind }) => kind !== 'people'));
    await fillAll(events.filter(({ kind }) => kind === 'people'));
  }
  return sent;
};
