/**
 * How long messages of many partners take through two stages, in virtual time: from their doors into the one queue of the next stage. What it
 * knows: which queue is whose, how many batches of a queue may run at once, how large they are, how many places a function has, and whether a queue
 * is fair between groups. What it leaves out: cold starts, failures and receives that are in vain; a place that is free is filled at
 * once, from the queue whose oldest message has waited longest, so that nothing but the settings favours the quiet.
 */

export type Settings = {
  /** Batches of it that may run at once; absent: as many as its function has places. */
  readonly most?: number | undefined;
  readonly batch: number;
};
export type Flow = {
  /** The queue through which each partner sends. */
  readonly doorOf: ReadonlyMap<string, string>;
  readonly doors: ReadonlyMap<string, Settings>;
  /** Places of the function behind the doors. */
  readonly doorPlaces: number;
  readonly next: Settings;
  readonly nextPlaces: number;
  /** Whether messages on the next queue carry their partner's group. */
  readonly isFair: boolean;
};

/** Seconds. */
export type Sending = { readonly partner: string; readonly at: number };
export type Passed = Sending & { readonly end: number };

/** Seconds that one message takes; the consumer works on so many of a batch side by side. */
const AT_THE_DOOR = 0.2;
const AT_THE_NEXT = 1.5;
const WIDTH = 5;

type Waiting = { readonly sending: Sending; readonly since: number };
type Batch = { readonly queue: Queue; readonly taken: readonly Waiting[] };

/** A queue and those of its messages that wait, by group, oldest first. */
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

  /** Since when its oldest message waits. */
  oldest(): number {
    return Math.min(...[...this.#waiting.values()].map(([first]) => first?.since ?? Infinity));
  }

  /** The group with the fewest messages in flight comes first, and of those the one that has waited longest. */
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

  /** Fills its free places; `begin` is told of each batch and the seconds that it takes. */
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

/** When each message was done. A message that is missing here was lost. */
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
