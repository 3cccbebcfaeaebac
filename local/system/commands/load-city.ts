import { ARREARS_KEY } from '../../../functions/stores/postings/posting-store.ts';
import { doorQueueName } from '../../../functions/contracts/partners.ts';
import type { DoorKind, Sender } from '../../../functions/contracts/partners.ts';
import type { LocalSystem } from '../start-system.ts';

/** What the sample city gives, as far as loading it needs to know. */
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

export type SentEvent = { readonly messageId: string; readonly label: string; readonly kind: DoorKind };

/**
 * Puts a city into the running system: the list of employers in arrears, then every event on its door. The doors are
 * filled side by side, each in its own order; a wave waits until the one before it is answered.
 */
export const loadCity = async (system: LocalSystem, city: City): Promise<SentEvent[]> => {
  await system.load('postings', { ...ARREARS_KEY, lock: 1, value: city.arrears });
  const sent: SentEvent[] = [];
  const waves = Map.groupBy(city.events, ({ wave }) => wave);
  for (const [index, wave] of [...waves.keys()].toSorted((a, b) => a - b).entries()) {
    if (index > 0) await system.idle();
    const doors = Map.groupBy(waves.get(wave) ?? [], (event) => doorQueueName(system.stage, event));
    const fill = async ([queueName, events]: readonly [string, City['events'][number][]]): Promise<void> => {
      for (const { body, label, kind } of events) {
        sent.push({ messageId: await system.send(queueName, body), label, kind });
      }
    };
    await Promise.all([...doors].map(fill));
  }
  return sent;
};
