/**
 * A model of how long messages of many partners take through two stages, in virtual time: from their doors into the one
 * queue of the next stage. It knows the queue of each partner, the batch size and concurrency of each queue, the
 * concurrency of each function, and whether a queue is fair between message groups. It leaves out cold starts, failures
 * and empty receives. A free place takes a batch at once from the queue whose oldest message has waited longest, so
 * only the settings favour the quiet partners.
 */

export type Settings = {
  /** Its batches that may run at once. Default: the concurrency of its function. */
  readonly most?: number | undefined;
  readonly batch: number;
};
export type Flow = {
  /** The queue through which each partner sends. */
  readonly doorOf: ReadonlyMap<string, string>;
  readonly doors: ReadonlyMap<string, Settings>;
  /** Concurrency of the function behind the doors. */
  readonly doorPlaces: number;
  readonly next: Settings;
  readonly nextPlaces: number;
  /** Whether messages on the next queue carry their partner's message group. */
  readonly isFair: boolean;
};

/** `at` and `end` are in seconds. */
export type Sending = { readonly partner: string; readonly at: number };
export type Passed = Sending & { readonly end: number };

/** Seconds per message. The consumer works on `WIDTH` messages of a batch concurrently. */
const AT_THE_DOOR = 0.2;
const AT_THE_NEXT = 1.5;
const WIDTH = 5;

type Waiting = { readonly sending: Sending; readonly since: number };
type Batch = { readonly queue: Queue; readonly taken: readonly Waiting[] };

/** A queue and its waiting messages, by group, oldest first. */
class Queue {
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #inFlight = new Map<string, number>();
  readonly #groupOf: (sending: Sending) => string;
  readonly settings: Settings;
  running = 0;

  constructor(settings: Settings, isFair: boolean) {
    this.settings = settings;
    this.#groupOf = ({ partner }) => (isFair ? partner : '');
  }

  put(sending: Sending, since: number): void {
    const group = this.#groupOf(sending);
    this.#waiting.set(group, [...(this.#waiting.get(group) ?? []), { sending, since }]);
  }

  /** When its oldest message started to wait. */
  oldest(): number {
    return Math.min(...[...this.#waiting.values()].map(([first]) => first?.since ?? Infinity));
  }

  /**
   * Takes from the group with the fewest messages in flight. Among equals, the group that
   * has waited longest comes first.
   */
  take(): Waiting[] {
    const taken: Waiting[] = [];
    while (taken.length < this.settings.batch) {
      const groups = [...this.#waiting].filter(([, messages]) => messages.length > 0);
      const [next] = groups.toSorted(
        ([a, [first]], [b, [second]]) =>
          this.#flying(a) - this.#flying(b) || (first?.since ?? 0) - (second?.since ?? 0),
      );
      const message = next?.[1].shift();
      if (message === undefined) break;
      this.#count(message, 1);
      taken.push(message);
    }
    return taken;
  }

  settle({ taken }: Batch): void {
    for (const message of taken) this.#count(message, -1);
  }

  #flying(group: string): number {
    return this.#inFlight.get(group) ?? 0;
  }

  #count({ sending }: Waiting, by: number): void {
    const group = this.#groupOf(sending);
    this.#inFlight.set(group, this.#flying(group) + by);
  }
}

/** A function and the queues that it consumes. */
class Stage {
  readonly queues: readonly Queue[];
  readonly #places: number;
  readonly #each: number;
  #running = 0;

  constructor(queues: readonly Queue[], places: number, each: number) {
    this.queues = queues;
    this.#places = places;
    this.#each = each;
  }

  /** Fills its free places. `begin` gets each batch and its duration in seconds. */
  fill(begin: (batch: Batch, seconds: number) => void): void {
    while (this.#running < this.#places) {
      const ready = this.queues.filter(
        (queue) => queue.oldest() < Infinity && queue.running < (queue.settings.most ?? this.#places),
      );
      const [queue] = ready.toSorted((a, b) => a.oldest() - b.oldest());
      if (queue === undefined) return;
      const taken = queue.take();
      queue.running += 1;
      this.#running += 1;
      begin({ queue, taken }, Math.ceil(taken.length / WIDTH) * this.#each);
    }
  }

  end(batch: Batch): void {
    batch.queue.running -= 1;
    this.#running -= 1;
    batch.queue.settle(batch);
  }
}

/** Returns when each message was done. A message missing from the result was lost. */
export const passThrough = (flow: Flow, sendings: readonly Sending[]): Passed[] => {
  const doors = new Map([...flow.doors].map(([name, settings]) => [name, new Queue(settings, false)]));
  const next = new Queue(flow.next, flow.isFair);
  const first = new Stage([...doors.values()], flow.doorPlaces, AT_THE_DOOR);
  const second = new Stage([next], flow.nextPlaces, AT_THE_NEXT);
  const passed: Passed[] = [];
  const events: { readonly at: number; readonly happens: () => void }[] = sendings.map((sending) => ({
    at: sending.at,
    happens: () => doors.get(flow.doorOf.get(sending.partner) ?? '')?.put(sending, sending.at),
  }));
  const work = (stage: Stage, now: number, done: (sending: Sending, end: number) => void): void =>
    stage.fill((batch, seconds) => {
      const end = now + seconds;
      const happens = (): void => {
        stage.end(batch);
        for (const { sending } of batch.taken) done(sending, end);
      };
      const place = events.findIndex(({ at }) => at > end);
      events.splice(place === -1 ? events.length : place, 0, { at: end, happens });
    });
  events.sort((a, b) => a.at - b.at);
  while (events.length > 0) {
    const now = events[0]?.at ?? 0;
    while (events[0]?.at === now) events.shift()?.happens();
    work(first, now, (sending, end) => next.put(sending, end));
    work(second, now, (sending, end) => passed.push({ ...sending, end }));
  }
  return passed;
};
