import type { Chance, Doing, Instance } from './chance.ts';
import type { FakeQueue, Message } from './fake-queue.ts';
import type { VirtualTime } from './virtual-time.ts';

/**
 * What Lambda does with a queue: concurrent batches of ten, each record on its own, with a
 * deadline, and done messages removed.
 */
export type Consumer<M> = {
  readonly name: string;
  readonly queue: FakeQueue;
  /** Concurrent batches. */
  readonly concurrency: number;
  /** Concurrent records of a batch. */
  readonly width: number;
  /** What a process keeps in memory from one batch to the next. */
  readonly memory: (instance: Instance) => M;
  /** The work of a batch: prepared once, then run for every record. */
  readonly batch: (memory: M) => (doing: Doing) => Promise<string | readonly string[]>;
  /** Milliseconds until the next batch. */
  readonly between?: number;
  /** The share of acknowledgements that are lost. */
  readonly notRemoved: number;
};

/** Deliveries, those that met a fault, and their outcomes, by the word that the work returned. */
export type Deliveries = { total: number; faulted: number; readonly words: Map<string, number> };

const BATCH = 10;
/**
 * The function's time minus the reserve (batch-consumer.ts), in milliseconds. Work that is not done by then counts
 * as failed, but still continues.
 */
const DEADLINE = 27_000;
const NEW_PROCESS = 1_000;

type Slot = { readonly doing: Doing; state: 'new' | 'under-way' | 'done' | 'failed' };

export const startConsumer = <M>(time: VirtualTime, chance: Chance, consumer: Consumer<M>): Deliveries => {
  const { queue, concurrency, width, memory, batch, notRemoved, between = 0 } = consumer;
  const deliveries: Deliveries = { total: 0, faulted: 0, words: new Map() };

  const runBatch = (instance: Instance, kept: M, messages: readonly Message[]): Promise<void> =>
    new Promise((resolve) => {
      const slots = messages.map((message): Slot => {
        const faulted = message.faulted || message.receives > 1;
        const doing = { instance, message, step: '', beforeMail: true, stalled: false, faulted };
        return { doing, state: 'new' };
      });
      let isOver = false;
      const over = (): void => {
        if (isOver) return;
        isOver = true;
        for (const { doing, state } of slots) {
          if (state === 'done' && !instance.dead && !(chance.happens(notRemoved) && (doing.faulted = true)))
            queue.remove(doing.message);
          if (state !== 'done') doing.faulted = true;
          if (instance.dead) doing.message.crashes += 1;
          deliveries.total += 1;
          if (doing.faulted || instance.dead) deliveries.faulted += 1;
        }
        resolve();
      };
      dies.set(instance, over);
      const work = batch(kept);
      const started = time.now();
      const startNext = (): void => {
        const slot = slots.find(({ state }) => state === 'new');
        if (slot === undefined) {
          if (slots.every(({ state }) => state === 'done' || state === 'failed')) over();
          return;
        }
        if (time.now() - started >= DEADLINE) return;
        slot.state = 'under-way';
        const ended = (state: 'done' | 'failed', words: string | readonly string[]): void => {
          if (isOver || instance.dead) return;
          slot.state = state;
          for (const word of [words].flat()) deliveries.words.set(word, (deliveries.words.get(word) ?? 0) + 1);
          startNext();
        };
        work(slot.doing).then(
          (words) => ended('done', words),
          () => ended('failed', 'thrown'),
        );
      };
      time.at(started + DEADLINE, over);
      for (let index = 0; index < Math.min(width, slots.length); index += 1) startNext();
    });

  const dies = new Map<Instance, () => void>();
  const born = (): { instance: Instance; kept: M } => {
    const instance: Instance = {
      dead: false,
      die: () => {
        instance.dead = true;
        dies.get(instance)?.();
        dies.delete(instance);
      },
    };
    return { instance, kept: memory(instance) };
  };
  const loop = async (): Promise<never> => {
    let { instance, kept } = born();
    for (;;) {
      const messages = queue.receive(BATCH);
      if (messages.length === 0) {
        await queue.arrival();
        continue;
      }
      await runBatch(instance, kept, messages);
      if (between > 0) await time.sleep(between);
      if (!instance.dead) continue;
      await time.sleep(NEW_PROCESS);
      ({ instance, kept } = born());
    }
  };
  for (let index = 0; index < concurrency; index += 1) void loop();
  return deliveries;
};
