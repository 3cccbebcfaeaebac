import type { VirtualTime } from './virtual-time.ts';

/** One message on its way. `faulted`: a copy, late or out of order, regardless of how this delivery ends. */
export type Message = {
  readonly body: string;
  readonly faulted: boolean;
  receives: number;
  /**
   * Crashes it has met. Chance spares a message after several, so that only a message that always fails is given up.
   */
  crashes: number;
};

/** SQS as in the template: at-least-once, unordered, with a visibility timeout, dead-lettered after five receives. */
export type FakeQueue = {
  send(body: string, options?: { readonly after?: number; readonly faulted?: boolean }): void;
  receive(most: number): Message[];
  remove(message: Message): void;
  /** Resolves when a message can be received. */
  arrival(): Promise<void>;
  readonly deadLetters: Message[];
  /** Redrives all dead letters, with this many copies of each. */
  redrive(copies: number): void;
  waiting(): number;
  inFlight(): number;
};

const MAX_RECEIVES = 5;
/** SQS delivers any of its oldest messages. */
const ANY_OF = 40;

export const fakeQueue = (
  time: VirtualTime,
  random: () => number,
  visibility: number,
  maxReceives: number = MAX_RECEIVES,
): FakeQueue => {
  let visible: Message[] = [];
  let head = 0;
  const flying = new Set<Message>();
  const deadLetters: Message[] = [];
  let waiters: (() => void)[] = [];
  const appear = (message: Message): void => {
    visible.push(message);
    const woken = waiters;
    waiters = [];
    for (const wake of woken) wake();
  };
  const send: FakeQueue['send'] = (body, { after = 0, faulted = false } = {}) => {
    const message: Message = { body, faulted, receives: 0, crashes: 0 };
    if (after === 0) appear(message);
    else time.at(time.now() + after, () => appear(message));
  };
  const take = (): Message | undefined => {
    const left = visible.length - head;
    if (left === 0) return undefined;
    const chosen = head + Math.floor(random() * Math.min(left, ANY_OF));
    const message = visible[chosen]!;
    visible[chosen] = visible[head]!;
    head += 1;
    if (head > 1_000 && head * 2 > visible.length) {
      visible = visible.slice(head);
      head = 0;
    }
    return message;
  };
  const comesBack = (message: Message): void => {
    flying.add(message);
    const { receives } = message;
    time.at(time.now() + visibility, () => {
      if (message.receives !== receives || !flying.delete(message)) return;
      if (receives >= maxReceives) deadLetters.push(message);
      else appear(message);
    });
  };
  return {
    send,
    receive: (most) => {
      const received: Message[] = [];
      for (let message = take(); message !== undefined; message = received.length < most ? take() : undefined) {
        message.receives += 1;
        comesBack(message);
        received.push(message);
      }
      return received;
    },
    remove: (message) => void flying.delete(message),
    arrival: () => new Promise((resolve) => waiters.push(resolve)),
    deadLetters,
    redrive: (copies) => {
      for (const { body } of deadLetters.splice(0))
        for (let copy = 0; copy < copies; copy += 1) send(body, { faulted: true });
    },
    waiting: () => visible.length - head,
    inFlight: () => flying.size,
  };
};
