import { accessOf, type Sources } from '../../functions/access.ts';
import { reconcileNoticesDeps } from '../../functions/reconcile-notices/deps.ts';
import { recordDeliveryDeps } from '../../functions/record-delivery/deps.ts';
import { sendNoticeDeps } from '../../functions/send-notice/deps.ts';
import { channelStore } from '../../functions/stores/mail/channel-store.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { readEachOnce } from '../../functions/stores/records.ts';
import { sesQuota, sesSender } from '../../functions/aws/mail-sender.ts';
import { poolStore, readOnce } from '../../functions/stores/matching/pool-store.ts';
import type { Table } from '../../functions/stores/table.ts';
import { sendRequestSchema, type Wake } from '../../functions/notices/contracts.ts';
import { reconcileNotices } from '../../functions/reconcile-notices/reconcile-notices.ts';
import { recordDelivery } from '../../functions/record-delivery/record-delivery.ts';
import { mailGate } from '../../functions/steps/mail-gate.ts';
import { mailLinks } from '../../functions/notices/mail-links.ts';
import { sendRequest } from '../../functions/send-notice/send-request.ts';
import type { Doing, Instance } from '../../test/simulation/notices/chance.ts';
import { postingsOf } from '../../test/simulation/notices/city.ts';
import { startConsumer } from '../../test/simulation/notices/consumer.ts';
import { INVENTED_SETTINGS } from '../../test/support/invented-site.ts';
import { memoryTable } from '../../test/support/memory-table.ts';
import { momentAt } from '../../test/simulation/notices/system.ts';
import { keyedOnce, settled, START } from './city.ts';
import { unreadJournal } from '../../test/support/unread-journal.ts';
import { LATENCY, provider, type Provider } from './provider.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS = 4;
/** Sweeps per day, 15 minutes apart. Each wakes 10,000 mailboxes, enough for all. */
const QUARTERS = 12;
/** Concurrent batches. Each sends as many mails concurrently. */
const BATCHES = 10;
const VISIBILITY = 180_000;
const EVENT_DELAY = 2_000;

const links = mailLinks(
  async () => ({ current: 'k1', mac: () => 'm'.repeat(43), same: (one, other) => one === other }),
  'https://pages.example',
  sha256,
);

/** The work of a process that belongs to no single message. */
const idle = (instance: Instance): Doing => ({
  instance,
  message: { body: '', faulted: false, receives: 0, crashes: 0 },
  step: '',
  beforeMail: true,
  stalled: true,
  faulted: false,
});

/**
 * The real gate, sending, sweep and events, with ten concurrent batches of ten. Ends when
 * every mail has a final outcome.
 */
export const sendWithProject = async (people: number, rate: number, seed: number): Promise<Provider> => {
  const run: Provider = provider(people, rate, seed, ({ to, notice, epoch }) => {
    const mail = { timestamp: momentAt(START).now, destination: [to], tags: { notice: [notice], epoch: [epoch] } };
    run.time.at(run.time.now() + EVENT_DELAY, () => tell(JSON.stringify({ eventType: 'Send', mail })));
  });
  const { time, chance, ses } = run;
  const notices = memoryTable();
  const pool = memoryTable();
  const asked = await settled(people, notices, pool);
  const queue = run.queue(VISIBILITY);
  const keyed = keyedOnce();

  const reached = (doing: Doing, table: Table): Table => ({
    ...table,
    read: (pk, sk) => chance.call(doing, 'read', LATENCY.read, () => table.read(pk, sk)),
    readAll: (pk, beginning) => chance.call(doing, 'readAll', LATENCY.read, () => table.readAll(pk, beginning)),
    writeAfter: (item, after) => chance.call(doing, 'write', LATENCY.write, () => table.writeAfter(item, after)),
  });
  const sources: Sources = {
    table: () => notices,
    setting: (name) => INVENTED_SETTINGS[name] ?? '',
    queue: () => ({ send: async () => undefined }),
  };
  const gateOf = (instance: Instance) => {
    const doing = idle(instance);
    return mailGate({
      channel: channelStore(reached(doing, notices)),
      quota: () => chance.call(doing, 'quota', LATENCY.ses, sesQuota(ses.client)),
      clock: time.now,
      pause: (milliseconds) => chance.call(doing, 'pause', milliseconds, async () => undefined),
    });
  };
  const sender = sesSender(ses.client, 'jobs-bench', time.now);
  startConsumer(time, chance, {
    name: 'send-notice',
    queue,
    concurrency: BATCHES,
    width: 10,
    between: LATENCY.handOver,
    notRemoved: 0,
    memory: (instance) => ({ instance, gate: gateOf(instance) }),
    batch: ({ instance, gate }) => {
      const ofBatch = idle(instance);
      const once = readOnce(poolStore(reached(ofBatch, pool)));
      const postings = readEachOnce(
        postingsOf(() => chance.call(ofBatch, 'postings', LATENCY.read, async () => undefined)),
      );
      return (doing) =>
        sendRequest(sendRequestSchema.parse(JSON.parse(doing.message.body)), momentAt(time.now()), {
          ...sendNoticeDeps(accessOf('send-notice', { ...sources, table: () => reached(doing, notices) })),
          pool: once,
          postings,
          links,
          gate,
          mail: { send: (mail) => chance.call(doing, 'ses', LATENCY.ses, () => sender.send(mail)) },
          composeMail: async () => new Uint8Array(),
          keyed,
          sealer: { open: () => undefined },
        });
    },
  });
  const delivering = { ...recordDeliveryDeps(accessOf('record-delivery', sources)), journal: unreadJournal, keyed };
  const tell = (body: string): void => void recordDelivery(body, momentAt(time.now()), delivering);
  const sending = {
    send: async (wakes: readonly Wake[]) => {
      for (const wake of wakes) queue.send(JSON.stringify(wake));
    },
  };
  const reconciling = reconcileNoticesDeps(
    accessOf('reconcile-notices', { ...sources, queue: () => ({ send: async () => undefined }) }),
  );
  const sweep = (): void => void reconcileNotices(momentAt(time.now()), { ...reconciling, sending });
  // A mail of unknown outcome is decided after its window of 24 hours. What is still
  // unknown then is decided a day later.
  for (let day = 1; day <= DAYS; day += 1)
    for (let quarter = 0; quarter < QUARTERS; quarter += 1)
      time.at(START + day * DAY + 2 * HOUR + (quarter * HOUR) / 4, sweep);
  for (const notice of asked) queue.send(JSON.stringify(notice));
  await time.run();
  return run;
};
