import { factsStore, outcomeStore } from '../../functions/stores/people/declaration-store.ts';
import { deletionStore } from '../../functions/stores/people/deletion-store.ts';
import { channelStore } from '../../functions/stores/mail/channel-store.ts';
import { matchRunStore } from '../../functions/stores/matching/match-run-store.ts';
import { closedReportStore } from '../../functions/stores/matching/closed-report-store.ts';
import { introductionStore } from '../../functions/stores/matching/introduction-store.ts';
import { introductionWordStore } from '../../functions/stores/matching/introduction-word-store.ts';
import { leftMailStore } from '../../functions/stores/mail/left-mail-store.ts';
import { mailboxStore } from '../../functions/stores/mail/mailbox-store.ts';
import { personStore, registrationStore } from '../../functions/stores/people/people-store.ts';
import { poolStore } from '../../functions/stores/matching/pool-store.ts';
import { DESK_KINDS } from '../../functions/domain/postings/desk.ts';
import { deskStore } from '../../functions/stores/postings/desk-store.ts';
import { companyPostingStore } from '../../functions/stores/postings/company-posting-store.ts';
import { postingStore } from '../../functions/stores/postings/posting-store.ts';
import { rehearsalStore } from '../../functions/stores/rules/rehearsal-store.ts';
import { approvedRows, proposedRows } from '../../functions/stores/rules/approved-store.ts';
import { arrearsStore } from '../../functions/stores/rules/arrears-store.ts';
import { proposalStore } from '../../functions/stores/rules/proposal-store.ts';
import { figureStore } from '../../functions/stores/rules/figure-store.ts';
import { receiptStore } from '../../functions/stores/messages/receipt-store.ts';
import { refusalStore } from '../../functions/stores/messages/refusal-store.ts';
import { reviewRequestStore } from '../../functions/stores/screening/review-request-store.ts';
import { screeningStore } from '../../functions/stores/screening/screening-store.ts';
import type { Item, Table } from '../../functions/stores/table.ts';
import { toldStore } from '../../functions/stores/screening/told-store.ts';
import { waitingStore } from '../../functions/stores/people/waiting-store.ts';
import { APPROVED_KINDS, type ApprovedKind } from '../../functions/contracts/approved-kinds.ts';
import { PARTNER_IDS, type PartnerId } from '../../functions/contracts/partners.ts';
import { partOf } from '../support/dynalite.ts';
import { expectWithinLimits } from '../support/item-limits.ts';
import { itemSize } from '../support/item-size.ts';
import type { OpenTable } from '../support/memory-table.ts';
import { NOW } from '../support/world.ts';

/** Later than any key in an index. */
const LAST = '9999';

/**
 * Reads a partition through the stores that wrote it. `rest` is the partition's name after the first `#`, `sks` are its
 * sort keys. An unreadable item throws, or is reported to the table as unreadable.
 */
type Reader = (rest: string, sks: readonly string[], table: Table) => Promise<unknown>;

const each = <K, T>(keys: readonly K[], read: (key: K) => Promise<T>): Promise<T[]> => Promise.all(keys.map(read));
const kindIn = (text: string): ApprovedKind => APPROVED_KINDS.find((kind) => kind === text) ?? 'holidays';
const partnerIn = (name: string): PartnerId => {
  const partner = PARTNER_IDS.find((id) => name === id || name.startsWith(`${id}#`));
  if (partner === undefined) throw new Error(`No partner has written ${name}`);
  return partner;
};

/** Items that no code parses: their existence says all, or the reader compares them. */
const asItIs: Reader = async () => undefined;

/** What a person was told, with the introductions in the same partition. */
const ofAPerson: Reader = async (person, sks, table) => {
  await introductionStore(table).of(person);
  await introductionWordStore(table).of(person);
  await leftMailStore(table).list(1_000);
  const told = toldStore(table);
  await told.read(person);
  await told.listed(LAST);
  const requests = sks.filter((sk) => sk.startsWith(REQUEST));
  await each(requests, (sk) => told.requestedBy(person, sk.slice(REQUEST.length)));
};
const REQUEST = 'review-request#';

