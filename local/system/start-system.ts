import { setTimeout as pause } from 'node:timers/promises';
import { replyQueueName } from '../../functions/contracts/partners.ts';
import type { Sender } from '../../functions/contracts/partners.ts';
import type { Reply } from '../../functions/contracts/reply.ts';
import type { FunctionView, QueueView, TaggedMail } from '../console/system-view.ts';
import type { Item, Part } from './aws/dynamodb.ts';
import { sendTo, startEmulators } from './aws/emulators.ts';
import type { EmulatorOptions, Emulators, Endpoints, Stoppable } from './aws/emulators.ts';
import { readTagged } from './aws/mail.ts';
import type { RawMail } from './aws/mail.ts';
import type { Officials } from './aws/officials-provider.ts';
import type { StoredObject } from './aws/s3.ts';
import { startSchedules } from './aws/schedules.ts';
import { startClock } from './clock/clock.ts';
import type { Clock } from './clock/clock.ts';
import { startTimers } from './clock/timers.ts';
import type { Timers } from './clock/timers.ts';
import { takeReplies } from './commands/replies.ts';
import { startEventSource } from './lambda/event-source.ts';
import type { Batch, EventSource } from './lambda/event-source.ts';
import { environmentOf } from './lambda/function-environment.ts';
import { createFunctionPool } from './lambda/function-pool.ts';
import type { FunctionPool, LogLine } from './lambda/function-pool.ts';
import { keepLast } from './lambda/log-keeper.ts';
import type { ApiKind } from './plan/api-plan.ts';
import type { Assembly } from './plan/assembly.ts';
import type { SchedulePlan } from './plan/schedule-plan.ts';
import type { Templates } from './plan/template.ts';
import { startLedger } from './view/ledger.ts';
import type { Ledger } from './view/ledger.ts';
import { queueKinds, queueViews } from './view/queue-views.ts';

export type SystemOptions = EmulatorOptions & {
  /** The day (from 09:00 in Asia/Seoul) or the instant at which the one clock starts; absent: real time. */
  readonly now?: string;
  /** The synthesised app to run; absent: the deployed app is synthesised. */
  readonly assembly?: Assembly;
  /** Changes the templates before the plan is made. */
  readonly template?: (templates: Templates) => Templates;
  /** Gives the functions other URLs for some services: those of a proxy, for example. */
  readonly endpoints?: (actual: Endpoints) => Partial<Endpoints> | Promise<Partial<Endpoints>>;
};

export type LocalSystem = {
  readonly stage: string;
  /** Where the services listen. */
  readonly endpoints: Endpoints;
  /** The URL of the people's pages, without a slash at the end; undefined when the templates hold no such API. */
  readonly pages: string | undefined;
  /** The URL of the officials' console, without a slash at the end; undefined when the templates hold no such API. */
  readonly console: string | undefined;
  /** The invented people who may sign in there; undefined when the templates hold no user pool. */
  readonly officials: Officials | undefined;
  queueUrl(queueName: string): string;
  /** The present instant of the one clock, ISO 8601 in UTC. */
  now(): string;
  /** The present day of the one clock in Asia/Seoul. */
  today(): string;
  /** Sends a body unchanged; returns the message id. @throws what SQS throws */
  send(queueName: string, body: string, options?: { readonly groupId?: string }): Promise<string>;
  /** Receives and deletes all replies to a sender, as the sender would. */
  receiveReplies(sender: Sender): Promise<Reply[]>;
  /** All accepted mails, oldest first. */
  mails(): Promise<readonly TaggedMail[]>;
  /** All accepted mails as their bytes, oldest first. */
  rawMails(): readonly RawMail[];
  queues(): Promise<QueueView[]>;
  /** The ids of the messages that wait in a queue. They are not received by this. */
  waitingIds(queueName: string): Promise<string[]>;
  functions(): FunctionView[];
  /** The last log lines of all functions, oldest first. */
  logs(): readonly LogLine[];
  /** The last batches that were given to functions, in order. */
  batches(): readonly Batch[];
  /** What passed the doors and the reply queues since the start. */
  readonly ledger: Ledger;
  /** All items of a table, or a part of some items. The table goes by its physical name, its logical id or its construct id (`postings`). */
  scan(table: string, part?: Part): Promise<Item[]>;
  /** Puts items into a table, many at a time, whatever is there. */
  load(table: string, ...items: readonly Item[]): Promise<void>;
  /** The objects of a bucket, which goes by its name, its logical id or its construct id (`audit`). */
  objects(bucket: string): readonly StoredObject[];
  /** The value of a secret, which goes by its logical id or its construct id (`link-key`). */
  secret(secret: string): string;
  /**
   * Moves the one clock forward, in the services and in every function. Then it removes items that expired two days before, and
   * runs what is due: delayed mail events, and each schedule once, however many of its times have passed. The delays and
   * visibility timeouts of queues go by the machine's clock and do not change.
   * @param day a day (09:00 in Asia/Seoul) or an instant with its offset, later than now
   */
  advanceTo(day: string): Promise<void>;
  /**
   * Resolves when every queue with an event source is empty, nothing is in flight and nothing runs. While a message fails, this
   * waits through its visibility timeouts until it is in the dead-letter queue. It does not wait for a schedule or a delayed
   * mail event that is not due.
   */
  idle(): Promise<void>;
  /** Ends all threads, pollers and servers. */
  stop(): Promise<void>;
};

