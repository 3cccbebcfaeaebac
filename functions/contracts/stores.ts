/** The tables of a stage. functions/rights.ts lists the rights of each function. */
export const TABLES = [
  'postings',
  'people',
  'facts',
  'pool',
  'matches',
  'notices',
  'receipts',
  'console',
  'rules',
] as const;
export type TableName = (typeof TABLES)[number];

/** Every store, with its table. */
export const STORES = {
  postings: 'postings',
  /** The hires of companies, without the people. */
  companyHires: 'postings',
  /** Which postings name a company, for its page. */
  companyPostings: 'postings',
  /** Which postings wait for an official. */
  desk: 'postings',
  /** What senders say of companies: sites, staff, what they declare. */
  companies: 'postings',
  /** The companies by what they have of one version of the criteria. */
  companyList: 'postings',
  registrations: 'people',
  persons: 'people',
  outcomes: 'people',
  facts: 'facts',
  waiting: 'facts',
  screenings: 'facts',
  reviews: 'facts',
  pool: 'pool',
  told: 'matches',
  /** Which people wait for an official of the city, by programme and condition. */
  cases: 'matches',
  /** Under which entries a person's hires are in the records of companies. */
  hireEntries: 'matches',
  introductions: 'matches',
  /** What companies said of people who were introduced to them. */
  introductionWords: 'matches',
  closedReports: 'pool',
  reporters: 'matches',
  matchRuns: 'matches',
  /** Mails that an official has to see to. */
  leftMails: 'matches',
  usedLinks: 'matches',
  mailboxes: 'notices',
  channel: 'notices',
  deletions: 'notices',
  receipts: 'receipts',
  refusals: 'receipts',
  refusalWindow: 'receipts',
  reviewWindow: 'receipts',
  jobWindow: 'receipts',
  occasions: 'receipts',
  /** Who is signed in to the officials' console. */
  sessions: 'console',
  /** Lists that partners' staff upload: what is checked and not yet sent, sealed, and for a day which rows were sent. */
  uploads: 'console',
  /** A copy of the audit bucket, to be shown. It can be built anew from the bucket. */
  audit: 'console',
  /** The figures that officials approved, and every set of figures that an answer rests on. */
  figures: 'rules',
  /** The figures that officials proposed, and what became of each. */
  proposals: 'rules',
  /** The lists of employers in wage arrears that officials uploaded, and which of them counts. */
  arrears: 'rules',
  /** What else officials proposed: holidays, contacts, recognitions. */
  proposedRows: 'rules',
  /** What of it counts. */
  approvedRows: 'rules',
  /** What proposed figures would change: counts of real people, without ids. */
  rehearsals: 'rules',
  /** Everything that any function stores under a person's hash. It is deleted by key, without being read. */
  factTraces: 'facts',
  matchTraces: 'matches',
} as const satisfies Readonly<Record<string, TableName>>;
export type StoreName = keyof typeof STORES;

/**
 * The operations on a store.
 * `read`: one item by its key.
 * `list`: the items of one partition.
 * `due`: the items that are due, by the sparse index. It shows keys and dates only.
 * `write`: a conditional put of one item.
 * `remove`: delete items.
 */
export const OPERATIONS = ['read', 'list', 'due', 'write', 'remove'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** The stores that a function may use, each with the allowed operations. */
export type StoreRights = Readonly<Partial<Record<StoreName, readonly Operation[]>>>;
