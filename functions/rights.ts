import type { EnvironmentName } from './contracts/environment.ts';
import type { QueueFunctionName } from './contracts/outcomes.ts';
import type { DoorKind } from './contracts/partners.ts';
import type { StageQueue } from './contracts/stage-messages.ts';
import type { StoreRights, TableName } from './contracts/stores.ts';
import { LETTER_READS } from './notices/contracts.ts';

/** Every deployed function: those that consume queues, and those that serve pages. */
export type FunctionName =
  | QueueFunctionName
  | 'serve-seeker-page'
  | 'serve-public-page'
  | 'serve-company-page'
  | 'serve-introduction-page'
  | 'serve-console';

/** A door of the city's own, for what officials decide. */
export type CityDoor = 'city-reviews';

/** The buckets of what officials did (`audit`) and of who opened what (`access`). */
export const RECORD_BUCKETS = ['audit', 'access'] as const;
export type RecordBucket = (typeof RECORD_BUCKETS)[number];

/** What one function may use. */
export type FunctionRights = {
  readonly stores: StoreRights;
  /** Of these tables it may use only the partitions with these keys (`*`: any end). Of any other, all: those of people too. */
  readonly keys?: Readonly<Partial<Record<TableName, readonly string[]>>>;
  /** Of these tables it may write only the partitions with these keys, whatever it may read. */
  readonly writeKeys?: Readonly<Partial<Record<TableName, readonly string[]>>>;
  /** The functions whose queues it may send messages to. */
  readonly queues: readonly StageQueue[];
  /** It may answer every sender that has a door of one of these kinds. */
  readonly replies?: readonly DoorKind[];
  /** It may read the secret that keys the hashes of addresses and signs the links. */
  readonly linkKey?: true;
  /** It may ask who an official is now and in which groups, and end that official's sessions at the provider. */
  readonly signIn?: true;
  /** It may add objects to these buckets. Nobody may read, change or delete one. */
  readonly records?: readonly RecordBucket[];
  /** It may read the journal, or write it: what happened, in numbers. */
  readonly journal?: 'read' | 'write';
  /** It may ask how many messages lie in each dead-letter queue. It receives none. */
  readonly deadLetters?: 'count';
  /** It may put messages on these doors, in the name of the official who decided. */
  readonly doors?: readonly CityDoor[];
  /** It may put messages on the doors of these kinds, of every partner, in the name of that partner's staff. */
  readonly partnerDoors?: readonly DoorKind[];
  /** It may send mail through SES. Only one function may. */
  readonly mail?: true;
  /** Its other environment settings. */
  readonly settings: readonly EnvironmentName[];
};

const READ_WRITE = ['read', 'write'] as const;
/** Whoever shows a person in the pool also takes them out of the buckets of former wishes. */
const SHOW_PEOPLE = ['read', 'write', 'remove'] as const;

/**
 * What each function may use. The infrastructure derives each function's environment and IAM statements from this
 * table, and a function gets its stores and queues through it. What the table does not grant cannot be used, in tests
 * as in AWS. `docs/rights.md` shows it to auditors.
 */
