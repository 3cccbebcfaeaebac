import type { Finding } from '../../functions/contracts/finding.ts';

/**
 * What the console may read of the running system. Only `clock` changes anything. Instants are ISO 8601 in UTC. The local
 * system implements it, and tests pass invented data.
 */

/** One mail as the local SES endpoint received it. Header names are in lower case, as in `GET /mails`. */
export type Mail = {
  envelope: { from: string; to: string[] };
  headers: Record<string, string>;
  text: string;
  html: string;
  raw: string;
};

/** A mail with the `kind` tag of its notice, as the sender passed it to SES. `GET /mails` does not show the tag. */
export type TaggedMail = Mail & { kind: string | undefined };

/** `waiting` and `inFlight` are current counts of messages. `received` counts from the start of the system. */
export type QueueView = {
  name: string;
  kind: 'door' | 'replies' | 'stage' | 'dead-letters' | 'events';
  waiting: number;
  inFlight: number;
  received: number;
};

/** `running` is the current number of invocations. The others count from the start of the system. */
export type FunctionView = { name: string; running: number; invocations: number; records: number; failures: number };

export type RefusalView = {
  at: string;
  sender: string;
  messageId: string;
  eventId: string | null;
  externalId: string | null;
  findings: Finding[];
};

/** The last screening answer of a person: outcomes by programme, and the outcomes told before. It contains no facts. */
export type AnswerView = {
  partner: string;
  externalId: string;
  on: string;
  /** The number of answers so far that the person was to be told. */
  answer: number;
  outcomes: Record<string, string>;
  before: Record<string, string>;
};

/** An item that its own schema rejects. Its content is not shown. */
export type UnreadableView = { table: string; key: string };

export type DeadLetterView = { queue: string; count: number; messageIds: string[] };

/** One step of a message's path. `stage`: the function, or the queue that holds the message. `at`: ISO 8601 in UTC. */
export type PathStep = {
  at: string;
  stage: string;
  what: string;
  ids: Readonly<Record<string, string | readonly string[]>>;
};
export type MessagePath = { messageId: string; steps: PathStep[] };

export type Counts = {
  messages: number;
  postings: number;
  seekers: number;
  matches: number;
  mails: number;
  refused: number;
  held: number;
  unreadable: number;
};

/** How many of the messages of the sample city are answered. `secondsLeft` is absent while it cannot be estimated. */
export type LoadingView = { answered: number; messages: number; secondsLeft?: number };

/** How far the clock is on its way to an instant (ISO 8601): the stops that it has passed, and all of them. */
export type MovingView = { to: string; done: number; of: number };

export const CLOCK_MOVES = ['next-morning', 'next-week', 'two-years'] as const;
export type ClockMove = (typeof CLOCK_MOVES)[number];

/** Moves the system's clock forward, in the background. */
export type ClockControl = {
  /** Undefined while the clock is not being moved. */
  moving(): MovingView | undefined;
  /** Does nothing while the clock is being moved. */
  move(far: ClockMove): void;
};

export type SystemView = {
  /** How far the sample city is; undefined once everything that follows from it is done. */
  loading(): LoadingView | undefined;
  now(): string;
  counts(): Promise<Counts>;
  queues(): Promise<QueueView[]>;
  functions(): FunctionView[];
  mails(): Promise<readonly TaggedMail[]>;
  refusals(): Promise<RefusalView[]>;
  answers(): Promise<AnswerView[]>;
  deadLetters(): Promise<DeadLetterView[]>;
  unreadable(): Promise<UnreadableView[]>;
  /** Where a message went, from the logs. Undefined if no log knows it. */
  path(messageId: string): Promise<MessagePath | undefined>;
  /** The lines that the functions logged, oldest first, unchanged. */
  logs(): readonly string[];
  endpoints(): Record<string, string>;
  /** Absent: the clock cannot be moved. */
  clock?: ClockControl | undefined;
};