/** The stage that is synthesised and run. */
const STAGE = 'dev';
const IDLE_LOOK_MILLIS = 25;

const createPools = async (
  { plan, endpoints: actual }: Emulators,
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

/** Sends the message of a schedule to its queue, or invokes its function with it. */
const runSchedule = (
  { plan, sqs }: Emulators,
  pools: ReadonlyMap<string, FunctionPool>,
): ((schedule: SchedulePlan) => Promise<unknown>) => {
  for (const schedule of plan.schedules)
    if ('functionName' in schedule && !pools.has(schedule.functionName))
      throw new Error(`A schedule names the function ${schedule.functionName}, which is not there.`);
  return async (schedule) =>
    'queueName' in schedule
      ? sendTo(sqs, schedule.queueName, schedule.body)
      : pools.get(schedule.functionName)?.invoke(JSON.parse(schedule.body), 0);
};

/** Connects the HTTP APIs with the functions of their routes. */
const servePages = ({ plan, apis }: Emulators, pools: ReadonlyMap<string, FunctionPool>): void => {
  for (const api of plan.apis) {
    for (const { routeKey, functionName } of api.routes) {
      if (!pools.has(functionName)) throw new Error(`The route "${routeKey}" names a function that is not there.`);
    }
    apis
      .find(({ id }) => id === api.id)
      ?.http.serve(
        api,
        async (functionName, event) =>
          (await pools.get(functionName)?.invoke(event, 1)) ?? { kind: 'failed', reason: 'stopped' },
      );
  }
};

const startEventSources = (
  { plan, sqs }: Emulators,
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

const stopAll = async (services: readonly Stoppable[]): Promise<void> => {
  await Promise.all(services.map((service) => service.stop()));
};

/**
 * Runs the synthesised app on this machine: its queues, tables, secrets, mail and pages in emulated services on 127.0.0.1, its
 * functions in threads. README.md says how far the emulation goes.
 * @throws one sentence when a port is taken, or the template holds what the local system does not know
 */
export const startSystem = async (given: SystemOptions = {}): Promise<LocalSystem> => {
  // Lambda runs in UTC, and the threads of the functions have the time zone of this process.
  process.env['TZ'] = 'UTC';
  const log = keepLast<LogLine>();
  const onLog = (line: LogLine): void => {
    log.keep(line);
    given.onLog?.(line);
  };
  const options = { ...given, onLog };
  const clock = startClock(options.now);
  // Imported only here: loading the CDK and synthesising take seconds, which a test with its own app does not need.
  const assembly = options.assembly ?? (await (await import('./plan/synthesise.ts')).synthesise());
  const templates = options.template?.(structuredClone(assembly.templates)) ?? assembly.templates;
  const ledger = startLedger(STAGE);
  const batches = keepLast<Batch>();
  const started: Stoppable[] = [];
  const polling = new AbortController();
  const timers = startTimers(clock);
  try {
    const emulators = await startEmulators(options, templates, { clock, timers, onSent: ledger.record, started });
    const pools = await createPools(emulators, assembly, clock, options);
    servePages(emulators, pools);
    const sources = startEventSources(emulators, pools, clock, batches.keep, polling.signal);
    startSchedules(emulators.plan.schedules, clock, timers, runSchedule(emulators, pools));
    const stop = async (): Promise<void> => {
      polling.abort();
      await timers.stop();
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
      await Promise.all(sources.map((source) => source.ended));
      await stopAll(started);
    };
    return systemOf({ clock, timers, ledger, emulators, pools, sources, batches: batches.kept, logs: log.kept, stop });
  } catch (error) {
    polling.abort();
    await timers.stop();
    await stopAll(started);
    throw error;
  }
};

type Running = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ledger: Ledger;
  readonly emulators: Emulators;
  readonly pools: ReadonlyMap<string, FunctionPool>;
  readonly sources: readonly EventSource[];
  readonly batches: () => readonly Batch[];
  readonly logs: () => readonly LogLine[];
  readonly stop: () => Promise<void>;
};

const isIdle = async ({ emulators, sources, timers }: Running): Promise<boolean> => {
  if (sources.some((source) => source.busy() > 0)) return false;
  if (timers.busy() > 0 || emulators.apis.some(({ http }) => http.busy() > 0)) return false;
  const counts = await emulators.sqs.counts();
  // A function sends its messages before its batch is deleted, and all queues are counted at one instant. So a queue shows any
  // work that is left.
  return sources.every(({ queueName }) => {
    const count = counts.get(queueName);
    return count === undefined || count.waiting + count.inFlight === 0;
  });
};

/** A logical id is the letters and digits of the construct id, and eight hexadecimal digits: a hash of the path. */
const goesBy =
  (asked: string) =>
  ({ name, logicalId }: { readonly name: string; readonly logicalId: string }): boolean =>
    [name, logicalId].includes(asked) || logicalId.slice(0, -8) === asked.replaceAll('-', '');

const systemOf = (running: Running): LocalSystem => {
  const { clock, timers, ledger, emulators, pools, batches, logs, stop } = running;
  const { sqs, dynamodb, ses, secrets, s3, officials, apis, plan, endpoints } = emulators;
  const urlOf = (kind: ApiKind): string | undefined => apis.find((api) => api.kind === kind)?.http.url;
  const kinds = queueKinds(STAGE, plan.queues);
  const read = new Map<RawMail, Promise<TaggedMail>>();
  const readOnce = (mail: RawMail): Promise<TaggedMail> => {
    const reading = read.get(mail) ?? readTagged(mail);
    read.set(mail, reading);
    return reading;
  };
  const tableName = (table: string): string => plan.tables.find(goesBy(table))?.name ?? table;

  return {
    stage: STAGE,
    endpoints,
    pages: urlOf('pages'),
    console: urlOf('console'),
    officials: officials && { users: officials.users, disable: officials.disable },
    queueUrl: sqs.queueUrl,
    now: clock.now,
    today: clock.today,
    send: (queueName, body, { groupId } = {}) => sendTo(sqs, queueName, body, groupId),
    receiveReplies: (sender) => takeReplies(sqs.client, sqs.queueUrl(replyQueueName(STAGE, sender))),
    mails: () => Promise.all(ses.mails().map(readOnce)),
    rawMails: ses.mails,
    queues: () => queueViews(sqs, kinds),
    waitingIds: sqs.waitingIds,
    functions: () => [...pools.values()].map((pool) => pool.view()),
    logs,
    batches,
    ledger,
    scan: (table, part) => dynamodb.scan(tableName(table), part),
    load: (table, ...items) => dynamodb.putAll(tableName(table), items),
    objects: (bucket) => s3.objects(plan.buckets.find(goesBy(bucket))?.name ?? bucket),
    secret: (secret) => secrets.valueOf(plan.secrets.find(goesBy(secret))?.arn ?? secret),
    async advanceTo(day) {
      clock.advanceTo(day);
      for (const pool of pools.values()) pool.setClock();
      dynamodb.setClock();
      officials?.setClock();
      await dynamodb.removeExpired(plan.tables);
      await timers.catchUp();
    },
    async idle() {
      while (!(await isIdle(running))) await pause(IDLE_LOOK_MILLIS);
    },
    stop,
  };
};