export const RIGHTS = {
  'receive-posting': {
    stores: {
      postings: ['read', 'write', 'list'],
      companyPostings: ['write'],
      desk: ['write'],
      pool: READ_WRITE,
      receipts: READ_WRITE,
      refusals: READ_WRITE,
      figures: ['read'],
      arrears: ['read', 'list'],
    },
    queues: ['match-posting', 'send-notice', 'keep-journal'],
    replies: ['postings', 'reviews'],
    linkKey: true,
    settings: ['revokedPartners', 'officialsAddress'],
  },
  'receive-seeker': {
    stores: {
      registrations: READ_WRITE,
      persons: READ_WRITE,
      outcomes: ['list', 'write'],
      facts: READ_WRITE,
      waiting: ['read', 'write', 'list'],
      mailboxes: READ_WRITE,
      pool: SHOW_PEOPLE,
      receipts: READ_WRITE,
      refusals: READ_WRITE,
      // They go on when a person's address changes.
      hireEntries: READ_WRITE,
    },
    keys: { matches: ['person#*'] },
    queues: ['follow-hires', 'match-seeker', 'screen-seeker', 'delete-person', 'keep-journal'],
    replies: ['people'],
    linkKey: true,
    settings: ['revokedPartners'],
  },
  'receive-company': {
    stores: {
      companies: ['read', 'write', 'list'],
      companyHires: ['list'],
      companyList: READ_WRITE,
      receipts: READ_WRITE,
      refusals: READ_WRITE,
    },
    queues: ['keep-journal'],
    replies: ['companies'],
    settings: ['revokedPartners'],
  },
  'settle-declarations': {
    stores: {
      registrations: ['read'],
      persons: ['read'],
      outcomes: ['write'],
      facts: READ_WRITE,
      waiting: ['write', 'list', 'due'],
      receipts: READ_WRITE,
      refusals: READ_WRITE,
    },
    queues: ['follow-hires', 'screen-seeker'],
    replies: ['people'],
    settings: [],
  },
  'recheck-wages': {
    stores: {
      // The texts of refused revisions lie in a partition each.
      postings: ['read', 'write', 'list', 'due'],
      desk: ['write', 'due'],
      pool: ['read', 'write', 'list'],
      closedReports: ['list'],
      occasions: READ_WRITE,
      receipts: READ_WRITE,
      figures: ['read'],
      approvedRows: ['read'],
      arrears: ['read', 'list'],
    },
    queues: ['match-posting', 'send-notice', 'keep-journal'],
    replies: ['postings'],
    settings: ['officialsAddress'],
  },
  'match-posting': {
    stores: { pool: ['read', 'list'], matchRuns: READ_WRITE, approvedRows: ['read'] },
    keys: { rules: ['approved#holidays'] },
    queues: ['send-notice', 'keep-journal'],
    settings: [],
  },
  'match-seeker': {
    stores: { pool: ['read', 'list'] },
    queues: ['send-notice'],
    settings: [],
  },
  'screen-seeker': {
    stores: {
      persons: ['read'],
      facts: READ_WRITE,
      screenings: READ_WRITE,
      pool: SHOW_PEOPLE,
      told: READ_WRITE,
      // It keeps each set of figures that its answers rest on. It approves none.
      figures: READ_WRITE,
      cases: ['write'],
    },
    writeKeys: { rules: ['figure-set#*'] },
    queues: ['match-seeker', 'send-notice'],
    settings: [],
  },
  'rescreen-seekers': {
    stores: { screenings: ['due'], told: ['due'], reviewWindow: READ_WRITE, rehearsals: READ_WRITE },
    queues: ['rehearse-figures', 'screen-seeker', 'send-notice'],
    settings: ['officialsAddress'],
  },
  'compose-digests': {
    stores: {
      refusals: ['list'],
      refusalWindow: READ_WRITE,
      jobWindow: READ_WRITE,
      occasions: READ_WRITE,
      approvedRows: ['read'],
      pool: ['list'],
    },
    keys: { rules: ['approved#holidays', 'approved#contacts'] },
    queues: ['fill-digests', 'send-notice'],
    settings: ['partnerContacts'],
  },
  'fill-digests': {
    stores: { mailboxes: ['due'], pool: ['read', 'list'], postings: ['read'], introductions: ['list'] },
    queues: ['send-notice'],
    linkKey: true,
    settings: [],
  },
  'send-notice': {
    // The contract of each kind of notice says what its letter reads.
    stores: {
      ...LETTER_READS,
      mailboxes: ['read', 'write', 'list', 'remove'],
      channel: READ_WRITE,
      approvedRows: ['read'],
      leftMails: ['write', 'remove'],
    },
    queues: [],
    linkKey: true,
    mail: true,
    settings: [
      'pageUrl',
      'mailFrom',
      'configurationSet',
      'site',
      'partnerPlaces',
      'partnerContacts',
      'officialsAddress',
      'consoleUrl',
    ],
  },
  'record-delivery': {
    stores: { mailboxes: READ_WRITE, channel: READ_WRITE, leftMails: ['remove'] },
    keys: { matches: ['person#*', 'left-mail#*'] },
    queues: ['keep-journal'],
    linkKey: true,
    settings: [],
  },
  'keep-journal': { stores: {}, queues: [], journal: 'write', deadLetters: 'count', settings: [] },
  'reconcile-notices': {
    stores: { mailboxes: ['due'] },
    queues: ['send-notice'],
    settings: [],
  },
  'serve-seeker-page': {
    stores: {
      persons: READ_WRITE,
      outcomes: ['list'],
      facts: READ_WRITE,
      reviews: ['write', 'list'],
      // What officials confirmed of the person's conditions.
      screenings: ['read'],
      pool: [...SHOW_PEOPLE, 'list'],
      postings: ['read'],
      told: READ_WRITE,
      introductions: ['read', 'write', 'list'],
      introductionWords: ['list'],
      closedReports: ['write'],
      reporters: ['write'],
      usedLinks: READ_WRITE,
      mailboxes: READ_WRITE,
      figures: ['read'],
      // Which companies are recognised, and how the offices are reached.
      approvedRows: ['read'],
    },
    queues: ['match-seeker', 'screen-seeker', 'send-notice', 'delete-person', 'recheck-wages'],
    linkKey: true,
    settings: ['officialsAddress', 'site', 'partnerContacts', 'partnerPlaces'],
  },
  'serve-public-page': {
    stores: { pool: ['list'], postings: ['read'], companies: ['list'], approvedRows: ['read'] },
    keys: {
      pool: ['jobs'],
      postings: ['posting#*', 'company-record#*'],
      rules: ['approved#awards', 'approved#revocations', 'approved#weights', 'approved#contacts'],
    },
    queues: ['send-notice'],
    settings: ['site', 'partnerPlaces', 'pageUrl'],
  },
  'serve-company-page': {
    stores: {
      postings: ['read', 'write', 'list'],
      companyPostings: ['list'],
      // The company's own scorecard.
      companies: ['list'],
      approvedRows: ['read'],
      desk: ['write'],
      pool: READ_WRITE,
      introductionWords: ['list'],
    },
    keys: { pool: ['jobs', 'jobs#*'], matches: ['introductions#*'], rules: ['approved#weights', 'approved#contacts'] },
    queues: ['match-posting', 'send-notice'],
    linkKey: true,
    settings: ['officialsAddress', 'site', 'partnerPlaces', 'partnerContacts'],
  },
  'serve-introduction-page': {
    stores: { introductions: ['list'], introductionWords: READ_WRITE, mailboxes: ['read'], approvedRows: ['read'] },
    keys: { rules: ['approved#contacts'] },
    queues: ['keep-journal', 'send-notice'],
    linkKey: true,
    settings: ['site'],
  },
  'serve-console': {
    stores: {
      sessions: ['read', 'write', 'list', 'remove'],
      audit: ['write', 'list'],
      reviews: ['read', 'write', 'due'],
      told: ['read'],
      cases: ['due'],
      // What officials confirm of a person's conditions is kept with the screening.
      screenings: READ_WRITE,
      persons: ['read'],
      postings: ['read', 'write', 'list'],
      companyPostings: ['list'],
      companies: ['list'],
      companyHires: ['list'],
      companyList: ['list'],
      desk: ['write', 'due'],
      leftMails: ['due'],
      pool: ['read', 'list'],
      // Which revision of an uploaded row stands, and the answer to it.
      registrations: ['read'],
      receipts: ['read'],
      uploads: ['read', 'write', 'list', 'remove'],
      figures: ['read'],
      // It keeps what officials propose. What they approve is decided on by the queue's own function.
      proposals: ['read', 'write', 'list'],
      proposedRows: ['read', 'write', 'list'],
      approvedRows: ['read'],
      rehearsals: ['read', 'write', 'list'],
      arrears: ['read', 'write', 'list'],
    },
    // What people declared lies in the same table, and who is in the pool.
    keys: {
      facts: ['review-request#*', 'screening#*'],
      people: ['person#*', 'registration#*'],
      matches: ['person#*'],
      pool: ['jobs'],
      receipts: ['receipt#*'],
    },
    // What officials propose. What counts lies beside it, and approve-figures alone writes it.
    writeKeys: {
      rules: ['proposals', 'approval#*', 'arrears', 'arrears-list#*', 'rehearsal#*', 'rehearsals#*'],
    },
    queues: ['approve-figures', 'rescreen-seekers', 'screen-seeker', 'send-notice'],
    signIn: true,
    records: ['audit', 'access'],
    journal: 'read',
    doors: ['city-reviews'],
    partnerDoors: ['postings', 'people'],
    linkKey: true,
    settings: ['consoleUrl', 'site', 'pageUrl', 'officialsAddress', 'partnerPhones', 'mailFrom'],
  },
  'delete-person': {
    stores: {
      registrations: READ_WRITE,
      persons: READ_WRITE,
      outcomes: ['list', 'remove'],
      facts: READ_WRITE,
      pool: SHOW_PEOPLE,
      closedReports: ['remove'],
      mailboxes: READ_WRITE,
      deletions: ['read', 'write', 'due'],
      receipts: ['list', 'remove'],
      refusals: ['list', 'remove'],
      factTraces: ['list', 'remove'],
      matchTraces: ['list', 'remove'],
      // The hires of a person who is gone become counts; so do those of 13 months ago.
      hireEntries: ['read'],
      companyHires: ['read', 'write', 'due'],
    },
    keys: { postings: ['company-hires#*'] },
    queues: ['screen-seeker'],
    settings: [],
  },
  'approve-figures': {
    stores: {
      figures: READ_WRITE,
      proposals: ['read', 'write', 'list'],
      arrears: READ_WRITE,
      proposedRows: ['read', 'write', 'list'],
      approvedRows: READ_WRITE,
      // The contact of a company that is recognised.
      companies: ['list'],
    },
    queues: ['recheck-wages', 'rescreen-seekers', 'send-notice'],
    settings: [],
  },
  'rehearse-figures': {
    stores: {
      persons: ['read'],
      facts: ['read'],
      figures: ['read'],
      proposals: ['read'],
      rehearsals: READ_WRITE,
    },
    queues: [],
    settings: [],
  },
  'follow-hires': {
    stores: {
      persons: ['read'],
      outcomes: ['list'],
      hireEntries: READ_WRITE,
      companyHires: ['read', 'write', 'list'],
      companies: ['list'],
      companyList: READ_WRITE,
      figures: ['read'],
    },
    keys: { matches: ['person#*'], postings: ['company-hires#*', 'company-record#*', 'companies#*'] },
    queues: [],
    settings: [],
  },
} as const satisfies Readonly<Record<FunctionName, FunctionRights>>;
