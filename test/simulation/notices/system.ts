import { INVENTED_SETTINGS } from '../../support/invented-site.ts';
import { accessOf, type Sources } from '../../../functions/access.ts';
import { reconcileNoticesDeps } from '../../../functions/reconcile-notices/deps.ts';
import { recordDeliveryDeps } from '../../../functions/record-delivery/deps.ts';
import { sendNoticeDeps } from '../../../functions/send-notice/deps.ts';
import { channelStore } from '../../../functions/stores/mail/channel-store.ts';
import { keyedBy, sha256 } from '../../../functions/aws/hash.ts';
import { sealerOf } from '../../../functions/aws/sealer.ts';
import { readEachOnce } from '../../../functions/stores/records.ts';
import { sesQuota, sesSender, type MailSender } from '../../../functions/aws/mail-sender.ts';
import { mailboxStore, type MailboxStore } from '../../../functions/stores/mail/mailbox-store.ts';
import type { composeMail } from '../../../functions/aws/mime.ts';
import { poolStore, readOnce, type PoolStore } from '../../../functions/stores/matching/pool-store.ts';
import type { Table } from '../../../functions/stores/table.ts';
import { sendRequestSchema, type Wake } from '../../../functions/notices/contracts.ts';
import type { Moment } from '../../../functions/domain/language/calendar.ts';
import type { Keyed } from '../../../functions/domain/people/address.ts';
import { reconcileNotices } from '../../../functions/reconcile-notices/reconcile-notices.ts';
import { recordDelivery } from '../../../functions/record-delivery/record-delivery.ts';
import { mailGate, type MailGate } from '../../../functions/steps/mail-gate.ts';
import { mailLinks } from '../../../functions/notices/mail-links.ts';
import { sendRequest } from '../../../functions/send-notice/send-request.ts';
import type { Chance, Doing, Instance, Rates } from './chance.ts';
import { jobsNamedIn, postingsOf } from './city.ts';
import { startConsumer, type Deliveries } from './consumer.ts';
import type { FakeQueue, Message } from './fake-queue.ts';
import type { FakeSes } from './fake-ses.ts';
import type { OpenTable as FastTable } from '../../support/memory-table.ts';
import { blindTable, markedBefore, withoutFence, withSdkRetries, type InHand, type Mutant } from './mutants.ts';
import { unreadJournal } from '../../support/unread-journal.ts';
import type { VirtualTime } from './virtual-time.ts';

export type Queues = {
  readonly sending: FakeQueue;
  readonly events: FakeQueue;
  readonly sweeps: FakeQueue;
  readonly people: FakeQueue;
};

export type Parts = {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly rates: Rates;
  readonly notices: FastTable;
  readonly pool: FastTable;
  readonly queues: Queues;
  readonly ses: FakeSes;
  /** The largest clock error of a process, in milliseconds either way. */
  readonly skew: number;
  readonly mutant?: Mutant | undefined;
  /** How often a job was shown or withdrawn. */
  readonly jobChanges: () => number;
  /** Notices whose mail cannot be made: every attempt throws. */
  readonly isPoisoned: (notice: string) => boolean;
  /** How long the process freezes after SES answered about a notice: milliseconds, mostly 0. */
  readonly stallAfter: (notice: string) => number;
  /** How long it freezes after the claim, right before the hand-over. */
  readonly stallBefore: (notice: string) => number;
  /** A mail was put back, because its hand-over would have come too late. */
  /** A mail was composed. It may still not be sent. */
  readonly composed: (mail: {
    readonly to: string;
    readonly jobs: readonly string[];
    readonly counts: boolean;
  }) => void;
  readonly putBack: () => void;
  readonly eventTaken: (body: string) => void;
  readonly changePeople: (body: string, deps: PeopleDeps) => Promise<string>;
};

/** What the stage that registers people changes in this simulation. */
export type PeopleDeps = { readonly mailboxes: MailboxStore; readonly pool: PoolStore; readonly moment: Moment };

