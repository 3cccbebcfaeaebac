import { setTimeout as pause } from 'node:timers/promises';
import { replyQueueName } from '../../functions/contracts/partners.ts';
import type { Sender } from '../../functions/contracts/partners.ts';
import type { Reply } from '../../functions/contracts/reply.ts';
import type { FunctionView, QueueView, TaggedMail } from '../console/system-view.ts';
import type { Assembly } from './plan/assembly.ts';
import { startClock } from './clock/clock.ts';
import type { Clock } from './clock/clock.ts';
import type { Item } from './aws/dynamodb.ts';
import { startEventSource } from './lambda/event-source.ts';
import type { Batch, EventSource } from './lambda/event-source.ts';
import { environmentOf } from './lambda/function-environment.ts';
import type { Endpoints } from './lambda/function-environment.ts';
import { createFunctionPool } from './lambda/function-pool.ts';
import type { FunctionPool, LogLine } from './lambda/function-pool.ts';
import { startLedger } from './view/ledger.ts';
import type { Ledger } from './view/ledger.ts';
import { startLogKeeper } from './lambda/log-keeper.ts';
import { readTagged } from './aws/mail.ts';
import type { RawMail } from './aws/mail.ts';
import { sendTo, startParts } from './aws/emulators.ts';
import type { PartOptions, Parts, Stoppable } from './aws/emulators.ts';
import { queueKinds, queueViews } from './view/queue-views.ts';
import { takeReplies } from './commands/replies.ts';
import { startSchedules } from './aws/schedules.ts';
import type { Templates } from './plan/template.ts';
import { startTimers } from './clock/timers.ts';
import type { Timers } from './clock/timers.ts';

export type SystemOptions = PartOptions & {
  /** The day (from 09:00 in Asia/Seoul) or the instant at which the one clock starts; absent: real time. */
  readonly now?: string;
  readonly stage?: 'dev';
  /** Another app than the one that is deployed. */
  readonly assembly?: Assembly;
  /** Changes the templates before anything is made of them. */
  readonly template?: (templates: Templates) => Templates;
  /** Puts something between the functions and a part: where they are told that the part is. */
  readonly endpoints?: (actual: Endpoints) => Partial<Endpoints> | Promise<Partial<Endpoints>>;
};

export type LocalSystem = {
  readonly stage: string;
  /** Where the parts listen. */
  readonly endpoints: Endpoints;
  /** Where the HTTP API of the templates is served, without a slash at the end; nothing when they hold none. */
  readonly pages: string | undefined;
  queueUrl(queueName: string): string;
  /** The present instant of the one clock, ISO 8601 in UTC. */
  now(): string;
  /** The present day of the one clock in Asia/Seoul. */
  today(): string;
  /** Puts a body on a queue as it stands; gives the message id. @throws what SQS throws */
  send(queueName: string, body: string, options?: { readonly groupId?: string }): Promise<string>;
  /** Takes all replies that wait for a sender, as the sender would. */
  receiveReplies(sender: Sender): Promise<Reply[]>;
  /** All accepted mails, oldest first. */
  mails(): Promise<readonly TaggedMail[]>;
  /** The same mails as SES took them. */
  rawMails(): readonly RawMail[];
  queues(): Promise<QueueView[]>;
  /** The ids of the messages that wait in a queue, without taking them. */
  waitingIds(queueName: string): Promise<string[]>;
  functions(): FunctionView[];
  /** The last lines that functions wrote to their logs, oldest first. */
  logs(): readonly LogLine[];
  /** Every batch that a function was given, in order. */
  batches(): readonly Batch[];
  /** What passed the edge since the start. */
  readonly ledger: Ledger;
  /** All items of a table, by its physical name, its logical id or its construct's id (`postings`). */
  scan(table: string): Promise<Item[]>;
  /** Puts reference data into a table. */
  load(table: string, item: Item): Promise<void>;
  /**
   * Moves the one clock forward, for the parts and in every function, and does what came due: each schedule once, however
   * many of its times were passed; delayed events of mails; and what expired two days before leaves the tables. Delays and
   * visibility timeouts of queues stay as long as they are.
   * @param day a day (09:00 in Asia/Seoul) or an instant with its offset, later than now
   */
  advanceTo(day: string): Promise<void>;
  /**
   * Resolves when every queue that an event source reads is empty, nothing is in flight and nothing runs. A message
   * that fails keeps it waiting through its visibility timeouts until it lies in the dead-letter queue. What waits for
   * its time (a schedule, a delayed event of a mail) is not waited for.
   */
  idle(): Promise<void>;
  /** Ends threads, pollers and servers; nothing listens afterwards. */
  stop(): Promise<void>;
};

const IDLE_LOOK_MILLIS = 25;

const createPools = async (
  { plan, endpoints: actual }: Parts,
  assembly: Assembly,
  clock: Clock,
  options: SystemOptions,
): Promise<Map<string, FunctionPool>> => {
  const where = { actual, told: { ...actual, ...(await options.endpoints?.(actual)) } };
  return new Map(
    plan.functions.map((one) => {
      const directory = assembly.assetDirectory(one.assetKey);
      if (directory === undefined) throw new Error(`The code of ${one.name} is no asset of the synthesised app.`);
      const environment = environmentOf(one, where);
      return [one.name, createFunctionPool({ plan: one, directory, environment, clock, onLog: options.onLog })];
    }),
  );
};

/** Lets the HTTP API call the functions that its routes name. */
const servePages = ({ plan, http }: Parts, pools: ReadonlyMap<string, FunctionPool>): void => {
  for (const { routeKey, functionName } of plan.api?.routes ?? []) {
    if (!pools.has(functionName)) throw new Error(`The route "${routeKey}" names a function that is not there.`);
  }
  if (plan.api === undefined) return;
  http?.serve(
    plan.api,
    async (functionName, event) =>
      (await pools.get(functionName)?.invoke(event, 1)) ?? { kind: 'failed', reason: 'stopped' },
  );
};