/** The jobs of a partition, as somebody finds them who wants work in its area. */
const jobsIn = (rest: string, table: Table) => {
  const [area = '', digits = ''] = halves(rest);
  const wanted = { occupations: [digits], districts: [`${area}0`] };
  const seeker = { person: 'p', mailbox: 'm', matching: true, mail: 'none', birthDate: '2000-01-01', wanted } as const;
  return poolStore(table).jobsWanted(seeker, NOW.today);
};

/** The people of a bucket, as a job finds them. */
const peopleIn = (rest: string, table: Table) => {
  const [area = '', occupation = ''] = halves(rest);
  const job = { cluster: 'c', partner: 'p', externalId: 'e', title: '', companyName: '', opensOn: NOW.today } as const;
  return poolStore(table).candidates({ ...job, district: `${area}0`, occupation });
};

/** A mailbox, with the notices that wait for room in it and the lists that were told. */
const aMailbox: Reader = async (mailbox, sks, table) => {
  const mailboxes = mailboxStore(table);
  await mailboxes.read(mailbox);
  await mailboxes.queued(mailbox, Infinity);
  const days = sks.flatMap((sk) => /^listed#([^#]*)#/.exec(sk)?.[1] ?? []);
  await each([...new Set(days)], (day) => mailboxes.listed(mailbox, day));
};

/** The lists of postings that wait for an official, of all and of a partner. */
const onDesk = (partner: PartnerId, table: Table) =>
  each(
    DESK_KINDS.flatMap((kind) => [{ kind }, { kind, partner }]),
    (list) => deskStore(table).page(list, NOW.today, 1_000),
  );

/** One row for each kind of partition that the stores write, by its name before the first `#`. */
const READERS: Readonly<Record<string, Reader>> = {
  posting: (rest, _, table) => {
    const partner = partnerIn(rest);
    return postingStore(table).read({ partner, externalId: rest.slice(partner.length + 1) });
  },
  company: (rest, _, table) => companyPostingStore(table).of(rest),
  number: (rest, _, table) => companyPostingStore(table).ofNumber(rest, 1_000),
  desk: (rest, _, table) => onDesk(partnerIn(rest), table),
  refused: (rest, sks, table) => {
    const partner = partnerIn(rest);
    const key = { partner, externalId: rest.slice(partner.length + 1) };
    return each(sks, (sk) => postingStore(table).refusedTexts(key, Number(sk.slice(0, 16)), NOW.today));
  },
  reference: (_rest, _sks, table) => postingStore(table).arrears(),
  registration: (rest, _, table) => registrationStore(table).read(rest),
  person: (rest, _, table) => personStore(table).read(rest),
  facts: (rest, _, table) => factsStore(table).read(rest),
  waiting: (rest, _, table) => waitingStore(table).of(rest),
  outcome: (rest, _, table) => outcomeStore(table).of(rest),
  jobs: async (rest, sks, table) =>
    rest === '' ? each(sks, (cluster) => poolStore(table).clusters.read(cluster)) : jobsIn(rest, table),
  seeker: (rest, _, table) => poolStore(table).seeker(rest),
  'closed-reports': (rest, _, table) => closedReportStore(table).reportsOf(rest),
  askers: (rest, _, table) => poolStore(table).askersOf(rest),
  seekers: (rest, _, table) => peopleIn(rest, table),
  matches: (rest, sks, table) => {
    const [kind, of = ''] = halves(rest);
    const matches = partOf(table, 'matches#');
    if (kind === 'match-run') return matchRunStore(matches).of(of);
    if (kind === 'left-mail') return leftMailStore(matches).list(1_000);
    return kind === 'person' ? ofAPerson(of, sks, matches) : introductionWordStore(matches).ofJob(of);
  },
  'left-mail': (_rest, _sks, table) => leftMailStore(table).list(1_000),
  screening: (rest, _, table) => screeningStore(table).read(rest),
  'review-request': (rest, _, table) => reviewRequestStore(table).of(rest),
  'review-number': asItIs,
  mailbox: aMailbox,
  channel: (_rest, _sks, table) => channelStore(table).read('channel'),
  deletion: (rest, sks, table) =>
    each(sks, (sk) => deletionStore(table).read({ kind: sk === 'person' ? 'person' : 'registration', of: rest })),
  receipt: (rest, sks, table) => {
    const [sender = '', key] = halves(rest);
    const keys = key === undefined ? sks.map((sk) => ({ sender: '', about: rest, key: sk })) : [{ sender, key }];
    return Promise.all(keys.map((one) => receiptStore(table).read(one, { eventId: null, externalId: null })));
  },
  refusals: (rest, _, table) => refusalStore(table).between(partnerIn(rest), '', LAST),
  'refusals-about': asItIs,
  'list-window': asItIs,
  occasion: asItIs,
  asked: asItIs,
  figures: (_rest, _sks, table) => figureStore(table).approved(),
  approval: (rest, _sks, table) => proposedRows(table)[kindIn(rest)].all(),
  approved: (rest, _sks, table) => approvedRows(table)[kindIn(rest)].inForce(),
  proposals: (_rest, _sks, table) => proposalStore(table).all(),
  arrears: (_rest, _sks, table) => arrearsStore(table).proposals.all(),
  'arrears-in-force': (_rest, _sks, table) => arrearsStore(table).inForce(),
  'arrears-list': (rest, _, table) => arrearsStore(table).employers(rest),
  rehearsal: async (rest, _, table) => {
    const rehearsal = await rehearsalStore(table).latest(rest);
    if (rehearsal !== undefined) await rehearsalStore(table).parts(rehearsal);
  },
  rehearsals: (rest, sks, table) => each(sks, (day) => rehearsalStore(table).counted(rest, day)),
  'figure-set': (rest, _, table) => figureStore(table).contents(rest),
};

const halves = (name: string): string[] => {
  const at = name.indexOf('#');
  return at === -1 ? [name] : [name.slice(0, at), name.slice(at + 1)];
};

const readerOf = (kind: string): Reader => {
  const reader = READERS[kind];
  if (reader === undefined) throw new Error(`Nobody reads what is kept as ${kind}`);
  return reader;
};

/** The kind of an item: the part of its partition key before the first `#`. */
export const kindOf = ({ pk }: Pick<Item, 'pk'>): string => halves(pk)[0] ?? '';

/**
 * Reads every item of a table through the store that wrote it.
 * @throws at the first unreadable item
 */
export const readBack = async (table: Table, items: readonly Item[]): Promise<void> => {
  for (const [pk, inPartition] of Map.groupBy(items, (item) => item.pk)) {
    const [kind = '', rest = ''] = halves(pk);
    const sks = inPartition.map(({ sk }) => sk);
    await readerOf(kind)(rest, sks, table);
  }
};

/**
 * The content of tables: the number of items, the largest item in bytes, and the items that are unreadable
 * or larger than a table allows.
 */
export type LookedThrough = {
  readonly items: number;
  readonly largest: { readonly kind: string; readonly bytes: number };
  readonly unreadable: readonly string[];
};

/**
 * Reads every item of these tables back, partition by partition, and measures it. Also lists
 * what was reported to ops before.
 */
export const lookThrough = async (tables: readonly OpenTable[]): Promise<LookedThrough> => {
  const unreadable: string[] = [];
  let [items, largest] = [0, { kind: '', bytes: 0 }];
  const noted = async (item: Pick<Item, 'pk'>, look: () => unknown): Promise<void> => {
    try {
      await look();
    } catch (error) {
      unreadable.push(`${kindOf(item)}: ${error instanceof Error ? error.message : 'no error'}`);
    }
  };
  for (const table of tables) {
    for (const [pk, inPartition] of Map.groupBy(table.all(), (item) => item.pk)) {
      await noted({ pk }, () => readBack(table, inPartition));
      for (const item of inPartition)
        await noted(item, () => {
          items += 1;
          expectWithinLimits(item);
          const bytes = itemSize(item);
          if (bytes > largest.bytes) largest = { kind: kindOf(item), bytes };
        });
    }
    unreadable.push(...table.unread().map((key) => `${kindOf({ pk: key })}: told to ops`));
  }
  return { items, largest, unreadable };
};