export const keyed: Keyed = keyedBy('an invented secret for the simulation, long enough');
export const sealer = sealerOf(new Uint8Array(32));

/** An invented refusal that every list of refusals contains. */
const REFUSED = {
  messageId: 'm-1',
  eventId: null,
  externalId: null,
  receivedOn: '2026-11-02',
  findings: [{ code: 'not-json' as const, severity: 'refuse' as const, path: '', message: '본문을 읽을 수 없습니다.' }],
};

const SEOUL = 9 * 3_600_000;
export const momentAt = (milliseconds: number): Moment => ({
  now: new Date(milliseconds).toISOString(),
  today: new Date(milliseconds + SEOUL).toISOString().slice(0, 10),
});

/** The signer has no secret: a link has its real length and opens nothing. */
const links = mailLinks(
  async () => ({ current: 'k1', mac: () => 'm'.repeat(43), same: (one, other) => one === other }),
  'https://pages.example',
  sha256,
);

/** A sweep's requests go on a queue of the simulation, not here. */
const noQueue = () => ({ send: async () => undefined });

/** The steps of sending that write a mailbox. */
const SENDING: ReadonlySet<string> = new Set(['put off', 'claim', 'outcome']);

type Clocked = { readonly instance: Instance; readonly clock: () => number };

/** The deployed functions that handle mail, over tables, queues and a provider in which anything may go wrong. */
export const startSystem = (
  parts: Parts,
): Readonly<Record<'send-notice' | 'record-delivery' | 'reconcile-notices' | 'people', Deliveries>> => {
  const { time, chance, rates, queues, ses, mutant } = parts;
  const store = (table: Table): Table => (mutant === 'blind-writes' ? blindTable(table) : table);
  const noticesTable = store(parts.notices);
  const keys = new Map<string, string>();
  const keyedOnce: Keyed = (purpose, text) => {
    const key = `${purpose} ${text}`;
    const known = keys.get(key);
    if (known !== undefined) return known;
    const made = keyed(purpose, text);
    keys.set(key, made);
    return made;
  };
  const latency = (): number => 4 + 4 * chance.below(3);
  const clocked = (instance: Instance): Clocked => {
    const skew = (chance.random() * 2 - 1) * parts.skew;
    return { instance, clock: () => Math.round(time.now() + skew) };
  };

  /** After a failed condition the mailbox is read again, in one place for all writes. */
  const readStep = ({ step }: Doing): string => (SENDING.has(step) ? 'again' : step);

  /** A table behind points at which the process may die. It may throttle a write or lose its answer. */
  const reached = (doing: Doing, name: string, table: Table): Table => {
    const write = async <R extends string>(does: () => Promise<R>, conflict: R): Promise<R> => {
      if (chance.happens(rates.writeThrottled)) {
        doing.faulted = true;
        throw new Error('ThrottlingException');
      }
      const result = await does();
      if (result === 'written' && chance.happens(rates.writeAnswerLost + rates.writeTwice)) {
        doing.faulted = true;
        if (chance.happens(rates.writeAnswerLost / (rates.writeAnswerLost + rates.writeTwice)))
          throw new Error('TimeoutError');
        return conflict;
      }
      return result;
    };
    return {
      ...table,
      read: (pk, sk) => chance.call(doing, `${name}.read`, latency(), () => table.read(pk, sk), readStep(doing)),
      readAll: (pk, beginning) => chance.call(doing, `${name}.readAll`, latency(), () => table.readAll(pk, beginning)),
      readDue: (due, ...range) => chance.call(doing, `${name}.readDue`, latency(), () => table.readDue(due, ...range)),
      writeAfter: (item, after) =>
        chance.call(doing, `${name}.write`, latency(), () => write(() => table.writeAfter(item, after), 'conflict')),
      writeNewer: (item) =>
        chance.call(doing, `${name}.write`, latency(), () => write(() => table.writeNewer(item), 'already-newer')),
      rest: (longest) => time.sleep(longest * chance.random()),
    };
  };

  /** The work of a process that belongs to no single message. */
  const idle = (instance: Instance): Doing => {
    const message: Message = { body: '', faulted: false, receives: 0, crashes: 0 };
    return { instance, message, step: '', beforeMail: true, stalled: true, faulted: false };
  };

  /** The sources of a function's stores, for one message. */
  const sourcesOf = (doing: Doing): Sources => ({
    table: (_, store) => reached(doing, store === 'mailboxes' ? 'mailbox' : store, noticesTable),
    setting: (name) => INVENTED_SETTINGS[name] ?? '',
    // What happened goes to the journal, which changes no mail.
    queue: () => ({ send: async () => undefined }),
  });

  const gateOf = ({ instance, clock }: Clocked): MailGate => {
    const doing = idle(instance);
    return mailGate({
      channel: channelStore(reached(doing, 'channel', noticesTable)),
      quota: () => chance.call(doing, 'ses.quota', 30, sesQuota(ses.client)),
      clock,
      pause: (milliseconds) => chance.call(doing, 'gate.pause', milliseconds, async () => undefined),
    });
  };

  // Every job of a day, read and parsed once for all readers until a job changes.
  let jobsOfDay: { readonly key: string; readonly jobs: ReturnType<PoolStore['jobs']> } | undefined;
  const plainPool = poolStore(parts.pool);
  const poolFor = (doing: Doing): PoolStore => ({
    ...poolStore(reached(doing, 'pool', parts.pool)),
    jobs: (today) =>
      chance.call(doing, 'pool.jobs', latency(), () => {
        const key = `${today} ${parts.jobChanges()}`;
        if (jobsOfDay?.key !== key) jobsOfDay = { key, jobs: plainPool.jobs(today) };
        return jobsOfDay.jobs;
      }),
  });

  /** A digest that says how many more jobs are on the page has told them. */
  const COUNTS_MORE = /다 적지 못한 일자리가|did not fit into this mail/;
  const composed: typeof composeMail = async ({ to, text, headers }) => {
    const content = { to, jobs: jobsNamedIn(text), counts: COUNTS_MORE.test(text) };
    parts.composed(content);
    return new TextEncoder().encode(JSON.stringify({ ...content, stop: headers?.['List-Unsubscribe'] !== undefined }));
  };

  const sendOne = (
    doing: Doing,
    { gate, clock }: { gate: MailGate; clock: () => number },
    shared: { pool: PoolStore; postings: ReturnType<typeof postingsOf> },
  ) => {
    const hand: InHand = { mailbox: '', notice: '', epoch: 0, isHandedOver: false };
    const granted = sendNoticeDeps(accessOf('send-notice', sourcesOf(doing)));
    const inner = granted.mailboxes;
    const fenced = mutant === 'no-epoch-fence' ? withoutFence(inner, hand) : inner;
    const mailboxes: MailboxStore = {
      ...fenced,
      read: (id) => {
        Object.assign(doing, { step: '', beforeMail: true });
        Object.assign(hand, { mailbox: id, isHandedOver: false });
        return fenced.read(id);
      },
    };
    const sender = sesSender(ses.client, 'jobs-simulation', mutant === 'no-look-at-the-clock' ? () => 0 : clock);
    const bare: MailSender = {
      send: async (outgoing) => {
        Object.assign(hand, { notice: outgoing.tags['notice'], epoch: Number(outgoing.tags['epoch']) });
        const frozen = parts.stallBefore(hand.notice);
        if (frozen > 0) await chance.freeze(doing, frozen);
        const sent = await chance.call(doing, 'ses.send', 40 + chance.below(40), async () => {
          const answer = await sender.send(outgoing);
          doing.beforeMail = false;
          return answer;
        });
        const stall = parts.stallAfter(hand.notice);
        if (stall > 0) await chance.freeze(doing, stall);
        if (sent.outcome !== 'accepted') doing.faulted = true;
        if (sent.outcome === 'late') parts.putBack();
        doing.step = 'outcome';
        hand.isHandedOver = true;
        return sent;
      },
    };
    const retrying = mutant === 'sdk-retries' ? withSdkRetries(bare) : bare;
    const mail =
      mutant === 'mark-before-send'
        ? {
            send: (outgoing: Parameters<MailSender['send']>[0]) => {
              hand.notice = outgoing.tags['notice'] ?? '';
              return markedBefore(retrying, inner, hand, () => momentAt(clock())).send(outgoing);
            },
          }
        : retrying;
    const deps = {
      ...granted,
      mailboxes,
      pool: shared.pool,
      postings: shared.postings,
      refusals: { ...granted.refusals, between: async () => [REFUSED] },
      links,
      gate: {
        ...gate,
        pass: async (critical: boolean) => {
          const passed = await gate.pass(critical);
          doing.step = passed.passed ? 'claim' : 'put off';
          return passed;
        },
      },
      mail,
      composeMail: composed,
      keyed: keyedOnce,
      sealer,
    };
    const request = sendRequestSchema.parse(JSON.parse(doing.message.body));
    if ('noticeId' in request && parts.isPoisoned(request.noticeId))
      deps.composeMail = () =>
        Promise.reject(new TypeError('A mail cannot be composed: its recipient is missing or not safe.'));
    return sendRequest(request, momentAt(clock()), deps);
  };

  const sweeping = (doing: Doing) => ({
    send: async (wakes: readonly Wake[]) => {
      for (let start = 0; start < wakes.length; start += 10)
        await chance.call(doing, 'queue.send', latency(), async () => {
          for (const wake of wakes.slice(start, start + 10)) {
            queues.sending.send(JSON.stringify(wake));
            if (chance.happens(rates.duplicate))
              queues.sending.send(JSON.stringify(wake), { after: 1 + chance.below(600_000), faulted: true });
          }
        });
    },
  });

  const { notRemoved } = rates;
  return {
    'send-notice': startConsumer(time, chance, {
      name: 'send-notice',
      queue: queues.sending,
      concurrency: 5,
      width: 10,
      notRemoved,
      memory: (instance) => {
        const own = clocked(instance);
        return { ...own, gate: gateOf(own) };
      },
      batch: (memory) => {
        const ofBatch = idle(memory.instance);
        const shared = {
          pool: readOnce(poolFor(ofBatch)),
          postings: readEachOnce(
            postingsOf(() => chance.call(ofBatch, 'postings.read', latency(), async () => undefined)),
          ),
        };
        return (doing) => sendOne(doing, memory, shared);
      },
    }),
    'record-delivery': startConsumer(time, chance, {
      name: 'record-delivery',
      queue: queues.events,
      concurrency: 3,
      width: 5,
      notRemoved,
      memory: clocked,
      batch:
        ({ clock }) =>
        async (doing) => {
          doing.step = 'event';
          const word = await recordDelivery(doing.message.body, momentAt(clock()), {
            ...recordDeliveryDeps(accessOf('record-delivery', sourcesOf(doing))),
            journal: unreadJournal,
            keyed: keyedOnce,
          });
          parts.eventTaken(doing.message.body);
          return word;
        },
    }),
    'reconcile-notices': startConsumer(time, chance, {
      name: 'reconcile-notices',
      queue: queues.sweeps,
      concurrency: 2,
      width: 5,
      notRemoved,
      memory: clocked,
      batch:
        ({ clock }) =>
        (doing) => {
          doing.step = 'sweep';
          const granted = reconcileNoticesDeps(accessOf('reconcile-notices', { ...sourcesOf(doing), queue: noQueue }));
          return reconcileNotices(momentAt(clock()), { ...granted, sending: sweeping(doing) });
        },
    }),
    people: startConsumer(time, chance, {
      name: 'people',
      queue: queues.people,
      concurrency: 2,
      width: 5,
      notRemoved,
      memory: clocked,
      batch:
        ({ clock }) =>
        (doing) => {
          doing.step = 'people';
          const mailboxes = mailboxStore(reached(doing, 'mailbox', noticesTable));
          return parts.changePeople(doing.message.body, { mailboxes, pool: poolFor(doing), moment: momentAt(clock()) });
        },
    }),
  };
};