const startEventSources = (
  { plan, sqs }: Parts,
  pools: ReadonlyMap<string, FunctionPool>,
  clock: Clock,
  onBatch: (batch: Batch) => void,
  signal: AbortSignal,
): EventSource[] =>
  plan.eventSources.map((one) => {
    const pool = pools.get(one.functionName);
    if (pool === undefined) throw new Error(`The event source "${one.logicalId}" names a function that is not there.`);
    return startEventSource({ plan: one, sqs, pool, clock, onBatch, signal });
  });

const stopAll = async (parts: readonly Stoppable[]): Promise<void> => {
  await Promise.all(parts.map((part) => part.stop()));
};

/**
 * Runs the synthesised app on this machine: its queues, tables and secrets in embedded parts on 127.0.0.1, its bundles
 * behind the event sources that it declares.
 * @throws one sentence when a port is taken, or the template holds what the local system does not know
 */
export const startSystem = async (given: SystemOptions = {}): Promise<LocalSystem> => {
  // Lambda runs in UTC, and the threads of the functions share this process's time zone.
  process.env['TZ'] = 'UTC';
  const log = startLogKeeper();
  const onLog = (line: LogLine): void => {
    log.keep(line);
    given.onLog?.(line);
  };
  const options = { ...given, onLog };
  const stage = options.stage ?? 'dev';
  const clock = startClock(options.now);
  // Loading and synthesising the app takes seconds, which a test with an app of its own need not wait for.
  const assembly = options.assembly ?? (await import('./plan/synthesise.ts')).synthesise();
  const templates = options.template?.(structuredClone(assembly.templates)) ?? assembly.templates;
  const ledger = startLedger(stage);
  const batches: Batch[] = [];
  const started: Stoppable[] = [];
  const polling = new AbortController();
  const timers = startTimers(clock);
  try {
    const parts = await startParts(options, templates, { clock, timers, onSent: ledger.record, started });
    const pools = await createPools(parts, assembly, clock, options);
    servePages(parts, pools);
    const sources = startEventSources(parts, pools, clock, (batch) => void batches.push(batch), polling.signal);
    startSchedules(parts.plan.schedules, clock, timers, (queueName, body) => sendTo(parts.sqs, queueName, body));
    const stop = async (): Promise<void> => {
      polling.abort();
      await timers.stop();
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
      await Promise.all(sources.map((source) => source.ended));
      await stopAll(started);
    };
    return systemOf({ stage, clock, timers, ledger, parts, pools, sources, batches, logs: log.lines, stop });
  } catch (error) {
    polling.abort();
    await timers.stop();
    await stopAll(started);
    throw error;
  }
};

type Running = {
  readonly stage: string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ledger: Ledger;
  readonly parts: Parts;
  readonly pools: ReadonlyMap<string, FunctionPool>;
  readonly sources: readonly EventSource[];
  readonly batches: readonly Batch[];
  readonly logs: () => readonly LogLine[];
  readonly stop: () => Promise<void>;
};

const isIdle = async ({ parts, sources, timers }: Running): Promise<boolean> => {
  if (sources.some((source) => source.busy() > 0)) return false;
  if (timers.busy() > 0 || (parts.http?.busy() ?? 0) > 0) return false;
  const counts = await parts.sqs.counts();
  // A stage publishes before it acknowledges, and all queues are counted at one instant: work that is left is in one.
  return sources.every(({ queueName }) => {
    const count = counts.get(queueName);
    return count === undefined || count.waiting + count.inFlight === 0;
  });
};

const systemOf = (running: Running): LocalSystem => {
  const { stage, clock, timers, ledger, parts, pools, batches, logs, stop } = running;
  const { sqs, dynamodb, ses, http, plan, endpoints } = parts;
  const kinds = queueKinds(stage, plan.queues);
  const read = new Map<RawMail, Promise<TaggedMail>>();
  const readOnce = (mail: RawMail): Promise<TaggedMail> => {
    const reading = read.get(mail) ?? readTagged(mail);
    read.set(mail, reading);
    return reading;
  };
  const tableName = (table: string): string =>
    // A logical id is the construct's own id and eight digits made of its path.
    plan.tables.find(({ name, logicalId }) => [name, logicalId, logicalId.slice(0, -8)].includes(table))?.name ?? table;

  return {
    stage,
    endpoints,
    pages: http?.url,
    queueUrl: sqs.queueUrl,
    now: clock.now,
    today: clock.today,
    send: (queueName, body, { groupId } = {}) => sendTo(sqs, queueName, body, groupId),
    receiveReplies: (sender) => takeReplies(sqs.client, sqs.queueUrl(replyQueueName(stage, sender))),
    mails: () => Promise.all(ses.mails().map(readOnce)),
    rawMails: ses.mails,
    queues: () => queueViews(sqs, kinds),
    waitingIds: sqs.waitingIds,
    functions: () => [...pools.values()].map((pool) => pool.view()),
    logs,
    batches: () => batches,
    ledger,
    scan: (table) => dynamodb.scan(tableName(table)),
    load: (table, item) => dynamodb.put(tableName(table), item),
    async advanceTo(day) {
      clock.advanceTo(day);
      for (const pool of pools.values()) pool.setClock();
      await dynamodb.removeExpired(plan.tables);
      await timers.catchUp();
    },
    async idle() {
      while (!(await isIdle(running))) await pause(IDLE_LOOK_MILLIS);
    },
    stop,
  };
};
